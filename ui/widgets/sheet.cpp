#include "ui/widgets/sheet.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/tips.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>

#include <algorithm>

namespace kakarite::ui {

namespace {

// As high as what it holds, as long as the window has the room; then it scrolls.
class BodyScroll : public QScrollArea {
public:
    BodyScroll(QWidget* content, int width, QWidget* parent) : QScrollArea(parent), m_width(width)
    {
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
        setWidget(content);
        viewport()->setAutoFillBackground(false);
        content->setAutoFillBackground(false);
        content->installEventFilter(this);
        // A field that is shown because it is asked for now may lie below the edge.
        connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
            if (now && widget()->isAncestorOf(now))
                QTimer::singleShot(0, now, [this, now] { ensureWidgetVisible(now); }); // once it has its place
        });
    }
    QSize sizeHint() const override
    {
        const QLayout* layout = widget()->layout();
        return {m_width,
                layout->hasHeightForWidth() ? layout->totalHeightForWidth(m_width) : layout->totalSizeHint().height()};
    }
    QSize minimumSizeHint() const override { return {m_width, std::min(sizeHint().height(), 60)}; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }

private:
    int m_width;
};

} // namespace

Sheet::Sheet(const QString& title, QWidget* over, int width) : QWidget(over), m_focusBefore(QApplication::focusWidget())
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(title);
    auto* outer = new QVBoxLayout(this);
    outer->addStretch(2);
    m_card = new QFrame(this);
    m_card->setProperty("class", QStringLiteral("card"));
    m_card->setFixedWidth(width);
    outer->addWidget(m_card, 0, Qt::AlignHCenter);
    outer->addStretch(3);

    m_column = new QVBoxLayout(m_card);
    m_column->setContentsMargins(size::kHuge, size::kLarge, size::kHuge, size::kLarge);
    m_column->setSpacing(size::kMedium);
    QFont head = ui::font(Type::CardTitle);
    head.setPixelSize(15);
    auto* label = makeLabel(title, Type::CardTitle, colors().ink, m_card);
    label->setFont(head);
    m_column->addWidget(label);
    auto* inside = new QWidget(m_card);
    m_body = new QVBoxLayout(inside);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(size::kSmall);
    m_column->addWidget(new BodyScroll(inside, width - 2 * size::kHuge, m_card));
    m_banner = new Banner(m_card);
    m_column->addWidget(m_banner);
    over->installEventFilter(this);
}

QPushButton* Sheet::setButtons(const QString& accept, bool danger)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(size::kSmall);
    row->addStretch(1);
    auto* cancel = makeButton(tr("やめる"), ButtonKind::Plain, m_card);
    cancel->setObjectName(QStringLiteral("sheetCancel"));
    setTip(cancel, tr("やめる (Esc)"));
    auto* go = makeButton(accept, danger ? ButtonKind::Danger : ButtonKind::Primary, m_card);
    go->setObjectName(QStringLiteral("sheetAccept"));
    row->addWidget(cancel);
    row->addWidget(go);
    m_column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &Sheet::dismiss);
    connect(go, &QPushButton::clicked, this, &Sheet::accepted);
    return go;
}

void Sheet::setCloseButton()
{
    auto* close = makeButton(tr("閉じる"), ButtonKind::Plain, m_card);
    close->setObjectName(QStringLiteral("sheetCancel"));
    setTip(close, tr("閉じる (Esc)"));
    m_column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &Sheet::dismiss);
}

void Sheet::open()
{
    setGeometry(parentWidget()->rect());
    show();
    raise();
    for (QWidget* child : m_card->findChildren<QWidget*>())
        if ((child->focusPolicy() & Qt::TabFocus) && child->isVisibleTo(m_card)) {
            child->setFocus(Qt::TabFocusReason);
            break;
        }
}

void Sheet::dismiss()
{
    Q_EMIT dismissed();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    close();
}

void Sheet::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), colors().veil);
}

void Sheet::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QWidget::keyPressEvent(event);
}

// Tab stays inside: what lies under the veil cannot be worked.
bool Sheet::focusNextPrevChild(bool next)
{
    QWidget* start = QApplication::focusWidget() ? QApplication::focusWidget() : this;
    // The chain is a ring through the whole window, however many widgets that has.
    constexpr int kMoreThanAnyWindowHas = 20000;
    QWidget* candidate = start;
    for (int step = 0; step < kMoreThanAnyWindowHas; ++step) {
        candidate = next ? candidate->nextInFocusChain() : candidate->previousInFocusChain();
        if (candidate == start)
            break;
        if (candidate != this && isAncestorOf(candidate) && candidate->isVisible() && candidate->isEnabled() &&
            (candidate->focusPolicy() & Qt::TabFocus)) {
            candidate->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return false;
}

bool Sheet::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return false;
}

} // namespace kakarite::ui
