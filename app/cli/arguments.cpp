#include "app/cli/arguments.h"

#include <QCoreApplication>
#include <QStandardPaths>

namespace kakarite::cli {

namespace {

constexpr Option kCommon[] = {
    {"vault", "DIR", QT_TRANSLATE_NOOP("Cli", "クリニックのフォルダ")},
    {"user", "LOGIN", QT_TRANSLATE_NOOP("Cli", "使う人(省くと最初の管理者)")},
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

} // namespace

Error usageError(const QString& detail)
{
    return Error(ErrorCode::InvalidArgument, detail);
}

Result<Arguments> Arguments::parse(const QStringList& words, const QString& usage, const std::vector<Option>& options)
{
    Arguments arguments;
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
        return std::unexpected(usageError(parser.errorText()));
    return arguments;
}

bool Arguments::wantsHelp() const
{
    return m_parser->isSet(QStringLiteral("help"));
}
QString Arguments::helpText() const
{
    return m_parser->helpText();
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
