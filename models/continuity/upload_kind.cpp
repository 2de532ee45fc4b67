#include "models/continuity/upload_kind.h"

#include "models/emr/table_file.h"
#include "models/masters/master_import.h"
#include "models/receipts/parser.h"

#include <QFile>

namespace kakarite::continuity {

namespace {

constexpr qint64 kHeadBytes = 4096;
constexpr int kFewestColumns = 2;

} // namespace

UploadKind uploadKind(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || receipts::looksLikeReceipts(file.read(kHeadBytes)))
        return UploadKind::Receipts;
    file.close();
    if (masters::looksLikeMasterFile(path)) // a table too, but with a known one's columns
        return UploadKind::Master;
    const auto table = emr::openTable(path);
    if (!table)
        return table.error().code == ErrorCode::PatientListSpreadsheet ? UploadKind::PatientList : UploadKind::Receipts;
    return table->columnCount >= kFewestColumns ? UploadKind::PatientList : UploadKind::Receipts;
}

} // namespace kakarite::continuity
