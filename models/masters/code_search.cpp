#include "models/masters/code_search.h"

#include "models/base/japanese_text.h"
#include "models/masters/built_in.h"
#include "models/masters/lookup.h"

#include <algorithm>
#include <map>

namespace kakarite::masters {

namespace {

struct Hit {
    int code = 0;
    bool begins = false;
    qsizetype length = 0;
    auto order() const { return std::tuple(!begins, length, code); }
};

class Hits {
public:
    explicit Hits(const QString& text) : m_key(searchKey(text)), m_code(text.trimmed().toInt()) {}
    void take(int code, std::initializer_list<QString> names)
    {
        bool found = code == m_code;
        bool begins = found;
        for (const QString& name : names) {
            const QString key = searchKey(name);
            begins |= key.startsWith(m_key);
            found |= key.contains(m_key);
        }
        if (!found)
            return;
        const Hit hit{code, begins, names.begin()->size()};
        const auto [place, isNew] = m_hits.try_emplace(code, hit);
        if (!isNew && hit.order() < place->second.order())
            place->second = hit;
    }
    std::vector<int> best(std::size_t limit) const
    {
        std::vector<Hit> all;
        all.reserve(m_hits.size());
        for (const auto& [code, hit] : m_hits)
            all.push_back(hit);
        std::ranges::sort(all, {}, &Hit::order);
        std::vector<int> codes;
        codes.reserve(std::min(limit, all.size()));
        for (std::size_t i = 0; i < std::min(limit, all.size()); ++i)
            codes.push_back(all[i].code);
        return codes;
    }

private:
    QString m_key;
    int m_code;
    std::map<int, Hit> m_hits;
};

} // namespace

Result<std::vector<FoundCode>> searchCodes(const vault::Reader& reader, MasterKind kind, const QString& text,
                                           Month month, std::size_t limit)
{
    if (searchKey(text).isEmpty())
        return std::vector<FoundCode>();
    Hits hits(text);
    TRY_LET(auto query, reader.prepare("SELECT code, name, kana, generic_name FROM master_code WHERE kind = ?1 "
                                       "AND name IS NOT NULL"));
    query.bind(1, static_cast<int>(kind));
    bool loaded = false;
    for (;;) {
        TRY_LET(const bool more, query.step());
        if (!more)
            break;
        loaded = true;
        hits.take(int(query.integer(0)), {query.text(1), query.text(2), query.text(3)});
    }
    if (!loaded) {
        for (const auto& [code, meaning] : builtInCodes(kind))
            hits.take(code, {meaning.name, meaning.kana, meaning.genericName});
    }
    TRY_LET(Lookup lookup, Lookup::open(reader));
    std::vector<FoundCode> found;
    for (const int code : hits.best(limit)) {
        TRY_LET(CodeMeaning meaning, lookup.meaning(kind, code, month));
        found.push_back({kind, code, std::move(meaning)});
    }
    return found;
}

} // namespace kakarite::masters
