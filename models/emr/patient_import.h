// Patient lists into the vault by R1: unknown patients are created, contact data of known ones is overwritten, an empty
// cell never erases; name, kana, birth date and sex of a known patient change only when asked for (what is still empty
// of them is filled). preview() and importPatients() decide by the same code, so an import does what its preview said.
//
// A number seen before finds its patient; a row without one is matched by name, birth date and sex, creates a patient
// with a provisional number if nobody fits, and is refused if several do. Two rows of one patient in a file: the second
// is `same` if it says the same and refused otherwise. Memory does not grow with the file beyond a few bytes a row.
#pragma once

#include "models/emr/mapping.h"

#include <atomic>

namespace kakarite::emr {

enum class RowResult { New, Changed, Same, Refused };
const char* rowResultName(RowResult result); // "new" "changed" "same" "refused"

enum class Reason {  // why a row is refused; wording in ui/text/emr_text.h
    NoIdentity,      // neither a number nor name, birth date and sex
    NewWithoutName,  // an unknown number, and nothing to call the patient
    AmbiguousPerson, // no number, and several patients fit
    DuplicateInFile, // an earlier row is of the same patient and says something else
    BadNumber,
    BadBirthDate,
    FutureBirthDate,
    BadSex,
    BadPostalCode,
    BadTelephone,
    BadMobile, // not a mobile number
    BadMail,
    UnreadableCharacters, // characters lost before the file came here
    TooManyCells,         // more cells than the header has titles: a separator inside a cell that is not quoted
    TooLong               // no name or address is that long
};
const char* reasonName(Reason reason); // "bad_birth_date"
inline constexpr int kReasonCount = int(Reason::TooLong) + 1;

struct FieldChange { // birth dates as "1959-04-02", sex as "male" or "female"
    Field field = Field::Number;
    QString before;
    QString after;
    bool applied = true; // false: of name, kana, birth date or sex, and not asked for
};

struct RowPreview {
    int row = 0;
    RowResult result = RowResult::Same;
    QString number; // as the patient is shown; as in the file for new and refused ones; empty where there is none yet
    QString name;   // as in the file
    std::optional<Reason> reason;
    std::optional<Field> field; // of the reason, where one cell is to blame
    int otherRow = 0;           // DuplicateInFile: the row that came first
    std::int64_t patientId = 0; // of a known patient
    std::vector<FieldChange> changes;
};

struct ImportReport {
    QString path;
    QByteArray sha256;
    std::int64_t bytes = 0;
    TableFormat format;
    Mapping mapping;
    bool updateIdentity = false;
    std::int64_t rows = 0;
    std::int64_t created = 0;
    std::int64_t changed = 0;
    std::int64_t same = 0;
    std::int64_t refused = 0;
    std::int64_t provisional = 0;  // of the created
    std::int64_t identityHeld = 0; // rows whose name, kana, birth date or sex differ and were not asked for
    std::map<Reason, std::int64_t> reasons;
    // In the order of the file; of each result at most ImportOptions::rowsKept. Rows that change nothing are only
    // counted, but for those that hold an identity change.
    std::vector<RowPreview> kept;
    std::int64_t importId = 0;    // 0: nothing was stored
    bool alreadyImported = false; // the same bytes are in the vault: nothing was changed
    double seconds = 0;
};

struct ImportProgress {
    std::int64_t bytesDone = 0;
    std::int64_t bytesTotal = 0;
    std::int64_t rows = 0;
};

struct ImportOptions {
    bool updateIdentity = false; // R1: name, kana, birth date and sex too
    int rowsKept = 1000;
    int rowsAtMost = 0;                                       // preview only: look at the first rows of a file, 0 = all
    std::function<void(const ImportProgress&)> progress = {}; // on the working thread, about 20 times a second
    const std::atomic<bool>* cancelled = nullptr;
    // Every refused row with its cells, as it is met (RefusedRows::add).
    std::function<void(const TableRow&, const RowPreview&)> refused = {};
};

// What an import would do. Writes nothing. PatientListNoColumns, PatientListOpenQuote, Cancelled, FileUnreadable.
Result<ImportReport> preview(const vault::Reader& reader, const TableFile& table, const Mapping& mapping,
                             const ImportOptions& options, Date today);

// One transaction; the file is kept. Right::Import. Besides the errors of preview(): PatientListChanged.
Result<ImportReport> importPatients(vault::Vault& vault, const TableFile& table, const Mapping& mapping,
                                    const ImportOptions& options);

// Takes a patient list back: every field that still holds what it wrote holds again what it held before; patients that
// only it knew disappear; what later lists say of the same fields comes to stand. (continuity::undoUpload calls it.)
Result<void> undoImport(vault::Transaction& transaction, std::int64_t importId);

// {"path","sha256","encoding","separator","rows","new","changed","same","refused",…} without `kept` (cli.md).
QJsonObject toJson(const ImportReport& report);
// How a stored import went: counts and format, no rows.
Result<ImportReport> storedReport(const vault::Reader& reader, std::int64_t importId);

} // namespace kakarite::emr
