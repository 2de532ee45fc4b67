// What a code means in a month of claims: answered by the official masters that are loaded, and by the built-in tables
// where none of them knows the code.
//
// Of the states of a code the one that holds at the end of the month (診療年月) answers, as far as it has begun and not
// ended before the month; else the newest one before, else the oldest one after: a name is better than none, `valid`
// tells the difference. Answers are kept, so that asking again costs nothing; what is loaded later is not seen. One
// thread; the reader has to outlive it.
#pragma once

#include "models/masters/code_meaning.h"
#include "models/masters/master_layout.h"
#include "models/vault/connection.h"

#include <unordered_map>
#include <vector>

namespace kakarite::masters {

class Lookup {
public:
    static Result<Lookup> open(const vault::Reader& reader);

    // An unknown code has no name.
    Result<CodeMeaning> meaning(MasterKind kind, int code, Month month);
    Result<QString> name(MasterKind kind, int code, Month month);
    // R5; hot: asked for every diagnosis of an import.
    Result<std::uint32_t> chronicBits(int diseaseCode, Month month);
    // 傷病名 with its modifiers ("8002" four digits each) around it: receipts.md §5. The words of `without` are left
    // out.
    Result<QString> diseaseName(const QString& base, QStringView modifiers, Month month, int without = 0);

private:
    struct State { // from a day on
        Date from;
        Date to;
        CodeMeaning meaning;
        bool tellsIcd = false;
    };
    struct Pick {
        const State* state = nullptr;
        bool valid = false;
    };
    using States = std::vector<State>;
    Result<const States*> statesOf(MasterKind kind, int code);
    static Pick pick(const States& states, Month month);

    vault::Statement m_query;
    std::uint32_t m_loadedKinds = 0; // bit = kind
    std::unordered_map<std::int64_t, States> m_states;
};

} // namespace kakarite::masters
