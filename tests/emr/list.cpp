#include "tests/emr/list.h"

#include "models/base/japanese_text.h"
#include "models/continuity/upload.h"

#include <QFile>
#include <QStringEncoder>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace kakarite::emr::testing {

QByteArray encoded(const QString& text, Encoding encoding, bool bom)
{
    const QString whole = bom ? QChar(0xFEFF) + text : text;
    switch (encoding) {
    case Encoding::Cp932:
        return encodeCp932(text);
    case Encoding::Utf16Le:
        return QStringEncoder(QStringConverter::Utf16LE)(whole);
    case Encoding::Utf16Be:
        return QStringEncoder(QStringConverter::Utf16BE)(whole);
    case Encoding::Utf8:
        break;
    }
    return whole.toUtf8();
}

QString Lists::write(const QByteArray& bytes)
{
    const QString path = clinic.root.filePath(u"list%1.csv"_s.arg(++files));
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    EXPECT_EQ(file.write(bytes), bytes.size());
    return path;
}

TableFile Lists::table(const QString& text)
{
    auto opened = openTable(write(text.toUtf8()));
    EXPECT_TRUE(opened.has_value());
    return opened ? *std::move(opened) : TableFile();
}

ImportReport Lists::preview(const QString& text, const ImportOptions& options)
{
    const TableFile list = table(text);
    const auto reader = clinic.vault->openReader();
    EXPECT_TRUE(reader.has_value());
    auto report = emr::preview(**reader, list, guessMapping(list), options, clinic.clock.today());
    EXPECT_TRUE(report.has_value());
    return report ? *std::move(report) : ImportReport();
}

ImportReport Lists::import(const QString& text, const ImportOptions& options)
{
    const TableFile list = table(text);
    auto report = importPatients(*clinic.vault, list, guessMapping(list), options);
    EXPECT_TRUE(report.has_value()) << (report ? 0 : int(report.error().code));
    return report ? *std::move(report) : ImportReport();
}

void Lists::undo(std::int64_t importId)
{
    const auto done = continuity::undoUpload(*clinic.vault, importId);
    EXPECT_TRUE(done.has_value()) << qPrintable(done ? QString() : done.error().detail);
}

QStringList Lists::patients() const
{
    const auto reader = clinic.vault->openReader();
    auto query = (*reader)->prepare("SELECT p.number, p.name, p.kana, p.sex, p.birth_day, k.postal_code, k.address, "
                                    "k.telephone, k.mobile, k.mail FROM patient p LEFT JOIN contact k ON k.id = p.id "
                                    "ORDER BY p.id");
    QStringList rows;
    while (query->step().value_or(false)) {
        QStringList cells;
        for (int column = 0; column < 10; ++column)
            cells.append(column == 4 && query->date(4) ? query->date(4)->iso() : query->text(column));
        rows.append(cells.join(u'|'));
    }
    return rows;
}

QString Lists::patient(const QString& number) const
{
    for (const QString& row : patients()) {
        if (row.startsWith(number + u'|'))
            return row;
    }
    return {};
}

std::int64_t Lists::count(const char* sql) const
{
    const auto reader = clinic.vault->openReader();
    return vault::testing::count(**reader, sql);
}

void Lists::run(const char* sql)
{
    const auto done =
        clinic.vault->transact(clinic.vault->actor(), vault::Intent::EditContact, [&](vault::Transaction& transaction) {
            return vault::testing::runSql(transaction, sql);
        });
    EXPECT_TRUE(done.has_value());
}

} // namespace kakarite::emr::testing
