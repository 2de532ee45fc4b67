#include "models/continuity/fresh_derivation.h"

#include "models/continuity/refresh.h"
#include "models/receipts/import.h"

#include <QCryptographicHash>
#include <QElapsedTimer>

#include <array>
#include <cstring>

namespace kakarite::continuity {

namespace {

// Rows as a set: their hashes added up, so that the order they lie in does not matter and nothing has to be sorted.
struct RowSet {
    std::array<std::uint64_t, 4> sum{};
    std::int64_t rows = 0;
    bool operator==(const RowSet&) const = default;
};

void addColumn(QCryptographicHash& hash, const vault::Statement& row, int column)
{
    const int type = sqlite3_column_type(row.handle(), column);
    const std::int64_t number = type == SQLITE_INTEGER ? row.integer(column) : 0;
    const QByteArrayView bytes =
        type == SQLITE_INTEGER || type == SQLITE_NULL ? QByteArrayView() : row.blobView(column);
    const std::int64_t head[] = {type, number, bytes.size()};
    hash.addData(QByteArrayView(reinterpret_cast<const char*>(head), sizeof(head)));
    hash.addData(bytes);
}

Result<RowSet> rowSet(const vault::Reader& reader, const char* sql)
{
    RowSet set;
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    TRY_LET(auto rows, reader.prepare(sql));
    for (;;) {
        TRY_LET(const bool more, rows.step());
        if (!more)
            return set;
        hash.reset();
        for (int column = 0; column < rows.columnCount(); ++column)
            addColumn(hash, rows, column);
        const QByteArray digest = hash.result();
        std::array<std::uint64_t, 4> lanes;
        std::memcpy(lanes.data(), digest.constData(), sizeof(lanes));
        for (std::size_t i = 0; i < lanes.size(); ++i)
            set.sum[i] += lanes[i];
        ++set.rows;
    }
}

// A claim is known by its file and its line there: its id is another one after a fresh derivation.
struct Derived {
    RowSet claims, diagnoses, acts, prescriptions, continuity, contributions, months, cohorts;
};

Result<Derived> derivedRows(const vault::Reader& reader)
{
    Derived derived;
    TRY_LET(derived.claims,
            rowSet(reader,
                   "SELECT c.import_id, c.line, f.code, c.patient_id, c.month, c.type, c.payer, c.symbol, "
                   "c.insured_number, c.points, c.days, c.content_hash, c.current, o.import_id, o.line, c.visit_days, "
                   "c.first_fee_days, c.chronic, c.dead FROM claim c LEFT JOIN facility f ON f.id = c.facility_id "
                   "LEFT JOIN claim o ON o.id = c.outside_claim_id"));
    TRY_LET(derived.diagnoses,
            rowSet(reader, "SELECT c.import_id, c.line, d.id & 65535, d.code, d.start_day, d.outcome, d.suspected, "
                           "d.main, d.modifiers, d.name FROM diagnosis d LEFT JOIN claim c ON c.id = d.id >> 16"));
    TRY_LET(derived.acts, rowSet(reader, "SELECT c.import_id, c.line, a.id & 65535, a.code, a.day, a.count "
                                         "FROM act a LEFT JOIN claim c ON c.id = a.id >> 16"));
    TRY_LET(derived.prescriptions,
            rowSet(reader, "SELECT c.import_id, c.line, p.id & 65535, p.code, p.day, p.supply_days, p.outside "
                           "FROM prescription p LEFT JOIN claim c ON c.id = p.id >> 16"));
    TRY_LET(derived.continuity, rowSet(reader, "SELECT * FROM continuity"));
    TRY_LET(derived.contributions, rowSet(reader, "SELECT id, body FROM contribution"));
    TRY_LET(derived.months, rowSet(reader, "SELECT month, figure, value FROM month_figure"));
    TRY_LET(derived.cohorts, rowSet(reader, "SELECT cohort, month, dropped_change FROM cohort_figure"));
    return derived;
}

// A kept file that cannot be derived from is a finding; a database that fails is not.
bool concernsTheFile(ErrorCode code)
{
    return code == ErrorCode::VaultDamaged || code == ErrorCode::FileUnreadable || code == ErrorCode::ArchiveDamaged ||
           (code >= ErrorCode::ReceiptNotUke && code <= ErrorCode::ReceiptInpatientOnly);
}

Result<FreshDerivation> compare(vault::Transaction& transaction)
{
    FreshDerivation found;
    TRY_LET(const Derived stored, derivedRows(transaction));
    receipts::Touched touched;
    const auto files = receipts::deriveAgain(transaction, touched);
    if (!files && concernsTheFile(files.error().code))
        return found;
    if (!files)
        return std::unexpected(files.error());
    // Also what is left of patients without a claim; and the sums from nothing, not by what changed.
    TRY_LET(auto left, transaction.prepare("SELECT id FROM continuity UNION SELECT id FROM contribution"));
    for (;;) {
        TRY_LET(const bool more, left.step());
        if (!more)
            break;
        touched.insert(left.integer(0));
    }
    left.reset();
    for (const char* sql : {"DELETE FROM continuity", "DELETE FROM contribution", "DELETE FROM month_figure",
                            "DELETE FROM cohort_figure"}) {
        TRY_LET(auto empty, transaction.prepare(sql));
        TRY(empty.run());
    }
    TRY(refresh(transaction, touched));
    TRY_LET(const Derived fresh, derivedRows(transaction));
    found.files = *files;
    found.claims = fresh.claims.rows;
    found.filesOk = true;
    found.claimsOk = stored.claims == fresh.claims;
    found.diagnosesOk = stored.diagnoses == fresh.diagnoses;
    found.actsOk = stored.acts == fresh.acts;
    found.prescriptionsOk = stored.prescriptions == fresh.prescriptions;
    found.continuityOk = stored.continuity == fresh.continuity && stored.contributions == fresh.contributions;
    found.figuresOk = stored.months == fresh.months && stored.cohorts == fresh.cohorts;
    return found;
}

} // namespace

Result<FreshDerivation> compareWithFresh(vault::Vault& vault)
{
    QElapsedTimer timer;
    timer.start();
    std::optional<FreshDerivation> found;
    // Goes all the way inside one transaction, which is then rolled back by its own failure.
    const auto done = vault.transact(
        vault.actor(), vault::Intent::Verify,
        [&](vault::Transaction& transaction) -> Result<void> {
            TRY_LET(found, compare(transaction));
            return failure(ErrorCode::Cancelled);
        },
        vault::Vault::Capture::DerivedOnly);
    if (!found)
        return std::unexpected(done.error());
    found->seconds = double(timer.elapsed()) / 1000.0;
    return *found;
}

} // namespace kakarite::continuity
