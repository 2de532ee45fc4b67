#include "ui/settings/security_card.h"

#include "ui/settings/recovery_view.h"
#include "ui/settings/setting_row.h"
#include "ui/text/format.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/password_edit.h"
#include "ui/widgets/qr_code.h"
#include "ui/widgets/sheet.h"

#include <QVBoxLayout>

namespace kakarite::ui {

namespace {

QString ascii(const SecretBytes& text)
{
    return QString::fromLatin1(reinterpret_cast<const char*>(text.data()), qsizetype(text.size()));
}

QString inFours(const QString& text)
{
    QString spaced;
    for (qsizetype at = 0; at < text.size(); at += 4)
        spaced += (at > 0 ? QStringLiteral(" ") : QString()) + text.mid(at, 4);
    return spaced;
}

Date dayOf(std::int64_t atMs)
{
    return Date::fromDays(static_cast<std::int32_t>((atMs / 1000 + 9 * 3600) / 86400));
}

} // namespace

SecurityCard::SecurityCard(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(size::kMedium);
    auto* own = new Card(tr("あなたのログイン"), QString(), this);
    m_factor = makeButton(QString(), ButtonKind::Plain, own);
    m_factor->setObjectName(QStringLiteral("secondFactor"));
    own->body()->addWidget(settingRow(tr("確認コード"),
                                      tr("パスワードのほかに、スマートフォンの認証アプリに出る6桁を聞きます。8文字のパ"
                                         "スワードでも使えるようになります"),
                                      m_factor, own));
    own->body()->addWidget(makeRule(true, own));
    m_spare = makeButton(tr("作り直す…"), ButtonKind::Plain, own);
    m_spare->setObjectName(QStringLiteral("spareCodes"));
    own->body()->addWidget(
        settingRow(tr("予備のコード"), tr("スマートフォンをなくしたときに使う、1回限りのコードです"), m_spare, own));
    column->addWidget(own);

    auto* clinic = new Card(tr("クリニックの鍵"), QString(), this);
    m_adminOnly = clinic;
    m_keychain = makeLabel(QString(), Type::BodyBold, colors().ink, clinic);
    clinic->body()->addWidget(settingRow(tr("このPCとの結び付き"),
                                         tr("フォルダを盗まれても、ほかのPCではパスワードだけで開けません"), m_keychain,
                                         clinic));
    clinic->body()->addWidget(makeRule(true, clinic));
    m_recovery = makeButton(tr("作り直す…"), ButtonKind::Plain, clinic);
    m_recovery->setObjectName(QStringLiteral("newRecoveryCode"));
    clinic->body()->addWidget(
        settingRow(tr("復旧コード"),
                   tr("パスワードを忘れたときや、PCが壊れたときの最後の手段です。紙をなくしたら作り直してください"),
                   m_recovery, clinic));
    clinic->body()->addWidget(makeRule(true, clinic));
    m_rekey = makeButton(tr("替える…"), ButtonKind::Plain, clinic);
    m_rekey->setObjectName(QStringLiteral("changeDataKey"));
    m_keyAge = makeLabel(QString(), Type::BodyBold, colors().ink, clinic);
    m_keyAge->setWordWrap(true);
    m_keyAge->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_keyAge->setMinimumWidth(220);
    auto* key = new QWidget(clinic);
    auto* across = new QHBoxLayout(key);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(size::kMedium);
    across->addWidget(m_keyAge);
    across->addWidget(m_rekey);
    clinic->body()->addWidget(
        settingRow(tr("データの鍵"), tr("年に一度、データ全体を新しい鍵で書き直します。パスワードはそのまま使えます"),
                   key, clinic));
    column->addWidget(clinic);
    column->addStretch(1);

    connect(m_factor, &QPushButton::clicked, this, [this] {
        if (m_on)
            askPassword(tr("確認コードをやめる"),
                        tr("次からはパスワードだけで開きます。パスワードが13文字より短いときは、先に長いものに変えてく"
                           "ださい。"),
                        tr("やめる"), &SecurityCard::endWanted);
        else
            askPassword(tr("確認コードを使う"),
                        tr("認証アプリ(Google Authenticator など)を入れたスマートフォンを用意してください。"),
                        tr("次へ"), &SecurityCard::offerWanted);
    });
    connect(m_spare, &QPushButton::clicked, this, [this] {
        askPassword(tr("予備のコードを作り直す"), tr("前の予備のコードは使えなくなります。"), tr("作り直す"),
                    &SecurityCard::spareCodesWanted);
    });
    connect(m_recovery, &QPushButton::clicked, this, [this] {
        if (m_hasCode)
            askPassword(tr("復旧コードを作り直す"), tr("新しいコードを控えるまでは、前の復旧コードの紙も使えます。"),
                        tr("作り直す"), &SecurityCard::recoveryCodeWanted);
        else
            askPassword(tr("復旧コードを作る"), tr("作ったコードは、「控えました」を押したときから使えます。"),
                        tr("作る"), &SecurityCard::recoveryCodeWanted);
    });
    connect(m_rekey, &QPushButton::clicked, this, &SecurityCard::askKeyChange);
}

bool dataKeyIsOld(const vault::Vault::KeyState& state, Date today)
{
    return state.dataKeyMadeMs == 0 || today.addYears(-1) > dayOf(state.dataKeyMadeMs);
}

void SecurityCard::showState(const vault::Vault::KeyState& state, bool admin, Date today)
{
    m_today = today;
    m_on = state.secondFactor;
    m_factor->setText(m_on ? tr("やめる…") : tr("使う…"));
    m_spare->setEnabled(m_on);
    m_adminOnly->setVisible(admin);
    m_hasCode = state.recoveryCode;
    m_recovery->setText(m_hasCode ? tr("作り直す…") : tr("作る…"));
    m_keychain->setText(state.keychain ? tr("結び付いています") : tr("結び付いていません"));
    const bool old = dataKeyIsOld(state, today);
    setLabelColor(m_keyAge, old || state.changeDue ? colors().warning : colors().ink);
    m_keyAge->setText(state.changeDue            ? tr("利用者の削除が途中です。替えてください")
                      : state.dataKeyMadeMs == 0 ? tr("いつからか分かりません")
                      : old ? tr("%1から。1年を過ぎました").arg(longDayText(dayOf(state.dataKeyMadeMs)))
                            : tr("%1から").arg(longDayText(dayOf(state.dataKeyMadeMs))));
}

void SecurityCard::askPassword(const QString& title, const QString& why, const QString& accept,
                               void (SecurityCard::*wanted)(PasswordHolder))
{
    m_sheet = askOwnPassword(title, why, accept, window(),
                             [this, wanted](const PasswordHolder& own) { (this->*wanted)(own); });
}

void SecurityCard::showOffer(const std::shared_ptr<vault::Vault::SecondFactorOffer>& offer)
{
    closeSheet();
    m_sheet = new Sheet(tr("確認コードを使う"), window());
    auto* words =
        makeLabel(tr("認証アプリで読み取り、出てきた6桁を入れてください。"), Type::Body, colors().ink2, m_sheet);
    m_sheet->body()->addWidget(words);
    auto* square = new QrCode(tr("認証アプリ用のQRコード"), m_sheet);
    square->setText(offer->uri.clone());
    m_sheet->body()->addWidget(square, 0, Qt::AlignHCenter);
    auto* secret = makeLabel(tr("読み取れないときの鍵: %1").arg(inFours(ascii(offer->secret))), Type::Caption,
                             colors().ink2, m_sheet);
    secret->setObjectName(QStringLiteral("factorSecret"));
    secret->setWordWrap(true);
    m_sheet->body()->addWidget(secret);
    m_sheet->body()->addWidget(makeLabel(tr("6桁の確認コード"), Type::Caption, colors().ink2, m_sheet));
    auto* code = new PasswordEdit(tr("6桁の確認コード"), m_sheet);
    code->setObjectName(QStringLiteral("factorCode"));
    m_sheet->body()->addWidget(code);
    m_sheet->setButtons(tr("使い始める"));
    const auto send = [this, code] { Q_EMIT confirmWanted(std::make_shared<SecretBytes>(code->password())); };
    connect(m_sheet, &Sheet::accepted, this, send);
    connect(code, &PasswordEdit::submitted, this, send);
    m_sheet->open();
}

void SecurityCard::showSpareCodes(const std::vector<SecretBytes>& codes)
{
    closeSheet();
    m_sheet = new Sheet(tr("予備のコード"), window());
    auto* words =
        makeLabel(tr("スマートフォンをなくしたときに、確認コードの代わりに使えます。1つにつき1回です。もう一度は表"
                     "示しません。紙に控えてください。"),
                  Type::Body, colors().ink2, m_sheet);
    words->setWordWrap(true);
    m_sheet->body()->addWidget(words);
    QStringList lines;
    for (std::size_t i = 0; i + 1 < codes.size(); i += 2)
        lines << ascii(codes[i]) + QStringLiteral("      ") + ascii(codes[i + 1]);
    auto* list = makeLabel(lines.join(QLatin1Char('\n')), Type::BodyBold, colors().ink, m_sheet);
    list->setObjectName(QStringLiteral("spareCodeList"));
    list->setAlignment(Qt::AlignCenter);
    m_sheet->body()->addWidget(list);
    m_sheet->setCloseButton();
    m_sheet->open();
}

void SecurityCard::showRecoveryCode(const QString& clinicName, SecretBytes code)
{
    closeSheet();
    m_sheet = askToKeepCode(window(), clinicName, m_today, std::move(code));
    connect(m_sheet, &Sheet::accepted, this, [this] {
        setAcceptEnabled(false); // once is enough
        Q_EMIT recoveryCodeKept();
    });
}

void SecurityCard::setAcceptEnabled(bool enabled)
{
    if (auto* accept = m_sheet ? m_sheet->findChild<QPushButton*>(QStringLiteral("sheetAccept")) : nullptr)
        accept->setEnabled(enabled);
}

void SecurityCard::askKeyChange()
{
    m_sheet = new Sheet(tr("データの鍵を替える"), window());
    auto* words =
        makeLabel(tr("データ全体を新しい鍵で書き直します。終わるまでほかの操作はできません。途中で電源が切れても、前"
                     "の鍵か新しい鍵のどちらかで開きます。"),
                  Type::Body, colors().ink2, m_sheet);
    words->setWordWrap(true);
    m_sheet->body()->addWidget(words);
    auto* go = m_sheet->setButtons(tr("替える"));
    connect(m_sheet, &Sheet::accepted, this, [this, go] {
        go->setEnabled(false);
        Q_EMIT keyChangeWanted();
    });
    m_sheet->open();
}

void SecurityCard::showKeyProgress(int percent)
{
    if (m_sheet && percent >= 0)
        m_sheet->banner()->tell(tr("書き直しています… %1%").arg(percent), Tone::Info);
}

bool SecurityCard::showError(const ErrorText& error)
{
    if (!m_sheet)
        return false;
    m_sheet->banner()->tell(error);
    setAcceptEnabled(true);
    return true;
}

void SecurityCard::closeSheet()
{
    if (m_sheet)
        m_sheet->close();
}

} // namespace kakarite::ui
