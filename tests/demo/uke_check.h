// A second, simple reader of UKE files for the tests of the demo clinic: it trusts nothing and says what does not add
// up.
#pragma once

#include "models/continuity/rules.h"

#include <QByteArrayList>
#include <QString>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace kakarite::demo::test {

struct ReadPatient {
    std::set<Date> visits;
    std::map<Month, std::uint32_t> chronic;
    std::set<Date> firstFees;
    std::optional<Month> deathMonth;
};

struct ReadFile {
    std::vector<std::string> problems;
    std::map<QByteArray, ReadPatient> patients; // by number
    int claims = 0;
    int payers = 0;
    std::int64_t points = 0;
    int drugLines = 0;
    int publicOnly = 0; // 公費単独
    int suspected = 0;
    int uncoded = 0;
    int cured = 0;
    int prescriptionFees = 0;
};

ReadFile readUke(const QByteArray& bytes, Month month);

} // namespace kakarite::demo::test
