// A page that scrolls where the window has too little room for it.
#pragma once

#include <QScrollArea>

namespace kakarite::ui {

class PageScroll : public QScrollArea {
    Q_OBJECT
public:
    explicit PageScroll(QWidget* page, QWidget* parent = nullptr);
};

} // namespace kakarite::ui
