#include "models/demo/demo_clinic.h"

#include "models/base/japanese_text.h"
#include "models/demo/claim_writer.h"
#include "models/demo/clinic_calendar.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kakarite::demo {

namespace {

constexpr int kMostPatients = 200'000;
constexpr int kMostMonths = 120;
constexpr Month kFirstKnownFees = Month::fromIndex(2022 * 12 + 3);
constexpr int kSubmissionEvery = 8; // one month of so many was kept as 提出用 only
constexpr int kSubmissionAt = 3;
constexpr char kEndOfFile = 0x1A;
constexpr char kPrefecture[] = "13";
constexpr char kClinicCode[] = "9912345";

QString clinicName()
{
    return u"みどりの丘内科クリニック"_s;
}

std::span<const DemoVisit> visitsIn(const DemoPatient& patient, Month month)
{
    const auto before = [](const DemoVisit& visit, Date day) { return visit.day < day; };
    const auto first = std::lower_bound(patient.visits.begin(), patient.visits.end(), month.firstDay(), before);
    const auto last = std::lower_bound(first, patient.visits.end(), month.lastDay().addDays(1), before);
    return {first, last};
}

QByteArray receiptFile(const std::vector<DemoPatient>& patients, Month month, Side side, bool inspection)
{
    QByteArray out;
    appendLine(out, {"IR",
                     side == Side::Employees ? "1" : "2",
                     kPrefecture,
                     "1",
                     kClinicCode,
                     {},
                     encodeCp932(clinicName()),
                     claimMonth(month.addMonths(1)),
                     "00",
                     "03-0000-0001"});
    int number = 0;
    ClaimMoney sum;
    for (const DemoPatient& patient : patients) {
        const auto visits = visitsIn(patient, month);
        if (visits.empty() || sideOf(patient.person, month) != side)
            continue;
        const ClaimMoney money = appendClaim(out, patient, visits, month, ++number, inspection);
        sum.payers += money.payers;
        sum.points += money.points;
    }
    if (number == 0)
        return {};
    appendLine(out, {"GO", QByteArray::number(sum.payers), QByteArray::number(sum.points), "99"});
    out.append(kEndOfFile);
    return out;
}

QByteArray patientFile(const std::vector<DemoPatient>& patients)
{
    QString text = u"患者番号,氏名,フリガナ,生年月日,性別,郵便番号,住所,電話番号,携帯電話,メール\r\n"_s;
    for (const DemoPatient& patient : patients) {
        const Person& person = patient.person;
        const QString birth = u"%1/%2/%3"_s.arg(person.birth.year(), 4, 10, QLatin1Char('0'))
                                  .arg(person.birth.month(), 2, 10, QLatin1Char('0'))
                                  .arg(person.birth.day(), 2, 10, QLatin1Char('0'));
        text +=
            QStringList{
                person.number,     person.name,    person.kana,      birth,         person.sex == 1 ? u"男"_s : u"女"_s,
                person.postalCode, person.address, person.telephone, person.mobile, person.mail}
                .join(u',') +
            u"\r\n"_s;
    }
    return encodeCp932(text);
}

} // namespace

struct DemoClinic::State {
    Plan plan;
    std::vector<DemoPatient> patients; // by number

    Month firstMonth() const { return plan.lastMonth.addMonths(1 - plan.months); }
};

DemoClinic::DemoClinic(std::unique_ptr<State> state) : m_state(std::move(state))
{
}
DemoClinic::~DemoClinic() = default;
DemoClinic::DemoClinic(DemoClinic&&) noexcept = default;
DemoClinic& DemoClinic::operator=(DemoClinic&&) noexcept = default;

Result<DemoClinic> DemoClinic::create(const Plan& plan)
{
    if (plan.patients < 1 || plan.patients > kMostPatients)
        return failure(ErrorCode::InvalidArgument, u"patients"_s);
    if (plan.months < 1 || plan.months > kMostMonths || plan.lastMonth.addMonths(1 - plan.months) < kFirstKnownFees)
        return failure(ErrorCode::InvalidArgument, u"months"_s);
    auto state = std::make_unique<State>(State{plan, {}});
    const Window window{nextOpenDay(state->firstMonth().firstDay()), plan.lastMonth.lastDay()};
    state->patients.reserve(static_cast<std::size_t>(plan.patients));
    for (int i = 0; i < plan.patients; ++i) {
        DemoRandom random(plan.seed, static_cast<std::uint64_t>(i));
        state->patients.push_back(makePatient(random, window));
    }
    // Numbers are given in the order of registration, with the gaps that test patients and cancelled ones leave.
    std::stable_sort(state->patients.begin(), state->patients.end(),
                     [](const DemoPatient& a, const DemoPatient& b) { return a.registered < b.registered; });
    DemoRandom gaps(plan.seed, ~std::uint64_t(0));
    int number = 100;
    for (DemoPatient& patient : state->patients) {
        number += gaps.between(1, 4);
        patient.person.number = QString::number(number).rightJustified(6, u'0');
    }
    return DemoClinic(std::move(state));
}

QString DemoClinic::name() const
{
    return clinicName();
}

QString DemoClinic::facilityCode() const
{
    return QString::fromLatin1(kPrefecture) + u'1' + QString::fromLatin1(kClinicCode);
}

int DemoClinic::fileCount() const
{
    return 2 * m_state->plan.months + 1;
}

Result<void> DemoClinic::writeFiles(const std::function<Result<void>(DemoFile&&)>& sink) const
{
    for (int i = 0; i < m_state->plan.months; ++i) {
        const Month month = m_state->firstMonth().addMonths(i);
        const bool inspection = i % kSubmissionEvery != kSubmissionAt;
        for (const Side side : {Side::Employees, Side::National}) {
            QByteArray bytes = receiptFile(m_state->patients, month, side, inspection);
            if (bytes.isEmpty()) // a very small clinic may have nobody on one side
                continue;
            const QString prefix = side == Side::Employees ? u"S"_s : u"K"_s;
            const QString name = prefix + QString::fromLatin1(claimMonth(month)) + u"_RECEIPTC.UKE"_s;
            TRY(sink({DemoFile::Kind::Receipts, name, month, inspection, std::move(bytes)}));
        }
    }
    return sink({DemoFile::Kind::Patients, u"patients.csv"_s, {}, false, patientFile(m_state->patients)});
}

} // namespace kakarite::demo
