// Patient lists for tests: written to a folder that goes with the test, and what a vault holds after them.
#pragma once

#include "models/emr/patient_import.h"
#include "tests/vault/vault_testing.h"

#include <QStringList>

namespace kakarite::emr::testing {

// The bytes of a text in an encoding; `bom` puts a byte order mark in front.
QByteArray encoded(const QString& text, Encoding encoding, bool bom = false);

struct Lists {
    vault::testing::Clinic clinic;
    int files = 0;

    QString write(const QByteArray& bytes); // the path
    TableFile table(const QString& text);   // UTF-8
    ImportReport preview(const QString& text, const ImportOptions& options = {});
    ImportReport import(const QString& text, const ImportOptions& options = {});
    void undo(std::int64_t importId);

    // "number|name|kana|sex|birth|postal|address|telephone|mobile|mail" of every patient, by id.
    QStringList patients() const;
    QString patient(const QString& number) const; // the same of one
    std::int64_t count(const char* sql) const;
    void run(const char* sql);
};

} // namespace kakarite::emr::testing
