// What patients are treated for, by the words of it: for the search of people by a disease or a drug.
//
// Known are the diseases of each patient's latest month of claims that go on and are more than suspected, and the drugs
// of the three months up to then; names, kana, 一般名, ICD-10 and 薬効 class answer (masters.md). A question looks
// through the codes that the clinic uses, a few thousand, and not through its patients. Immutable after load.
#pragma once

#include "models/masters/code_meaning.h"
#include "models/vault/connection.h"

#include <vector>

namespace kakarite::reports {

class CareIndex {
public:
    static Result<CareIndex> load(const vault::Reader& reader, Date asOf);

    // Ids, ascending, of the patients with a code that matches: its words contain the text, or its ICD-10 begins with
    // it. Nobody for a text of less than two characters.
    std::vector<std::int64_t> patientsOf(const QString& text) const;

private:
    struct Care {
        QString words;                      // names, kana, 一般名, class, each after a line break, as search keys
        QStringList icd;                    // without the dot
        std::vector<std::int64_t> patients; // ascending
    };
    static Care wordsOf(const masters::CodeMeaning& meaning, const QString& written);

    std::vector<Care> m_cares;
};

} // namespace kakarite::reports
