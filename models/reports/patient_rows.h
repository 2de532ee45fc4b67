// Patients and their states on a day, one after another, as the database has them.
#pragma once

#include "models/continuity/policy.h"
#include "models/continuity/refresh.h"
#include "models/reports/patient_list.h"

#include <limits>

namespace kakarite::reports {

class PatientRows {
public:
    // Those with ids from `firstId` to `lastId`, ascending.
    static Result<PatientRows> open(const vault::Reader& reader, Date asOf,
                                    std::int64_t firstId = std::numeric_limits<std::int64_t>::min(),
                                    std::int64_t lastId = std::numeric_limits<std::int64_t>::max());
    // The next one; false: no more.
    Result<bool> step() { return m_query.step(); }
    bool isYetToCome() const; // no patient before that day has passed
    Result<PatientRow> row();
    QString mobile() const; // its number, of which a row knows only that it is there

private:
    explicit PatientRows(Date asOf) : m_asOf(asOf) {}
    Date m_asOf;
    vault::Statement m_query;
    continuity::FactsReader m_facts;
    continuity::MonthsPolicy m_policy{};
};

} // namespace kakarite::reports
