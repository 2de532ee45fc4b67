#include "ui/style/style.h"

#include "ui/style/tokens.h"

#include <QApplication>
#include <QListWidget>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleOptionViewItem>

namespace kakarite::ui {

void applyStyle(QApplication& application)
{
    const Colors& c = colors();
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QPalette palette;
    palette.setColor(QPalette::Window, c.background);
    palette.setColor(QPalette::WindowText, c.ink);
    palette.setColor(QPalette::Base, c.card);
    palette.setColor(QPalette::AlternateBase, c.hover);
    palette.setColor(QPalette::Text, c.ink);
    palette.setColor(QPalette::PlaceholderText, c.ink3);
    palette.setColor(QPalette::Button, c.card);
    palette.setColor(QPalette::ButtonText, c.ink);
    palette.setColor(QPalette::Highlight, c.primary);
    palette.setColor(QPalette::HighlightedText, c.card);
    palette.setColor(QPalette::Link, c.info);
    palette.setColor(QPalette::ToolTipBase, c.ink);
    palette.setColor(QPalette::ToolTipText, c.card);
    QApplication::setPalette(palette);
    QApplication::setFont(font(Type::Body));
    application.setStyleSheet(styleSheet());
}

void forgetDrawnText()
{
    QStyleOptionViewItem blank;
    blank.rect = QRect(0, 0, 9, 9);
    QListWidget list; // the style sheet answers for a list itself, for nothing it asks the style below
    list.ensurePolished();
    for (const QWidget* widget : {static_cast<const QWidget*>(&list), static_cast<const QWidget*>(nullptr)})
        list.style()->subElementRect(QStyle::SE_ItemViewItemText, &blank, widget);
}

} // namespace kakarite::ui
