// Sheets that ask for passwords: one's own before something that must not be done by a passer-by, and a new one.
#pragma once

#include "models/base/secret_bytes.h"

#include <QString>

#include <functional>
#include <memory>

class QWidget;

namespace kakarite::ui {

class PasswordEdit;
class Sheet;

// A password on its way through a signal: signals copy, secrets must not, so the one holder is passed along.
using PasswordHolder = std::shared_ptr<SecretBytes>;

void addWords(Sheet* sheet, const QString& words); // a paragraph; none where they are empty
PasswordEdit* addPassword(Sheet* sheet, const QString& caption, const QString& objectName);

// Both open at once; what was typed goes to `send`, and the sheet stays for its answer.
Sheet* askOwnPassword(const QString& title, const QString& why, const QString& accept, QWidget* window,
                      std::function<void(PasswordHolder own)> send);
// `why` may be empty. The new one is typed twice.
Sheet* askNewPassword(const QString& title, const QString& why, const QString& ownCaption, QWidget* window,
                      std::function<void(PasswordHolder own, PasswordHolder next)> send);

} // namespace kakarite::ui
