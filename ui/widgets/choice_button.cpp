#include "ui/widgets/choice_button.h"

#include "ui/style/icons.h"
#include "ui/style/tokens.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/tips.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOptionButton>

namespace kakarite::ui {

ChoiceButton::ChoiceButton(const QString& name, QWidget* parent) : QPushButton(parent), m_name(name)
{
    setCursor(Qt::PointingHandCursor);
    setAutoDefault(false);
    setAccessibleName(name);
    setTip(this, name);
    connect(this, &QPushButton::clicked, this, &ChoiceButton::openList);
}

void ChoiceButton::setChoices(const std::vector<std::pair<QString, QVariant>>& choices)
{
    const QVariant kept = current();
    m_choices = choices;
    m_index = m_choices.empty() ? -1 : 0;
    setCurrent(kept);
    updateGeometry();
    update();
}

void ChoiceButton::setCurrent(const QVariant& value)
{
    for (std::size_t i = 0; i < m_choices.size(); ++i)
        if (m_choices[i].second == value)
            m_index = int(i);
    if (m_index >= 0)
        setAccessibleName(m_name + QStringLiteral(": ") + m_choices[std::size_t(m_index)].first);
    update();
}

QVariant ChoiceButton::current() const
{
    return m_index < 0 ? QVariant() : m_choices[std::size_t(m_index)].second;
}

QSize ChoiceButton::sizeHint() const
{
    int widest = 40;
    for (const auto& [text, value] : m_choices)
        widest = qMax(widest, fontMetrics().horizontalAdvance(text));
    return {widest + 46, size::kControl};
}

QSize ChoiceButton::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 96), size::kControl};
}

void ChoiceButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    style()->drawControl(QStyle::CE_PushButton, &option, &painter, this);
    const QString shown = m_index < 0 ? QString() : m_choices[std::size_t(m_index)].first;
    const QRect room = rect().adjusted(12, 0, -30, 0);
    painter.setPen(isEnabled() ? colors().ink : colors().ink3);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     fontMetrics().elidedText(shown, Qt::ElideRight, room.width()));
    const QPixmap arrow = iconPixmap(QStringLiteral("chevron"), colors().ink2, devicePixelRatioF());
    painter.drawPixmap(width() - 12 - size::kIcon + 2, (height() - size::kIcon) / 2, arrow);
}

void ChoiceButton::keyPressEvent(QKeyEvent* event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (step != 0 && event->modifiers() == Qt::NoModifier) {
        choose(qBound(0, m_index + step, int(m_choices.size()) - 1));
        return;
    }
    QPushButton::keyPressEvent(event);
}

void ChoiceButton::choose(int index)
{
    if (index < 0 || index >= int(m_choices.size()) || index == m_index)
        return;
    setCurrent(m_choices[std::size_t(index)].second);
    Q_EMIT chosen(current());
}

void ChoiceButton::openList()
{
    auto* popover = new Popover(this);
    popover->setAttribute(Qt::WA_DeleteOnClose);
    auto* list = new QListWidget(popover);
    list->setAccessibleName(m_name);
    for (const auto& [text, value] : m_choices)
        list->addItem(text);
    list->setCurrentRow(m_index);
    const int rows = qMin(int(m_choices.size()), 12);
    list->setFixedHeight(rows * size::kControl + 2);
    list->setFixedWidth(qMax(width() - 2 * size::kSmall, list->sizeHintForColumn(0) + 36));
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    popover->body()->addWidget(list);
    const auto take = [this, popover](QListWidgetItem* item) {
        const int row = item->listWidget()->row(item);
        popover->close();
        choose(row);
    };
    connect(list, &QListWidget::itemClicked, this, take);
    connect(list, &QListWidget::itemActivated, this, take);
    popover->openUnder();
    list->setFocus();
    if (list->currentItem())
        list->scrollToItem(list->currentItem());
}

} // namespace kakarite::ui
