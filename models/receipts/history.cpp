#include "models/receipts/import.h"

#include <QJsonDocument>

#include <map>

namespace kakarite::receipts {

Result<std::vector<ImportEntry>> listImports(const vault::Reader& reader)
{
    TRY_LET(auto query, reader.prepare("SELECT id, at_ms, actor, source, file_name, report, undone_at_ms, "
                                       "ifnull(undone_by, '') FROM import ORDER BY id DESC"));
    std::vector<ImportEntry> entries;
    for (;;) {
        TRY_LET(const bool more, query.step());
        if (!more)
            return entries;
        ImportEntry entry;
        entry.id = query.integer(0);
        entry.atMs = query.integer(1);
        entry.actor = query.text(2);
        entry.source = query.text(3);
        entry.report = fileReportFromJson(QJsonDocument::fromJson(query.text(5).toUtf8()).object());
        entry.report.path = query.text(4);
        entry.report.importId = entry.id;
        entry.undoneAtMs = query.optionalInteger(6);
        entry.undoneBy = query.text(7);
        entries.push_back(std::move(entry));
    }
}

namespace {

int rank(FileKind kind)
{
    switch (kind) {
    case FileKind::Inspection:
        return 2;
    case FileKind::Submission:
        return 1;
    default:
        return 0;
    }
}

} // namespace

Result<std::vector<Coverage>> coverage(const vault::Reader& reader)
{
    TRY_LET(auto query, reader.prepare("SELECT m.month, m.side, i.kind, m.claims FROM import_month m "
                                       "JOIN import i ON i.id = m.import_id WHERE i.undone_at_ms IS NULL"));
    std::map<std::pair<std::int32_t, QString>, Coverage> cells;
    for (;;) {
        TRY_LET(const bool more, query.step());
        if (!more)
            break;
        const Month month = *query.month(0);
        const FileKind kind = parseFileKind(query.text(2));
        auto [cell, isNew] = cells.try_emplace({month.index(), query.text(1)}, Coverage{month, query.text(1), kind, 0});
        if (rank(kind) > rank(cell->second.kind)) {
            cell->second.kind = kind;
            cell->second.claims = 0;
        }
        if (rank(kind) == rank(cell->second.kind))
            cell->second.claims += query.integer(3);
    }
    std::vector<Coverage> ordered;
    ordered.reserve(cells.size());
    for (auto& [slot, cell] : cells)
        ordered.push_back(std::move(cell));
    return ordered;
}

} // namespace kakarite::receipts
