#include "ui/widgets/labels.h"

#include "ui/text/format.h"
#include "ui/widgets/tips.h"

#include <QLayout>
#include <QPainter>
#include <QResizeEvent>
#include <QStyle>
#include <QVariant>

namespace kakarite::ui {

namespace {

// A label whose wrapped lines are never cut: layouts around a centred card forget height-for-width, so the height that
// the present width needs is told as a plain size, and told again when the width changes.
class WholeLabel : public QLabel {
public:
    using QLabel::QLabel;
    bool hasHeightForWidth() const override { return false; }
    QSize sizeHint() const override { return whole(QLabel::sizeHint()); }
    QSize minimumSizeHint() const override { return whole(QLabel::minimumSizeHint()); }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QLabel::resizeEvent(event);
        m_placed = true;
        if (wordWrap() && event->oldSize().width() != event->size().width())
            updateGeometry();
    }

private:
    QSize whole(QSize hint) const
    {
        return wordWrap() && m_placed ? QSize(hint.width(), QLabel::heightForWidth(width())) : hint;
    }
    bool m_placed = false;
};

} // namespace

QLabel* makeLabel(const QString& text, Type type, const QColor& color, QWidget* parent)
{
    auto* label = new WholeLabel(shownText(text), parent);
    label->setFont(font(type));
    label->setTextFormat(Qt::PlainText);
    setLabelColor(label, color);
    return label;
}

void setLabelColor(QLabel* label, const QColor& color)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, color);
    label->setPalette(palette);
}

QPushButton* makeButton(const QString& text, ButtonKind kind, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    const char* name = nullptr;
    switch (kind) {
    case ButtonKind::Plain:
        break;
    case ButtonKind::Primary:
        name = "primary";
        break;
    case ButtonKind::Danger:
        name = "danger";
        break;
    case ButtonKind::Quiet:
        name = "quiet";
        break;
    case ButtonKind::Link:
        name = "link";
        break;
    }
    if (name)
        button->setProperty("kind", QString::fromLatin1(name));
    button->setCursor(Qt::PointingHandCursor);
    button->setAutoDefault(false);
    button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    return button;
}

void setShortcut(QAbstractButton* button, const QKeySequence& keys, const QString& what)
{
    button->setShortcut(keys);
    setTip(button, QStringLiteral("%1 (%2)").arg(what, keys.toString(QKeySequence::NativeText)));
}

QFrame* makeRule(bool fine, QWidget* parent)
{
    auto* rule = new QFrame(parent);
    rule->setProperty("class", fine ? QStringLiteral("fineRule") : QStringLiteral("rule"));
    rule->setFixedHeight(1);
    return rule;
}

void clearLayout(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QLayout* inner = item->layout())
            clearLayout(inner);
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

Tag::Tag(const QString& text, Tone tone, QWidget* parent) : ElidedLabel(parent), m_tone(tone)
{
    setText(text);
    setFont(ui::font(Type::Caption));
    setContentsMargins(7, 0, 7, 0);
    setFixedHeight(size::kTag);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setTone(tone);
}

void Tag::setTone(Tone tone)
{
    m_tone = tone;
    setLabelColor(this, toneInk(tone));
    update();
}

void Tag::paintEvent(QPaintEvent* event)
{
    if (!text().isEmpty()) {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(toneGround(m_tone));
        painter.drawRoundedRect(rect(), size::kTagRadius, size::kTagRadius);
    }
    ElidedLabel::paintEvent(event);
}

ElidedLabel::ElidedLabel(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(QLatin1Char('0')) * 4, QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    const QString words = shownText(text());
    const QString shown = fontMetrics().elidedText(words, Qt::ElideRight, contentsRect().width());
    painter.drawText(contentsRect(), int(alignment() | Qt::TextSingleLine), shown);
    setTip(this, shown == words ? QString() : words);
}

} // namespace kakarite::ui
