// Small master files as they are published, and the real ones where they are there.
#pragma once

#include "models/masters/master_layout.h"

#include <QByteArray>
#include <QString>

#include <map>

namespace kakarite::testing {

// One line with as many quoted columns as the newest layout has; `cells`: column → text.
QByteArray masterLine(masters::MasterKind kind, const QByteArray& change, const std::map<int, QString>& cells);

struct DiseaseLine {
    QByteArray change = "0";
    QString code = {};
    QString name = {};
    QString icd10 = {};
    QString changed = {};
    QString abolished = QStringLiteral("99999999");
    QString icd10Second = {};
};
QByteArray diseaseLine(const DiseaseLine& line);
QByteArray actLine(const QByteArray& change, const QString& code, const QString& name, const QString& points,
                   const QString& changed, const QString& abolished = QStringLiteral("99999999"));
QByteArray drugLine(const QString& code, const QString& name, const QString& priceCode, const QString& genericName,
                    const QString& until = QStringLiteral("0"));

// The folder of the official files; empty where it is not there.
QString officialFolder();

} // namespace kakarite::testing
