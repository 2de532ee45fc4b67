// What is said of official code masters: their kinds, how old they are and what to do, and the lines that could not be
// used. Context "MasterText".
#pragma once

#include "models/masters/loaded.h"
#include "models/masters/master_reader.h"

#include <QString>

namespace kakarite::ui {

QString masterKindText(masters::MasterKind kind); // 傷病名
QString masterFileText(masters::MasterKind kind); // the beginning of its files' names: "b_"
QString masterAgeText(masters::MasterAge age);    // 新しい改定があります
// What to do about it; empty where nothing is to be done.
QString masterAdvice(const masters::LoadedMaster& master);
QString masterNoteText(masters::MasterNoteCode code); // a sentence with what happened to the line
QString absentKeptText(std::int64_t codes);           // beside MasterNoteCode::Shrunk
// Where the files are published.
QString masterSource();
inline constexpr char kMasterSite[] = "https://shinryohoshu.mhlw.go.jp/shinryohoshu/downloadMenu/";

} // namespace kakarite::ui
