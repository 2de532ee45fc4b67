#include "app/cli/arguments.h"

#include <QCoreApplication>
#include <QStandardPaths>

namespace kakarite::cli {

namespace {

constexpr Option kCommon[] = {
    {"vault", "DIR", QT_TRANSLATE_NOOP("Cli", "クリニックのフォルダ")},
    {"user", "LOGIN", QT_TRANSLATE_NOOP("Cli", "利用者(省くと最初の管理者)")},
    {"password-file", "FILE", QT_TRANSLATE_NOOP("Cli", "パスワードの入ったファイル")},
    {"totp-file", "FILE", QT_TRANSLATE_NOOP("Cli", "確認コード(6桁)の入ったファイル(または KAKARITE_TOTP)")},
    {"json", nullptr, QT_TRANSLATE_NOOP("Cli", "結果をJSONで出力")},
    {"lang", "ja|en", QT_TRANSLATE_NOOP("Cli", "表示の言語")},
};

void add(QCommandLineParser& parser, const Option& option)
{
    const QString description = QCoreApplication::translate("Cli", option.description);
    if (option.value)
        parser.addOption({QString::fromLatin1(option.name), description, QString::fromLatin1(option.value)});
    else
        parser.addOption({QString::fromLatin1(option.name), description});
}

// Qt words what is wrong in English; the option it names is enough.
QString wrongOption(const QCommandLineParser& parser)
{
    const QStringList unknown = parser.unknownOptionNames();
    return unknown.isEmpty() ? parser.errorText().section(QLatin1Char('\''), 1, 1)
                             : QStringLiteral("--") + unknown.front();
}

} // namespace

Error usageError(const QString& detail)
{
    return Error(ErrorCode::InvalidArgument, detail, Error(ErrorCode::InvalidArgument));
}

bool isUsageError(const Error& error)
{
    return error.code == ErrorCode::InvalidArgument && error.cause && error.cause->code == ErrorCode::InvalidArgument;
}

Result<Arguments> Arguments::parse(const QStringList& words, const QString& usage, const std::vector<Option>& options)
{
    Arguments arguments;
    arguments.m_command = words.front();
    arguments.m_parser = std::make_shared<QCommandLineParser>();
    QCommandLineParser& parser = *arguments.m_parser;
    parser.setApplicationDescription(usage);
    parser.addOption(
        {{QStringLiteral("h"), QStringLiteral("help")}, QCoreApplication::translate("Cli", "使い方を表示")});
    for (const Option& option : kCommon)
        add(parser, option);
    for (const Option& option : options)
        add(parser, option);
    if (!parser.parse(words))
        return std::unexpected(usageError(wrongOption(parser)));
    return arguments;
}

bool Arguments::wantsHelp() const
{
    return m_parser->isSet(QStringLiteral("help"));
}
QString Arguments::helpText() const
{
    // Qt's own first line names the file that was started, not the command.
    const QString text = m_parser->helpText();
    return QCoreApplication::translate("Cli", "使い方: %1 [オプション]").arg(m_command) +
           text.mid(text.indexOf(QLatin1Char('\n')));
}
QStringList Arguments::positional() const
{
    return m_parser->positionalArguments();
}
bool Arguments::isSet(const char* option) const
{
    return m_parser->isSet(QString::fromLatin1(option));
}
QString Arguments::value(const char* option) const
{
    return m_parser->value(QString::fromLatin1(option));
}

Result<std::optional<Date>> Arguments::date(const char* option) const
{
    if (!isSet(option))
        return std::optional<Date>();
    if (const auto day = Date::parseIso(value(option)))
        return day;
    return std::unexpected(usageError(QStringLiteral("--%1 YYYY-MM-DD").arg(QLatin1StringView(option))));
}

Result<std::optional<Month>> Arguments::month(const char* option) const
{
    if (!isSet(option))
        return std::optional<Month>();
    if (const auto month = Month::parseIso(value(option)))
        return month;
    return std::unexpected(usageError(QStringLiteral("--%1 YYYY-MM").arg(QLatin1StringView(option))));
}

Result<std::optional<int>> Arguments::integer(const char* option) const
{
    if (!isSet(option))
        return std::optional<int>();
    bool ok = false;
    const int number = value(option).toInt(&ok);
    if (!ok || number < 0)
        return std::unexpected(usageError(QStringLiteral("--%1 N").arg(QLatin1StringView(option))));
    return std::optional(number);
}

QString Arguments::vaultFolder() const
{
    if (isSet("vault"))
        return value("vault");
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/vault");
}

} // namespace kakarite::cli
