// The tables behind the demo clinic (resources/demo), read once.
#pragma once

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace kakarite::demo {

struct Name {
    QString text;
    QString kana;
};

struct GivenNames {
    std::array<std::vector<Name>, 3> byGeneration;
};

struct Condition { // a lasting disease
    int disease = 0;
    int mainPerMille = 0;
    int alsoPerMille = 0;
    int minAge = 0;
    int sex = 0; // 0 either 1 male 2 female
    int fee = 0; // management fee where it is the main disease; 0 none
};

struct Episode { // a passing illness
    int disease = 0;
    int share = 0;
    std::array<int, 12> byMonth{};
    int supplyDays = 0;
    int repeats = 0;
};

struct Drug {
    int disease = 0;
    int group = 21; // 診療識別
    int code = 0;
    int amount = 1;
};

struct Tables {
    std::vector<Name> families;
    std::vector<int> familyWeights;
    GivenNames male;
    GivenNames female;
    std::vector<Condition> conditions;
    std::vector<int> mainWeights; // of the conditions
    std::vector<Episode> episodes;
    std::vector<int> episodeWeights;
    std::vector<Drug> drugs;

    const Condition& condition(int disease) const;
    std::vector<Drug> drugsFor(int disease) const;
};

const Tables& tables();

} // namespace kakarite::demo
