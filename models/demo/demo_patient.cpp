#include "models/demo/demo_patient.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kakarite::demo {

namespace {

QString fullWidth(int number, int width)
{
    QString text = QString::number(number).rightJustified(width, u'0');
    for (QChar& c : text)
        c = QChar(u'０' + (c.unicode() - u'0'));
    return text;
}

QByteArray digits(DemoRandom& random, int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text.append(static_cast<char>('0' + random.below(10)));
    return text;
}

int acuteAge(DemoRandom& random)
{
    struct Band {
        int first;
        int last;
    };
    constexpr Band kBands[] = {{1, 9}, {10, 19}, {20, 39}, {40, 59}, {60, 74}, {75, 93}};
    constexpr int kWeights[] = {10, 8, 29, 28, 16, 9};
    const Band band = kBands[random.weighted(kWeights)];
    return random.between(band.first, band.last);
}

void giveName(Person& person, DemoRandom& random)
{
    const Tables& data = tables();
    const Name& family = data.families[random.weighted(data.familyWeights)];
    const int year = person.birth.year();
    const std::size_t generation = year <= 1954 ? 0 : year <= 1984 ? 1 : 2;
    const GivenNames& names = person.sex == 1 ? data.male : data.female;
    const Name& given = random.pick(names.byGeneration[generation]);
    person.name = family.text + u'　' + given.text;
    person.kana = family.kana + u'　' + given.kana;
}

void giveCover(Person& person, DemoRandom& random, int age)
{
    const int aid = random.below(1000);
    if (aid < 18) {
        person.cover = Cover::PublicAid;
        person.insurer = withCheckDigit("12139" + digits(random, 2));
        person.recipientNumber = digits(random, 7);
        return;
    }
    const bool employees = random.chance(age < 60 ? 720 : 330);
    person.cover = employees ? Cover::Employees : Cover::National;
    static const std::vector<QByteArray> kEmployees{"0113001", "0113001", "0613990", "0613991", "0613992", "3113990"};
    static const std::vector<QByteArray> kNational{"13990", "13991", "13990", "14990"};
    person.insurer =
        employees ? withCheckDigit(random.pick(kEmployees)) : "  " + withCheckDigit(random.pick(kNational));
    person.elderlyInsurer = withCheckDigit("3913" + QByteArray::number(random.between(990, 994)));
    person.dependant = age < 20 || random.chance(person.sex == 2 ? 300 : 60);
    person.symbol = fullWidth(random.between(1, 9999), 4);
    person.insuredNumber = fullWidth(random.between(1, 999999), 6);
    if (age >= 30 && random.chance(20)) { // 難病
        person.secondPayer = withCheckDigit("5413990");
        person.recipientNumber = digits(random, 7);
    }
}

void giveContact(Person& person, DemoRandom& random)
{
    static const std::vector<QString> kTowns{u"みどり町"_s, u"あおば台"_s, u"ひかりが丘"_s,
                                             u"本町"_s,     u"さくら町"_s, u"川西"_s};
    person.postalCode = u"199-%1"_s.arg(random.between(1, 9999), 4, 10, QLatin1Char('0'));
    person.address = u"東京都あおば市"_s + random.pick(kTowns) +
                     u"%1-%2-%3"_s.arg(random.between(1, 5)).arg(random.between(1, 30)).arg(random.between(1, 20));
    if (random.chance(250))
        person.address += u"　グリーンハイツ%1号室"_s.arg(random.between(101, 1205));
    if (random.chance(650))
        person.telephone = u"03-0000-%1"_s.arg(random.below(10000), 4, 10, QLatin1Char('0'));
    if (random.chance(700))
        person.mobile =
            u"0%1-0000-%2"_s.arg(random.between(7, 9) * 10).arg(random.below(10000), 4, 10, QLatin1Char('0'));
    if (random.chance(300))
        person.mail = u"patient%1@example.jp"_s.arg(random.below(100000), 5, 10, QLatin1Char('0'));
}

} // namespace

QByteArray withCheckDigit(const QByteArray& digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const int digit = digits[digits.size() - 1 - i] - '0';
        const int product = i % 2 == 0 ? digit * 2 : digit;
        sum += product / 10 + product % 10;
    }
    return digits + static_cast<char>('0' + (10 - sum % 10) % 10);
}

Person makePerson(DemoRandom& random, bool chronic, int mainMinAge, int neededSex, Date today)
{
    Person person;
    person.sex = neededSex != 0 ? neededSex : random.between(1, 2);
    const int middle = mainMinAge <= 20 ? 52 : 66;
    const int age = chronic ? std::clamp(random.around(middle, 34), mainMinAge, 97) : acuteAge(random);
    person.birth = today.addYears(-age).addDays(-random.below(364) - 1);
    giveName(person, random);
    giveCover(person, random, age);
    giveContact(person, random);
    return person;
}

DemoPatient makePatient(DemoRandom& random, Window window)
{
    DemoPatient patient;
    patient.chronic = random.chance(470);
    if (patient.chronic) {
        const Condition& main = tables().conditions[random.weighted(tables().mainWeights)];
        patient.mainDisease = main.disease;
        patient.person = makePerson(random, true, main.minAge, main.sex, window.last);
        liveChronic(patient, random, window);
    } else {
        patient.person = makePerson(random, false, 0, 0, window.last);
        liveAcute(patient, random, window);
    }
    return patient;
}

} // namespace kakarite::demo
