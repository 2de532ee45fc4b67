// An official master file (masters.md) as it streams in: bytes to rows. Touches no database.
//
// The files are CP932 with CRLF, one record a line; copies saved as UTF-8 and with LF are read too. A line that cannot
// be used is noted with its number (from 1) and passed over; it never costs the lines after it. What kind a file is
// shows its content, never its name. In a file of differences a blank column means "as before".
#pragma once

#include "models/base/date.h"
#include "models/base/result.h"
#include "models/masters/master_layout.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <memory>
#include <vector>

namespace kakarite::masters {

inline constexpr Date kAlways = Date::fromDays(0);        // the start of what has no known start
inline constexpr Date kOpenEnd = Date::fromDays(2932896); // 9999-12-31: no end

struct MasterRow {
    int line = 0;
    int code = 0;
    bool unchanged = false; // 変更区分 0: only full files say so
    bool whole = true;      // every field is told; else a null text, value or date is "as before"
    Date from = kAlways;
    std::optional<Date> to; // the last day
    std::array<QString, kTextFieldCount> text;
    std::optional<int> pointsKind;
    std::optional<std::int64_t> points; // in hundredths of a point, or of a yen

    const QString& operator[](TextField field) const { return text[static_cast<std::size_t>(field)]; }
    bool saysNothing() const;              // nothing of what is kept changes
    void takeOver(const MasterRow& later); // what the later one tells
};

enum class MasterNoteCode { // names are part of the JSON: append only
    Columns,                // another number of columns than the file has: line refused
    Quote,                  // a quoted cell that never ends: line refused
    TooLong,                // no record is that long: line refused
    Kind,                   // another kind of master than the file: line refused
    Change,                 // no 変更区分: line refused
    Code,                   // no code: line refused
    Date,                   // no date: line refused
    Name,                   // no name: line refused
    Points,                 // no number: taken without it
    Characters,             // some cannot be read: taken
    NoBase,                 // a difference of a code that is not known yet: taken; the full file completes it
    NewerLayout,            // more columns than known here: read as far as known
    Shrunk                  // a full file leaves so many codes fewer that it may be cut: it ends none
};
const char* masterNoteName(MasterNoteCode code);
bool refusesLine(MasterNoteCode code);

struct MasterNote {
    int line = 0; // 0: the whole file
    MasterNoteCode code = MasterNoteCode::Columns;
};

struct MasterLook { // what a first reading tells
    MasterKind kind = MasterKind::Disease;
    bool full = false; // holds unchanged codes too; else the differences alone
    bool utf8 = false;
    int columns = 0;
    int rows = 0; // that can be used
    int refused = 0;
    std::optional<Date> latest; // the greatest date from which a line holds
};

// Whether a file is a master, told from its beginning (4096 bytes are enough).
bool looksLikeMaster(QByteArrayView head);
// The date in the name of a file as published ("s_ALL20240531.zip"), nothing in any other.
std::optional<Date> revisionInName(const QString& path);

class MasterReader {
public:
    using RowFn = std::function<Result<void>(const MasterRow&)>;
    using NoteFn = std::function<void(const MasterNote&)>;

    // Reads a file whose look is known. `revision`: from when lines hold that do not say.
    MasterReader(const MasterLook& look, Date revision, RowFn row, NoteFn note);
    ~MasterReader();
    Result<void> feed(QByteArrayView piece); // the first error that the row function returns
    Result<void> finish();

private:
    class Lines;
    std::unique_ptr<Lines> m_lines;
};

// Reads it a first time. Pieces go in as they come; FileEmpty, MasterNotMaster, MasterIsReceipt, MasterColumns,
// MasterNewerLayout.
class MasterScout {
public:
    MasterScout();
    ~MasterScout();
    Result<void> feed(QByteArrayView piece);
    Result<MasterLook> finish();

private:
    Result<void> recognise();
    QByteArray m_head;
    MasterLook m_look;
    std::unique_ptr<MasterReader> m_reader;
};

} // namespace kakarite::masters
