#include "ui/widgets/search_box.h"

#include "ui/style/icons.h"
#include "ui/style/tokens.h"
#include "ui/text/format.h"
#include "ui/widgets/labels.h"

#include <QFrame>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace kakarite::ui {

namespace {
constexpr qint64 kAll = -1; // no patient: the whole list of hits
}

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
    if (!m_panel)
        makePanel();
    m_remark->setText(hits.empty() ? tr("見つかりません。番号・カナ・氏名・電話・病名・薬で探せます。") : remark);
    m_remark->setVisible(!m_remark->text().isEmpty());
    m_ids.clear();
    std::vector<std::vector<Cell>> rows;
    for (const Hit& hit : hits) {
        m_ids.push_back(hit.id);
        rows.push_back(hit.cells);
    }
    const std::size_t columns = hits.empty() ? 0 : hits.front().cells.size();
    m_table->clearSpans();
    if (total > qint64(hits.size()) && columns > 1) {
        m_ids.push_back(kAll);
        Cell all;
        all.text = tr("%1人すべてを一覧で見る").arg(numberText(total));
        all.tone = Tone::Info;
        rows.push_back({all});
    }
    m_rows->setRows(std::move(rows));
    const int wanted = qMax(widenColumns(columns), m_remark->sizeHint().width()) + 2 * size::kTiny + 2;
    if (!m_ids.empty() && m_ids.back() == kAll)
        m_table->setSpan(int(m_ids.size()) - 1, 0, 1, int(columns));
    m_table->setVisible(!m_ids.empty());
    m_table->setFixedHeight(int(m_ids.size()) * size::kRow);
    select(0);
    // As wide as its longest line, where the window has the room.
    const QPoint corner = mapTo(window(), QPoint(0, height() + size::kTiny));
    m_panel->setFixedWidth(qMin(qMax(wanted, qMax(width(), 420)), window()->width() - corner.x() - size::kSmall));
    m_panel->adjustSize();
    m_panel->move(corner);
    m_panel->show();
    m_panel->raise();
    m_table->fitColumns(); // where the panel is as wide as before, nothing else does
}

void SearchBox::makePanel()
{
    // A child of the window, not a popup: the field keeps the keyboard.
    m_panel = new QFrame(window());
    m_panel->setProperty("class", QStringLiteral("popover"));
    auto* column = new QVBoxLayout(m_panel);
    column->setContentsMargins(size::kTiny, size::kTiny, size::kTiny, size::kTiny);
    column->setSpacing(0);
    m_remark = makeLabel(QString(), Type::Caption, colors().ink2, m_panel);
    m_remark->setObjectName(QStringLiteral("searchRemark"));
    m_remark->setContentsMargins(size::kSmall, size::kSmall, size::kSmall, size::kSmall);
    m_rows = new RowsModel(m_panel);
    m_table = new CellTable(m_rows, tr("見つかった患者"), m_panel);
    m_table->setObjectName(QStringLiteral("searchHits"));
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setOpens(true);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->horizontalHeader()->hide();
    column->addWidget(m_remark);
    column->addWidget(m_table);
    connect(m_table, &CellTable::rowOpened, this, &SearchBox::take);
}

int SearchBox::widenColumns(std::size_t columns)
{
    std::vector<Column> fitted(columns);
    for (std::size_t c = 0; c < columns; ++c) {
        fitted[c].width = 0;
        fitted[c].stretch = c == 1;
    }
    m_rows->setColumns(std::move(fitted));
    int all = 0;
    for (int c = 0; c < int(columns); ++c) {
        for (int row = 0; row < int(m_ids.size()); ++row) {
            if (m_ids[std::size_t(row)] != kAll)
                m_rows->widenColumn(c, m_table->itemDelegate()->sizeHint({}, m_rows->index(row, c)).width());
        }
        all += m_rows->columns()[std::size_t(c)].width;
    }
    return all;
}

void SearchBox::closeHits()
{
    if (m_panel)
        m_panel->hide();
}

void SearchBox::select(int row)
{
    m_table->setCurrentIndex(m_rows->index(qBound(0, row, qMax(0, int(m_ids.size()) - 1)), 0));
}

void SearchBox::take(int row)
{
    if (row < 0 || row >= int(m_ids.size()))
        return;
    const qint64 id = m_ids[std::size_t(row)];
    const QString wanted = text();
    closeHits();
    clear();
    if (id == kAll)
        Q_EMIT allWanted(wanted);
    else
        Q_EMIT opened(id);
}

void SearchBox::keyPressEvent(QKeyEvent* event)
{
    const bool open = m_panel && m_panel->isVisible();
    if (open && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)) {
        select(m_table->currentIndex().row() + (event->key() == Qt::Key_Down ? 1 : -1));
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (open)
            take(m_table->currentIndex().row());
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
