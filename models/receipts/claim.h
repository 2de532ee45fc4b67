// One claim (レセプト) as its records tell it: what the parser gives, before anything is stored.
//
// Source of every field: spec receipts.md §3 (record layouts), §5 (grouping), §6 (院外). Codes are kept as numbers:
// disease codes 7 digits, act, drug and material codes 9 digits. Points are points, days are days of the claim's month.
// Text is decoded and trimmed of both kinds of space; nothing is folded.
#pragma once

#include "models/base/date.h"

#include <QString>
#include <QVarLengthArray>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace kakarite::receipts {

// A thing worth telling about one line. The code names are the ones of the JSON report ("day_sum_mismatch").
enum class NoteCode : int {
    UnknownRecord,
    ExtraColumns,
    MissingColumns,
    LineTooLong,
    LineBeforeHeader,
    LineOutsideClaim,
    BadDate,
    PastEraEnd,
    BadNumber,
    BadMonth,
    BadClaimType,
    BadSex,
    NumberGap,
    GroupWithoutIdentifier,
    UnitWithoutPoints,
    DaySumMismatch,
    DayOutsideMonth,
    PayerPointsMismatch,
    TotalCountMismatch,
    TotalPointsMismatch,
    TotalMissing,
    VisitDaysMismatch,
    VisitDaysMissing,
    SecondPayer,
    HistoryLine,
    DonorLines,
    ReplacementCharacter,
    TextAfterEnd,
    DuplicateClaim,
    NotOutpatient,
    NoPayer,
    UncodedDiagnosis,
    PatientAmbiguous,
    PatientProvisional,
    PatientMismatch,
    SubmissionReplacedInspection,
    MissingPatientNumber,
    TooManyLines,
    BadBurden,
    BadCode,
    ControlCharacter
};
const char* noteName(NoteCode code); // "day_sum_mismatch"

struct Note {
    std::int64_t line = 0;        // from 1
    std::array<char, 3> record{}; // "SI"
    int field = 0;                // from 1; 0 = the whole line
    NoteCode code = NoteCode::UnknownRecord;
};

struct Facility {              // IR
    int payerOrganisation = 0; // 審査支払機関: 1 社保 2 国保連; 0 unknown
    QString code;              // prefecture 2 + 点数表 1 + code 7, the 10-digit 医療機関番号
    int feeTable = 1;          // 点数表: 1 医科
    QString name;
    std::optional<Month> billingMonth;
};

struct Payer {             // HO, or one KO
    QString number;        // 保険者番号 or 公費負担者番号
    QString symbol;        // 記号; empty for KO
    QString insuredNumber; // 番号, or 受給者番号
    int days = 0;          // 診療実日数
    std::int64_t points = 0;
};

struct Diagnosis { // SY
    int code = 0;  // 999 = uncoded
    std::optional<Date> start;
    int outcome = 1;   // 転帰 1 goes on, 2 cured, 3 dead, 4 stopped; blank is read as 1
    QString modifiers; // 4 digits each, in order
    QString name;      // uncoded, or where the file fills it
    bool main = false;
    bool suspected = false; // R5
};

enum class LineKind : char { Act, Drug, Material }; // SI, IY, TO

// What a line says of each day of its month, the first being 0: how often, or for how many days.
class DayCounts {
public:
    static constexpr int kDays = 31;

    int operator[](int day) const { return m_counts[static_cast<std::size_t>(day)]; }
    std::uint32_t bits() const { return m_bits; } // bit d = day d has a count
    void set(int day, int count)
    {
        m_counts[static_cast<std::size_t>(day)] = static_cast<std::uint16_t>(count);
        m_bits = (m_bits & ~(1U << day)) | (count != 0 ? 1U : 0U) << day;
    }

private:
    std::array<std::uint16_t, kDays> m_counts{};
    std::uint32_t m_bits = 0;
};

struct UnitLine {
    LineKind kind = LineKind::Act;
    int code = 0;
    std::int64_t line = 0;
    DayCounts days{};
};

enum class Dispensing : char { NotADrug, Inside, Bundled, Outside }; // 院内, 院内包括, 院外 (receipts.md §6)

struct GroupId { // 診療識別: "21", "Z1"; "??" where none was told
    char first = '?';
    char second = '?';
    bool operator==(const GroupId&) const = default;
};

struct Unit { // 算定単位
    GroupId group;
    char burden = 0;                    // 負担区分
    std::optional<std::int64_t> points; // for one time
    int count = 0;                      // 回数
    bool donor = false;
    Dispensing dispensing = Dispensing::NotADrug;
    QVarLengthArray<UnitLine, 1> lines; // most units have one

    // Is it a unit of this group? isGroup('2', '1') for 21.
    bool isGroup(char first, char second) const { return group == GroupId{first, second}; }
};

struct Claim {
    std::int64_t line = 0; // of its RE
    int receiptNumber = 0;
    int type = 0; // レセプト種別, four digits
    std::optional<Month> month;
    QString name;
    QString kana;
    int sex = 0; // 1 男 2 女 0 unknown
    std::optional<Date> birth;
    QString chartNumber;             // カルテ番号等
    QString searchNumber;            // 検索番号: a returned claim
    bool hasAdmission = false;       // RE-9
    bool medical = true;             // false: the block or its records say DPC, 歯科, 調剤 or 労災
    std::optional<Payer> insurance;  // the first HO
    std::vector<Payer> publicPayers; // the KO before any correction
    std::uint32_t attendedDays = 0;  // JD: bit d-1 = day d is 1 or 2 for any payer
    bool hasAttendance = false;      // a JD with a day in it
    std::vector<Diagnosis> diagnoses;
    std::vector<Unit> units;
    std::uint64_t contentHash = 0; // of the decoded records from RE to the end

    // Medical, even fourth digit (receipts.md §4.1), no admission, not a donor. A blank type is judged by its acts.
    bool isOutpatient() const;
    const Payer* firstPayer() const;                                                // HO, or the first KO, or null
    std::int64_t points() const { return firstPayer() ? firstPayer()->points : 0; } // R2
};

struct Totals { // GO
    std::int64_t line = 0;
    std::optional<std::int64_t> count;
    std::optional<std::int64_t> points;
    QByteArray volume; // "99" = last or only one
};

// R3. Visit days of an outpatient claim and the first-fee days, as bits (d-1).
struct VisitDays {
    std::uint32_t visits = 0;
    std::uint32_t firstFee = 0;
    std::optional<NoteCode> note; // VisitDaysMismatch, VisitDaysMissing
};
VisitDays visitDays(const Claim& claim);

} // namespace kakarite::receipts
