// Why a database call failed, when the file system around it tells more than SQLite's code does: a full disk, a folder
// that cannot be written, a drive that was taken out.
#pragma once

#include "models/base/error.h"

namespace kakarite::vault {

// Whether a folder's disk has place for so many bytes more; true where the system does not tell.
bool hasRoom(const QString& folder, std::int64_t bytes);
inline constexpr std::int64_t kHardlyAnything = 64 * 1024; // less than this is a full disk

// The error itself, or a clearer one that has it as its cause. `file` is the database.
Error inItsCircumstances(Error error, const QString& file);

} // namespace kakarite::vault
