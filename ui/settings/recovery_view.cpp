#include "ui/settings/recovery_view.h"

#include "ui/text/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/qr_code.h"
#include "ui/widgets/sheet.h"

#include <QBuffer>
#include <QFileDialog>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>
#include <QVBoxLayout>

namespace kakarite::ui {

namespace {

// Eight groups: two lines of four are easier to copy.
QString inTwoLines(const SecretBytes& code)
{
    QString text = QString::fromLatin1(reinterpret_cast<const char*>(code.data()), qsizetype(code.size()));
    const QStringList groups = text.split(QLatin1Char('-'));
    if (groups.size() != 8)
        return text;
    return groups.mid(0, 4).join(QStringLiteral(" - ")) + QLatin1Char('\n') + groups.mid(4).join(QStringLiteral(" - "));
}

QPageLayout sheetLayout()
{
    return {QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(22, 22, 22, 22), QPageLayout::Millimeter};
}

} // namespace

void paintRecoverySheet(QPainter& painter, qreal width, qreal unit, const RecoverySheet& sheet)
{
    const auto write = [&](Type type, int points, qreal top, qreal height, const QString& text) {
        QFont font = ui::font(type);
        font.setPixelSize(int(points * unit));
        painter.setFont(font);
        painter.drawText(QRectF(0, top * unit, width, height * unit), int(Qt::TextWordWrap), text);
    };
    painter.setPen(Qt::black);
    write(Type::PageTitle, 22, 0, 36, RecoveryView::tr("カカリテ 復旧コード"));
    write(Type::BodyBold, 14, 44, 24, sheet.clinicName);
    write(Type::Body, 11, 68, 20, RecoveryView::tr("%1 作成").arg(longDayText(sheet.day)));
    write(Type::Body, 12, 100, 90,
          RecoveryView::tr(
              "パスワードを忘れたとき、スマートフォンをなくしたとき、PCが壊れて別のPCでデータを開くときに使い"
              "ます。このコードがあれば誰でもデータを開けます。封筒に入れ、PCとは別の鍵のかかる所に院長が保"
              "管してください。作り直すと、この紙で開けるのはそれより前のバックアップだけになります。"));
    painter.setPen(QPen(Qt::black, unit));
    painter.drawRect(QRectF(0, 204 * unit, width, 84 * unit));
    QFont font = ui::font(Type::BodyBold);
    font.setPixelSize(int(22 * unit));
    painter.setFont(font);
    painter.drawText(QRectF(0, 204 * unit, width, 84 * unit), int(Qt::AlignCenter), inTwoLines(sheet.code));
    paintQrCode(painter, QRectF(0, 312 * unit, 150 * unit, 150 * unit), sheet.code);
    painter.setPen(Qt::black);
    font = ui::font(Type::Body);
    font.setPixelSize(int(11 * unit));
    painter.setFont(font);
    painter.drawText(
        QRectF(170 * unit, 312 * unit, width - 170 * unit, 240 * unit), int(Qt::TextWordWrap),
        RecoveryView::tr(
            "使い方\n1. "
            "ログイン画面の「パスワードを忘れたとき」を押す。新しいPCでは、最初の画面の「バックアップから戻す"
            "…」を押す\n2. 上のコードと、新しいパスワードを入れる\n3. 新しい復旧コードが出るので、この紙と取り替える"
            "(このコードは一度しか使えません)\n4. ほかの人のパスワードは、そのあと管理者が決め直す\n\n数字の "
            "0・1・8 は使っていません(O・I・B です)。"));
}

Result<void> saveRecoverySheet(const QString& path, const RecoverySheet& sheet)
{
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    QPdfWriter writer(&pdf);
    writer.setPageLayout(sheetLayout());
    writer.setTitle(RecoveryView::tr("カカリテ 復旧コード"));
    QPainter painter;
    if (!painter.begin(&writer))
        return failure(ErrorCode::FileUnwritable);
    paintRecoverySheet(painter, writer.width(), writer.resolution() / 72.0, sheet);
    if (!painter.end())
        return failure(ErrorCode::FileUnwritable);
    // The writer says nothing of a full disk, and the code is shown only once.
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                         file.write(pdf.data()) == pdf.size() && file.commit();
    wipe(pdf.buffer().data(), std::size_t(pdf.size()));
    if (!written)
        return failure(ErrorCode::FileUnwritable);
    return {};
}

namespace {

Sheet* sheetWithCode(QWidget* window, const QString& words, const QString& clinicName, Date day, SecretBytes code)
{
    auto* sheet = new Sheet(RecoveryView::tr("新しい復旧コード"), window, 480);
    auto* label = makeLabel(words, Type::Body, colors().ink2, sheet);
    label->setWordWrap(true);
    sheet->body()->addWidget(label);
    auto* view = new RecoveryView(sheet);
    view->showCode(clinicName, day, std::move(code));
    sheet->body()->addWidget(view);
    return sheet;
}

} // namespace

Sheet* askToKeepCode(QWidget* window, const QString& clinicName, Date day, SecretBytes code)
{
    Sheet* sheet = sheetWithCode(
        window,
        RecoveryView::tr("これを印刷するか書き写し、PCとは別の鍵のかかる所に保管してください。もう一度は表示しません。"
                         "「控えました」を押したときから使えます。"),
        clinicName, day, std::move(code));
    sheet->setButtons(RecoveryView::tr("控えました"));
    sheet->open();
    return sheet;
}

Sheet* showRecoverySheet(QWidget* window, const QString& clinicName, Date day, SecretBytes code)
{
    Sheet* sheet = sheetWithCode(
        window,
        RecoveryView::tr(
            "前の復旧コードで開けるのは、これまでのバックアップだけになりました。これを印刷するか書き写し、"
            "PCとは別の鍵のかかる所に保管してください。もう一度は表示しません。"),
        clinicName, day, std::move(code));
    sheet->setCloseButton();
    sheet->open();
    return sheet;
}

RecoveryView::RecoveryView(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(size::kSmall);
    m_code = makeLabel(QString(), Type::PageTitle, colors().ink, this);
    m_code->setObjectName(QStringLiteral("recoveryCode"));
    m_code->setAlignment(Qt::AlignCenter);
    m_code->setAccessibleName(tr("復旧コード"));
    column->addWidget(m_code);
    auto* row = new QHBoxLayout;
    auto* printButton = makeButton(tr("印刷する…"), ButtonKind::Plain, this);
    auto* save = makeButton(tr("印刷用PDFを保存…"), ButtonKind::Plain, this);
    save->setObjectName(QStringLiteral("recoveryPdf"));
    row->addWidget(printButton);
    row->addWidget(save);
    row->addStretch(1);
    column->addLayout(row);
    m_banner = new Banner(this);
    column->addWidget(m_banner);
    connect(printButton, &QPushButton::clicked, this, &RecoveryView::print);
    connect(save, &QPushButton::clicked, this, &RecoveryView::choosePath);
}

void RecoveryView::showCode(const QString& clinicName, Date day, SecretBytes code)
{
    m_sheet = {clinicName, day, std::move(code)};
    m_code->setText(inTwoLines(m_sheet.code));
}

void RecoveryView::forget()
{
    m_sheet.code = SecretBytes();
    m_code->clear();
}

void RecoveryView::saveTo(const QString& path)
{
    const auto saved = saveRecoverySheet(path, m_sheet);
    if (saved)
        m_banner->tell(tr("保存しました。印刷したら、PDFは消してください。"), Tone::Good);
    else
        m_banner->tell(errorText(saved.error()));
}

void RecoveryView::choosePath()
{
    auto* dialog = new QFileDialog(this, tr("保存"), QString(), tr("PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(QStringLiteral("kakarite_recovery.pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, &RecoveryView::saveTo);
    dialog->open();
}

void RecoveryView::print()
{
    auto* printer = new QPrinter(QPrinter::HighResolution);
    printer->setPageLayout(sheetLayout());
    auto* dialog = new QPrintDialog(printer, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this, [this](QPrinter* to) {
        QPainter painter(to);
        paintRecoverySheet(painter, to->width(), to->resolution() / 72.0, m_sheet);
    });
    connect(dialog, &QObject::destroyed, this, [printer] { delete printer; });
    dialog->open();
}

} // namespace kakarite::ui
