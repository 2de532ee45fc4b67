#include "ui/widgets/notices.h"

#include "ui/style/icons.h"
#include "ui/text/format.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QTimerEvent>
#include <QVBoxLayout>

namespace kakarite::ui {

namespace {

QString iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return QStringLiteral("check");
    case Tone::Warning:
        return QStringLiteral("warning");
    case Tone::Bad:
        return QStringLiteral("error");
    default:
        return QStringLiteral("info");
    }
}

} // namespace

Banner::Banner(QWidget* parent) : QFrame(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 8, 8);
    row->setSpacing(size::kSmall);
    m_text = makeLabel(QString(), Type::Body, colors().ink, this);
    m_text->setObjectName(QStringLiteral("bannerText"));
    m_text->setWordWrap(true);
    m_icon = new QLabel(this);
    m_icon->setFixedSize(size::kIcon, qMax(size::kIcon, m_text->fontMetrics().lineSpacing())); // beside the first line
    m_icon->setAlignment(Qt::AlignCenter);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    m_action = makeButton(QString(), ButtonKind::Link, this);
    m_body = new QBoxLayout(QBoxLayout::LeftToRight);
    m_body->setSpacing(size::kTiny);
    m_body->addWidget(m_text, 1);
    m_body->addWidget(m_action);
    row->addLayout(m_body, 1);
    connect(m_action, &QPushButton::clicked, this, &Banner::acted);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    hide();
}

void Banner::tell(const QString& text, Tone tone, const QString& action)
{
    m_tone = tone;
    m_icon->setPixmap(iconPixmap(iconOf(tone), toneInk(tone), devicePixelRatioF()));
    m_text->setText(shownText(text));
    setLabelColor(m_text, toneInk(tone));
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(text);
    arrange();
    show();
    update();
}

// The button goes under the text where it would leave it too narrow a column to read.
void Banner::arrange()
{
    const int beside = m_body->geometry().width() - m_action->sizeHint().width() - m_body->spacing();
    const bool under = !m_action->isHidden() && beside < m_text->fontMetrics().horizontalAdvance(QString(22, u'国'));
    m_body->setDirection(under ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_body->setAlignment(m_action, under ? Qt::AlignLeft : Qt::AlignVCenter);
    // One line stands in the middle of its button's height, and the icon with it.
    const bool oneLine = !under && m_text->heightForWidth(beside) < 2 * m_text->fontMetrics().lineSpacing();
    layout()->setAlignment(m_icon, oneLine ? Qt::AlignVCenter : Qt::AlignTop);
}

void Banner::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void Banner::tell(const ErrorText& error)
{
    tell(sentences({error.message, error.hint}), Tone::Bad);
}

void Banner::clear()
{
    hide();
}

void Banner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneGround(m_tone));
    painter.drawRoundedRect(rect(), size::kControlRadius, size::kControlRadius);
}

EmptyState::EmptyState(const QString& iconName, QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setSpacing(size::kSmall);
    column->addStretch(1);
    auto* picture = new QLabel(this);
    QPixmap drawing = iconPixmap(iconName, colors().chartLight, 3.0);
    drawing.setDevicePixelRatio(1.5);
    picture->setPixmap(drawing);
    picture->setAlignment(Qt::AlignCenter);
    column->addWidget(picture);
    m_title = makeLabel(QString(), Type::BodyBold, colors().ink, this);
    m_title->setAlignment(Qt::AlignCenter);
    column->addWidget(m_title);
    m_sentence = makeLabel(QString(), Type::Body, colors().ink2, this);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    column->addWidget(m_sentence);
    column->addSpacing(size::kTiny);
    m_action = makeButton(QString(), ButtonKind::Primary, this);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(2);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::acted);
}

void EmptyState::setText(const QString& title, const QString& sentence, const QString& action)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

Skeleton::Skeleton(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("読み込んでいます"));
}

void Skeleton::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!m_visible && m_timer == 0)
        m_timer = startTimer(200);
}

void Skeleton::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    if (m_timer != 0)
        killTimer(m_timer);
    m_timer = 0;
    m_visible = false;
}

void Skeleton::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_timer)
        return;
    killTimer(m_timer);
    m_timer = 0;
    m_visible = true;
    update();
}

void Skeleton::paintEvent(QPaintEvent*)
{
    if (!m_visible)
        return;
    const Colors& c = colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto card = [&](const QRect& room) {
        painter.setPen(QPen(c.line, 1));
        painter.setBrush(c.card);
        painter.drawRoundedRect(QRectF(room).adjusted(0.5, 0.5, -0.5, -0.5), size::kCardRadius, size::kCardRadius);
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.mutedTint);
    };
    if (m_shape == Shape::Rows) {
        card(rect());
        for (int y = size::kRow; y + 12 < height(); y += size::kRow)
            for (int x = 20, k = 0; x + 60 < width(); x += 150, ++k)
                painter.drawRoundedRect(QRect(x, y + 11, k % 3 == 1 ? 100 : 64, 12), 4, 4);
        return;
    }
    const int tiles = 9;
    const int wide = (width() - (tiles - 1) * size::kSmall) / tiles;
    for (int i = 0; i < tiles; ++i) {
        const QRect room(i * (wide + size::kSmall), 0, wide, 109);
        card(room);
        painter.drawRoundedRect(QRect(room.left() + 13, 16, 56, 10), 4, 4);
        painter.drawRoundedRect(QRect(room.left() + 13, 38, 76, 20), 4, 4);
        painter.drawRoundedRect(QRect(room.left() + 13, 74, 60, 8), 4, 4);
    }
    const int top = 109 + size::kMedium;
    const int half = (height() - top - size::kMedium) / 2;
    const auto chart = [&](double from, double to, int y) {
        const int left = int(width() * from);
        card(QRect(left, y, int(width() * to) - left - (to < 1 ? size::kMedium : 0), half));
        painter.drawRoundedRect(QRect(left + 15, y + 16, 120, 12), 4, 4);
    };
    chart(0, 0.495, top);
    chart(0.495, 0.79, top);
    chart(0.79, 1, top);
    chart(0, 0.57, top + half + size::kMedium);
    chart(0.57, 1, top + half + size::kMedium);
}

} // namespace kakarite::ui
