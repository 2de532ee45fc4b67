// The words of a kakaritectl call, read by a command's own list of options.
//
// Options may stand anywhere after the command. Common to all: --vault, --user, --password-file, --totp-file, --json,
// --lang,
// --help.
#pragma once

#include "models/base/date.h"
#include "models/base/result.h"

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

namespace kakarite::cli {

struct Option {
    const char* name;
    const char* value;       // what it takes; null for a switch
    const char* description; // Japanese
};

class Arguments {
public:
    // `words` begin with the command, "kakaritectl audit list". usageError with what is wrong in its detail (never a
    // password: none is ever an argument).
    static Result<Arguments> parse(const QStringList& words, const QString& usage, const std::vector<Option>& options);

    bool wantsHelp() const;
    QString helpText() const;
    QStringList positional() const; // without the command itself
    bool isSet(const char* option) const;
    QString value(const char* option) const;
    Result<std::optional<Date>> date(const char* option) const;
    Result<std::optional<Month>> month(const char* option) const;
    Result<std::optional<int>> integer(const char* option) const;

    bool json() const { return isSet("json"); }
    QString vaultFolder() const; // --vault, or the platform's application data folder

private:
    QString m_command;
    std::shared_ptr<QCommandLineParser> m_parser;
};

// InvalidArgument about the line that was typed. Its detail is for the person who typed it; that of other errors is for
// support, in English.
Error usageError(const QString& detail);
bool isUsageError(const Error& error);

} // namespace kakarite::cli
