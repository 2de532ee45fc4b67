// UKE files of a large clinic for measuring: 33,000 claims, about 317,000 lines and 18 MB for a year. Invented data.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace kakarite::bench {

struct BigClinic {
    int claimsPerMonth = 2750;
    int patients = 4100;
    int months = 12;
    int firstYear = 2024;
};

struct BigFiles {
    QStringList paths;
    qint64 bytes = 0;
    qint64 lines = 0;
    qint64 claims = 0;
};

// One file a month into the folder.
BigFiles writeBigClinic(const BigClinic& clinic, const QString& folder);

} // namespace kakarite::bench
