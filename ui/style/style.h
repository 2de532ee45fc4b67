// Dresses the application: fonts, palette, style sheet. Called once by main() and by tests that look at the window.
#pragma once

class QApplication;

namespace kakarite::ui {

void applyStyle(QApplication& application);

// Qt's styles keep the item they measured last, with its text. After a lock that was somebody's name.
void forgetDrawnText();

} // namespace kakarite::ui
