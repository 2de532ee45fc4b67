#include "ui/widgets/search_box.h"

#include "ui/style/icons.h"
#include "ui/style/tokens.h"
#include "ui/text/format.h"

#include <QFrame>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

namespace kakarite::ui {

SearchBox::SearchBox(const QString& placeholder, QWidget* parent) : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setTextMargins(24, 0, 0, 0);
    setClearButtonEnabled(false);
    setStyleSheet(QStringLiteral("background: %1;").arg(colors().background.name()));
    m_pause.setSingleShot(true);
    m_pause.setInterval(60);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (!text().trimmed().isEmpty())
            Q_EMIT asked(text());
    });
    connect(this, &QLineEdit::textEdited, this, [this](const QString& now) {
        if (now.trimmed().isEmpty())
            closeHits();
        m_pause.start();
    });
}

SearchBox::~SearchBox()
{
    delete m_panel; // the window's child, which would outlive a lock with the names in it
}

void SearchBox::setShortcutHint(const QString& keys)
{
    m_hint = keys;
    setTextMargins(24, 0, QFontMetrics(ui::font(Type::Small)).horizontalAdvance(keys) + 22, 0);
    update();
}

void SearchBox::showHits(const QString& text, const std::vector<Hit>& hits, qint64 total, const QString& remark)
{
    if (text != this->text() || !hasFocus())
        return;
    if (!m_panel) {
        // A child of the window, not a popup: the field keeps the keyboard.
        m_panel = new QFrame(window());
        m_panel->setProperty("class", QStringLiteral("popover"));
        auto* column = new QVBoxLayout(m_panel);
        column->setContentsMargins(size::kTiny, size::kTiny, size::kTiny, size::kTiny);
        m_list = new QListWidget(m_panel);
        m_list->setObjectName(QStringLiteral("searchHits"));
        m_list->setFocusPolicy(Qt::NoFocus);
        m_list->setAccessibleName(tr("見つかった患者"));
        m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        column->addWidget(m_list);
        connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { take(m_list->row(item)); });
    }
    m_list->clear();
    if (!remark.isEmpty())
        addRemark(remark);
    m_firstHit = m_list->count();
    for (const Hit& hit : hits) {
        auto* item = new QListWidgetItem(shownText(hit.text), m_list);
        item->setData(Qt::UserRole, hit.id);
    }
    if (hits.empty()) {
        addRemark(tr("見つかりません。番号・カナ・氏名・電話・病名・薬で探せます。"));
    } else if (total > qint64(hits.size())) {
        auto* all = new QListWidgetItem(tr("%1人すべてを一覧で見る").arg(total), m_list);
        all->setData(Qt::UserRole, qint64(-1));
    }
    m_list->setCurrentRow(hits.empty() ? -1 : m_firstHit);
    const int frame = 2 * m_list->frameWidth();
    m_list->setFixedHeight(m_list->count() * m_list->sizeHintForRow(0) + frame);
    // As wide as its longest line, where the window has the room.
    const QPoint corner = mapTo(window(), QPoint(0, height() + size::kTiny));
    const int wanted = m_list->sizeHintForColumn(0) + frame + 2 * size::kTiny;
    m_panel->setFixedWidth(qMin(qMax(wanted, qMax(width(), 420)), window()->width() - corner.x() - size::kSmall));
    m_panel->adjustSize();
    m_panel->move(corner);
    m_panel->show();
    m_panel->raise();
}

void SearchBox::addRemark(const QString& words)
{
    auto* item = new QListWidgetItem(words, m_list);
    item->setFlags(Qt::NoItemFlags);
}

void SearchBox::closeHits()
{
    if (m_panel)
        m_panel->hide();
}

void SearchBox::take(int row)
{
    if (row < 0 || !m_list || !m_list->item(row))
        return;
    const QVariant id = m_list->item(row)->data(Qt::UserRole);
    if (!id.isValid())
        return;
    const QString wanted = text();
    closeHits();
    clear();
    if (id.toLongLong() < 0)
        Q_EMIT allWanted(wanted);
    else
        Q_EMIT opened(id.toLongLong());
}

void SearchBox::keyPressEvent(QKeyEvent* event)
{
    const bool open = m_panel && m_panel->isVisible();
    if (open && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)) {
        const int step = event->key() == Qt::Key_Down ? 1 : -1;
        m_list->setCurrentRow(qBound(m_firstHit, m_list->currentRow() + step, m_list->count() - 1));
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (open)
            take(m_list->currentRow());
    } else if (event->key() == Qt::Key_Escape) {
        closeHits();
        clear();
        if (parentWidget())
            parentWidget()->setFocus();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void SearchBox::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    closeHits();
}

void SearchBox::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    const Colors& c = colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawPixmap(10, (height() - size::kIcon) / 2,
                       iconPixmap(QStringLiteral("search"), c.ink2, devicePixelRatioF()));
    if (m_hint.isEmpty() || !text().isEmpty())
        return;
    painter.setFont(ui::font(Type::Small));
    const int wide = painter.fontMetrics().horizontalAdvance(m_hint) + 12;
    const QRectF key(width() - wide - 10.5, height() / 2.0 - 9, wide, 18);
    painter.setPen(QPen(c.line, 1));
    painter.setBrush(c.card);
    painter.drawRoundedRect(key, size::kTagRadius, size::kTagRadius);
    painter.setPen(c.ink2);
    painter.drawText(key, Qt::AlignCenter, m_hint);
}

} // namespace kakarite::ui
