#include "ui/shell/first_run_page.h"

#include "ui/text/format.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/password_edit.h"

#include <QLineEdit>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QStackedWidget>

namespace kakarite::ui {

namespace {

Card* centredCard(QWidget* page, const QString& title, const QString& sentence)
{
    auto* column = new QVBoxLayout(page);
    column->addStretch(10);
    auto* brand = makeLabel(FirstRunPage::tr("カカリテ"), Type::BrandLarge, colors().primary, page);
    brand->setAlignment(Qt::AlignCenter);
    column->addWidget(brand);
    auto* subtitle = makeLabel(title, Type::Body, colors().ink2, page);
    subtitle->setAlignment(Qt::AlignCenter);
    column->addWidget(subtitle);
    column->addSpacing(size::kMedium);
    auto* card = new Card(page);
    card->setFixedWidth(460);
    card->body()->setContentsMargins(22, 18, 22, 18);
    card->body()->setSpacing(size::kTiny);
    auto* words = makeLabel(sentence, Type::Caption, colors().ink2, card);
    words->setWordWrap(true);
    card->body()->addWidget(words);
    card->body()->addSpacing(size::kTiny);
    column->addWidget(card, 0, Qt::AlignHCenter);
    column->addStretch(11);
    return card;
}

} // namespace

FirstRunPage::FirstRunPage(const QString& folder, QWidget* parent) : QWidget(parent)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(makeForm(folder));
    m_stack->addWidget(makeRecovery());
    outer->addWidget(m_stack);
}

QWidget* FirstRunPage::makeForm(const QString& folder)
{
    auto* page = new QWidget(this);
    Card* card = centredCard(page, tr("はじめに、医院を作ります"),
                             tr("データはこのPCの中だけに、暗号化して置きます(%1)。").arg(folder));
    const auto field = [&](const QString& caption, const QString& name, const QString& placeholder) {
        card->body()->addWidget(makeLabel(caption, Type::Caption, colors().ink2, card));
        auto* edit = new QLineEdit(card);
        edit->setObjectName(name);
        edit->setAccessibleName(caption);
        edit->setPlaceholderText(placeholder);
        card->body()->addWidget(edit);
        card->body()->addSpacing(size::kTiny);
        return edit;
    };
    m_clinic = field(tr("医院の名前"), QStringLiteral("clinic"), tr("みどり内科クリニック"));
    m_name = field(tr("管理者の名前"), QStringLiteral("adminName"), tr("院長 緑川"));
    m_login = field(tr("ログイン名(半角英数字)"), QStringLiteral("adminLogin"), QStringLiteral("incho"));
    const auto password = [&](const QString& caption, const QString& name) {
        card->body()->addWidget(makeLabel(caption, Type::Caption, colors().ink2, card));
        auto* edit = new PasswordEdit(caption, card);
        edit->setObjectName(name);
        edit->setFixedHeight(size::kControl + 2);
        card->body()->addWidget(edit);
        card->body()->addSpacing(size::kTiny);
        return edit;
    };
    m_first = password(tr("パスワード(8文字以上)"), QStringLiteral("password"));
    m_second = password(tr("もう一度"), QStringLiteral("password2"));
    m_banner = new Banner(card);
    card->body()->addWidget(m_banner);
    card->body()->addSpacing(size::kTiny);
    m_make = makeButton(tr("医院を作る"), ButtonKind::Primary, card);
    m_make->setObjectName(QStringLiteral("makeClinic"));
    m_make->setProperty("large", true);
    m_make->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    card->body()->addWidget(m_make);
    connect(m_make, &QPushButton::clicked, this, &FirstRunPage::check);
    connect(m_second, &PasswordEdit::submitted, this, &FirstRunPage::check);
    setFocusProxy(m_clinic);
    return page;
}

QWidget* FirstRunPage::makeRecovery()
{
    auto* page = new QWidget(this);
    Card* card = centredCard(page, tr("復旧コードを控えてください"),
                             tr("パスワードを忘れたときに、データを開く最後の手段です。もう一度は表示しません。印刷する"
                                "か書き写し、PCとは別の鍵のかかる所に保管してください。"));
    card->body()->addSpacing(size::kSmall);
    m_code = makeLabel(QString(), Type::PageTitle, colors().ink, card);
    m_code->setObjectName(QStringLiteral("recoveryCode"));
    m_code->setAlignment(Qt::AlignCenter);
    m_code->setAccessibleName(tr("復旧コード"));
    card->body()->addWidget(m_code);
    card->body()->addSpacing(size::kMedium);
    auto* print = makeButton(tr("印刷する…"), ButtonKind::Plain, card);
    auto* done = makeButton(tr("控えました。次へ"), ButtonKind::Primary, card);
    done->setObjectName(QStringLiteral("recoveryKept"));
    auto* row = new QHBoxLayout;
    row->addWidget(print);
    row->addStretch(1);
    row->addWidget(done);
    card->body()->addLayout(row);
    connect(print, &QPushButton::clicked, this, &FirstRunPage::printSheet);
    connect(done, &QPushButton::clicked, this, [this] {
        m_code->clear();
        Q_EMIT finished();
    });
    return page;
}

QString FirstRunPage::clinicName() const
{
    return m_clinic->text().trimmed();
}

QString FirstRunPage::adminName() const
{
    return m_name->text().trimmed();
}

QString FirstRunPage::adminLogin() const
{
    return m_login->text().trimmed();
}

void FirstRunPage::check()
{
    if (clinicName().isEmpty() || adminName().isEmpty() || adminLogin().isEmpty()) {
        m_banner->tell(tr("医院の名前、管理者の名前、ログイン名を入れてください。"), Tone::Bad);
        return;
    }
    if (m_first->characters() < 8) {
        m_banner->tell(errorText(Error(ErrorCode::PasswordTooWeak)));
        return;
    }
    if (!m_first->holdsSameAs(*m_second)) {
        m_second->setWrong(true);
        m_banner->tell(tr("二つのパスワードが違います。もう一度入れてください。"), Tone::Bad);
        return;
    }
    m_banner->clear();
    Q_EMIT makeWanted();
}

SecretBytes FirstRunPage::takePassword()
{
    SecretBytes taken = m_first->password();
    m_first->clear();
    m_second->clear();
    return taken;
}

void FirstRunPage::setMaking(bool making)
{
    m_make->setEnabled(!making);
    m_make->setText(making ? tr("作っています…") : tr("医院を作る"));
}

void FirstRunPage::showError(const ErrorText& error)
{
    setMaking(false);
    m_banner->tell(error);
}

void FirstRunPage::showRecoveryCode(const SecretBytes& code)
{
    QString shown = QString::fromLatin1(reinterpret_cast<const char*>(code.data()), qsizetype(code.size()));
    // Eight groups: two lines of four are easier to copy.
    const QChar separator = shown.contains(QLatin1Char('-')) ? QLatin1Char('-') : QLatin1Char(' ');
    const QStringList groups = shown.split(separator);
    if (groups.size() == 8)
        shown = groups.mid(0, 4).join(QStringLiteral(" - ")) + QLatin1Char('\n') +
                groups.mid(4).join(QStringLiteral(" - "));
    m_code->setText(shown);
    m_stack->setCurrentIndex(1);
}

void FirstRunPage::printSheet()
{
    auto* printer = new QPrinter(QPrinter::HighResolution);
    auto* dialog = new QPrintDialog(printer, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this, [this](QPrinter* to) {
        QPainter painter(to);
        const qreal unit = to->resolution() / 72.0;
        QFont title = ui::font(Type::PageTitle);
        title.setPixelSize(int(20 * unit));
        QFont body = ui::font(Type::Body);
        body.setPixelSize(int(12 * unit));
        QFont code = ui::font(Type::BodyBold);
        code.setPixelSize(int(18 * unit));
        const qreal wide = to->width();
        painter.setFont(title);
        painter.drawText(QRectF(0, 0, wide, 40 * unit), tr("カカリテ 復旧コード"));
        painter.setFont(body);
        painter.drawText(QRectF(0, 50 * unit, wide, 60 * unit), int(Qt::TextWordWrap),
                         clinicName() + QLatin1Char('\n') +
                             tr("パスワードを忘れたときだけ使います。PCとは別の鍵のかかる所に保管してください。"));
        painter.setFont(code);
        painter.drawText(QRectF(0, 130 * unit, wide, 80 * unit), m_code->text());
    });
    connect(dialog, &QObject::destroyed, this, [printer] { delete printer; });
    dialog->open();
}

void FirstRunPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_code->clear();
}

} // namespace kakarite::ui
