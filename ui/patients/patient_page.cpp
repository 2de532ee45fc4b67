#include "ui/patients/patient_page.h"

#include "ui/patients/patient_facts.h"
#include "ui/patients/patient_words.h"
#include "ui/text/format.h"
#include "ui/text/words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/count_tabs.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/timeline.h"
#include "ui/widgets/tips.h"

#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>
#include <map>
#include <ranges>

namespace kakarite::ui {

namespace {

constexpr int kStackBelow = 900; // width under which contacts stand above the facts

enum FactTab { Visits, Prescriptions, Acts, Events, Notes, Accesses };

// A caption and its value, 24 px high, as in the card of contacts.
void addLine(QVBoxLayout* column, const QString& caption, const QString& value, bool faint, QWidget* parent)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(size::kSmall);
    auto* left = makeLabel(caption, Type::Caption, colors().ink2, parent);
    left->setMinimumWidth(76);
    row->addWidget(left);
    auto* right = new ElidedLabel(parent);
    right->setText(value);
    right->setFont(font(Type::Body));
    setLabelColor(right, faint ? colors().ink3 : colors().ink);
    right->setFixedHeight(20);
    row->addWidget(right, 1);
    column->addLayout(row);
}

} // namespace

PatientPage::PatientPage(QWidget* parent) : QWidget(parent)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(size::kMedium);
    outer->addWidget(makeHead());
    m_banner = new Banner(this);
    outer->addWidget(m_banner);
    m_stack = new QStackedWidget(this);
    outer->addWidget(m_stack, 1);

    auto* content = new QWidget(m_stack);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(size::kMedium);
    auto* course = new Card(tr("24か月の経過"), tr("● 受診　▬ 処方の日数　◆ 検査"), content);
    m_habit = new ElidedLabel(course);
    m_habit->setFont(ui::font(Type::Caption));
    setLabelColor(m_habit, colors().ink2);
    course->head()->addWidget(m_habit);
    m_timeline = new Timeline(course);
    course->body()->addWidget(m_timeline);
    column->addWidget(course);
    m_lower = new QBoxLayout(QBoxLayout::LeftToRight);
    m_lower->setSpacing(size::kMedium);
    m_lower->addWidget(makeSide(), 27);
    m_lower->addWidget(makeFacts(), 73);
    column->addLayout(m_lower, 1);
    m_stack->addWidget(content);
    m_skeleton = new Skeleton(m_stack);
    m_stack->addWidget(m_skeleton);
}

QWidget* PatientPage::makeHead()
{
    const Colors& c = colors();
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(size::kMedium + 2);
    auto* back = makeButton(tr("← 一覧"), ButtonKind::Plain, head);
    back->setObjectName(QStringLiteral("patientBack"));
    back->setAccessibleName(tr("患者一覧へ戻る"));
    setShortcut(back, QKeySequence(QStringLiteral("Alt+Left")), tr("患者一覧へ戻ります"));
    connect(back, &QPushButton::clicked, this, &PatientPage::backWanted);
    row->addWidget(back);

    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    auto* who = new QHBoxLayout;
    who->setSpacing(6);
    m_name = makeLabel(QString(), Type::PageTitle, c.ink, head);
    m_name->setObjectName(QStringLiteral("patientName"));
    m_who = new ElidedLabel(head);
    m_who->setFont(ui::font(Type::Caption));
    setLabelColor(m_who, c.ink2);
    who->addWidget(m_name);
    who->addWidget(m_who, 1, Qt::AlignBottom);
    words->addLayout(who);
    auto* why = new QHBoxLayout;
    why->setSpacing(size::kSmall);
    m_state = new Tag(QString(), Tone::Neutral, head);
    m_state->setObjectName(QStringLiteral("patientState"));
    m_situation = new ElidedLabel(head);
    m_situation->setFont(ui::font(Type::Caption));
    setLabelColor(m_situation, c.ink2);
    why->addWidget(m_state);
    why->addWidget(m_situation, 1);
    words->addLayout(why);
    row->addLayout(words, 1);

    m_undo = makeButton(tr("対象外を取り消す"), ButtonKind::Plain, head);
    m_undo->setObjectName(QStringLiteral("undoExclusion"));
    setTip(m_undo, tr("対象外にする前の状態に戻します"));
    m_exclude = makeButton(tr("対象外にする…"), ButtonKind::Plain, head);
    m_exclude->setObjectName(QStringLiteral("exclude"));
    setShortcut(m_exclude, QKeySequence(QStringLiteral("Ctrl+E")),
                tr("死亡・転院・治癒などを記録し、離脱の一覧から外します"));
    row->addWidget(m_undo);
    row->addWidget(m_exclude);
    connect(m_exclude, &QPushButton::clicked, this, &PatientPage::askExclusion);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        for (const auto& exclusion : std::views::reverse(m_detail->exclusions))
            if (!exclusion.undoneAtMs) {
                Q_EMIT undoExclusionWanted(exclusion.id);
                return;
            }
    });
    return head;
}

QWidget* PatientPage::makeSide()
{
    auto* card = new Card(tr("連絡先"), QString(), this);
    card->setMinimumWidth(250);
    auto* edit = makeButton(tr("変更"), ButtonKind::Link, card);
    edit->setObjectName(QStringLiteral("editContact"));
    edit->setAccessibleName(tr("連絡先を変更"));
    m_contactHistory = makeButton(tr("履歴"), ButtonKind::Link, card);
    m_contactHistory->setObjectName(QStringLiteral("contactHistory"));
    m_contactHistory->setAccessibleName(tr("連絡先の変更の履歴"));
    card->head()->addWidget(m_contactHistory);
    card->head()->addWidget(edit);
    connect(edit, &QPushButton::clicked, this, &PatientPage::askContact);
    connect(m_contactHistory, &QPushButton::clicked, this, &PatientPage::showContactHistory);
    m_contact = new QVBoxLayout;
    m_contact->setSpacing(size::kTiny);
    card->body()->addLayout(m_contact);
    card->body()->addSpacing(size::kTiny);
    card->body()->addWidget(makeLabel(tr("疾患"), Type::CardTitle, colors().ink, card));

    auto* scroll = new QScrollArea(card);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* inside = new QWidget(scroll);
    m_diseases = new QVBoxLayout(inside);
    m_diseases->setContentsMargins(0, 0, 0, 0);
    m_diseases->setSpacing(0);
    scroll->setWidget(inside);
    card->body()->addWidget(scroll, 1);
    return card;
}

QWidget* PatientPage::makeFacts()
{
    auto* card = new Card(this);
    card->body()->setContentsMargins(15, 6, 15, 10);
    card->body()->setSpacing(0);
    m_tabs = new CountTabs(tr("記録の種類"), card);
    m_tabs->setObjectName(QStringLiteral("factTabs"));
    m_tabs->setTabs({tr("受診と請求"), tr("処方"), tr("検査・処置"), tr("出来事"), tr("メモ"), tr("操作の記録")});
    card->body()->addWidget(m_tabs);
    m_factStack = new QStackedWidget(card);
    m_rows = new RowsModel(this);
    m_table = new CellTable(m_rows, tr("記録"), m_factStack);
    m_nothing = makeLabel(QString(), Type::Body, colors().ink2, m_factStack);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_factStack->addWidget(m_table);
    m_factStack->addWidget(m_nothing);
    m_factStack->addWidget(makeNotes());
    card->body()->addWidget(m_factStack, 1);
    connect(m_tabs, &CountTabs::currentChanged, this, &PatientPage::fillTab);
    return card;
}

QWidget* PatientPage::makeNotes()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, size::kMedium, 0, 0);
    column->setSpacing(size::kSmall);
    m_note = new QPlainTextEdit(page);
    m_note->setObjectName(QStringLiteral("noteText"));
    m_note->setPlaceholderText(tr("この患者について残しておくこと(電話の結果、本人の希望など)"));
    m_note->setAccessibleName(tr("メモ"));
    m_note->setFixedHeight(64);
    m_note->setTabChangesFocus(true);
    column->addWidget(m_note);
    auto* add = makeButton(tr("メモを残す"), ButtonKind::Plain, page);
    add->setObjectName(QStringLiteral("addNote"));
    add->setEnabled(false);
    setShortcut(add, QKeySequence(QStringLiteral("Ctrl+Return")), tr("書いたメモを残します"));
    column->addWidget(add, 0, Qt::AlignRight);
    auto* scroll = new QScrollArea(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QWidget(scroll);
    m_notes = new QVBoxLayout(inside);
    m_notes->setContentsMargins(0, 0, 0, 0);
    scroll->setWidget(inside);
    column->addWidget(scroll, 1);
    connect(m_note, &QPlainTextEdit::textChanged, add,
            [this, add] { add->setEnabled(!m_note->toPlainText().trimmed().isEmpty()); });
    connect(add, &QPushButton::clicked, this, [this] {
        Q_EMIT noteAdded(m_note->toPlainText().trimmed());
        m_note->clear();
    });
    return page;
}

void PatientPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_lower->setDirection(width() < kStackBelow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void PatientPage::showDetail(const reports::PatientDetail& detail, Date today)
{
    const bool another = !m_detail || m_detail->row.id != detail.row.id;
    m_detail = detail;
    m_today = today;
    if (another) {
        m_banner->clear();
        m_note->clear();
        m_tabs->setCurrent(Visits);
    }
    fillHead();
    fillTimeline();
    fillSide();
    fillTab(m_tabs->current());
    m_tabs->setCount(Notes, detail.notes.empty() ? QString() : numberText(std::int64_t(detail.notes.size())));
    m_stack->setCurrentIndex(0);
}

void PatientPage::fillHead()
{
    const reports::PatientRow& row = m_detail->row;
    m_name->setText(shownName(row).isEmpty() ? tr("氏名なし") : shownName(row));
    QStringList parts;
    if (!row.name.isEmpty() && !row.kana.isEmpty())
        parts << row.kana;
    parts << (row.provisional ? tr("%1(仮の番号)").arg(row.number) : row.number);
    if (row.birth)
        parts << tr("%1(%2歳)%3")
                     .arg(longDayText(*row.birth))
                     .arg(row.birth->yearsUntil(m_today))
                     .arg(row.sex == 0 ? QString() : sexText(row.sex));
    m_who->setText(shownText(parts.join(QStringLiteral(" ・ "))));
    m_state->setVisible(row.state.has_value());
    if (row.state) {
        m_state->setText(stateText(*row.state));
        m_state->setTone(stateTone(*row.state));
    }
    QStringList situation{situationText(row, m_today)};
    if (m_detail->opensAgain)
        situation << tr("次回の目安の%1は休診日です。次の診療日は%2です。")
                         .arg(monthDayText(*row.expected.on), monthDayText(*m_detail->opensAgain));
    m_situation->setText(sentences(situation));
    const bool undoable = std::any_of(m_detail->exclusions.begin(), m_detail->exclusions.end(),
                                      [](const auto& one) { return !one.undoneAtMs; });
    const bool excluded = row.state == continuity::State::Excluded;
    m_undo->setVisible(excluded && undoable);
    m_exclude->setVisible(!excluded);
}

void PatientPage::fillTimeline()
{
    Timeline::Content content;
    content.today = m_today;
    content.from = m_today.addMonths(-24);
    for (const auto& visit : m_detail->visits)
        content.visits.push_back(visit.day);
    std::map<Date, int> supply;
    for (const auto& one : m_detail->prescriptions)
        if (one.days >= 14)
            supply[one.day] = std::max(supply[one.day], one.days);
    // A new prescription takes over from the old one.
    for (auto it = supply.begin(); it != supply.end(); ++it) {
        Date until = it->first.addDays(it->second);
        if (const auto next = std::next(it); next != supply.end())
            until = std::min(until, next->first);
        content.medicine.emplace_back(it->first, until);
    }
    std::map<Date, QStringList> tests;
    for (const auto& act : m_detail->acts)
        if (isTest(act.code))
            tests[act.day] << act.name;
    for (const auto& [day, names] : tests)
        content.tests.emplace_back(day, names.size() > 3 ? names.mid(0, 3).join(QStringLiteral("、")) +
                                                               tr(" ほか%1件").arg(names.size() - 3)
                                                         : names.join(QStringLiteral("、")));
    content.expected = m_detail->row.expected.on;
    m_timeline->setContent(std::move(content));
    QStringList habit;
    if (m_detail->usualGapDays)
        habit << tr("いつもの間隔 %1").arg(daysText(*m_detail->usualGapDays));
    const auto late = std::count_if(m_detail->events.begin(), m_detail->events.end(),
                                    [](const auto& e) { return e.kind == continuity::EventKind::BecameAtRisk; });
    if (late > 0)
        habit << tr("途切れ %1回").arg(late);
    m_habit->setText(habit.join(QStringLiteral(" ・ ")));
}

void PatientPage::fillSide()
{
    clearLayout(m_contact);
    m_contactHistory->setVisible(!m_detail->contactChanges.empty());
    QWidget* parent = m_contact->parentWidget();
    const auto& contact = m_detail->contact;
    const auto line = [&](const QString& caption, const QString& value) {
        addLine(m_contact, caption, value.isEmpty() ? tr("未登録") : value, value.isEmpty(), parent);
    };
    line(tr("LINE"), contact.lineLinked ? tr("連携済 %1").arg(dayText(*contact.lineLinked)) : QString());
    line(tr("メール"), contact.mail);
    line(tr("携帯"), contact.mobile);
    line(tr("電話"), contact.telephone);
    line(tr("住所"), (contact.postalCode.isEmpty() ? QString() : QStringLiteral("〒%1 ").arg(contact.postalCode)) +
                         contact.address);

    clearLayout(m_diseases);
    QWidget* inside = m_diseases->parentWidget();
    // What counts now first: chronic and going on, then going on, then suspected, then ended.
    auto diseases = m_detail->diagnoses;
    const auto rank = [](const reports::DiagnosisRow& one) {
        const bool ended = one.outcome != 1 || !one.active;
        return (ended ? 8 : 0) + (one.suspected ? 4 : 0) + (one.chronic == 0 ? 2 : 0) + (one.main ? 0 : 1);
    };
    std::stable_sort(diseases.begin(), diseases.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    if (diseases.empty())
        m_diseases->addWidget(makeLabel(tr("病名の記録がありません。"), Type::Body, colors().ink2, inside));
    for (const auto& one : diseases) {
        const bool ended = one.outcome != 1 || !one.active;
        auto* row = new QWidget(inside);
        row->setFixedHeight(size::kRow - 1);
        auto* across = new QHBoxLayout(row);
        across->setContentsMargins(0, 0, 2, 0);
        across->setSpacing(5);
        auto* name = new ElidedLabel(row);
        name->setText(diseaseName(one));
        name->setAttribute(Qt::WA_TransparentForMouseEvents); // the row tells more than the elided name
        setTip(row, diseaseHint(one));
        name->setFont(ui::font(Type::Body));
        setLabelColor(name, ended || one.suspected ? colors().ink2 : colors().ink);
        name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        across->addWidget(name, 1);
        if (one.main)
            across->addWidget(new Tag(tr("主病"), Tone::Info, row));
        if (one.suspected)
            across->addWidget(new Tag(tr("疑い"), Tone::Neutral, row));
        if (ended)
            across->addWidget(new Tag(one.outcome != 1 ? outcomeText(one.outcome) : tr("終了"), Tone::Neutral, row));
        across->addWidget(
            makeLabel(one.start ? QStringLiteral("%1/%2〜").arg(one.start->year()).arg(one.start->month()) : QString(),
                      Type::Caption, colors().ink2, row));
        m_diseases->addWidget(row);
        m_diseases->addWidget(makeRule(true, inside));
    }
    m_diseases->addStretch(1);
}

void PatientPage::fillTab(int tab)
{
    if (!m_detail)
        return;
    if (tab == Notes) {
        clearLayout(m_notes);
        QWidget* inside = m_notes->parentWidget();
        for (const auto& note : m_detail->notes) {
            auto* body = makeLabel(note.body, Type::Body, colors().ink, inside);
            body->setWordWrap(true);
            body->setTextInteractionFlags(Qt::TextSelectableByMouse);
            m_notes->addWidget(makeLabel(QStringLiteral("%1 ・ %2").arg(timeText(note.writtenAtMs), note.writtenBy),
                                         Type::Caption, colors().ink2, inside));
            m_notes->addWidget(body);
            m_notes->addWidget(makeRule(true, inside));
        }
        m_notes->addStretch(1);
        m_factStack->setCurrentIndex(2);
        return;
    }
    FactTable table;
    switch (tab) {
    case Prescriptions:
        table = prescriptionTable(*m_detail, m_today);
        break;
    case Acts:
        table = actTable(*m_detail, m_today);
        break;
    case Events:
        table = eventTable(*m_detail, m_today);
        break;
    case Accesses:
        table = accessTable(*m_detail);
        break;
    default:
        table = visitTable(*m_detail, m_today);
        break;
    }
    m_nothing->setText(table.nothing);
    m_factStack->setCurrentIndex(table.rows.empty() ? 1 : 0);
    m_rows->setRows({});
    m_rows->setColumns(std::move(table.columns));
    m_rows->setRows(std::move(table.rows));
    m_table->scrollToTop();
}

void PatientPage::showLoading()
{
    m_undo->hide(); // until it is known which of them fits
    m_exclude->hide();
    m_stack->setCurrentWidget(m_skeleton);
}

void PatientPage::showError(const ErrorText& error)
{
    m_banner->tell(error);
}

void PatientPage::showDone(const QString& sentence)
{
    m_banner->tell(sentence, Tone::Good);
    QTimer::singleShot(6000, m_banner, &Banner::clear);
}

void PatientPage::closeSheet()
{
    if (m_sheet)
        m_sheet->close();
}

void PatientPage::sheetFailed(const ErrorText& error)
{
    if (m_sheet)
        m_sheet->banner()->tell(error);
    else
        showError(error);
}

} // namespace kakarite::ui
