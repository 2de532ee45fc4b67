// A setting with its name and what it does at the left, its control at the right.
#pragma once

#include <QString>

class QWidget;

namespace kakarite::ui {

QWidget* settingRow(const QString& name, const QString& what, QWidget* control, QWidget* parent);

} // namespace kakarite::ui
