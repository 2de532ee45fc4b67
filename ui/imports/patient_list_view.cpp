#include "ui/imports/patient_list_view.h"

#include "ui/imports/patient_list_preview.h"
#include "ui/text/emr_text.h"
#include "ui/text/format.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/tips.h"

#include <QFileInfo>
#include <QLineEdit>
#include <QScrollArea>

namespace kakarite::ui {

namespace {

constexpr int kSideBySideFrom = 900; // width under which the two halves stand one above the other
constexpr int kUnused = -1;
constexpr int kHeaderRows = 5;
constexpr int kExamples = 3;

std::vector<std::pair<QString, QVariant>> uses()
{
    std::vector<std::pair<QString, QVariant>> choices{{PatientListView::tr("使わない"), kUnused}};
    for (const emr::Field field : emr::kFields)
        choices.emplace_back(fieldText(field), int(field));
    return choices;
}

int useOf(const emr::Mapping& mapping, int column)
{
    for (const auto& [field, columns] : mapping.columns)
        if (std::find(columns.begin(), columns.end(), column) != columns.end())
            return int(field);
    return kUnused;
}

QString examples(const emr::TableFile& table, int column)
{
    QStringList cells;
    for (const emr::TableRow& row : table.sample) {
        const QString cell = row.cells.value(column).simplified();
        if (!cell.isEmpty() && !cells.contains(cell))
            cells << cell;
        if (cells.size() == kExamples)
            break;
    }
    return cells.isEmpty() ? PatientListView::tr("(空)") : cells.join(QStringLiteral(" ・ "));
}

} // namespace

PatientListView::PatientListView(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(size::kMedium);
    column->addWidget(makeHead());
    m_banner = new Banner(this);
    m_banner->setObjectName(QStringLiteral("listBanner"));
    column->addWidget(m_banner);
    m_halves = new QBoxLayout(QBoxLayout::LeftToRight);
    m_halves->setSpacing(size::kMedium);
    m_halves->addWidget(makeColumns(), 45);
    m_preview = new PatientListPreview(this);
    m_halves->addWidget(m_preview, 55);
    column->addLayout(m_halves, 1);
    connect(m_preview, &PatientListPreview::identityChosen, this, &PatientListView::mappingChanged);
}

QWidget* PatientListView::makeHead()
{
    auto* card = new Card(tr("患者CSV"), QString(), this);
    m_file = new ElidedLabel(card);
    m_file->setObjectName(QStringLiteral("listFile"));
    m_file->setFont(ui::font(Type::BodyBold));
    card->head()->insertWidget(1, m_file, 1);
    m_waiting = makeLabel(QString(), Type::Caption, colors().ink2, card);
    card->head()->addWidget(m_waiting);
    auto* leave = makeButton(tr("やめる"), ButtonKind::Plain, card);
    leave->setObjectName(QStringLiteral("leaveList"));
    setTip(leave, tr("何も取り込まずに戻ります"));
    m_import = makeButton(tr("取り込む"), ButtonKind::Primary, card);
    m_import->setObjectName(QStringLiteral("importList"));
    setShortcut(m_import, QKeySequence(QStringLiteral("Ctrl+Return")), tr("下の確認のとおりに取り込みます"));
    card->head()->addWidget(leave);
    card->head()->addWidget(m_import);

    auto* row = new QHBoxLayout;
    row->setSpacing(size::kSmall);
    const auto choice = [&](const QString& name, const char* object) {
        auto* made = new ChoiceButton(name, card);
        made->setObjectName(QString::fromLatin1(object));
        row->addWidget(made);
        return made;
    };
    m_encoding = choice(tr("文字コード"), "listEncoding");
    m_encoding->setChoices({{encodingText(emr::Encoding::Utf8), int(emr::Encoding::Utf8)},
                            {encodingText(emr::Encoding::Cp932), int(emr::Encoding::Cp932)},
                            {QStringLiteral("UTF-16 LE"), int(emr::Encoding::Utf16Le)},
                            {QStringLiteral("UTF-16 BE"), int(emr::Encoding::Utf16Be)}});
    m_separator = choice(tr("区切り"), "listSeparator");
    m_separator->setChoices(
        {{separatorText(','), int(',')}, {separatorText(';'), int(';')}, {separatorText('\t'), int('\t')}});
    m_header = choice(tr("見出しの行"), "listHeader");
    std::vector<std::pair<QString, QVariant>> headers{{tr("見出しなし"), 0}};
    for (int line = 1; line <= kHeaderRows; ++line)
        headers.emplace_back(tr("見出しは%1行目").arg(line), line);
    m_header->setChoices(headers);
    row->addStretch(1);
    m_saved = choice(tr("保存した対応"), "savedMapping");
    m_remove = makeButton(tr("削除"), ButtonKind::Quiet, card);
    m_remove->setObjectName(QStringLiteral("removeMapping"));
    setTip(m_remove, tr("選んでいる対応を保存から消します"));
    row->addWidget(m_remove);
    m_save = makeButton(tr("対応を保存…"), ButtonKind::Plain, card);
    m_save->setObjectName(QStringLiteral("saveMapping"));
    row->addWidget(m_save);
    card->body()->addLayout(row);

    const auto format = [this] { Q_EMIT formatChosen(chosenFormat()); };
    connect(m_encoding, &ChoiceButton::chosen, this, format);
    connect(m_separator, &ChoiceButton::chosen, this, format);
    connect(m_header, &ChoiceButton::chosen, this, format);
    connect(m_saved, &ChoiceButton::chosen, this, [this](const QVariant& name) {
        m_remove->setVisible(!name.toString().isEmpty());
        Q_EMIT savedChosen(name.toString());
    });
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removeWanted(m_saved->current().toString()); });
    connect(m_save, &QPushButton::clicked, this, &PatientListView::askName);
    connect(leave, &QPushButton::clicked, this, &PatientListView::left);
    connect(m_import, &QPushButton::clicked, this, &PatientListView::importWanted);
    return card;
}

Card* PatientListView::makeColumns()
{
    auto* card = new Card(tr("列の対応"), tr("ファイルのどの列に何が書いてあるか"), this);
    auto* scroll = new QScrollArea(card);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMinimumHeight(5 * (size::kControl + size::kSmall));
    auto* inside = new QWidget(scroll);
    m_grid = new QGridLayout(inside);
    m_grid->setContentsMargins(0, 0, size::kSmall, 0);
    m_grid->setHorizontalSpacing(size::kMedium);
    m_grid->setVerticalSpacing(size::kTiny);
    m_grid->setColumnStretch(0, 1);
    scroll->setWidget(inside);
    card->body()->addWidget(scroll, 1);
    return card;
}

void PatientListView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_halves->setDirection(width() < kSideBySideFrom ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

bool PatientListView::updatesIdentity() const
{
    return m_preview->updatesIdentity();
}

emr::TableFormat PatientListView::chosenFormat() const
{
    return {static_cast<emr::Encoding>(m_encoding->current().toInt()), char(m_separator->current().toInt()),
            m_header->current().toInt()};
}

void PatientListView::showTable(const emr::TableFile& table, const emr::Mapping& mapping, const QStringList& saved,
                                int waiting)
{
    m_table = table;
    m_mapping = mapping;
    m_banner->clear();
    m_file->setText(QFileInfo(table.source.path).fileName());
    m_waiting->setText(waiting > 0 ? tr("あと%1件あります").arg(waiting) : QString());
    m_encoding->setCurrent(int(table.format.encoding));
    m_separator->setCurrent(int(table.format.separator));
    m_header->setCurrent(table.format.headerRow);
    showSaved(saved, QString());
    fillColumns();
    checkColumns();
}

void PatientListView::showSaved(const QStringList& saved, const QString& current)
{
    std::vector<std::pair<QString, QVariant>> choices{{tr("保存した対応から選ぶ"), QString()}};
    for (const QString& name : saved)
        choices.emplace_back(name, name);
    m_saved->setChoices(choices);
    m_saved->setCurrent(current);
    m_saved->setVisible(!saved.isEmpty());
    m_remove->setVisible(!current.isEmpty());
}

void PatientListView::showMapping(const emr::Mapping& mapping)
{
    m_mapping = mapping;
    m_banner->clear();
    fillColumns();
    checkColumns();
}

void PatientListView::fillColumns()
{
    clearLayout(m_grid);
    QWidget* parent = m_grid->parentWidget();
    for (int column = 0; column < m_table.columnCount; ++column) {
        const QString written = m_table.header.value(column).simplified();
        const QString title = written.isEmpty() ? tr("%1列目").arg(column + 1) : written;
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        for (const auto& [text, type, ink] : {std::tuple(title, Type::BodyBold, colors().ink),
                                              std::tuple(examples(m_table, column), Type::Caption, colors().ink2)}) {
            auto* label = new ElidedLabel(parent);
            label->setText(text);
            label->setFont(ui::font(type));
            setLabelColor(label, ink);
            words->addWidget(label);
        }
        m_grid->addLayout(words, column, 0);
        auto* use = new ChoiceButton(tr("「%1」の列").arg(title), parent);
        use->setObjectName(QStringLiteral("columnUse%1").arg(column));
        use->setChoices(uses());
        use->setCurrent(useOf(m_mapping, column));
        use->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        connect(use, &ChoiceButton::chosen, this, [this, column](const QVariant& field) {
            for (auto& [other, columns] : m_mapping.columns)
                std::erase(columns, column);
            if (field.toInt() != kUnused) {
                auto& columns = m_mapping.columns[static_cast<emr::Field>(field.toInt())];
                columns.push_back(column);
                std::sort(columns.begin(), columns.end()); // pieces of a value are joined from the left
            }
            std::erase_if(m_mapping.columns, [](const auto& entry) { return entry.second.empty(); });
            checkColumns();
            Q_EMIT mappingChanged();
        });
        m_grid->addWidget(use, column, 1);
    }
    m_grid->setRowStretch(m_table.columnCount, 1);
}

void PatientListView::checkColumns()
{
    const bool enough = m_mapping.identifiesPatients();
    m_import->setEnabled(enough);
    m_save->setEnabled(enough);
    if (!enough)
        m_preview->showNothing(tr(
            "どの患者の行かが決まりません。左の「列の対応」で、患者番号の列を選んでください。番号のないファイルなら、"
            "氏名かカナ・生年月日・性別の列を選んでください。"));
}

void PatientListView::showPreview(const emr::ImportReport& report)
{
    if (!m_mapping.identifiesPatients())
        return;
    m_banner->clear();
    if (report.alreadyImported)
        m_banner->tell(tr("同じファイルは取り込み済みです。取り込み直すには、先に履歴で取り消してください。"),
                       Tone::Info);
    m_import->setEnabled(!report.alreadyImported && report.created + report.changed > 0);
    m_preview->showReport(report);
}

void PatientListView::showReading()
{
    if (m_mapping.identifiesPatients())
        m_preview->showReading();
}

void PatientListView::showError(const ErrorText& error)
{
    if (m_sheet)
        m_sheet->close();
    m_banner->tell(error);
    m_preview->showNothing(error.message);
    m_import->setEnabled(false);
}

void PatientListView::askName()
{
    m_sheet = new Sheet(tr("列の対応を保存"), window());
    m_sheet->body()->addWidget(makeLabel(tr("名前(例: 電子カルテの患者一覧)"), Type::Caption, colors().ink2, m_sheet));
    auto* name = new QLineEdit(m_saved->current().toString(), m_sheet);
    name->setObjectName(QStringLiteral("mappingName"));
    name->setAccessibleName(tr("対応の名前"));
    name->setMaxLength(60);
    m_sheet->body()->addWidget(name);
    m_sheet->setButtons(tr("保存"));
    const auto save = [this, name] {
        if (name->text().trimmed().isEmpty()) {
            m_sheet->banner()->tell(tr("名前を入れてください。"), Tone::Bad);
            return;
        }
        Q_EMIT saveWanted(name->text().trimmed());
        m_sheet->close();
    };
    connect(name, &QLineEdit::returnPressed, m_sheet, save);
    connect(m_sheet, &Sheet::accepted, m_sheet, save);
    m_sheet->open();
}

} // namespace kakarite::ui
