// Official master files, or the zips they are published in, into the vault, inside a transaction that the caller holds.
//
// A file's kind and whether it is full or one of differences show in its content; the day it speaks of is the one in
// its published name, or else the latest day from which one of its lines holds. The same file again changes nothing. A
// file that fails leaves nothing behind. What programs call is continuity::loadMasters.
#pragma once

#include "models/masters/master_reader.h"
#include "models/vault/connection.h"

#include <QStringList>

#include <atomic>

namespace kakarite::masters {

struct MasterFileReport {
    QString path; // of a zip's member: the zip's path, '/' and its name
    std::optional<Error> error;
    bool alreadyLoaded = false;
    std::int64_t fileId = 0;
    QByteArray sha256;
    MasterKind kind = MasterKind::Disease;
    bool full = false; // ends the codes that it lacks; false too for one that is too short for that (Shrunk)
    Date revision = kAlways;
    std::int64_t rows = 0; // that could be used
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t abolished = 0;  // told by the file, or told by their absence from a full one
    std::int64_t absentKept = 0; // codes that a file too short to be whole lacks; they stay valid
    std::int64_t refused = 0;
    std::vector<MasterNote> notes; // the first ones
    std::int64_t notesTotal = 0;
};
inline constexpr std::size_t kMasterNotesKept = 100;

struct MasterProgress {
    QString file;
    std::int64_t bytesDone = 0; // over all files
    std::int64_t bytesTotal = 0;
    std::int64_t rows = 0;
};

struct MasterContext {
    std::function<void(const MasterProgress&)> progress; // about 20 times a second
    const std::atomic<bool>* cancelled = nullptr;
};

bool looksLikeMasterFile(const QString& path); // the file itself, or a member of the zip

// Every file and every member of a zip gets a report of its own. Fails as a whole only when the database does, or with
// Cancelled.
Result<std::vector<MasterFileReport>> importMasters(vault::Transaction& transaction, const QStringList& paths,
                                                    const MasterContext& context);

} // namespace kakarite::masters
