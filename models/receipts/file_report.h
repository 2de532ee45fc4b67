// What became of one uploaded receipt file: the numbers that a receptionist and `kakaritectl import receipts` see.
//
// Stored as JSON with its import, so that the same file again can be answered without reading it again.
#pragma once

#include "models/receipts/claim.h"

#include "models/base/result.h"

#include <QJsonObject>
#include <QStringList>

#include <map>

namespace kakarite::receipts {

enum class FileKind { Inspection, Submission, Undetermined, NotMedical }; // 点検用 提出用 (R2)
const char* fileKindName(FileKind kind);                                  // "inspection"
FileKind parseFileKind(QStringView name);

inline constexpr int kWarningsKept = 1000; // per file; more are only counted

struct FileReport {
    QString path;      // as given; a member of an archive is "archive.zip/member"
    QByteArray sha256; // 32 bytes
    FileKind kind = FileKind::Undetermined;
    QStringList facilities; // 10-digit codes
    std::vector<Month> claimMonths;
    std::int64_t claims = 0;           // all in the file
    std::int64_t outpatientClaims = 0; // the others are left out
    std::int64_t claimsNew = 0;
    std::int64_t claimsReplaced = 0;
    std::int64_t claimsUnchanged = 0;
    std::int64_t patientsNew = 0;
    std::int64_t lines = 0;
    std::int64_t bytes = 0;
    std::int64_t points = 0; // of the outpatient claims
    struct Go {
        std::int64_t count = 0;
        std::int64_t points = 0;
        bool countOk = false;
        bool pointsOk = false;
    };
    std::optional<Go> go;
    std::vector<Note> warnings;
    std::int64_t warningsTotal = 0;
    std::map<NoteCode, std::int64_t> warningCounts;

    std::int64_t importId = 0;    // 0: nothing was stored
    bool alreadyImported = false; // the same bytes had come before
    std::optional<Error> error;   // the file could not be read at all; everything else is empty
};

QJsonObject toJson(const FileReport& report); // cli.md, without messages
FileReport fileReportFromJson(const QJsonObject& json);
std::optional<NoteCode> parseNote(QStringView name);

} // namespace kakarite::receipts
