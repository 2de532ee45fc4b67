#include "models/patients/patients.h"

namespace kakarite::patients {

using vault::Intent;
using vault::Right;
using vault::Transaction;

namespace {

Result<void> needPatient(Transaction& transaction, std::int64_t patientId)
{
    TRY_LET(auto query, transaction.prepare("SELECT 1 FROM patient WHERE id = ?1"));
    query.bind(1, patientId);
    TRY_LET(const bool found, query.step());
    if (!found)
        return failure(ErrorCode::PatientNotFound);
    transaction.note(QStringLiteral("patient:%1").arg(patientId), 1);
    return {};
}

} // namespace

Result<void> setContact(vault::Vault& vault, std::int64_t patientId, const Contact& contact)
{
    TRY(vault.actor().require(Right::Patients));
    return vault.transact(vault.actor(), Intent::EditContact, [&](Transaction& transaction) -> Result<void> {
        TRY(needPatient(transaction, patientId));
        TRY_LET(auto write,
                transaction.prepare(
                    "INSERT INTO contact(id, postal_code, address, telephone, mobile, mail) VALUES (?1, ?2, ?3, ?4, "
                    "?5, ?6) "
                    "ON CONFLICT(id) DO UPDATE SET postal_code = excluded.postal_code, address = excluded.address, "
                    "telephone = excluded.telephone, mobile = excluded.mobile, mail = excluded.mail"));
        write.bind(1, patientId).bind(2, contact.postalCode).bind(3, contact.address);
        write.bind(4, contact.telephone).bind(5, contact.mobile).bind(6, contact.mail);
        return write.run();
    });
}

Result<std::int64_t> addNote(vault::Vault& vault, std::int64_t patientId, const QString& body)
{
    TRY(vault.actor().require(Right::Patients));
    if (body.trimmed().isEmpty())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("note"));
    return vault.transact(vault.actor(), Intent::AddNote, [&](Transaction& transaction) -> Result<std::int64_t> {
        TRY(needPatient(transaction, patientId));
        TRY_LET(auto write, transaction.prepare("INSERT INTO note(patient_id, body, written_by, written_at_ms) "
                                                "VALUES (?1, ?2, ?3, ?4)"));
        write.bind(1, patientId).bind(2, body.trimmed());
        write.bind(3, transaction.actorLogin()).bind(4, transaction.nowMs());
        TRY(write.run());
        return transaction.lastInsertId();
    });
}

Result<void> recordExport(vault::Vault& vault, const std::vector<std::int64_t>& patientIds)
{
    return vault.transact(vault.actor(), vault::Intent::Export, [&](vault::Transaction& transaction) -> Result<void> {
        for (const std::int64_t id : patientIds)
            transaction.noteExported(id);
        transaction.note(u"patients", std::int64_t(patientIds.size()));
        return {};
    });
}

} // namespace kakarite::patients
