// Claims and their facts as rows, and which version of a claim counts (R2).
#pragma once

#include "models/masters/lookup.h"
#include "models/receipts/claim_rows.h"
#include "models/receipts/import.h"
#include "models/vault/connection.h"

namespace kakarite::receipts {

// R5: whether a diagnosis on a claim of the month counts.
bool countsAsDisease(bool suspected, std::optional<Date> start, Month month);

struct StoredClaim { // one version, as far as R2 looks at it
    std::int64_t id = 0;
    std::int64_t importId = 0;
    FileKind kind = FileKind::Undetermined; // of its file
    std::int64_t points = 0;
    int days = 0;
    std::uint64_t contentHash = 0;
    bool current = false;
    std::optional<std::int64_t> outsideClaim;
};

enum class VersionOutcome { New, Replaced, Unchanged };

struct Folded {
    std::size_t current = 0;                  // index of the version that counts
    std::optional<std::int64_t> outsideClaim; // whose 院外 prescriptions it keeps
    std::vector<VersionOutcome> outcomes;     // one a version
    std::vector<bool> overInspection;         // a 提出用 version that took the place of a 点検用 one: to be warned of
};
// R2 as a pure function: versions of one claim in the order they were imported.
Folded foldVersions(const std::vector<StoredClaim>& versions);

// The claims of one (patient, month), brought to what foldVersions says; tells each changed or new version's outcome.
struct SettledVersion {
    std::int64_t claimId = 0;
    std::int64_t importId = 0;
    std::int64_t line = 0;
    VersionOutcome outcome = VersionOutcome::New;
    bool overInspection = false;
    bool sameFile = false; // the version before it came from the same file
};

class ClaimStore {
public:
    static Result<ClaimStore> open(vault::Transaction& transaction);

    // Takes the claim as the current version. It waits with its facts for flush(), which writes those of many claims
    // table by table. The claim needs its month.
    Result<void> insert(const ClaimRows& claim, std::int64_t importId, std::int64_t facilityId, std::int64_t patientId);
    Result<void> flush();
    Result<std::vector<SettledVersion>> settle(std::int64_t patientId, Month month);
    // Removes one version and its facts.
    Result<void> remove(std::int64_t claimId);

private:
    struct Text { // in m_texts
        std::size_t at = 0;
        qsizetype size = 0;
    };
    struct WaitingClaim {
        std::int64_t id, importId, facilityId, patientId;
        Month month;
        int type;
        Text payer, symbol, insuredNumber;
        std::int64_t points;
        int days;
        std::int64_t line, contentHash, visitDays, firstFeeDays, chronic;
        bool dead;
    };
    struct WaitingDiagnosis {
        std::int64_t id;
        int code;
        std::optional<Date> start;
        int outcome;
        bool suspected, main;
        Text modifiers, name;
    };
    struct WaitingAct {
        std::int64_t id;
        ActRow act;
    };
    struct WaitingPrescription {
        std::int64_t id;
        PrescriptionRow prescription;
    };
    Text keep(const QByteArray& text);
    QByteArrayView kept(Text text) const { return {m_texts.data() + text.at, text.size}; }
    void takeFacts(const ClaimRows& claim, std::int64_t claimId);
    Result<void> apply(const std::vector<StoredClaim>& versions, const Folded& folded);
    Result<std::uint32_t> chronicOf(const ClaimRows& claim);
    std::int64_t m_nextId = 1;
    masters::Lookup m_masters;
    std::vector<WaitingClaim> m_claims;
    std::vector<WaitingDiagnosis> m_diagnoses;
    std::vector<WaitingAct> m_acts;
    std::vector<WaitingPrescription> m_prescriptions;
    std::string m_texts; // of all that waits
    vault::Statement m_insertClaims, m_insertDiagnoses, m_insertActs, m_insertPrescriptions;
    vault::Statement m_versions, m_setCurrent;
    vault::Statement m_removeClaim, m_removeDiagnoses, m_removeActs, m_removePrescriptions;
};

// Ids of facts: claim << 16 | ordinal.
inline constexpr int kFactBits = 16;
inline constexpr std::int64_t kFactMask = (1LL << kFactBits) - 1;

} // namespace kakarite::receipts
