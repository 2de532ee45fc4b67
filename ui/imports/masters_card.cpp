#include "ui/imports/masters_card.h"

#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/master_text.h"
#include "ui/widgets/cell_table.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/tips.h"

#include <QFileInfo>
#include <QGridLayout>

#include <algorithm>

namespace kakarite::ui {

using masters::LoadedMaster;
using masters::MasterAge;

namespace {

constexpr int kTagsAcross = 3;
constexpr int kSheetWidth = 760;

Tone toneOf(MasterAge age)
{
    switch (age) {
    case MasterAge::Missing:
        return Tone::Neutral;
    case MasterAge::Current:
        return Tone::Good;
    case MasterAge::Old:
    case MasterAge::DifferencesOnly:
        return Tone::Warning;
    }
    return Tone::Neutral;
}

QString revisionText(const LoadedMaster& master)
{
    return master.newest ? dayText(*master.newest) : noneText();
}

} // namespace

MastersCard::MastersCard(QWidget* parent) : Card(parent)
{
    auto* across = new QHBoxLayout;
    across->setSpacing(size::kMedium);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(makeLabel(tr("公式マスター"), Type::BodyBold, colors().ink, this));
    m_summary = makeLabel(QString(), Type::Caption, colors().ink2, this);
    m_summary->setObjectName(QStringLiteral("mastersSummary"));
    words->addWidget(m_summary);
    across->addLayout(words);
    across->addStretch(1);
    m_tags = new QGridLayout;
    m_tags->setHorizontalSpacing(size::kTiny);
    m_tags->setVerticalSpacing(size::kTiny);
    across->addLayout(m_tags);
    auto* more = makeButton(tr("くわしく"), ButtonKind::Plain, this);
    more->setObjectName(QStringLiteral("mastersDetails"));
    across->addWidget(more);
    body()->addLayout(across);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(more, &QPushButton::clicked, this, &MastersCard::showDetails);
}

void MastersCard::showMasters(std::vector<LoadedMaster> loaded)
{
    m_loaded = std::move(loaded);
    clearLayout(m_tags);
    int place = 0;
    for (const LoadedMaster& master : m_loaded) {
        auto* tag = new Tag(masterKindText(master.kind) + QLatin1Char(' ') +
                                (master.newest ? revisionText(master) : masterAgeText(master.age)),
                            toneOf(master.age), this);
        setTip(tag, sentences({masterAgeText(master.age), masterAdvice(master)}));
        m_tags->addWidget(tag, place / kTagsAcross, place % kTagsAcross);
        ++place;
    }
    const auto has = [this](MasterAge age) {
        return std::ranges::find(m_loaded, age, &LoadedMaster::age) != m_loaded.end();
    };
    if (has(MasterAge::Old))
        m_summary->setText(tr("改定前のものがあります。新しいものを入れてください。"));
    else if (has(MasterAge::DifferencesOnly))
        m_summary->setText(tr("変更分だけのものがあります。全件のファイルを入れてください。"));
    else if (has(MasterAge::Current))
        m_summary->setText(tr("名前と分類は、診療月に合うマスターで答えます。"));
    else
        m_summary->setText(tr("内蔵の表で答えています。入れると、すべての病名と薬の名前が出ます。"));
}

void MastersCard::showDetails()
{
    if (m_sheet)
        return;
    auto* sheet = new Sheet(tr("公式マスター"), window(), kSheetWidth);
    m_sheet = sheet;
    auto* model = new RowsModel(sheet);
    model->setColumns({{tr("ファイル"), 70},
                       {tr("マスター"), 90},
                       {tr("時点"), 96},
                       {tr("件数"), 76, true},
                       {tr("状態"), 250, false, true}});
    auto* table = new CellTable(model, tr("公式マスター"), sheet);
    table->setObjectName(QStringLiteral("mastersTable"));
    std::vector<std::vector<Cell>> rows;
    for (const LoadedMaster& master : m_loaded) {
        Cell file, kind, revision, codes, state;
        file.text = masterFileText(master.kind);
        kind.text = masterKindText(master.kind);
        revision.text = revisionText(master);
        codes.text = numberText(master.codes);
        state.tags = {{masterAgeText(master.age), toneOf(master.age)}};
        state.second = masterAdvice(master);
        rows.push_back({file, kind, revision, codes, state});
    }
    const int height = size::kRow * (int(rows.size()) + 2);
    model->setRows(std::move(rows));
    table->setFixedHeight(height);
    sheet->body()->addWidget(table);
    auto* where =
        makeLabel(tr("%1 (%2) から、種類ごとの全件のzipをダウンロードし、そのままここへ入れてください。変更分のzipも"
                     "入れられます。古い診療月のために、前の改定のものも残ります。")
                      .arg(masterSource(), QString::fromLatin1(kMasterSite)),
                  Type::Caption, colors().ink2, sheet);
    where->setWordWrap(true);
    where->setTextInteractionFlags(Qt::TextSelectableByMouse);
    sheet->body()->addWidget(where);
    sheet->setCloseButton();
    sheet->open();
    table->fitColumns();
}

QStringList masterSentences(const continuity::MastersReport& report)
{
    QStringList said;
    for (const masters::MasterFileReport& file : report.files) {
        const QString name = QFileInfo(file.path).fileName();
        if (file.error) {
            const ErrorText text = errorText(*file.error);
            said << name + QStringLiteral(": ") + sentences({text.message, text.hint});
            continue;
        }
        if (file.alreadyLoaded) {
            said << MastersCard::tr("%1: 前に入れたファイルです。何も変わりません。").arg(name);
            continue;
        }
        said << MastersCard::tr("%1マスター(%2)を取り込みました: %3件、新しい %4・変わった %5・廃止 %6。")
                    .arg(masterKindText(file.kind), dayText(file.revision), numberText(file.rows),
                         numberText(file.added), numberText(file.changed), numberText(file.abolished));
        if (file.absentKept > 0)
            said << absentKeptText(file.absentKept);
        if (file.notesTotal > 0) {
            const masters::MasterNote& first = file.notes.front();
            said << (first.line > 0 ? MastersCard::tr("%1行目: %2").arg(first.line).arg(masterNoteText(first.code))
                                    : masterNoteText(first.code));
        }
        if (file.notesTotal > 1)
            said << MastersCard::tr("ほかに確認することが %1件あります。").arg(numberText(file.notesTotal - 1));
    }
    if (report.claimsChanged > 0)
        said << MastersCard::tr("慢性疾患の分類が変わった患者 %1人の集計をやり直しました。")
                    .arg(numberText(report.patientsChanged));
    return said;
}

} // namespace kakarite::ui
