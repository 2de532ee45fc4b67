// Writes what was planned for the rows of a patient list, and what it takes to undo it (patient_change).
#pragma once

#include "models/emr/planner.h"
#include "models/patients/patients.h"

#include <set>

namespace kakarite::emr {

const char* columnName(Field field); // of patient or contact
bool isContactField(Field field);

class PatientWriter {
public:
    using Slot = std::pair<std::int64_t, Field>;
    // With `only`, known patients get nothing but these fields (a list brought to stand again after another was
    // undone).
    static Result<std::unique_ptr<PatientWriter>> open(vault::Transaction& transaction, std::int64_t importId,
                                                       const std::set<Slot>* only = nullptr);
    Result<void> write(const Plan& plan);
    Result<void> finish(); // what has to wait for the last row

private:
    PatientWriter(vault::Transaction& transaction, std::int64_t importId, const std::set<Slot>* only)
        : m_transaction(transaction), m_importId(importId), m_only(only)
    {
    }
    Result<void> create(const PatientValues& values);
    Result<void> writeContact(std::int64_t patientId, const std::vector<FieldChange>& changes);
    Result<void> remember(std::int64_t patientId, const FieldChange& change);
    Result<void> writeIdentity(std::int64_t patientId, const FieldChange& change);

    vault::Transaction& m_transaction;
    patients::NewPatients m_new;
    std::int64_t m_importId;
    const std::set<Slot>* m_only;
    vault::Statement m_contact;
    vault::Statement m_remember;
    std::vector<std::pair<std::int64_t, FieldChange>> m_identity;
};

} // namespace kakarite::emr
