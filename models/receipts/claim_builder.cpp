#include "models/receipts/claim_builder.h"

#include "models/receipts/claim_checks.h"
#include "models/receipts/dispensing.h"

#include <algorithm>
#include <cstdlib>

namespace kakarite::receipts {

namespace {

constexpr int kSuspected = 8002;
constexpr int kUncoded = 999;
constexpr int kNameField = 5;
constexpr int kKanaField = 37;
constexpr std::int64_t kHighestCode = 999999999;
constexpr std::int64_t kMostPoints = 99999999; // seven digits by the layout; more would overflow the sums

void appendBytes(const QString& text, std::string& out)
{
    out.append(reinterpret_cast<const char*>(text.constData()), std::size_t(text.size()) * sizeof(QChar));
}

// Emptied, with its room.
template <typename T>
std::vector<T> emptied(std::vector<T>& used)
{
    std::vector<T> room = std::move(used);
    room.clear();
    return room;
}

bool isSuspected(const Diagnosis& diagnosis)
{
    for (qsizetype i = 0; i + 4 <= diagnosis.modifiers.size(); i += 4) {
        if (QStringView(diagnosis.modifiers).mid(i, 4).toInt() == kSuspected)
            return true;
    }
    return diagnosis.code == kUncoded && diagnosis.name.contains(QStringLiteral("疑い"));
}

bool isControl(char byte)
{
    return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F;
}

} // namespace

void sendNote(ClaimSink& sink, const Line& line, int field, NoteCode code)
{
    Note note;
    note.line = line.number;
    note.record = {static_cast<char>(line.id >> 8), static_cast<char>(line.id & 0xFF), 0};
    note.field = field;
    note.code = code;
    sink.note(note);
}

QString ClaimBuilder::text(int field)
{
    const QByteArrayView raw = m_line.fields->raw(field);
    if (m_line.fields->isPlain())
        return QString::fromLatin1(raw);
    if (std::ranges::any_of(raw.trimmed(), isControl))
        note(field, NoteCode::ControlCharacter);
    int replaced = 0;
    QString decoded = m_reader.text(raw, &replaced);
    if (replaced != 0)
        note(field, NoteCode::ReplacementCharacter);
    return decoded;
}

std::int64_t ClaimBuilder::number(int field)
{
    const Number read = m_reader.number(m_line.fields->raw(field));
    if (read.state == Number::Bad)
        note(field, NoteCode::BadNumber);
    return read.value;
}

std::optional<Date> ClaimBuilder::date(int field)
{
    const QByteArrayView bytes = m_line.fields->raw(field);
    if (narrow(field).isEmpty())
        return std::nullopt;
    bool past = false;
    const auto read = m_reader.date(bytes, &past);
    if (!read)
        note(field, NoteCode::BadDate);
    else if (past)
        note(field, NoteCode::PastEraEnd);
    return read;
}

// The payer's own records and the vendor's own fields change from file to file and say nothing about the claim.
void ClaimBuilder::hash(const Line& line)
{
    if (line.id == "EX"_record || line.id == "RC"_record || line.id == "MN"_record || line.id == "JY"_record ||
        line.id == "HR"_record)
        return;
    const LineFields& fields = *line.fields;
    const bool header = line.id == "RE"_record;
    if (!header && fields.isPlain()) {
        m_hash.add(fields.filled());
        return;
    }
    m_normal.clear();
    int last = 1;
    fields.eachFilled(1, [&](int field, QByteArrayView bytes) {
        m_normal.append(static_cast<std::size_t>(field - last), ',');
        last = field;
        if (header && (field == kNameField || field == kKanaField))
            appendBytes(field == kNameField ? m_claim.name : m_claim.kana, m_normal);
        else if (!header || (field != 2 && field != 21))
            m_reader.appendNormal(bytes, m_normal);
        return field < LineFields::kMost;
    });
    QByteArrayView record(m_normal.data(), static_cast<qsizetype>(m_normal.size()));
    while (record.endsWith(','))
        record.chop(1);
    m_hash.add(record);
}

void ClaimBuilder::open(const Line& headerLine, bool medical)
{
    m_line = headerLine;
    m_headerLine = headerLine;
    m_headerLine.fields = nullptr;
    // What the sink did not take is filled again.
    auto units = emptied(m_claim.units);
    auto diagnoses = emptied(m_claim.diagnoses);
    auto publicPayers = emptied(m_claim.publicPayers);
    m_claim = Claim();
    m_claim.units = std::move(units);
    m_claim.diagnoses = std::move(diagnoses);
    m_claim.publicPayers = std::move(publicPayers);
    m_hash.reset();
    m_payerLines = {};
    m_statedPoints = 0;
    m_lines = 0;
    m_groupOpen = m_unitOpen = m_donor = m_details = m_audit = m_corrected = m_history = false;
    m_open = true;
    header(medical);
    hash(headerLine);
}

void ClaimBuilder::header(bool medical)
{
    m_claim.line = m_line.number;
    m_claim.medical = medical;
    m_claim.receiptNumber = static_cast<int>(std::clamp<std::int64_t>(number(2), 0, 99999999));
    const Number type = m_reader.number(m_line.fields->raw(3));
    const bool typeFits = type.state == Number::Good && type.value >= 1000 && type.value <= 9999;
    if (!typeFits)
        note(3, NoteCode::BadClaimType);
    m_claim.type = typeFits ? static_cast<int>(type.value) : 0;

    bool past = false;
    m_claim.month = m_reader.month(m_line.fields->raw(4), &past);
    if (!m_claim.month)
        note(4, NoteCode::BadMonth);
    else if (past)
        note(4, NoteCode::PastEraEnd);
    m_lastDay = m_claim.month ? m_claim.month->dayCount() : DayCounts::kDays;
    m_dayColumns = !m_claim.month || *m_claim.month >= *Month::fromYm(2012, 4);

    m_claim.name = text(kNameField);
    const Number sex = m_reader.number(m_line.fields->raw(6));
    if (sex.state != Number::Good || (sex.value != 1 && sex.value != 2))
        note(6, NoteCode::BadSex);
    else
        m_claim.sex = static_cast<int>(sex.value);
    m_claim.birth = date(7);
    m_claim.hasAdmission = !narrow(9).isEmpty();
    m_claim.chartNumber = text(14);
    if (m_claim.chartNumber.isEmpty())
        note(14, NoteCode::MissingPatientNumber);
    m_claim.searchNumber = text(19);
    m_claim.kana = text(kKanaField);
}

void ClaimBuilder::add(const Line& line)
{
    m_line = line;
    if (++m_lines > kMostLines) {
        if (m_lines == kMostLines + 1)
            note(0, NoteCode::TooManyLines);
        return;
    }
    hash(line);
    switch (line.id) {
    case "SI"_record:
        unitLine(LineKind::Act);
        break;
    case "IY"_record:
        unitLine(LineKind::Drug);
        break;
    case "TO"_record:
        unitLine(LineKind::Material);
        break;
    case "CO"_record:
        comment();
        break;
    case "SY"_record:
        diagnosis();
        break;
    case "HO"_record:
    case "KO"_record:
        payer();
        break;
    case "JD"_record:
        attendance();
        break;
    case "TI"_record:
        closeUnit();
        m_groupOpen = false;
        m_donor = true;
        note(0, NoteCode::DonorLines);
        break;
    case "EX"_record:
    case "JY"_record:
    case "RC"_record:
    case "MN"_record:
        m_audit = true;
        break;
    default:
        // DPC, 歯科 and 労災 records make the claim one that is only counted as left out.
        if (isDpcRecord(line.id) || isDentalRecord(line.id) || isWorkersRecord(line.id))
            m_claim.medical = false;
        break;
    }
}

void ClaimBuilder::historyLine(const Line& line)
{
    if (!m_history)
        sendNote(m_sink, line, 1, NoteCode::HistoryLine);
    m_history = true;
}

bool ClaimBuilder::isCorrection(const Payer& payer) const
{
    if (m_corrected || m_audit)
        return true;
    if (m_line.id == "HO"_record)
        return m_claim.insurance.has_value();
    return m_claim.publicPayers.size() >= 4 ||
           (m_details && std::ranges::any_of(m_claim.publicPayers, [&](const Payer& p) {
                return p.number == payer.number && p.insuredNumber == payer.insuredNumber;
            }));
}

void ClaimBuilder::payer()
{
    const bool insurance = m_line.id == "HO"_record;
    Payer payer;
    payer.number = text(2);
    if (insurance)
        payer.symbol = text(3);
    payer.insuredNumber = text(insurance ? 4 : 3);
    if (isCorrection(payer)) {
        note(0, NoteCode::SecondPayer);
        closeUnit();
        m_corrected = m_corrected || m_details || m_audit;
        return;
    }
    payer.days = static_cast<int>(std::clamp<std::int64_t>(number(5), 0, 999));
    const Number points = m_reader.number(m_line.fields->raw(6));
    if (points.state == Number::Bad)
        note(6, NoteCode::BadNumber);
    payer.points = points.value;

    const std::size_t place = insurance ? 0 : m_claim.publicPayers.size() + 1;
    m_payerLines[place] = m_line.number;
    if (points.state == Number::Good)
        m_statedPoints |= 1U << place;
    if (insurance)
        m_claim.insurance = std::move(payer);
    else
        m_claim.publicPayers.push_back(std::move(payer));
}

void ClaimBuilder::attendance()
{
    if (m_donor || m_corrected)
        return;
    for (int d = 0; d < 31; ++d) {
        const QByteArrayView field = m_line.fields->raw(3 + d);
        if (field.isEmpty())
            continue;
        const Number mark = m_reader.number(field);
        if (mark.state == Number::Bad)
            note(3 + d, NoteCode::BadNumber);
        if (mark.value != 1 && mark.value != 2)
            continue;
        if (m_claim.month && d >= m_claim.month->dayCount()) {
            note(3 + d, NoteCode::DayOutsideMonth);
            continue;
        }
        m_claim.attendedDays |= 1U << d;
        m_claim.hasAttendance = true;
    }
}

void ClaimBuilder::diagnosis()
{
    m_details = true;
    if (m_donor || m_corrected)
        return;
    Diagnosis diagnosis;
    const Number code = m_reader.number(m_line.fields->raw(2));
    if (code.state != Number::Good || code.value < 1 || code.value > 9999999)
        note(2, NoteCode::BadCode);
    else
        diagnosis.code = static_cast<int>(code.value);
    diagnosis.start = date(3);
    const std::int64_t outcome = number(4);
    diagnosis.outcome = outcome >= 1 && outcome <= 4 ? static_cast<int>(outcome) : 1;
    const QByteArrayView modifiers = narrow(5);
    if (!modifiers.isEmpty())
        diagnosis.modifiers = QString::fromLatin1(modifiers);
    diagnosis.name = text(6);
    diagnosis.main = m_reader.number(m_line.fields->raw(7)).value == 1;
    diagnosis.suspected = isSuspected(diagnosis);
    m_claim.diagnoses.push_back(std::move(diagnosis));
}

void ClaimBuilder::comment()
{
    const QByteArrayView identifier = narrow(2);
    if (!identifier.isEmpty() && !m_corrected)
        openGroup(identifier);
}

void ClaimBuilder::openGroup(QByteArrayView identifier)
{
    closeUnit();
    m_group = identifier.size() == 2 ? GroupId{identifier[0], identifier[1]} : GroupId();
    m_groupOpen = true;
}

void ClaimBuilder::openUnit()
{
    if (!m_groupOpen) {
        note(2, NoteCode::GroupWithoutIdentifier);
        m_group = GroupId();
        m_groupOpen = true;
    }
    Unit& unit = m_claim.units.emplace_back();
    unit.group = m_group;
    unit.donor = m_donor;
    m_unitOpen = true;
    m_sums.clear();
}

void ClaimBuilder::unitLine(LineKind kind)
{
    m_details = true;
    if (m_corrected)
        return;
    const LineFields& fields = *m_line.fields;
    const QByteArrayView identifier = narrow(2);
    if (!identifier.isEmpty())
        openGroup(identifier);
    if (!m_unitOpen)
        openUnit();
    Unit& unit = m_claim.units.back();

    const QByteArrayView burden = narrow(3);
    if (burden.isEmpty() || burden.size() > 1 || !burdenBits(burden[0]))
        note(3, NoteCode::BadBurden);
    if (unit.burden == 0 && !burden.isEmpty())
        unit.burden = burden[0];

    UnitLine& line = unit.lines.emplace_back();
    line.kind = kind;
    line.line = m_line.number;
    const Number code = m_reader.number(fields.raw(4));
    if (code.state != Number::Good || code.value < 1 || code.value > kHighestCode)
        note(4, NoteCode::BadCode);
    else
        line.code = static_cast<int>(code.value);

    LineSum sum;
    sum.id = m_line.id;
    const Number count = m_reader.number(fields.raw(7));
    if (count.state == Number::Bad || count.value < 0 || count.value > 9999)
        note(7, NoteCode::BadNumber);
    else if (count.state == Number::Good)
        sum.count = static_cast<int>(count.value);
    readDays(line, sum, kind == LineKind::Material ? 18 : 14);
    m_sums.push_back(sum);

    const Number points = m_reader.number(fields.raw(6));
    if (points.state == Number::Bad || std::abs(points.value) > kMostPoints) {
        note(6, NoteCode::BadNumber);
    } else if (points.state == Number::Good) {
        unit.points = points.value;
        closeUnit();
    }
}

void ClaimBuilder::readDays(UnitLine& line, LineSum& sum, int first)
{
    const LineFields& fields = *m_line.fields;
    if (!m_reader.days(fields, first, line.days, sum.days))
        note(first, NoteCode::BadNumber);
    const int extra = fields.count() - (first + 30);
    if (extra <= 0 || !sum.count || sum.days == *sum.count)
        return;
    // A comma inside a comment pushed the columns to the right: the last 31 are the days if they give the count.
    // The mismatch is reported all the same.
    note(7, NoteCode::DaySumMismatch);
    DayCounts moved{};
    int movedSum = 0;
    if (m_reader.days(fields, first + extra, moved, movedSum) && movedSum == *sum.count) {
        line.days = moved;
        sum.days = movedSum;
    } else {
        sum.count.reset(); // reported once
    }
}

void ClaimBuilder::closeUnit()
{
    if (!m_unitOpen)
        return;
    m_unitOpen = false;
    Unit& unit = m_claim.units.back();
    // Count and days stand on every line; where they do not, the last line's win, else any line's.
    const DayCounts* days = nullptr;
    int daySum = 0;
    std::optional<int> count;
    for (std::size_t i = m_sums.size(); i-- > 0;) {
        if (!count)
            count = m_sums[i].count;
        if (!days && m_sums[i].days != 0) {
            days = &unit.lines[qsizetype(i)].days;
            daySum = m_sums[i].days;
        }
    }
    unit.count = count.value_or(0);
    for (std::size_t i = 0; days && i < m_sums.size(); ++i) {
        if (m_sums[i].days == 0) {
            unit.lines[qsizetype(i)].days = *days;
            m_sums[i].days = daySum;
        }
    }
    if (!unit.points && std::ranges::any_of(unit.lines, [](const UnitLine& l) { return l.kind == LineKind::Act; }))
        sendNote(m_sink, {unit.lines.back().line, m_sums.back().id, nullptr}, 6, NoteCode::UnitWithoutPoints);
    checkDays(unit);
}

void ClaimBuilder::checkDays(Unit& unit)
{
    if (unit.donor || !m_dayColumns)
        return;
    for (std::size_t i = 0; i < m_sums.size(); ++i) {
        UnitLine& line = unit.lines[qsizetype(i)];
        const Line place{line.line, m_sums[i].id, nullptr};
        if (m_sums[i].days != m_sums[i].count.value_or(m_sums[i].days))
            sendNote(m_sink, place, 7, NoteCode::DaySumMismatch);
        const std::uint32_t outside = line.days.bits() >> m_lastDay;
        for (int d = m_lastDay; outside != 0 && d < DayCounts::kDays; ++d)
            line.days.set(d, 0); // no such day: it can neither be a visit nor a prescription
        if (outside != 0)
            sendNote(m_sink, place, (line.kind == LineKind::Material ? 18 : 14) + m_lastDay, NoteCode::DayOutsideMonth);
    }
}

ClaimSums ClaimBuilder::close()
{
    closeUnit();
    m_open = false;
    m_claim.contentHash = m_hash.value();
    const DispensingSigns signs = classifyDrugs(m_claim);
    if (!m_claim.firstPayer())
        sendNote(m_sink, m_headerLine, 0, NoteCode::NoPayer);
    if (const unsigned wrong = m_claim.medical ? disagreeingPayers(m_claim, m_statedPoints) : 0; wrong != 0) {
        for (unsigned payer = 0; payer < m_payerLines.size(); ++payer) {
            if ((wrong >> payer & 1U) != 0)
                sendNote(m_sink, {m_payerLines[payer], payer == 0 ? "HO"_record : "KO"_record, nullptr}, 6,
                         NoteCode::PayerPointsMismatch);
        }
    }
    ClaimSums sums;
    sums.payers = (m_claim.insurance ? 1 : 0) + static_cast<std::int64_t>(m_claim.publicPayers.size());
    sums.points = m_claim.points();
    sums.outpatient = m_claim.isOutpatient();
    sums.outsideDrug = sums.outpatient && signs.outsideDrug;
    sums.prescriptionSlip = sums.outpatient && signs.prescriptionSlip;
    if (!sums.outpatient)
        sendNote(m_sink, m_headerLine, 3, NoteCode::NotOutpatient);
    m_sink.claim(std::move(m_claim)); // open() begins a new one
    return sums;
}

} // namespace kakarite::receipts
