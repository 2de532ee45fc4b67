#include "models/vault/open_vault.h"

#include "models/vault/audit.h"
#include "models/vault/circumstances.h"
#include "models/vault/fields.h"
#include "models/vault/health.h"
#include "models/vault/roles.h"

#include <cstring>
#include <utility>

namespace kakarite::vault {

namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kReadIntervalMs = 15 * 60 * 1000;

class Reading final : public ReadConnection {
public:
    Reading(std::unique_ptr<Database> database, std::shared_ptr<std::atomic<int>> open)
        : m_database(std::move(database)), m_open(std::move(open))
    {
        ++*m_open;
    }
    ~Reading() override
    {
        m_database.reset();
        --*m_open;
    }
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;
    sqlite3* database() const override { return m_database->handle(); }

private:
    std::unique_ptr<Database> m_database;
    std::shared_ptr<std::atomic<int>> m_open;
};

class Writing final : public Transaction {
public:
    struct Note {
        QString subject;
        std::int64_t count;
    };

    Writing(sqlite3* database, const Actor& actor, std::int64_t nowMs)
        : m_database(database), m_actor(actor), m_nowMs(nowMs)
    {
    }
    sqlite3* database() const override { return m_database; }
    const QString& actorLogin() const override { return m_actor.login; }
    std::int64_t nowMs() const override { return m_nowMs; }
    void note(QStringView subject, std::int64_t count) override
    {
        for (Note& note : m_notes) {
            if (note.subject == subject) {
                note.count += count;
                return;
            }
        }
        m_notes.push_back({subject.toString(), count});
    }
    void noteExported(std::int64_t patientId) override { m_exported.push_back(patientId); }
    Result<void> writeExported(std::int64_t seq) const
    {
        TRY_LET(auto insert, prepareHot("INSERT INTO change(audit_seq, entity, entity_id, field, value) "
                                        "VALUES (?1, 'patient', ?2, 'exported', 1)"));
        for (const std::int64_t patient : m_exported)
            TRY(insert.bind(1, seq).bind(2, patient).run());
        return {};
    }
    std::vector<Note> takeNotes()
    {
        if (m_notes.empty())
            m_notes.push_back({QString(), 0});
        return std::move(m_notes);
    }

private:
    sqlite3* m_database;
    const Actor& m_actor;
    std::int64_t m_nowMs;
    std::vector<Note> m_notes;
    std::vector<std::int64_t> m_exported;
};

void captureSeq(sqlite3_context* context, int, sqlite3_value**)
{
    sqlite3_result_int64(context, static_cast<const WriteState*>(sqlite3_user_data(context))->captureSeq);
}

bool isOneOf(const char* name, std::initializer_list<const char*> names)
{
    for (const char* candidate : names) {
        if (name && std::strcmp(name, candidate) == 0)
            return true;
    }
    return false;
}

// The function given to transact() may change rows, and nothing else: the transaction, the schema, the log and the
// connection's settings are not its own. Asked when a statement is prepared, not when it runs.
int authorize(void* state, int action, const char* first, const char*, const char*, const char* trigger)
{
    if (!static_cast<const WriteState*>(state)->inFunction)
        return SQLITE_OK;
    switch (action) {
    case SQLITE_TRANSACTION:
    case SQLITE_ATTACH:
    case SQLITE_DETACH:
        return SQLITE_DENY;
    case SQLITE_PRAGMA:
        return isOneOf(first, {"defer_foreign_keys", "foreign_key_check", "table_info"}) ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
        return !trigger && isOneOf(first, {"audit", "change", "schema_migration", "sqlite_master"}) ? SQLITE_DENY
                                                                                                    : SQLITE_OK;
    default:
        return SQLITE_OK;
    }
}

// Leaves the database as it was unless commit() succeeded, whichever way the function is left.
class WriteGuard {
public:
    WriteGuard(sqlite3* database, WriteState& state) : m_database(database), m_state(state) {}
    ~WriteGuard()
    {
        m_state = {};
        if (sqlite3_get_autocommit(m_database) == 0)
            (void)execute(m_database, "ROLLBACK");
    }
    WriteGuard(const WriteGuard&) = delete;
    WriteGuard& operator=(const WriteGuard&) = delete;
    Result<void> begin() { return execute(m_database, "BEGIN IMMEDIATE"); }
    Result<void> commit() { return execute(m_database, "COMMIT"); }

private:
    sqlite3* m_database;
    WriteState& m_state;
};

// A file that was deleted or moved away under an open connection still takes writes, which nobody finds again.
Result<void> stillInPlace(sqlite3* database)
{
    int moved = 0;
    if (sqlite3_file_control(database, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0)
        return failure(ErrorCode::VaultFolderGone);
    return {};
}

bool isLookedAtAgain(Intent intent)
{
    return intent == Intent::ViewPatient || intent == Intent::ListPatients || intent == Intent::ViewReport;
}

class OwnerGuard {
public:
    explicit OwnerGuard(std::atomic<std::thread::id>& owner) : m_owner(owner) { owner = std::this_thread::get_id(); }
    ~OwnerGuard() { m_owner = std::thread::id(); }
    OwnerGuard(const OwnerGuard&) = delete;
    OwnerGuard& operator=(const OwnerGuard&) = delete;

private:
    std::atomic<std::thread::id>& m_owner;
};

} // namespace

OpenVault::OpenVault(Unlocked unlocked, std::unique_ptr<Database> writer, const Clock& clock)
    : m_open(std::move(unlocked)), m_anchor(m_open.folder), m_clock(clock)
{
    attach(std::move(writer));
}

void OpenVault::attach(std::unique_ptr<Database> writer)
{
    m_writer = std::move(writer);
    sqlite3* database = m_writer->handle();
    sqlite3_create_function_v2(database, kCaptureFunction, 0, SQLITE_UTF8 | SQLITE_INNOCUOUS, &m_state, captureSeq,
                               nullptr, nullptr, nullptr);
    sqlite3_set_authorizer(database, authorize, &m_state);
}

OpenVault::~OpenVault() = default;

Result<std::unique_ptr<ReadConnection>> OpenVault::openReader() const
{
    auto database = Database::open(m_open.file, m_open.dataKey, Access::Read);
    if (!database && database.error().code == ErrorCode::FileNotFound) // it was there when this vault was opened
        return failure(ErrorCode::VaultFolderGone);
    if (!database)
        return std::unexpected(std::move(database).error());
    return std::make_unique<Reading>(*std::move(database), m_readers);
}

Result<void> OpenVault::transactErased(const Actor& who, Intent intent, Capture capture,
                                       const std::function<Result<void>(Transaction&)>& fn)
{
    if (m_owner.load() == std::this_thread::get_id())
        return failure(ErrorCode::Internal, u"transaction inside a transaction"_s);
    const std::scoped_lock guard(m_mutex);
    const OwnerGuard owner(m_owner);
    auto done = transactLocked(who, intent, capture, fn);
    if (!done)
        return std::unexpected(inItsCircumstances(std::move(done).error(), m_open.file));
    return done;
}

Result<void> OpenVault::transactLocked(const Actor& who, Intent intent, Capture capture,
                                       const std::function<Result<void>(Transaction&)>& fn)
{
    // Only the person who is logged in acts; the role is the one the vault knows, not the one that is handed in.
    if (who.login != m_open.actor.login)
        return failure(ErrorCode::PermissionDenied, u"another person"_s);
    if (const auto right = rightFor(intent))
        TRY(m_open.actor.require(*right));
    if (!m_writer)
        return failure(ErrorCode::DatabaseFailed, u"closed by a change of the data key"_s);

    sqlite3* database = writer();
    WriteGuard guard(database, m_state);
    TRY(stillInPlace(database));
    TRY(guard.begin());
    TRY_LET(std::int64_t seq, nextAuditSeq(database));
    Writing transaction(database, m_open.actor, m_clock.nowMs());
    m_state.captureSeq = capture == Capture::Changes ? seq : 0;
    m_state.inFunction = true;
    TRY(fn(transaction));
    m_state = {};
    if (sqlite3_get_autocommit(database) != 0) // SQLite itself rolled back (disk full), and fn did not tell
        return failure(ErrorCode::DatabaseFailed, u"the transaction had ended"_s);

    TRY(transaction.writeExported(seq));
    // One row for each thing touched, so that what was done to one patient can be listed; changes go with the first.
    AuditHead head;
    for (Writing::Note& note : transaction.takeNotes()) {
        const AuditEntry entry{seq++,
                               transaction.nowMs(),
                               m_open.actor.login,
                               QString::fromLatin1(intentName(intent)),
                               std::move(note.subject),
                               note.count};
        TRY_LET(head.hash, appendAudit(database, m_open.keys.vaultId, entry));
        head.seq = entry.seq;
    }
    TRY(stillInPlace(database));
    TRY(guard.commit());
    m_anchor.write(head, m_open.dataKey);
    return {};
}

Result<void> OpenVault::recordRead(Intent intent, const QString& subject, std::int64_t count)
{
    const std::int64_t nowMs = m_clock.nowMs();
    const bool again = isLookedAtAgain(intent);
    const QString what = QLatin1StringView(intentName(intent)) + u' ' + subject;
    {
        const std::scoped_lock guard(m_readsMutex);
        const auto found = m_recordedReads.constFind(what);
        if (again && found != m_recordedReads.constEnd() && nowMs - *found < kReadIntervalMs && nowMs >= *found)
            return {};
    }
    TRY(transact(
        m_open.actor, intent,
        [&](Transaction& transaction) -> Result<void> {
            transaction.note(subject, count);
            return {};
        },
        Capture::DerivedOnly));
    if (again) {
        const std::scoped_lock guard(m_readsMutex);
        m_recordedReads.removeIf([&](auto it) { return nowMs - it.value() >= kReadIntervalMs; });
        m_recordedReads.insert(what, nowMs);
    }
    return {};
}

Result<Vault::Verification> OpenVault::verify()
{
    Verification verification;
    {
        const std::scoped_lock guard(m_mutex);
        sqlite3* database = writer();
        // so that the pages of the file itself are read
        (void)sqlite3_wal_checkpoint_v2(database, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
        const Health health = healthOf(database, m_open.keys.vaultId);
        verification.cipherOk = health.cipherOk;
        verification.structureOk = health.structureOk;
        verification.foreignKeysOk = health.foreignKeysOk;
        verification.databaseOk = health.databaseOk();
        verification.auditRows = health.audit.rows;
        verification.firstBrokenAudit = health.audit.firstBroken;
        verification.lostAudit = health.audit.lost;
        verification.lostAnchors = health.audit.lostAnchors;
        verification.auditOk = health.auditOk() && health.audit.lost == 0 && health.audit.lostAnchors == 0;
        const auto keys = KeyFile::load(m_open.folder);
        auto clinic = Statement::prepare(database, "SELECT vault_id FROM clinic");
        const bool known = clinic && clinic->step().value_or(false) && keys && clinic->text(0) == keys->vaultId;
        verification.keysOk = known && keys->authentic(m_open.dataKey);
    }
    if (verification.databaseOk && verification.firstBrokenAudit == 0)
        TRY(recordRead(Intent::Verify, QString(), verification.auditRows));
    return verification;
}

} // namespace kakarite::vault
