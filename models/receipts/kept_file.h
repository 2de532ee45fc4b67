// The receipt files behind a path, and how they are kept (models/vault/kept_file.h) under the names used here.
#pragma once

#include "models/vault/kept_file.h"

namespace kakarite::receipts {

using vault::keptFile;
using vault::KeptFileWriter;
using vault::Packed;
using vault::Packer;
using vault::PieceFn;
using vault::Source;

// The receipt files behind a path: itself, or the members of an archive. FileEmpty, FileTooLarge, FileNotFound …
Result<std::vector<Source>> sourcesOf(const QString& path);

} // namespace kakarite::receipts
