#include "ui/widgets/page_scroll.h"

namespace kakarite::ui {

PageScroll::PageScroll(QWidget* page, QWidget* parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("pageScroll"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidget(page);
}

} // namespace kakarite::ui
