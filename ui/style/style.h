// Dresses the application: fonts, palette, style sheet. Called once by main() and by tests that look at the window.
#pragma once

class QApplication;

namespace kakarite::ui {

void applyStyle(QApplication& application);

} // namespace kakarite::ui
