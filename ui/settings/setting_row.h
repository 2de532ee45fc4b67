// A setting with its name and what it does at the left, its control at the right.
#pragma once

#include <QWidget>

class QLabel;

namespace kakarite::ui {

// `words`, where given, receives the label of `what`, for texts that change.
QWidget* settingRow(const QString& name, const QString& what, QWidget* control, QWidget* parent,
                    QLabel** words = nullptr);

} // namespace kakarite::ui
