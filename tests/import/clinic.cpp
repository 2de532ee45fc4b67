#include "tests/import/clinic.h"

#include <QFile>

namespace kakarite::testing {

namespace {
constexpr int kRevisit = 112007410;
constexpr int kSlipFee = 120002910;
constexpr int kDrug = 620098401;
constexpr int kHypertension = 8833421;
} // namespace

QString UploadClinic::write(const QByteArray& bytes, const QString& name) const
{
    const QString path = root.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write the test's file");
    return path;
}

continuity::UploadReport UploadClinic::uploadAll(const QStringList& paths, bool dryRun)
{
    auto report = continuity::uploadReceipts(*vault, paths, dryRun, {});
    if (!report)
        qFatal("upload failed: %d %s", int(report.error().code), qPrintable(report.error().detail));
    return *std::move(report);
}

receipts::FileReport UploadClinic::upload(const QByteArray& bytes, const QString& name, bool dryRun)
{
    return uploadAll({write(bytes, name)}, dryRun).files.front();
}

std::int64_t UploadClinic::ask(const char* sql) const
{
    return vault::testing::count(**vault->openReader(), sql);
}

QString UploadClinic::everything() const
{
    const auto reader = vault->openReader();
    QString text;
    for (const char* sql :
         {"SELECT number, provisional, name, kana, sex, birth_day FROM patient ORDER BY number",
          "SELECT p.number, c.month, c.type, c.payer, c.points, c.days, c.visit_days, c.first_fee_days, c.chronic, "
          "c.dead, (SELECT group_concat(r.code || ':' || r.day || ':' || r.supply_days || ':' || r.outside) "
          "FROM prescription r WHERE r.id >> 16 = c.id OR (r.id >> 16 = c.outside_claim_id AND r.outside = 1)) "
          "FROM claim c JOIN patient p ON p.id = c.patient_id WHERE c.current = 1 ORDER BY 1, 2, 3, 4, 5",
          "SELECT p.number, c.first_visit, c.last_visit, c.visits, c.expected_on, c.expected_reason "
          "FROM continuity c JOIN patient p ON p.id = c.id ORDER BY 1",
          "SELECT month, figure, value FROM month_figure ORDER BY 1, 2",
          "SELECT cohort, month, dropped_change FROM cohort_figure ORDER BY 1, 2"}) {
        auto query = (*reader)->prepare(sql);
        if (!query)
            qFatal("%s", qPrintable(query.error().detail));
        while (*query->step()) {
            for (int column = 0; column < query->columnCount(); ++column)
                text += query->text(column) + QLatin1Char('|');
            text += QLatin1Char('\n');
        }
    }
    return text;
}

reports::PatientList UploadClinic::patients(Date asOf) const
{
    return *reports::listPatients(**vault->openReader(), {.asOf = asOf});
}

QByteArray oneClaim(const ReFields& fields, std::int64_t points, int day)
{
    return UkeBuilder()
        .ir()
        .re(fields)
        .ho(1, points)
        .sy(kHypertension, QStringLiteral("20200401"))
        .si("12", kRevisit, points, {{day, 1}})
        .go()
        .cp932();
}

QByteArray inspectionClaim(const ReFields& fields, std::int64_t points, int supply)
{
    return UkeBuilder()
        .ir()
        .re(fields)
        .ho(1, points)
        .sy(kHypertension, QStringLiteral("20200401"))
        .si("12", kRevisit, points - 60, {{7, 1}})
        .iy("21", kDrug, 0, {{7, supply}})
        .si("80", kSlipFee, 60, {{7, 1}})
        .go()
        .cp932();
}

QByteArray submissionClaim(const ReFields& fields, std::int64_t points)
{
    return UkeBuilder()
        .ir()
        .re(fields)
        .ho(1, points)
        .sy(kHypertension, QStringLiteral("20200401"))
        .si("12", kRevisit, points - 60, {{7, 1}})
        .si("80", kSlipFee, 60, {{7, 1}})
        .go()
        .cp932();
}

Date day(int year, int month, int dayOfMonth)
{
    return *Date::fromYmd(year, month, dayOfMonth);
}

} // namespace kakarite::testing
