#include "tests/ui/gallery_data.h"

#include "models/masters/chronic_family.h"
#include "ui/settings/audit_card.h"
#include "ui/settings/backup_card.h"

namespace kakarite::ui {

using namespace Qt::StringLiterals;

const Date kToday = *Date::fromYmd(2026, 11, 24);
constexpr std::int64_t kDayMs = std::int64_t(24) * 3600 * 1000;
const Month kMonth = *Month::fromYm(2026, 10);

DashboardData dashboardData()
{
    DashboardData shown;
    shown.month = kMonth;
    shown.span = {kMonth.addMonths(-27), kMonth};
    shown.asOf = {kMonth, kMonth, std::nullopt, *Date::fromYmd(2026, 11, 21)};
    for (int i = 27; i >= 0; --i) {
        reports::MonthReport one{.month = kMonth.addMonths(-i)};
        one.patients = 12840 + 400 * ((i * 7) % 5) - 90 * i;
        one.visits = one.patients * 118 / 100;
        one.newPatients = i > 24 ? one.patients / 2 : 860 + 40 * ((i * 3) % 4);
        one.points = 8924100 + 11000 * i;
        one.regular = 19400 - 30 * i;
        one.atRisk = 2120 + 9 * i;
        one.becameDropped = 310 + 12 * (i % 4);
        one.returned = 190 + 11 * (i % 5);
        one.immature = i > 24;
        one.claims = one.patients;
        one.pointsPerClaim = double(one.points) / double(one.claims);
        one.regularNew = 210 + 17 * (i % 5);
        one.regularBack = 96 + 9 * (i % 4);
        one.regularGone = 250 + 23 * (i % 6);
        for (int day = 0; day < 5; ++day)
            one.weekdayVisits[std::size_t(day)] = day == 2 ? 0 : one.visits / 5 + 40 * day;
        one.weekdayVisits[5] = one.visits / 6;
        shown.months.push_back(one);
    }
    reports::OpenDays days;
    for (const reports::MonthReport& one : shown.months)
        for (Date day = one.month.firstDay(); day <= one.month.lastDay(); day = day.addDays(1))
            if (day.weekday() != 3 && day.weekday() != 7)
                days[one.month.index()] |= 1U << (day.day() - 1);
    shown.openDays = days;
    shown.gaps = {{kMonth, {u"kokuho"_s}}};
    for (int c = 11; c >= 0; --c) {
        reports::RetentionRow row{.cohort = kMonth.addMonths(-c), .size = 86, .immature = false, .cells = {}};
        for (int k = 0; k <= c; ++k)
            row.cells.push_back({k, 1.0 - 0.04 * k - 0.003 * c, c - k < 2});
        shown.retention.push_back(row);
    }
    const std::int64_t sizes[] = {463, 949, 749, 106, 60, 234, 20};
    shown.families.emplace();
    for (int bit = 0; bit < 7; ++bit)
        shown.families->push_back({1U << bit, sizes[bit] * 88 / 100, sizes[bit] * 8 / 100, sizes[bit] * 4 / 100});
    return shown;
}

reports::PatientRow patientRow(int i, bool longNames)
{
    static const char16_t* const kNames[] = {u"佐藤 花子", u"髙木 一郎", u"山﨑 健", u"齋藤 美咲",
                                             u"中村 勇",   u"表 陽子",   u"渡辺 隆", u"能登 真由美"};
    static const char16_t* const kKana[] = {u"サトウ ハナコ",   u"タカギ イチロウ", u"ヤマザキ ケン",
                                            u"サイトウ ミサキ", u"ナカムラ イサム", u"オモテ ヨウコ",
                                            u"ワタナベ タカシ", u"ノト マユミ"};
    reports::PatientRow row;
    row.id = i + 1;
    row.number = QStringLiteral("%1").arg(812 + i * 37, longNames ? 10 : 6, 10, QLatin1Char('0'));
    row.name = longNames ? u"東四柳勘解由小路 信之介左衛門尉"_s : QString::fromUtf16(kNames[i % 8]);
    row.kana =
        longNames ? u"ヒガシヨツヤナギカデノコウジ シンノスケサエモンノジョウ"_s : QString::fromUtf16(kKana[i % 8]);
    row.sex = 1 + i % 2;
    row.birth = Date::fromYmd(1959 - i % 30, 4, 2);
    row.firstVisit = Date::fromYmd(2021, 6, 3);
    row.lastVisit = Date::fromYmd(2026, 9, 18 - i % 16);
    row.visits = 42;
    row.state = i % 3 == 0   ? continuity::State::AtRisk
                : i % 3 == 1 ? continuity::State::Dropped
                             : continuity::State::Active;
    row.expected = {row.lastVisit->addDays(28), i % 3 == 2 ? continuity::Reason::Habit : continuity::Reason::RunOut};
    row.overdueDays = kToday - *row.expected.on - (i % 5) * 9;
    row.runOut = row.lastVisit->addDays(28);
    row.chronic = longNames ? 0x3FFU : 1U << (i % 6) | 2U;
    row.hasLine = i % 2 == 0;
    row.hasMail = i % 3 == 0;
    row.hasMobile = i % 4 == 1;
    return row;
}

reports::PatientDetail detail(bool longNames)
{
    reports::PatientDetail one;
    one.row = patientRow(0, longNames);
    one.row.state = continuity::State::AtRisk;
    one.contact.mail = u"hanako@example.jp"_s;
    one.contact.address = u"東京都渋谷区神宮前一丁目二番三号メゾン緑ヶ丘四〇五号室"_s;
    one.contact.lineLinked = Date::fromYmd(2026, 3, 4);
    for (Date day = *Date::fromYmd(2024, 11, 14); day <= *one.row.lastVisit; day = day.addDays(29)) {
        if (day.year() == 2025 && day.month() > 9)
            continue;
        one.visits.push_back({day, {day.monthOf()}});
        one.claims.push_back({day.monthOf(), 1112, 528, 1, receipts::FileKind::Inspection, 1, 3});
        one.prescriptions.push_back(
            {day, 620000001,
             longNames ? u"アムロジピンベシル酸塩口腔内崩壊錠5mg「ナガイナマエセイヤク」"_s : u"アムロジピン錠5mg"_s,
             28, true});
        one.acts.push_back({day, 112007410, u"再診料"_s, 1});
        one.acts.push_back({day, 113700010, u"生活習慣病管理料(2)"_s, 1});
        if (one.visits.size() % 3 == 0)
            one.acts.push_back({day, 160010010, u"HbA1c"_s, 1});
    }
    one.diagnoses.push_back({1, u"高血圧症"_s, Date::fromYmd(2021, 6, 1), false, true, 1, true, {}, 2});
    one.diagnoses.push_back({2, u"脂質異常症"_s, Date::fromYmd(2022, 1, 1), false, false, 1, true, {}, 4});
    one.diagnoses.push_back({3, u"狭心症"_s, Date::fromYmd(2026, 5, 1), true, false, 1, true, {}, 0});
    one.diagnoses.push_back({4, u"急性上気道炎"_s, Date::fromYmd(2026, 2, 1), false, false, 2, false, {}, 0});
    one.events.push_back({*Date::fromYmd(2025, 11, 30), continuity::EventKind::BecameAtRisk, true});
    one.events.push_back({*Date::fromYmd(2026, 1, 6), continuity::EventKind::Returned, false});
    one.notes.push_back({1, u"電話した。仕事が忙しいとのこと。来週に来られる。"_s, u"受付 森"_s, 1795397880000LL});
    one.accesses.push_back({1795397880000LL, u"incho"_s, u"view_patient"_s});
    one.contactChanges.push_back(
        {1795397880000LL, u"mori"_s, u"mail"_s, u"sato.hanako.1959@example.co.jp"_s, u"hanako@example.jp"_s});
    one.contactChanges.push_back({1795300000000LL, u"incho"_s, u"telephone"_s, u"03-1234-5678"_s, {}});
    one.contactChanges.push_back(
        {1790300000000LL, u"incho"_s, u"address"_s, {}, u"東京都渋谷区神宮前一丁目二番三号メゾン緑ヶ丘四〇五号室"_s});
    one.usualGapDays = 28;
    return one;
}

continuity::UploadReport uploadReport(bool many)
{
    continuity::UploadReport report;
    report.patientsTotal = 1790;
    receipts::FileReport file;
    file.path = u"shaho_202610_RECEIPTC.UKE"_s;
    file.kind = receipts::FileKind::Inspection;
    file.claimMonths = {kMonth};
    file.claims = 1844;
    file.outpatientClaims = 1842;
    file.claimsNew = 1836;
    file.claimsReplaced = 6;
    file.patientsNew = 41;
    file.points = 892410;
    file.go = receipts::FileReport::Go{1842, 892410, true, true};
    file.warningsTotal = many ? 12345 : 3;
    for (int i = 0; i < (many ? 1000 : 3); ++i)
        file.warnings.push_back({10 + i * 7, {'S', 'I', 0}, 3, static_cast<receipts::NoteCode>(i % 39)});
    for (const auto& note : file.warnings)
        ++file.warningCounts[note.code];
    report.files.push_back(file);
    if (!many)
        return report;
    for (const ErrorCode code :
         {ErrorCode::ReceiptDental, ErrorCode::ArchiveHoldsNoReceipts, ErrorCode::ReceiptBinary}) {
        receipts::FileReport bad;
        bad.path = u"とても長いファイルの名前_令和8年10月診療分_歯科_再請求分.UKE"_s;
        bad.error = Error(code);
        report.files.push_back(bad);
    }
    return report;
}

std::vector<receipts::Coverage> coverage()
{
    std::vector<receipts::Coverage> rows;
    for (int i = 8; i >= 0; --i)
        for (const char* side : {"shaho", "kokuho", "kouki"}) {
            if (i == 0 && QLatin1String(side) != u"shaho")
                continue;
            rows.push_back({kMonth.addMonths(-i), QString::fromLatin1(side),
                            i == 4 ? receipts::FileKind::Submission : receipts::FileKind::Inspection, 500});
        }
    return rows;
}

std::vector<masters::LoadedMaster> officialMasters()
{
    std::vector<masters::LoadedMaster> loaded;
    for (const masters::MasterKind kind : masters::kMasterKinds) {
        masters::LoadedMaster master;
        master.kind = kind;
        master.codes = 27437;
        master.files = 2;
        master.newest = Date::fromYmd(2026, 6, 1);
        master.age = masters::MasterAge::Current;
        if (kind == masters::MasterKind::Act) {
            master.newest = Date::fromYmd(2024, 5, 31);
            master.age = masters::MasterAge::Old;
            master.outdatedBy = masters::feeRevisionOn(kToday, kind);
        }
        if (kind == masters::MasterKind::Material) {
            master = {};
            master.kind = kind;
        }
        loaded.push_back(std::move(master));
    }
    return loaded;
}

SettingsData settings()
{
    SettingsData shown;
    shown.clinicName = u"みどり内科クリニック"_s;
    shown.folder = u"C:/Users/incho/AppData/Roaming/kakarite"_s;
    shown.actor = {1, u"incho"_s, u"院長 緑川"_s, vault::Role::Admin};
    shown.users = {{u"incho"_s, u"院長 緑川"_s, vault::Role::Admin, false},
                   {u"mori"_s, u"受付 森"_s, vault::Role::Staff, false},
                   {u"hayashi"_s, u"看護師 林"_s, vault::Role::Staff, true},
                   {u"tani"_s, u"受付 谷"_s, vault::Role::Staff, false}};
    shown.language = u"ja"_s;
    shown.today = kToday;
    shown.keys.keychain = true;
    shown.keys.dataKeyMadeMs = 1'700'000'000'000;
    shown.users[2].secondFactor = true;
    shown.users[1].initialPassword = true;
    shown.users[3].initialPassword = shown.users[3].initialExpired = true;
    return shown;
}

void fillSettings(SettingsPage& page)
{
    page.showData(settings());
    constexpr std::int64_t kNow = 1'795'500'000'000;
    vault::BackupState backups;
    backups.first = {u"C:/Users/incho/AppData/Roaming/kakarite/backups"_s,
                     true,
                     {{{}, {}, kNow - 3'600'000, 0, 0}, {{}, {}, kNow - 300 * kDayMs, 0, 0}}};
    backups.second = vault::BackupPlace{u"E:/カカリテのバックアップ"_s, false, {}};
    backups.lastTrial = vault::BackupState::Done{kNow - 20 * kDayMs, {}};
    page.backup()->showState(backups, kNow, true);
    const auto row = [](std::int64_t seq, const char* intent, const QString& number, const QString& name,
                        std::int64_t count, const char* fields = "") {
        return reports::AuditRow{seq,
                                 kNow - seq * 700'000,
                                 u"mori"_s,
                                 u"受付 森"_s,
                                 QString::fromLatin1(intent),
                                 number.isEmpty() ? u"patients"_s : u"patient:1"_s,
                                 count,
                                 number,
                                 name,
                                 {},
                                 QString::fromLatin1(fields)};
    };
    page.audit()->showRows({row(1, "view_patient", u"10234"_s, u"山田 花子"_s, 1),
                            row(2, "search_patients", {}, {}, 12), row(3, "export", {}, {}, 240),
                            row(4, "edit_contact", u"00871"_s, u"佐藤 一郎"_s, 1,
                                "contact.postal_code contact.address contact.telephone contact.mobile contact.mail"),
                            row(5, "list_patients", {}, {}, 212)},
                           false);
    page.audit()->showPeople({{u"incho"_s, u"院長 緑川"_s}, {u"kimura"_s, u"受付 木村"_s, true}});
    reports::AuditReview review{kToday.addDays(-6), true, {31, 212, 9, 2, {}}};
    review.digest.items = {{reports::Notable::NightLogin, kToday.addDays(-3), u"mori"_s, u"受付 森"_s, 2, kNow},
                           {reports::Notable::NightUse, kToday.addDays(-3), u"mori"_s, u"受付 森"_s, 12, kNow},
                           {reports::Notable::MassExport, kToday.addDays(-1), u"mori"_s, u"受付 森"_s, 240, kNow}};
    page.audit()->showReview(review);
}

emr::TableFile patientTable(bool longTitles)
{
    emr::TableFile table;
    table.source.path = u"電子カルテ_患者一覧_20261124.csv"_s;
    table.format = {emr::Encoding::Cp932, ',', 1};
    table.header = {u"患者番号"_s,
                    u"氏名"_s,
                    u"カナ氏名"_s,
                    u"生年月日"_s,
                    u"性別"_s,
                    u"郵便番号"_s,
                    u"住所"_s,
                    u"電話"_s,
                    longTitles ? u"緊急時にご連絡をさしあげる携帯電話の番号(ご本人またはご家族)"_s : u"連絡用"_s};
    table.columnCount = int(table.header.size());
    table.sample = {
        {2,
         {u"000812"_s, u"佐藤 花子"_s, u"サトウ ハナコ"_s, u"S34.4.2"_s, u"女"_s, u"150-0001"_s,
          u"東京都渋谷区神宮前一丁目二番三号メゾン緑ヶ丘四〇五号室"_s, u"03-1234-5678"_s, u"090-1234-5678"_s}},
        {3, {u"1204"_s, u"髙木 一郎"_s, u"タカギ イチロウ"_s, u"1968/1/9"_s, u"男"_s, {}, {}, {}, {}}}};
    return table;
}

emr::ImportReport listReport(int refused)
{
    emr::ImportReport report;
    report.path = patientTable(false).source.path;
    report.rows = 1842;
    report.created = 41;
    report.changed = 118;
    report.same = 1683 - refused;
    report.refused = refused;
    report.identityHeld = 6;
    report.reasons[emr::Reason::BadBirthDate] = refused;
    for (int i = 0; i < 40; ++i) {
        emr::RowPreview row;
        row.row = 2 + i * 3;
        row.number = u"%1"_s.arg(812 + i * 37, 6, 10, QLatin1Char('0'));
        row.name = u"佐藤 花子"_s;
        row.result = emr::RowResult::Changed;
        row.changes = {{emr::Field::Telephone, u"03-1234-5678"_s, u"03-8765-4321"_s, true},
                       {emr::Field::Address, {}, u"東京都渋谷区神宮前一丁目二番三号メゾン緑ヶ丘四〇五号室"_s, true}};
        if (i % 5 == 0)
            row.changes.push_back({emr::Field::Name, u"佐藤 花子"_s, u"鈴木 花子"_s, false});
        report.kept.push_back(row);
        row.result = emr::RowResult::Refused;
        row.reason = emr::Reason::BadBirthDate;
        row.field = emr::Field::BirthDate;
        report.kept.push_back(row);
    }
    return report;
}

emr::Mapping patientMapping()
{
    emr::Mapping mapping;
    int column = 0;
    for (const emr::Field field : {emr::Field::Number, emr::Field::Name, emr::Field::Kana, emr::Field::BirthDate,
                                   emr::Field::Sex, emr::Field::PostalCode, emr::Field::Address, emr::Field::Telephone})
        mapping.columns[field] = {column++};
    return mapping;
}

} // namespace kakarite::ui
