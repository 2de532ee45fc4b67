#include "models/emr/mapping.h"

#include "models/base/japanese_text.h"
#include "models/emr/header_titles.h"
#include "models/masters/resource_table.h"

#include <QHash>

#include <set>

using namespace Qt::StringLiterals;

namespace kakarite::emr {

namespace {

constexpr const char* kFieldNames[] = {"number",      "name",    "kana",      "birth_date", "sex",
                                       "postal_code", "address", "telephone", "mobile",     "mail"};
static_assert(std::size(kFieldNames) == kFields.size());

QHash<QString, Title> readTitles()
{
    QHash<QString, Title> titles;
    const auto table = masters::ResourceTable::open(u":/kakarite/emr/header_synonyms.csv"_s);
    Q_ASSERT(table.has_value());
    for (std::size_t row = 0; row < table->size(); ++row) {
        const auto field = parseField(table->at(row, u"field"));
        Q_ASSERT(field.has_value());
        const QString key = titleKey(table->at(row, u"title"));
        if (!titles.contains(key))
            titles.insert(key, Title{*field, table->number(row, u"part"), int(row)});
    }
    return titles;
}

struct Candidate {
    int column = 0;
    int rank = 0;
};

// Of one field: the best column for each piece.
using Pieces = std::map<int, Candidate>;

std::vector<int> columnsOf(Field field, const Pieces& pieces)
{
    std::vector<int> columns;
    const auto whole = pieces.find(0);
    if (whole != pieces.end() && field != Field::Address)
        return {whole->second.column};
    for (const auto& [part, candidate] : pieces)
        columns.push_back(candidate.column);
    return columns;
}

} // namespace

const char* fieldName(Field field)
{
    return kFieldNames[int(field)];
}

std::optional<Field> parseField(QStringView name)
{
    for (const Field field : kFields) {
        if (name == QLatin1StringView(fieldName(field)))
            return field;
    }
    return std::nullopt;
}

QString titleKey(const QString& title)
{
    QString key = nfkc(title).toLower();
    key.removeIf(
        [](QChar c) { return c.isSpace() || u"_-.・:*※\"'"_s.contains(c) || c.category() == QChar::Other_Control; });
    return key;
}

std::optional<Title> knownTitle(const QString& title)
{
    static const QHash<QString, Title> kTitles = readTitles();
    const QString key = titleKey(title);
    if (const auto found = kTitles.find(key); found != kTitles.end())
        return *found;
    const qsizetype bracket = key.indexOf(u'(');
    if (bracket <= 0)
        return std::nullopt;
    const auto found = kTitles.find(key.first(bracket));
    return found == kTitles.end() ? std::nullopt : std::optional(*found);
}

int recognisedTitles(const QStringList& cells)
{
    std::set<Field> fields;
    for (const QString& cell : cells) {
        if (const auto title = knownTitle(cell))
            fields.insert(title->field);
    }
    return int(fields.size());
}

bool Mapping::identifiesPatients() const
{
    const auto has = [this](Field field) {
        const auto found = columns.find(field);
        return found != columns.end() && !found->second.empty();
    };
    return has(Field::Number) || ((has(Field::Name) || has(Field::Kana)) && has(Field::BirthDate) && has(Field::Sex));
}

Mapping guessMapping(const TableFile& table)
{
    std::map<Field, Pieces> found;
    for (int column = 0; column < table.header.size(); ++column) {
        const auto title = knownTitle(table.header[column]);
        if (!title)
            continue;
        const auto [piece, isNew] = found[title->field].try_emplace(title->part, Candidate{column, title->rank});
        if (!isNew && title->rank < piece->second.rank)
            piece->second = Candidate{column, title->rank};
    }
    Mapping mapping;
    for (const auto& [field, pieces] : found)
        mapping.columns[field] = columnsOf(field, pieces);
    return mapping;
}

} // namespace kakarite::emr
