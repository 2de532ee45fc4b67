// The clinic's own words for the closed lists of the engine. Context "Words"; Japanese is the source text.
#pragma once

#include "models/continuity/rules.h"
#include "models/reports/patient_list.h"
#include "models/vault/vault.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace kakarite::ui {

QString stateText(continuity::State state);                             // 離脱予備群
QString reasonText(continuity::Reason reason);                          // 処方の日数
QString reasonText(continuity::Reason reason, std::optional<int> days); // 処方 28日分, いつもの間隔 35日
QString eventText(continuity::EventKind kind);                          // 復帰
QString exclusionText(continuity::ExclusionKind kind);                  // 転院
QString roleText(vault::Role role);                                     // 管理者
QString intentText(vault::Intent intent);                               // 患者の画面を開いた
QString intentText(QStringView storedName);      // as audit rows keep it; an unknown one as it is
QString fileKindText(QStringView kind);          // "inspection" → 点検用
QString payerSideText(QStringView side);         // "shaho" → 社保
QString sexText(int sex);                        // 1 男 2 女, else 不明
QString outcomeText(int outcome);                // 転帰 1..4
QString weekdayText(int weekday);                // 1 月 … 7 日
QString asOfText(const reports::DataAsOf& asOf); // レセプト 2026年10月分(点検用)まで ・ 最終受診 11月21日

} // namespace kakarite::ui
