// Files of this PC, and the members of an archive, as something to be read piece by piece (models/vault/kept_file.h):
// the way in of every kind of import.
#pragma once

#include "models/base/archive.h"
#include "models/vault/kept_file.h"

#include <vector>

namespace kakarite::vault {

// FileNotFound, FileUnreadable, FileEmpty, FileTooLarge (above 1 GiB: a clinic's month is 1–2 MB).
Result<Source> fileSource(const QString& path);
// Whether the file is a zip, told from its first bytes.
bool isArchiveFile(const QString& path);
// The wanted members; they share the archive and keep it open, and may be read one after the other from any thread.
std::vector<Source> archiveSources(Archive archive, const QString& path);

} // namespace kakarite::vault
