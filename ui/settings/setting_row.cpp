#include "ui/settings/setting_row.h"

#include "ui/style/tokens.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>

namespace kakarite::ui {

QWidget* settingRow(const QString& name, const QString& what, QWidget* control, QWidget* parent, QLabel** words)
{
    auto* row = new QWidget(parent);
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(0, size::kSmall, 0, size::kSmall);
    auto* column = new QVBoxLayout;
    column->setSpacing(1);
    column->addWidget(makeLabel(name, Type::Body, colors().ink, row));
    auto* more = makeLabel(what, Type::Caption, colors().ink2, row);
    more->setWordWrap(true);
    column->addWidget(more);
    across->addLayout(column, 1);
    across->addWidget(control, 0, Qt::AlignVCenter);
    if (words)
        *words = more;
    return row;
}

} // namespace kakarite::ui
