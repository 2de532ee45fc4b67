// One invented patient of the demo clinic: who it is, and the life in the window of the claims. Internal to this
// folder.
#pragma once

#include "models/demo/demo_random.h"
#include "models/demo/demo_tables.h"

#include "models/base/date.h"

#include <QString>

#include <optional>
#include <vector>

namespace kakarite::demo {

enum class Cover { Employees, National, PublicAid }; // 社保 国保 生保; from 75 on everybody but the last is 後期高齢者

struct Person {
    QString number;
    QString name;
    QString kana;
    int sex = 1;
    Date birth = Date::fromDays(0);
    Cover cover = Cover::Employees;
    bool dependant = false;    // 家族
    QByteArray insurer;        // 8 columns, with leading blanks
    QByteArray elderlyInsurer; // 後期高齢者 from the 75th birthday on
    QString symbol;            // full-width; empty for 後期
    QString insuredNumber;
    QByteArray secondPayer;     // 公費 beside the insurance; empty for most
    QByteArray recipientNumber; // 受給者番号
    QString postalCode;
    QString address;
    QString telephone;
    QString mobile;
    QString mail;
};

struct Illness {
    int disease = 0;
    Date start = Date::fromDays(0);
    std::optional<Date> end;
    int outcome = 1;
    bool main = false;
    bool suspected = false;
    QByteArray modifiers;
    QString name; // uncoded
};

struct DemoVisit {
    Date day = Date::fromDays(0);
    bool first = false;   // 初診
    bool chronic = false; // the visit for the lasting diseases
    bool tests = false;
    bool letter = false;    // 診療情報提供料: sent to another clinic
    int supplyDays = 0;     // of the lasting diseases' drugs
    int episodeDisease = 0; // 0 none
    int episodeSupplyDays = 0;
};

struct DemoPatient {
    Person person;
    Date registered = Date::fromDays(0);
    bool chronic = false;
    int mainDisease = 0;
    bool fullManagement = false; // 生活習慣病管理料（Ⅰ）: tests are part of the fee
    std::vector<Illness> illnesses;
    std::vector<Drug> drugs;       // of the lasting diseases
    std::vector<DemoVisit> visits; // ascending, one a day
};

struct Window {
    Date first;
    Date last;
};

Person makePerson(DemoRandom& random, bool chronic, int mainMinAge, int neededSex, Date today);
// A patient with at least one visit in the window; the number comes later, in the order of registration.
DemoPatient makePatient(DemoRandom& random, Window window);
// Illnesses and visits; patient_life.cpp.
void liveChronic(DemoPatient& patient, DemoRandom& random, Window window);
void liveAcute(DemoPatient& patient, DemoRandom& random, Window window);

// The payer number with its check digit (検証番号), `digits` without it.
QByteArray withCheckDigit(const QByteArray& digits);

} // namespace kakarite::demo
