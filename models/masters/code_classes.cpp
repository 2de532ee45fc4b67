#include "models/masters/code_classes.h"

#include "models/masters/resource_table.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace kakarite::masters {

namespace {

constexpr qsizetype kClassDigits = 3;
constexpr qsizetype kFineClassDigits = 4;
constexpr qsizetype kCategory = 3; // of ICD-10

QHash<QString, QString> readClasses()
{
    QHash<QString, QString> classes;
    const auto table = ResourceTable::open(u":/kakarite/masters/drug_classes.csv"_s);
    Q_ASSERT(table.has_value());
    for (std::size_t row = 0; row < table->size(); ++row)
        classes[table->at(row, u"code")] = table->at(row, u"name");
    return classes;
}

} // namespace

QString drugClass(const QString& priceCode)
{
    static const QHash<QString, QString> kClasses = readClasses();
    for (const qsizetype digits : {kFineClassDigits, kClassDigits}) {
        const QString code = priceCode.left(digits);
        if (const auto found = kClasses.find(code); found != kClasses.end())
            return code + u' ' + *found;
    }
    return priceCode.left(kClassDigits);
}

QString actGroup(const QString& group)
{
    static const auto kGroups = ResourceTable::open(u":/kakarite/masters/act_groups.csv"_s);
    Q_ASSERT(kGroups.has_value());
    const int number = group.toInt();
    for (std::size_t row = 0; row < kGroups->size(); ++row) {
        if (number >= kGroups->number(row, u"first") && number <= kGroups->number(row, u"last"))
            return kGroups->at(row, u"name");
    }
    return {};
}

QString icdText(const QString& icd10)
{
    return icd10.size() > kCategory ? icd10.left(kCategory) + u'.' + icd10.mid(kCategory) : icd10;
}

} // namespace kakarite::masters
