#include "ui/settings/setting_row.h"

#include "ui/widgets/labels.h"

#include <QHBoxLayout>

namespace kakarite::ui {

QWidget* settingRow(const QString& name, const QString& what, QWidget* control, QWidget* parent)
{
    auto* row = new QWidget(parent);
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(0, size::kSmall, 0, size::kSmall);
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(makeLabel(name, Type::Body, colors().ink, row));
    auto* more = makeLabel(what, Type::Caption, colors().ink2, row);
    more->setWordWrap(true);
    words->addWidget(more);
    across->addLayout(words, 1);
    across->addWidget(control, 0, Qt::AlignVCenter);
    return row;
}

} // namespace kakarite::ui
