#include "app/cli/output.h"

#include "app/cli/arguments.h"
#include "app/cli/words.h"

#include "ui/text/error_text.h"
#include "ui/text/format.h"

#include <QJsonDocument>

#include <cstdio>

namespace kakarite::cli {

namespace {

void write(std::FILE* stream, const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stream);
}

int columnsOf(const QString& text)
{
    int columns = 0;
    for (const QChar c : text) {
        const bool wide = c.unicode() >= 0x1100 && !(c.unicode() >= 0xff61 && c.unicode() <= 0xffdc) &&
                          c.unicode() != 0x2212 && c.unicode() != 0x2013;
        columns += c.isLowSurrogate() ? 0 : wide ? 2 : 1;
    }
    return columns;
}

// What a cell holds cannot end its row.
QStringList cellTexts(const QStringList& cells)
{
    QStringList texts;
    for (const QString& cell : cells)
        texts << ui::spelledOut(cell).replace(QLatin1Char('\n'), QLatin1Char(' '));
    return texts;
}

bool isNumber(const QString& cell)
{
    return !cell.isEmpty() &&
           (cell[0].isDigit() || cell[0] == u'+' || cell[0] == u'-' || cell[0] == u'−' || cell[0] == u'–');
}

} // namespace

void printJson(const QJsonObject& document)
{
    write(stdout, QJsonDocument(document).toJson(QJsonDocument::Indented));
}

void printLine(const QString& line)
{
    write(stdout, (ui::spelledOut(line) + QLatin1Char('\n')).toUtf8());
}
void printNotice(const QString& line)
{
    write(stderr, (ui::spelledOut(line) + QLatin1Char('\n')).toUtf8());
}

void printTable(const QStringList& head, const std::vector<QStringList>& table)
{
    std::vector<QStringList> rows;
    rows.reserve(table.size());
    for (const QStringList& row : table)
        rows.push_back(cellTexts(row));
    std::vector<int> widths;
    for (qsizetype column = 0; column < head.size(); ++column) {
        int width = columnsOf(head[column]);
        for (const QStringList& row : rows)
            width = std::max(width, columnsOf(row.value(column)));
        widths.push_back(width);
    }
    const auto print = [&](const QStringList& cells, bool heading) {
        QString line;
        for (qsizetype column = 0; column < head.size(); ++column) {
            const QString cell = cells.value(column);
            const QString pad(widths[std::size_t(column)] - columnsOf(cell), QLatin1Char(' '));
            const bool right = heading ? !rows.empty() && isNumber(rows.front().value(column)) : isNumber(cell);
            line += (right ? pad + cell : cell + pad) + QStringLiteral("  ");
        }
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        printLine(line);
    };
    print(head, true);
    for (const QStringList& row : rows)
        print(row, false);
}

namespace {

// Details are for support, but for those that repeat what the person typed or named.
bool saysMore(const Error& error)
{
    return !error.detail.isEmpty() && (isUsageError(error) || error.code == ErrorCode::MappingInvalid);
}

} // namespace

QJsonObject errorJson(const Error& error)
{
    const ui::ErrorText text = ui::errorText(error);
    QJsonObject json{{QLatin1StringView("code"), ui::errorName(error.code)},
                     {QLatin1StringView("message"), text.message},
                     {QLatin1StringView("hint"), text.hint}};
    if (!error.detail.isEmpty())
        json[QLatin1StringView("detail")] = error.detail;
    return json;
}

void printError(const Error& error, bool json)
{
    if (json) {
        printJson({{QLatin1StringView("error"), errorJson(error)}});
        return;
    }
    const ui::ErrorText text = ui::errorText(error);
    printNotice(text.message + (saysMore(error) ? QStringLiteral(" (%1)").arg(error.detail) : QString()));
    if (!text.hint.isEmpty())
        printNotice(text.hint);
}

void printKeychainError(const Error& error, bool json)
{
    printError(error, json);
    printNotice(Cli::tr("キーチェーンのないPC(サーバーなど)では、--no-keychain を付けるとパスワードだけで守ります。"));
}

} // namespace kakarite::cli
