// What kakaritectl prints: one JSON document or tables on stdout, everything else on stderr.
//
// Names and file names may hold characters that act on a terminal: lines and tables spell them out (ui::spelledOut). A
// document keeps them, for what it holds is data.
#pragma once

#include "models/base/error.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace kakarite::cli {

void printJson(const QJsonObject& document);
void printLine(const QString& line = {});
void printNotice(const QString& line); // stderr
// Columns padded to their widest cell, counting full-width characters as two; numbers (cells starting with a digit, a
// sign or a dash) to the right.
void printTable(const QStringList& head, const std::vector<QStringList>& rows);

QJsonObject errorJson(const Error& error); // {"code","message","hint"}
void printError(const Error& error, bool json);
// The same of a keychain that cannot be used, with the option to go without.
void printKeychainError(const Error& error, bool json);

} // namespace kakarite::cli
