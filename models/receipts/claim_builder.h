// Builds one claim from its records, RE first, and tells the sink what is odd about each line.
//
// Order tolerant: any record of a receipt at any place (receipts.md §1.2). Groups, 算定単位 and the day columns follow
// §5; a second HO or KO after the details is what the payer decided, and is left out together with the lines behind it.
#pragma once

#include "models/receipts/content_hash.h"
#include "models/receipts/line_fields.h"
#include "models/receipts/records.h"

namespace kakarite::receipts {

struct Line {
    std::int64_t number = 0;
    RecordId id = 0;
    const LineFields* fields = nullptr;
};

void sendNote(ClaimSink& sink, const Line& line, int field, NoteCode code);

// What a closed claim adds to the sums of its file.
struct ClaimSums {
    std::int64_t payers = 0; // HO and KO, as GO counts them
    std::int64_t points = 0;
    bool outpatient = false;
    bool outsideDrug = false;
    bool prescriptionSlip = false;
};

class ClaimBuilder {
public:
    static constexpr int kMostLines = 50000; // of one claim: a real one stays under 2,000

    ClaimBuilder(ClaimSink& sink, const FieldReader& reader) : m_sink(sink), m_reader(reader) {}

    bool isOpen() const { return m_open; }
    int receiptNumber() const { return m_claim.receiptNumber; }
    void open(const Line& header, bool medical); // RE
    void add(const Line& line);                  // any record of the receipt but RE
    void historyLine(const Line& line);          // 履歴: numbered lines of a returned claim
    ClaimSums close();                           // hands the claim to the sink

private:
    struct LineSum {
        std::optional<int> count;
        int days = 0;
        RecordId id = 0;
    };

    void note(int field, NoteCode code) { sendNote(m_sink, m_line, field, code); }
    QString text(int field);
    QByteArrayView narrow(int field) const
    {
        const QByteArrayView bytes = m_line.fields->raw(field);
        return m_line.fields->isPlain() ? bytes : m_reader.narrow(bytes);
    }
    std::int64_t number(int field);
    std::optional<Date> date(int field);
    void hash(const Line& line);
    void header(bool medical);
    void payer();
    bool isCorrection(const Payer& payer) const;
    void attendance();
    void diagnosis();
    void comment();
    void unitLine(LineKind kind);
    void openGroup(QByteArrayView identifier);
    void openUnit();
    void readDays(UnitLine& line, LineSum& sum, int first);
    void closeUnit();
    void checkDays(Unit& unit);

    ClaimSink& m_sink;
    const FieldReader& m_reader;
    Line m_line;
    Line m_headerLine;
    Claim m_claim;
    ContentHash m_hash;
    GroupId m_group;             // the open one
    std::string m_normal;        // a record in its normal form
    std::vector<LineSum> m_sums; // of the lines of the open unit
    std::array<std::int64_t, 5> m_payerLines{};
    unsigned m_statedPoints = 0;
    int m_lines = 0;
    int m_lastDay = DayCounts::kDays;
    bool m_open = false;
    bool m_groupOpen = false;
    bool m_unitOpen = false;
    bool m_donor = false;
    bool m_details = false;   // a diagnosis or a unit was seen
    bool m_audit = false;     // a record of the payer's audit was seen
    bool m_corrected = false; // behind a second HO or KO
    bool m_history = false;
    bool m_dayColumns = true; // 診療 H24.4 and later
};

} // namespace kakarite::receipts
