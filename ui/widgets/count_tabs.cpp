#include "ui/widgets/count_tabs.h"

#include "ui/style/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tips.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace kakarite::ui {

namespace {

class TabButton : public QAbstractButton {
public:
    explicit TabButton(const QString& text, QWidget* parent) : QAbstractButton(parent)
    {
        setText(text);
        setCheckable(true);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // a button's own policy never shrinks
        setAccessibleName(text);
    }
    void setCount(const QString& count)
    {
        m_count = count;
        setAccessibleName(count.isEmpty() ? text() : text() + QLatin1Char(' ') + count);
        updateGeometry();
        update();
    }
    QSize sizeHint() const override { return {wordsWidth() + 28, 36}; }
    // Closer together on a small screen; where even that is too wide, the words end with ….
    QSize minimumSizeHint() const override { return {std::min(wordsWidth() + 4, kLeastWidth), 36}; }

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
            event->ignore(); // the row of tabs walks
        else
            QAbstractButton::keyPressEvent(event);
    }
    void paintEvent(QPaintEvent*) override
    {
        const Colors& c = colors();
        QPainter painter(this);
        painter.setFont(ui::font(isChecked() ? Type::BodyBold : Type::Body));
        painter.setPen(isChecked() ? c.primary : underMouse() ? c.ink : c.ink2);
        const int room = width() - 4 - countWidth();
        const QString shown = painter.fontMetrics().elidedText(text(), Qt::ElideRight, room);
        setTip(this, shown == text() ? QString() : text());
        const int words = painter.fontMetrics().horizontalAdvance(shown);
        const int left = std::max(2, (width() - words - countWidth()) / 2);
        painter.drawText(QRect(left, 0, width(), height() - 2), int(Qt::AlignVCenter | Qt::AlignLeft), shown);
        if (!m_count.isEmpty()) {
            painter.setFont(ui::font(Type::Body));
            painter.setPen(isChecked() ? c.primary : c.ink3);
            painter.drawText(QRect(left + words + kCountGap, 0, width(), height() - 2),
                             int(Qt::AlignVCenter | Qt::AlignLeft), m_count);
        }
        if (isChecked())
            painter.fillRect(QRect(0, height() - 2, width(), 2), c.primary);
    }

private:
    int countWidth() const
    {
        return m_count.isEmpty() ? 0 : QFontMetrics(ui::font(Type::Body)).horizontalAdvance(m_count) + kCountGap;
    }
    int wordsWidth() const { return QFontMetrics(ui::font(Type::BodyBold)).horizontalAdvance(text()) + countWidth(); }
    static constexpr int kLeastWidth = 120;
    static constexpr int kCountGap = 5;
    QString m_count;
};

} // namespace

CountTabs::CountTabs(const QString& name, QWidget* parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_row(new QHBoxLayout(this))
{
    setAccessibleName(name);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(2);
    m_row->addStretch(1);
    setFixedHeight(36);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            Q_EMIT currentChanged(id);
    });
}

void CountTabs::setTabs(const QStringList& names)
{
    for (int i = 0; i < names.size(); ++i) {
        auto* tab = new TabButton(names[i], this);
        tab->setObjectName(QStringLiteral("tab%1").arg(i));
        m_group->addButton(tab, i);
        m_row->insertWidget(i, tab);
    }
    setCurrent(0);
}

void CountTabs::setCount(int index, const QString& count)
{
    if (auto* tab = static_cast<TabButton*>(m_group->button(index)))
        tab->setCount(count);
}

void CountTabs::setCurrent(int index)
{
    const QSignalBlocker quiet(m_group);
    if (QAbstractButton* tab = m_group->button(index))
        tab->setChecked(true);
    update();
}

int CountTabs::current() const
{
    return m_group->checkedId();
}

void CountTabs::keyPressEvent(QKeyEvent* event)
{
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (QAbstractButton* next = step == 0 ? nullptr : m_group->button(current() + step)) {
        next->setFocus(Qt::TabFocusReason);
        next->setChecked(true);
        return;
    }
    QWidget::keyPressEvent(event);
}

void CountTabs::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colors().line);
}

} // namespace kakarite::ui
