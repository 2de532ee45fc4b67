// The rows of one query of the driver "QSQLCIPHER". Rows seen are kept unless the query is forward-only, so that the
// models of Qt can go back.
#pragma once

#include "models/vault/statement.h"

#include <QList>
#include <QSqlResult>
#include <QVariant>

#include <vector>

namespace kakarite::vault {

class SqlCipherDriver;

class SqlCipherResult final : public QSqlResult {
public:
    explicit SqlCipherResult(const SqlCipherDriver* driver);
    QVariant handle() const override;

protected:
    bool prepare(const QString& sql) override;
    bool exec() override;
    bool reset(const QString& sql) override;
    bool fetch(int index) override;
    bool fetchFirst() override;
    bool fetchLast() override;
    bool fetchNext() override;
    QVariant data(int column) override;
    bool isNull(int column) override;
    int size() override { return -1; } // SQLite does not know before the last row
    int numRowsAffected() override;
    QSqlRecord record() const override;
    QVariant lastInsertId() const override;
    void detachFromResultSet() override;

private:
    bool bindAll();
    bool bindOne(int parameter, const QVariant& value);
    bool readRow(); // steps once; the row becomes m_current, and is kept where going back is allowed
    bool fail(const Error& error, int type);

    sqlite3* m_database;
    Statement m_statement;
    std::vector<QList<QVariant>> m_kept;
    QList<QVariant> m_current;
    bool m_ended = true;
    bool m_primed = false; // the first row was read by exec()
    int m_affected = -1;
};

} // namespace kakarite::vault
