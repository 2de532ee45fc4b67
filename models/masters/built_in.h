// What the program knows of codes without an official master: the tables resources/masters/diseases.csv, acts.csv,
// drugs.csv and modifiers.csv, each code with its source. Thread-safe; the tables are read once.
#pragma once

#include "models/masters/code_meaning.h"
#include "models/masters/master_layout.h"

#include <unordered_map>

namespace kakarite::masters {

// Null for a code that is not built in.
const CodeMeaning* builtIn(MasterKind kind, int code);
// All of a kind, for search.
const std::unordered_map<int, CodeMeaning>& builtInCodes(MasterKind kind);

} // namespace kakarite::masters
