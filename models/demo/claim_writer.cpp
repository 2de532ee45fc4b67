#include "models/demo/claim_writer.h"

#include "models/base/japanese_text.h"
#include "models/masters/acts.h"

#include <algorithm>
#include <bit>
#include <iterator>

using namespace Qt::StringLiterals;

namespace kakarite::demo {

namespace {

// Acts, by the names of resources/masters/acts.csv
constexpr int kFirstFee = 111000110;       // 初診料
constexpr int kReturnFee = 112007410;      // 再診料
constexpr int kAfterHours = 112016070;     // 時間外対応加算１
constexpr int kItemisedBill = 112015770;   // 明細書発行体制等加算
constexpr int kOutpatientCare = 112011010; // 外来管理加算
constexpr int kWagesFirst = 180725710;     // ベースアップ評価料, from 2024-06
constexpr int kWagesReturn = 180725810;
constexpr int kDiseaseCare = 113001810;         // 特定疾患療養管理料
constexpr int kLifestyleCare2 = 113707110;      // 生活習慣病管理料２, from 2024-06
constexpr int kReferral = 180016110;            // 診療情報提供料（１）
constexpr int kPrescriptionFee = 120002910;     // 処方箋料
constexpr int kGenericNames2 = 120003570;       // 一般名処方加算２
constexpr int kLongPrescriptionOld = 120003270; // 特定疾患処方管理加算２, until 2024-05
constexpr int kLongPrescription = 120005710;    // 特定疾患処方管理加算, from 2024-06
constexpr int kCpap = 114040810;                // 在宅持続陽圧呼吸療法指導管理料２
constexpr int kBloodSample = 160095710;         // Ｂ－Ｖ
constexpr int kJudgeBlood = 160061810;
constexpr int kJudgeChemistry = 160061910;
constexpr int kHbA1c = 160010010;
constexpr int kGlucose = 160019410;
constexpr int kCreatinine = 160019210;
constexpr int kUricAcid = 160019310;
constexpr int kBloodCount = 160008010;
constexpr int kEcg = 160068410;
constexpr int kBundleFrom = 5;    // so many tests of 生化学（１） are paid as one
constexpr int kBundlePoints = 93; // 5 to 7 of them
constexpr int kLongSupplyDays = 28;

constexpr int kDiabetes = 2500015;
constexpr int kSleepApnea = 7805017;

const Month kFees2024 = Month::fromIndex(2024 * 12 + 5);

bool has(const DemoPatient& patient, int disease)
{
    return std::any_of(patient.illnesses.begin(), patient.illnesses.end(),
                       [&](const Illness& illness) { return illness.disease == disease && !illness.suspected; });
}

// ---------------------------------------------------------------- what was done

class Bill {
public:
    explicit Bill(Month month) : m_month(month) {}

    int points(int code) const { return masters::actPoints(code, m_month).value_or(0); }
    // One unit of one act or several; its points are those of all acts together.
    void add(int group, Date day, const std::vector<int>& codes)
    {
        BilledUnit unit;
        unit.group = group;
        for (const int code : codes) {
            unit.lines.push_back({false, code, 0});
            unit.points += points(code);
        }
        enter(std::move(unit), day, 1);
    }
    void addAt(int group, Date day, const std::vector<int>& codes, int unitPoints)
    {
        BilledUnit unit;
        unit.group = group;
        for (const int code : codes)
            unit.lines.push_back({false, code, 0});
        unit.points = unitPoints;
        enter(std::move(unit), day, 1);
    }
    void addOnce(int group, Date day, int code) // once a month
    {
        if (!contains(code))
            add(group, day, {code});
    }
    void addDrugs(int group, Date day, const std::vector<Drug>& drugs, int times, QByteArray usage)
    {
        BilledUnit unit;
        unit.group = group;
        unit.outside = true;
        unit.usage = std::move(usage);
        for (const Drug& drug : drugs)
            unit.lines.push_back({true, drug.code, drug.amount});
        enter(std::move(unit), day, times);
    }
    bool contains(int code) const
    {
        return std::any_of(m_units.begin(), m_units.end(), [code](const BilledUnit& unit) {
            return std::any_of(unit.lines.begin(), unit.lines.end(),
                               [code](const CodedLine& line) { return line.code == code; });
        });
    }
    std::vector<BilledUnit> take()
    {
        std::stable_sort(m_units.begin(), m_units.end(),
                         [](const BilledUnit& a, const BilledUnit& b) { return a.group < b.group; });
        return std::move(m_units);
    }

private:
    void enter(BilledUnit unit, Date day, int times)
    {
        auto same = std::find_if(m_units.begin(), m_units.end(), [&](const BilledUnit& known) {
            return known.group == unit.group && known.lines == unit.lines && known.points == unit.points;
        });
        if (same == m_units.end())
            same = m_units.insert(m_units.end(), std::move(unit));
        same->days[static_cast<std::size_t>(day.day() - 1)] += times;
    }

    Month m_month;
    std::vector<BilledUnit> m_units;
};

bool isLifestyleFee(int fee)
{
    return fee >= 113041710 && fee <= 113041910;
}

void billConsultation(Bill& bill, const DemoPatient& patient, const DemoVisit& visit, Month month)
{
    const bool newFees = month >= kFees2024;
    if (visit.first) {
        bill.add(11, visit.day, {kFirstFee});
    } else {
        bill.add(12, visit.day, {kReturnFee, kAfterHours, kItemisedBill});
        const bool managed = newFees && isLifestyleFee(tables().condition(patient.mainDisease).fee);
        if (!visit.tests && !managed)
            bill.add(12, visit.day, {kOutpatientCare});
    }
    if (newFees)
        bill.add(80, visit.day, {visit.first ? kWagesFirst : kWagesReturn});
}

void billManagement(Bill& bill, const DemoPatient& patient, const DemoVisit& visit, Month month)
{
    if (visit.letter)
        bill.addOnce(13, visit.day, kReferral);
    if (!visit.chronic || visit.first)
        return;
    if (patient.mainDisease == kSleepApnea)
        bill.addOnce(14, visit.day, kCpap);
    const int fee = tables().condition(patient.mainDisease).fee;
    if (fee == 0)
        return;
    if (!isLifestyleFee(fee) || (month < kFees2024 && !patient.fullManagement))
        bill.addOnce(13, visit.day, kDiseaseCare);
    else
        bill.addOnce(13, visit.day, patient.fullManagement ? fee : kLifestyleCare2);
}

void billTests(Bill& bill, const DemoPatient& patient, const DemoVisit& visit)
{
    const bool diabetic = has(patient, kDiabetes);
    if (!visit.tests && !(diabetic && visit.chronic))
        return;
    const bool isInFee = patient.fullManagement && !visit.first; // 生活習慣病管理料（Ⅰ） holds the tests
    if (isInFee)
        return;
    if (diabetic && !bill.contains(kHbA1c)) {
        bill.add(60, visit.day, {kHbA1c});
        bill.addOnce(60, visit.day, kJudgeBlood);
    }
    bill.add(60, visit.day, {kBloodSample});
    std::vector<int> chemistry;
    if (diabetic)
        chemistry.push_back(kGlucose);
    if (visit.tests) {
        for (const int code : {160020910, 160023410, 160167250}) // TG, HDL, LDL
            chemistry.push_back(code);
        if (has(patient, 8844106) || has(patient, 2503005))
            chemistry.push_back(kCreatinine);
        if (has(patient, 7906015) || has(patient, 2749004))
            chemistry.push_back(kUricAcid);
        if (has(patient, 2724007) || has(patient, 8844446))
            chemistry.insert(chemistry.end(), {160022510, 160022610}); // AST, ALT
        bill.add(60, visit.day, {kBloodCount});
        bill.addOnce(60, visit.day, kJudgeBlood);
    }
    if (static_cast<int>(chemistry.size()) >= kBundleFrom) {
        bill.addAt(60, visit.day, chemistry, kBundlePoints);
    } else {
        for (const int code : chemistry)
            bill.add(60, visit.day, {code});
    }
    if (!chemistry.empty())
        bill.addOnce(60, visit.day, kJudgeChemistry);
    if (visit.tests && (has(patient, 4273006) || has(patient, 4289018) || has(patient, 4139007)))
        bill.add(60, visit.day, {kEcg});
}

void billDrugs(Bill& bill, const DemoPatient& patient, const DemoVisit& visit, Month month)
{
    static const QByteArray kAfterMeals = encodeCp932(u"１日３回毎食後"_s);
    static const QByteArray kMornings = encodeCp932(u"１日１回朝食後"_s);
    static const QByteArray kFever = encodeCp932(u"発熱時"_s);
    bool any = false;
    const auto prescribe = [&](const std::vector<Drug>& from, int supplyDays, const QByteArray& usage) {
        for (const int group : {21, 22, 23}) {
            std::vector<Drug> drugs;
            std::copy_if(from.begin(), from.end(), std::back_inserter(drugs),
                         [group](const Drug& drug) { return drug.group == group; });
            if (drugs.empty())
                continue;
            const int times = group == 21 ? supplyDays : group == 22 ? 5 : 1;
            bill.addDrugs(group, visit.day, drugs, times, group == 21 ? usage : group == 22 ? kFever : QByteArray());
            any = true;
        }
    };
    if (visit.chronic)
        prescribe(patient.drugs, visit.supplyDays, kMornings);
    if (visit.episodeDisease != 0)
        prescribe(tables().drugsFor(visit.episodeDisease), visit.episodeSupplyDays, kAfterMeals);
    if (!any)
        return;
    bill.add(80, visit.day, {kPrescriptionFee});
    bill.add(80, visit.day, {kGenericNames2});
    const int fee = tables().condition(patient.mainDisease).fee;
    if (visit.chronic && visit.supplyDays >= kLongSupplyDays && fee != 0) {
        if (month < kFees2024)
            bill.addOnce(80, visit.day, kLongPrescriptionOld);
        else if (!isLifestyleFee(fee))
            bill.addOnce(80, visit.day, kLongPrescription);
    }
}

// ---------------------------------------------------------------- who pays

struct Payers {
    QByteArray type; // レセプト種別
    bool insurance = true;
    bool secondPayer = false;
    bool elderly = false;
    char burden = '1';
};

bool isElderly(const Person& person, Month month)
{
    return person.cover != Cover::PublicAid && person.birth.yearsUntil(month.lastDay()) >= 75;
}

Payers payersOf(const Person& person, Month month)
{
    Payers payers;
    if (person.cover == Cover::PublicAid)
        return {"1212", false, false, false, '5'};
    payers.elderly = isElderly(person, month);
    payers.secondPayer = !person.secondPayer.isEmpty();
    payers.burden = payers.secondPayer ? '2' : '1';
    const int age = person.birth.yearsUntil(month.lastDay());
    const char last = age >= 70 ? '8' : age < 6 ? '4' : person.dependant ? '6' : '2';
    payers.type = payers.elderly ? "13" : "11";
    payers.type.append(payers.secondPayer ? '2' : '1').append(last);
    return payers;
}

void appendPatient(QByteArray& out, const Person& person, const Payers& payers, Month month, int number)
{
    QList<QByteArray> fields(38);
    fields[0] = "RE";
    fields[1] = QByteArray::number(number);
    fields[2] = payers.type;
    fields[3] = claimMonth(month);
    fields[4] = encodeCp932(person.name);
    fields[5] = QByteArray::number(person.sex);
    fields[6] = claimDate(person.birth);
    if (person.birth.yearsUntil(month.lastDay()) >= 70 && payers.insurance)
        fields[11] = payers.elderly ? "42" : "29"; // 特記事項: 区キ, 区エ
    fields[13] = person.number.toLatin1();
    QString kana = person.kana;
    fields[36] = encodeCp932(kana.remove(u'　'));
    appendLine(out, fields);
}

void appendPayers(QByteArray& out, const Person& person, const Payers& payers, std::uint32_t days, std::int64_t points)
{
    const QByteArray dayCount = QByteArray::number(std::popcount(days));
    const QByteArray sum = QByteArray::number(points);
    if (payers.insurance) {
        QList<QByteArray> insurance(15);
        insurance[0] = "HO";
        insurance[1] = payers.elderly ? person.elderlyInsurer : person.insurer;
        insurance[2] = payers.elderly ? QByteArray() : encodeCp932(person.symbol);
        insurance[3] = encodeCp932(person.insuredNumber);
        insurance[4] = dayCount;
        insurance[5] = sum;
        appendLine(out, insurance);
    }
    if (!payers.insurance || payers.secondPayer) {
        QList<QByteArray> aid(12);
        aid[0] = "KO";
        aid[1] = payers.insurance ? person.secondPayer : person.insurer;
        aid[2] = person.recipientNumber;
        aid[4] = dayCount;
        aid[5] = sum;
        appendLine(out, aid);
    }
    // 資格確認, 受診日等 and 窓口負担額: one per payer that has them
    const QByteArray visits = dayFields(days, '1');
    if (payers.insurance)
        appendLine(out, {"SN", "1", "01", {}, {}, {}, payers.elderly ? "" : "00", {}, {}});
    else
        appendLine(out, {"SN", "2", "01", {}, {}, {}, {}, {}, {}});
    if (payers.insurance)
        out.append("JD,1").append(visits).append("\r\n");
    if (!payers.insurance || payers.secondPayer)
        out.append("JD,2").append(visits).append("\r\n");
    if (payers.insurance)
        out.append("MF,00").append(dayFields(0, ' ')).append("\r\n");
}

void appendIllnesses(QByteArray& out, const DemoPatient& patient, Month month)
{
    const bool hasMain = std::any_of(patient.illnesses.begin(), patient.illnesses.end(), [&](const Illness& illness) {
        return illness.main && illness.start <= month.lastDay() && (!illness.end || *illness.end >= month.firstDay());
    });
    bool mainWritten = false;
    for (const Illness& illness : patient.illnesses) {
        if (illness.start > month.lastDay() || (illness.end && *illness.end < month.firstDay()))
            continue;
        const bool endsNow = illness.end && *illness.end <= month.lastDay();
        const bool main = !mainWritten && !illness.suspected && (illness.main || !hasMain);
        mainWritten = mainWritten || main;
        appendLine(out, {"SY",
                         QByteArray::number(illness.disease).rightJustified(7, '0'),
                         claimDate(illness.start),
                         QByteArray::number(endsNow ? illness.outcome : 1),
                         illness.modifiers,
                         encodeCp932(illness.name),
                         main ? "01" : "",
                         {}});
    }
}

} // namespace

Side sideOf(const Person& person, Month month)
{
    if (isElderly(person, month) || person.cover == Cover::National)
        return Side::National;
    return Side::Employees;
}

ClaimMoney appendClaim(QByteArray& out, const DemoPatient& patient, std::span<const DemoVisit> visits, Month month,
                       int number, bool inspection)
{
    Bill bill(month);
    std::uint32_t days = 0;
    for (const DemoVisit& visit : visits) {
        days |= std::uint32_t(1) << (visit.day.day() - 1);
        billConsultation(bill, patient, visit, month);
        billManagement(bill, patient, visit, month);
        billDrugs(bill, patient, visit, month);
        billTests(bill, patient, visit);
    }
    const std::vector<BilledUnit> units = bill.take();
    ClaimMoney money;
    for (const BilledUnit& unit : units)
        money.points += std::int64_t(unit.points) * unit.count();
    const Payers payers = payersOf(patient.person, month);
    money.payers = int(payers.insurance) + int(!payers.insurance || payers.secondPayer);

    appendPatient(out, patient.person, payers, month, number);
    appendPayers(out, patient.person, payers, days, money.points);
    appendIllnesses(out, patient, month);
    int openGroup = 0;
    for (const BilledUnit& unit : units) {
        if (unit.outside && !inspection)
            continue;
        // Tests stand in one group; every other unit opens its own.
        appendUnit(out, unit, payers.burden, unit.group != 60 || openGroup != 60);
        openGroup = unit.group;
    }
    return money;
}

} // namespace kakarite::demo
