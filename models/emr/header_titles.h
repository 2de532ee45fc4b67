// The titles of columns that are known (resources/emr/header_synonyms.csv).
#pragma once

#include "models/emr/mapping.h"

namespace kakarite::emr {

struct Title {
    Field field = Field::Number;
    int part = 0; // 0 the whole value; 1, 2, … pieces of it
    int rank = 0; // the lower the better a name for it
};

// NFKC, lower case, without spaces and the signs that titles are decorated with.
QString titleKey(const QString& title);
std::optional<Title> knownTitle(const QString& title);
int recognisedTitles(const QStringList& cells);

} // namespace kakarite::emr
