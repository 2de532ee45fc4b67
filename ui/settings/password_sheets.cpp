#include "ui/settings/password_sheets.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/password_edit.h"
#include "ui/widgets/sheet.h"

#include <QCoreApplication>

namespace kakarite::ui {

namespace {

struct PasswordSheets {
    Q_DECLARE_TR_FUNCTIONS(PasswordSheets)
};

PasswordHolder holderOf(const PasswordEdit* edit)
{
    return std::make_shared<SecretBytes>(edit->password());
}

} // namespace

void addWords(Sheet* sheet, const QString& words)
{
    if (words.isEmpty())
        return;
    auto* label = makeLabel(words, Type::Body, colors().ink2, sheet);
    label->setWordWrap(true);
    sheet->body()->addWidget(label);
}

PasswordEdit* addPassword(Sheet* sheet, const QString& caption, const QString& objectName)
{
    sheet->body()->addWidget(makeLabel(caption, Type::Caption, colors().ink2, sheet));
    auto* edit = new PasswordEdit(caption, sheet);
    edit->setObjectName(objectName);
    sheet->body()->addWidget(edit);
    return edit;
}

Sheet* askOwnPassword(const QString& title, const QString& why, const QString& accept, QWidget* window,
                      std::function<void(PasswordHolder)> send)
{
    auto* sheet = new Sheet(title, window);
    addWords(sheet, why);
    auto* edit = addPassword(sheet, PasswordSheets::tr("あなたのパスワード"), QStringLiteral("securityPassword"));
    sheet->setButtons(accept);
    const auto go = [edit, send = std::move(send)] {
        send(holderOf(edit));
        edit->clear(); // a wrong one is typed anew
    };
    QObject::connect(sheet, &Sheet::accepted, sheet, go);
    QObject::connect(edit, &PasswordEdit::submitted, sheet, go);
    sheet->open();
    return sheet;
}

Sheet* askNewPassword(const QString& title, const QString& why, const QString& ownCaption, QWidget* window,
                      std::function<void(PasswordHolder, PasswordHolder)> send)
{
    auto* sheet = new Sheet(title, window);
    addWords(sheet, why);
    auto* own = addPassword(sheet, ownCaption, QStringLiteral("currentPassword"));
    auto* first =
        addPassword(sheet, PasswordSheets::tr("新しいパスワード(13文字以上)"), QStringLiteral("nextPassword"));
    auto* second = addPassword(sheet, PasswordSheets::tr("もう一度"), QStringLiteral("nextPassword2"));
    sheet->setButtons(PasswordSheets::tr("変える"));
    QObject::connect(sheet, &Sheet::accepted, sheet, [sheet, own, first, second, send = std::move(send)] {
        if (first->holdsSameAs(*second))
            send(holderOf(own), holderOf(first));
        else
            sheet->banner()->tell(PasswordSheets::tr("二つのパスワードが違います。もう一度入れてください。"),
                                  Tone::Bad);
    });
    sheet->open();
    return sheet;
}

} // namespace kakarite::ui
