#include "ui/patients/patient_model.h"

#include "ui/patients/patient_words.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

namespace kakarite::ui {

namespace {

QString medicineExample()
{
    reports::PatientRow row;
    row.runOut = *Date::fromYmd(2026, 12, 28);
    return medicineText(row, *Date::fromYmd(2026, 12, 1));
}

} // namespace

PatientModel::PatientModel(QObject* parent) : CellModel(parent)
{
    retitle();
}

void PatientModel::retitle()
{
    // Columns of words are as wide as their longest in this language.
    const auto wide = [](const QString& longest) {
        return QFontMetrics(ui::font(Type::Body)).horizontalAdvance(longest) + 22;
    };
    const Date longDay = *Date::fromYmd(2026, 12, 28);
    setColumns({{QString(), 34},
                {tr("番号"), 72, false, false, true},
                {tr("氏名"), 170, false, true, true, wide(QStringLiteral("佐々木 花子"))},
                {tr("年齢"), wide(QStringLiteral("100 ") + sexText(2)), false, false, true},
                {tr("状態"), 90},
                {tr("初診"), wide(dayText(longDay)), false, false, true},
                {tr("最終受診"), wide(dayText(longDay)) - 4, false, false, true},
                {tr("受診回数"), 76, true},
                {tr("次回の目安"), wide(dayText(longDay)) - 4, false, false, true},
                {tr("理由"), wide(reasonText(continuity::Reason::Habit, 120)), false, false, false,
                 wide(reasonText(continuity::Reason::RunOut, 28))},
                {tr("超過"), wide(daysText(999)) + 4, true, false, true},
                {tr("薬"), wide(medicineExample())},
                {tr("疾患"), 140, false, true},
                {tr("連絡先"), 120, false, true}});
}

void PatientModel::begin(Date today, std::int64_t total)
{
    beginResetModel();
    m_today = today;
    m_total = total;
    m_blocks.clear();
    m_wanted.clear();
    endResetModel();
}

void PatientModel::addBlock(int offset, const std::vector<reports::PatientRow>& rows)
{
    m_blocks[offset / kBlock] = rows;
    m_wanted.insert(offset / kBlock);
    if (!rows.empty())
        Q_EMIT dataChanged(index(offset, 0), index(qMin(offset + int(rows.size()), rowCount()) - 1, ColumnCount - 1));
}

const reports::PatientRow* PatientModel::row(int row) const
{
    const auto found = m_blocks.find(row / kBlock);
    if (found == m_blocks.end() || std::size_t(row % kBlock) >= found->second.size())
        return nullptr;
    return &found->second[std::size_t(row % kBlock)];
}

int PatientModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_total);
}

void PatientModel::toggleMark(int at)
{
    const reports::PatientRow* one = row(at);
    if (!one)
        return;
    if (!m_marked.remove(one->id))
        m_marked.insert(one->id);
    Q_EMIT dataChanged(index(at, 0), index(at, ColumnCount - 1));
    Q_EMIT marksChanged();
}

void PatientModel::markAll(const QSet<qint64>& ids)
{
    m_marked.unite(ids);
    Q_EMIT dataChanged(index(0, 0), index(qMax(0, rowCount() - 1), 0));
    Q_EMIT marksChanged();
}

void PatientModel::clearMarks()
{
    m_marked.clear();
    if (m_total > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
    Q_EMIT marksChanged();
}

Cell PatientModel::cell(int at, int column) const
{
    const reports::PatientRow* found = row(at);
    if (!found) {
        const int block = at / kBlock;
        if (!m_wanted.contains(block)) {
            m_wanted.insert(block);
            Q_EMIT blockWanted(block * kBlock);
        }
        Cell pending;
        pending.pending = column != Mark;
        if (column == Mark)
            pending.check = false;
        return pending;
    }
    if (column != Mark)
        return cellOf(*found, column, m_today);
    Cell mark;
    mark.check = m_marked.contains(found->id);
    return mark;
}

Cell PatientModel::cellOf(const reports::PatientRow& one, int column, Date today)
{
    Cell cell;
    const auto day = [&](std::optional<Date> date) {
        cell.text = date ? dayText(*date, today) : noneText();
        cell.faint = !date;
    };
    switch (column) {
    case Number:
        cell.text = one.number;
        if (one.provisional)
            cell.tags = {{tr("仮"), Tone::Warning}};
        break;
    case Name:
        cell.text = shownName(one);
        cell.second = one.name.isEmpty() ? QString() : one.kana;
        cell.bold = true;
        break;
    case Age:
        cell.text = ageText(one, today);
        break;
    case State:
        if (one.state)
            cell.tags = {{stateText(*one.state), stateTone(*one.state)}};
        break;
    case FirstVisit:
        day(one.firstVisit);
        break;
    case LastVisit:
        day(one.lastVisit);
        break;
    case Visits:
        cell.text = numberText(one.visits);
        break;
    case Expected:
        day(one.expected.on);
        break;
    case Why:
        cell.text = expectedReason(one);
        cell.faint = one.expected.reason == continuity::Reason::None;
        break;
    case Overdue:
        if (one.overdueDays && *one.overdueDays > 0) {
            cell.text = daysText(*one.overdueDays);
            cell.tone = overdueTone(*one.overdueDays);
            cell.bold = true;
        } else {
            cell.text = noneText();
            cell.faint = true;
        }
        break;
    case Medicine:
        cell.text = medicineText(one, today);
        cell.faint = !one.runOut;
        break;
    case Diseases:
        for (const QString& name : shortFamilyNames(one.chronic))
            cell.tags.emplace_back(name, Tone::Neutral);
        break;
    case Contacts:
        if (one.hasLine)
            cell.tags.emplace_back(tr("LINE"), Tone::Good);
        if (one.hasMail)
            cell.tags.emplace_back(tr("メール"), Tone::Info);
        if (one.hasMobile)
            cell.tags.emplace_back(tr("携帯"), Tone::Neutral);
        if (cell.tags.empty() && !one.telephone.isEmpty())
            cell.text = one.telephone;
        else if (cell.tags.empty()) {
            cell.text = tr("なし");
            cell.tone = Tone::Bad;
        }
        break;
    default:
        break;
    }
    return cell;
}

} // namespace kakarite::ui
