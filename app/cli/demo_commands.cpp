#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/cli/output.h"
#include "app/cli/password.h"
#include "app/cli/progress_bar.h"
#include "app/cli/words.h"

#include "models/continuity/closing_days.h"
#include "models/continuity/upload.h"
#include "models/demo/clinic_calendar.h"
#include "models/demo/demo_clinic.h"
#include "models/emr/patient_import.h"
#include "ui/text/format.h"

#include <QDir>
#include <QSaveFile>

namespace kakarite::cli {

namespace {

using Key = QLatin1StringView;

constexpr const char* kDemoLogin = "demo";

struct DemoFiles {
    QStringList receipts;
    QString patients;
};

Result<void> writeFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorCode::FileUnwritable);
    return {};
}

Result<DemoFiles> writeFiles(const demo::DemoClinic& clinic, const QString& folder)
{
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::FileUnwritable);
    DemoFiles files;
    TRY(clinic.writeFiles([&](demo::DemoFile&& file) -> Result<void> {
        const QString path = folder + QLatin1Char('/') + file.name;
        TRY(writeFile(path, file.bytes));
        if (file.kind == demo::DemoFile::Kind::Receipts)
            files.receipts.append(path);
        else
            files.patients = path;
        return {};
    }));
    return files;
}

// The addresses of the patients, as the electronic chart would give them.
Result<emr::ImportReport> importDemoPatients(vault::Vault& vault, const QString& path)
{
    TRY_LET(const emr::TableFile table, emr::openTable(path));
    return emr::importPatients(vault, table, emr::guessMapping(table), {});
}

// As the invented clinic keeps them, for the year to come.
continuity::ClosingDays closingDays(Date today)
{
    continuity::ClosingDays closing;
    closing.weekdays = demo::closedWeekdays();
    for (Date day = today; day < today.addYears(1); day = day.addDays(1))
        if (!demo::isOpen(day) && !closing.closedOn(day))
            closing.days.insert(day);
    return closing;
}

Result<ExitStatus> demoClinic(const Arguments& arguments, const Clock& clock)
{
    demo::Plan plan{.lastMonth = clock.today().monthOf().addMonths(-1)};
    TRY_LET(const auto patients, arguments.integer("patients"));
    TRY_LET(const auto months, arguments.integer("months"));
    TRY_LET(const auto seed, arguments.integer("seed"));
    plan.patients = patients.value_or(plan.patients);
    plan.months = months.value_or(plan.months);
    plan.seed = std::uint64_t(seed.value_or(int(plan.seed)));
    TRY_LET(const auto clinic, demo::DemoClinic::create(plan));

    TRY_LET(SecretBytes password, readPassword(arguments, Cli::tr("デモのクリニックのパスワード")));
    vault::CreateOptions options;
    options.clinicName = clinic.name();
    options.adminLogin = QString::fromLatin1(kDemoLogin);
    options.adminName = Cli::tr("院長");
    SecretBytes recovery;
    TRY_LET(const auto vault,
            vault::Vault::create(arguments.vaultFolder(), options, std::move(password), clock, &recovery));
    // Beside the vault, not in it: these files are plain text, and a vault holds none.
    const QString folder = arguments.isSet("files") ? arguments.value("files")
                                                    : QDir::cleanPath(vault->folder()) + QStringLiteral("-files");
    TRY_LET(const DemoFiles files, writeFiles(clinic, folder));

    ProgressBar bar;
    receipts::ImportContext context;
    context.progress = [&bar](const receipts::Progress& progress) {
        bar.show(progress.bytesDone, progress.bytesTotal, progress.claims);
    };
    auto report = continuity::uploadReceipts(*vault, files.receipts, false, context);
    bar.clear();
    if (!report)
        return std::unexpected(report.error());
    TRY_LET(const emr::ImportReport list, importDemoPatients(*vault, files.patients));
    TRY(continuity::setClosingDays(*vault, closingDays(clock.today())));
    if (arguments.json()) {
        QJsonObject document = json(*report);
        document[Key("vault")] = vault->folder();
        document[Key("clinic")] = vault->clinicName();
        document[Key("login")] = vault->actor().login;
        document[Key("recovery_code")] = shown(recovery);
        document[Key("folder")] = folder;
        document[Key("patient_list")] = emr::toJson(list);
        printJson(document);
    } else {
        printLine(Cli::tr("デモのクリニック「%1」を作りました: %2").arg(vault->clinicName(), vault->folder()));
        printLine(Cli::tr("ログイン名 %1・患者 %2人・受診 %3回・レセプトのファイル %4件(%5)")
                      .arg(vault->actor().login, ui::numberText(report->patientsTotal),
                           ui::numberText(report->visitsTotal), ui::numberText(files.receipts.size()), folder));
        printLine(Cli::tr("復旧コード %1").arg(shown(recovery)));
    }
    return Done;
}

} // namespace

std::vector<Command> demoCommands()
{
    return {{"demo",
             QT_TRANSLATE_NOOP("Cli", "架空のクリニックを作り、そのレセプトを取り込みます"),
             {{"patients", "N", QT_TRANSLATE_NOOP("Cli", "患者の人数(省くと 2000)")},
              {"months", "M", QT_TRANSLATE_NOOP("Cli", "月数(省くと 24)")},
              {"seed", "S", QT_TRANSLATE_NOOP("Cli", "乱数の種")},
              {"files", "DIR", QT_TRANSLATE_NOOP("Cli", "ファイルを書くフォルダ(省くと DIR-files)")}},
             demoClinic}};
}

} // namespace kakarite::cli
