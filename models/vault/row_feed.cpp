#include "models/vault/row_feed.h"

#include <new>

namespace kakarite::vault {

namespace {

constexpr int kColumns = 20;
constexpr char kShape[] =
    "CREATE TABLE given_rows(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15,"
    " c16, c17, c18, c19, feed HIDDEN)";

struct Cursor : sqlite3_vtab_cursor {
    const RowFeed* feed = nullptr;
    std::size_t row = 0;
};

Cursor& of(sqlite3_vtab_cursor* cursor)
{
    return *static_cast<Cursor*>(cursor);
}

int connect(sqlite3* database, void*, int, const char* const*, sqlite3_vtab** table, char**)
{
    const int code = sqlite3_declare_vtab(database, kShape);
    if (code != SQLITE_OK)
        return code;
    *table = new (std::nothrow) sqlite3_vtab{};
    return *table ? SQLITE_OK : SQLITE_NOMEM;
}

int disconnect(sqlite3_vtab* table)
{
    delete table;
    return SQLITE_OK;
}

// The one plan: the feed is given.
int plan(sqlite3_vtab*, sqlite3_index_info* info)
{
    for (int i = 0; i < info->nConstraint; ++i) {
        const auto& constraint = info->aConstraint[i];
        if (constraint.iColumn == kColumns && constraint.op == SQLITE_INDEX_CONSTRAINT_EQ && constraint.usable != 0) {
            info->aConstraintUsage[i].argvIndex = 1;
            info->aConstraintUsage[i].omit = 1;
            return SQLITE_OK;
        }
    }
    return SQLITE_CONSTRAINT;
}

int openCursor(sqlite3_vtab*, sqlite3_vtab_cursor** cursor)
{
    *cursor = new (std::nothrow) Cursor;
    return *cursor ? SQLITE_OK : SQLITE_NOMEM;
}

int closeCursor(sqlite3_vtab_cursor* cursor)
{
    delete &of(cursor);
    return SQLITE_OK;
}

int begin(sqlite3_vtab_cursor* cursor, int, const char*, int count, sqlite3_value** values)
{
    of(cursor).row = 0;
    of(cursor).feed =
        count == 1 ? static_cast<const RowFeed*>(sqlite3_value_pointer(values[0], kRowFeedType)) : nullptr;
    return SQLITE_OK;
}

int next(sqlite3_vtab_cursor* cursor)
{
    ++of(cursor).row;
    return SQLITE_OK;
}

int atEnd(sqlite3_vtab_cursor* cursor)
{
    return !of(cursor).feed || of(cursor).row >= of(cursor).feed->rows() ? 1 : 0;
}

int column(sqlite3_vtab_cursor* cursor, sqlite3_context* context, int index)
{
    if (index < kColumns)
        of(cursor).feed->give(of(cursor).row, index, RowValue(context));
    return SQLITE_OK;
}

int rowId(sqlite3_vtab_cursor* cursor, sqlite3_int64* id)
{
    *id = static_cast<sqlite3_int64>(of(cursor).row);
    return SQLITE_OK;
}

constexpr sqlite3_module makeModule()
{
    sqlite3_module module{};
    module.iVersion = 0;
    module.xConnect = connect; // without xCreate: known without a CREATE VIRTUAL TABLE
    module.xDisconnect = disconnect;
    module.xDestroy = disconnect;
    module.xBestIndex = plan;
    module.xOpen = openCursor;
    module.xClose = closeCursor;
    module.xFilter = begin;
    module.xNext = next;
    module.xEof = atEnd;
    module.xColumn = column;
    module.xRowid = rowId;
    return module;
}

constexpr sqlite3_module kModule = makeModule();

} // namespace

int registerRowFeed(sqlite3* database)
{
    return sqlite3_create_module_v2(database, "given_rows", &kModule, nullptr, nullptr);
}

} // namespace kakarite::vault
