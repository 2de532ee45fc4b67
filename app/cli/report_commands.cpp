#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/cli/output.h"
#include "app/cli/words.h"

#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QJsonArray>

#include <cmath>

namespace kakarite::cli {

namespace {

using Key = QLatin1StringView;

struct Span {
    Month from;
    Month to;
};

// --from and --to; without them the months of the data, or this month in an empty vault.
Result<Span> spanOf(const Arguments& arguments, const vault::Reader& reader, const Clock& clock)
{
    TRY_LET(const auto from, arguments.month("from"));
    TRY_LET(const auto to, arguments.month("to"));
    TRY_LET(const auto data, reports::dataSpan(reader));
    const Month now = clock.today().monthOf();
    return Span{from.value_or(data ? data->first : now), to.value_or(data ? data->last : now)};
}

Result<ExitStatus> monthly(const Arguments& arguments, const Clock& clock)
{
    TRY_LET(const auto vault, openVault(arguments, clock));
    TRY_LET(const auto reader, openReader(*vault));
    TRY_LET(const Span span, spanOf(arguments, *reader, clock));
    TRY_LET(const auto months, reports::monthly(*reader, vault->actor(), span.from, span.to));
    TRY_LET(const auto fresh, reports::dataAsOf(*reader));
    TRY(vault->recordRead(vault::Intent::ViewReport, QStringLiteral("report:monthly"), std::int64_t(months.size())));
    if (arguments.json()) {
        QJsonArray array;
        for (const reports::MonthReport& month : months)
            array.append(json(month));
        printJson({{Key("months"), array}, {Key("data_as_of"), json(fresh)}});
        return Done;
    }
    std::vector<QStringList> rows;
    for (const reports::MonthReport& month : months) {
        QStringList row{month.month.iso()};
        for (const std::int64_t value :
             {month.claims, month.points, month.visits, month.patients, month.newPatients, month.regular, month.atRisk,
              month.dropped, month.becameDropped, month.returned, month.regularLost})
            row.append(ui::numberText(value));
        row.append(month.dropoutRate ? ui::percentText(*month.dropoutRate) : ui::noneText());
        row.append(month.immature ? Cli::tr("データの初め") : QString());
        rows.push_back(row);
    }
    printTable({Cli::tr("月"), Cli::tr("レセプト"), Cli::tr("点数"), Cli::tr("受診"), Cli::tr("患者"), Cli::tr("新規"),
                Cli::tr("定期通院"), Cli::tr("予備群"), Cli::tr("離脱中"), Cli::tr("新たに離脱"), Cli::tr("復帰"),
                Cli::tr("定期の離脱"), Cli::tr("離脱率"), QString()},
               rows);
    return Done;
}

Result<ExitStatus> retention(const Arguments& arguments, const Clock& clock)
{
    TRY_LET(const auto vault, openVault(arguments, clock));
    TRY_LET(const auto reader, openReader(*vault));
    TRY_LET(const Span span, spanOf(arguments, *reader, clock));
    TRY_LET(const auto cohorts, reports::retention(*reader, vault->actor(), span.from, span.to));
    TRY_LET(const auto fresh, reports::dataAsOf(*reader));
    TRY(vault->recordRead(vault::Intent::ViewReport, QStringLiteral("report:retention"), std::int64_t(cohorts.size())));
    if (arguments.json()) {
        QJsonArray array;
        for (const reports::RetentionRow& row : cohorts)
            array.append(json(row));
        printJson({{Key("cohorts"), array}, {Key("data_as_of"), json(fresh)}});
        return Done;
    }
    std::size_t longest = 0;
    for (const reports::RetentionRow& row : cohorts)
        longest = std::max(longest, row.cells.size());
    QStringList head{Cli::tr("初診月"), Cli::tr("人数")};
    for (std::size_t k = 0; k < longest; ++k)
        head.append(QString::number(k));
    std::vector<QStringList> rows;
    for (const reports::RetentionRow& row : cohorts) {
        QStringList cells{row.cohort.iso(), ui::numberText(row.size)};
        for (const reports::RetentionCell& cell : row.cells)
            cells.append(ui::percentText(cell.share, 0) + (cell.immature ? QStringLiteral("*") : QString()));
        rows.push_back(cells);
    }
    printTable(head, rows);
    printLine(Cli::tr("離脱していない人の割合。* はこれから変わりうる値です。"));
    return Done;
}

Result<ExitStatus> coverage(const Arguments& arguments, const Clock& clock)
{
    TRY_LET(const auto vault, openVault(arguments, clock));
    TRY_LET(const auto reader, openReader(*vault));
    TRY_LET(const auto cells, receipts::coverage(*reader));
    if (arguments.json()) {
        QJsonArray array;
        for (const receipts::Coverage& cell : cells) {
            array.append(QJsonObject{{Key("month"), cell.month.iso()},
                                     {Key("side"), cell.side},
                                     {Key("kind"), Key(receipts::fileKindName(cell.kind))},
                                     {Key("claims"), qint64(cell.claims)}});
        }
        TRY_LET(const auto fresh, reports::dataAsOf(*reader));
        printJson({{Key("coverage"), array}, {Key("data_as_of"), json(fresh)}});
        return Done;
    }
    std::vector<QStringList> rows;
    rows.reserve(cells.size());
    for (const receipts::Coverage& cell : cells)
        rows.push_back({cell.month.iso(), ui::payerSideText(cell.side),
                        ui::fileKindText(QString::fromLatin1(receipts::fileKindName(cell.kind))),
                        ui::numberText(cell.claims)});
    printTable({Cli::tr("診療月"), Cli::tr("保険"), Cli::tr("種類"), Cli::tr("件数")}, rows);
    return Done;
}

} // namespace

std::vector<Command> reportCommands()
{
    const std::vector<Option> span{{"from", "YYYY-MM", QT_TRANSLATE_NOOP("Cli", "この月から")},
                                   {"to", "YYYY-MM", QT_TRANSLATE_NOOP("Cli", "この月まで")}};
    return {
        {"report monthly", QT_TRANSLATE_NOOP("Cli", "月ごとの受診・離脱・復帰"), span, monthly},
        {"report retention", QT_TRANSLATE_NOOP("Cli", "初診月ごとの継続率"), span, retention},
        {"report coverage", QT_TRANSLATE_NOOP("Cli", "取り込んだ月と種類"), {}, coverage},
    };
}

} // namespace kakarite::cli
