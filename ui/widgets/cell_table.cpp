#include "ui/widgets/cell_table.h"

#include "ui/style/icons.h"
#include "ui/text/format.h"
#include "ui/widgets/tips.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace kakarite::ui {

namespace {

constexpr int kPad = 10;

void paintCheck(QPainter& painter, const QRect& room, bool on)
{
    const Colors& c = colors();
    const QRectF box(room.left() + kPad + 0.5, room.center().y() - 6.5, 13, 13);
    painter.setPen(QPen(on ? c.primary : c.ink3, 1));
    painter.setBrush(on ? c.primary : c.card);
    painter.drawRoundedRect(box, 3, 3);
    if (!on)
        return;
    painter.setPen(QPen(c.card, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF tick[] = {box.topLeft() + QPointF(3, 6.8), box.topLeft() + QPointF(5.5, 9.3),
                            box.topLeft() + QPointF(10, 4)};
    painter.drawPolyline(tick, 3);
}

int paintTag(QPainter& painter, int left, const QRect& room, const QString& text, Tone tone, bool last)
{
    painter.setFont(ui::font(Type::Caption));
    const int width = painter.fontMetrics().horizontalAdvance(text) + 14;
    constexpr int kRoomForMore = 16; // "+3", where not all fit
    if (left + width > room.right() - (last ? 2 : kRoomForMore))
        return -1;
    const QRect box(left, room.center().y() - size::kTag / 2 + 1, width, size::kTag);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneGround(tone));
    painter.drawRoundedRect(box, size::kTagRadius, size::kTagRadius);
    painter.setPen(toneInk(tone));
    painter.drawText(box, Qt::AlignCenter, text);
    return left + width + 3;
}

class HeaderCheck : public QAbstractButton {
public:
    explicit HeaderCheck(QWidget* parent) : QAbstractButton(parent)
    {
        setCheckable(true);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::TabFocus);
    }

protected:
    void nextCheckState() override {} // the owner says what is marked
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintCheck(painter, rect(), isChecked());
    }
};

} // namespace

// ---------------------------------------------------------------- models
void CellModel::setColumns(std::vector<Column> columns)
{
    beginResetModel();
    m_columns = std::move(columns);
    endResetModel();
}

void CellModel::setSortMark(int column, bool descending)
{
    m_sortColumn = column;
    m_descending = descending;
    if (!m_columns.empty())
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, int(m_columns.size()) - 1);
}

int CellModel::columnCount(const QModelIndex&) const
{
    return int(m_columns.size());
}

Cell CellModel::shownCell(int row, int column) const
{
    Cell one = cell(row, column);
    one.text = shownText(one.text);
    one.second = shownText(one.second);
    one.hover = shownText(one.hover);
    for (auto& [text, tone] : one.tags)
        text = shownText(text);
    return one;
}

QVariant CellModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (m_columns[std::size_t(index.column())].right ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    const Cell one = shownCell(index.row(), index.column());
    if (one.check)
        return *one.check ? tr("選択") : QString();
    QStringList words{one.text};
    if (!one.second.isEmpty())
        words << one.second;
    for (const auto& [text, tone] : one.tags)
        words << text;
    const QString all = words.join(QLatin1Char(' ')).trimmed();
    if (role == Qt::ToolTipRole && !one.hover.isEmpty())
        return tipText(all + QLatin1Char('\n') + one.hover);
    if (role == Qt::ToolTipRole && all.size() < 9)
        return {}; // what is short is seen whole
    return role == Qt::ToolTipRole ? tipText(all) : all;
}

void CellModel::widenColumn(int column, int width)
{
    m_columns[std::size_t(column)].width = std::max(m_columns[std::size_t(column)].width, width);
}

QVariant CellModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= int(m_columns.size()))
        return {};
    const Column& column = m_columns[std::size_t(section)];
    if (role == Qt::DisplayRole)
        return section == m_sortColumn ? column.title + (m_descending ? QStringLiteral(" ↓") : QStringLiteral(" ↑"))
                                       : column.title;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (column.right ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole && column.sortable)
        return tipText(tr("%1で並べ替え").arg(column.title));
    return {};
}

void RowsModel::setRows(std::vector<std::vector<Cell>> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

Cell RowsModel::cell(int row, int column) const
{
    const auto& cells = m_rows[std::size_t(row)];
    return std::size_t(column) < cells.size() ? cells[std::size_t(column)] : Cell{};
}

int RowsModel::rowCount(const QModelIndex&) const
{
    return int(m_rows.size());
}

// ---------------------------------------------------------------- delegate
QSize CellDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const auto* model = static_cast<const CellModel*>(index.model());
    const Cell cell = model->shownCell(index.row(), index.column());
    int width = 2 * kPad + 2; // rounding takes up to a pixel on each side
    width += QFontMetrics(ui::font(cell.bold ? Type::BodyBold : Type::Body)).horizontalAdvance(cell.text);
    if (!cell.second.isEmpty())
        width += 5 + QFontMetrics(ui::font(Type::Small)).horizontalAdvance(cell.second);
    for (const auto& [text, tone] : cell.tags)
        width += 17 + QFontMetrics(ui::font(Type::Caption)).horizontalAdvance(text);
    return {width, size::kRow};
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Colors& c = colors();
    const auto* model = static_cast<const CellModel*>(index.model());
    const auto* table = static_cast<const CellTable*>(option.widget);
    const Cell cell = model->shownCell(index.row(), index.column());
    const bool right = model->columns()[std::size_t(index.column())].right;
    QPainter& p = *painter;
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    const QRect room = option.rect;
    if (option.state & QStyle::State_Selected)
        p.fillRect(room, c.primaryTint);
    else if (table && table->hoveredRow() == index.row())
        p.fillRect(room, c.hover);
    p.fillRect(QRect(room.left(), room.bottom(), room.width(), 1), c.fineLine);

    if (cell.check) {
        paintCheck(p, room, *cell.check);
    } else if (cell.pending) {
        p.setPen(Qt::NoPen);
        p.setBrush(c.mutedTint);
        p.drawRoundedRect(QRect(room.left() + kPad, room.center().y() - 5, qMax(12, room.width() / 2), 10), 4, 4);
    } else {
        const QRect words = room.adjusted(kPad, 0, -kPad, -1);
        int left = words.left();
        p.setFont(ui::font(cell.bold ? Type::BodyBold : Type::Body));
        p.setPen(cell.faint ? c.ink3 : toneInk(cell.tone));
        const int textWidth = p.fontMetrics().horizontalAdvance(cell.text);
        const QString shown = p.fontMetrics().elidedText(cell.text, Qt::ElideRight, words.width());
        if (right && cell.tags.empty()) {
            p.drawText(words, int(Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine), shown);
        } else if (!cell.text.isEmpty()) {
            p.drawText(words, int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine), shown);
            left += qMin(textWidth, words.width()) + 5;
        }
        if (!cell.second.isEmpty() && left < words.right() - 16) {
            p.setFont(ui::font(Type::Small));
            p.setPen(c.ink3);
            p.drawText(QRect(left, words.top(), words.right() - left, words.height() + 1),
                       int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine),
                       p.fontMetrics().elidedText(cell.second, Qt::ElideRight, words.right() - left));
            left += p.fontMetrics().horizontalAdvance(cell.second) + 5;
        }
        for (std::size_t i = 0; i < cell.tags.size(); ++i) {
            const int next =
                paintTag(p, left, room, cell.tags[i].first, cell.tags[i].second, i + 1 == cell.tags.size());
            if (next < 0) {
                p.setFont(ui::font(Type::Small));
                p.setPen(c.ink2);
                p.drawText(QRect(left, room.top(), room.right() - left, room.height()),
                           int(Qt::AlignVCenter | Qt::AlignLeft), QStringLiteral("+%1").arg(cell.tags.size() - i));
                break;
            }
            left = next;
        }
    }
    // The row that the keyboard stands on.
    if (table && table->hasFocus() && table->currentIndex().row() == index.row()) {
        p.setRenderHint(QPainter::Antialiasing, false);
        p.fillRect(QRect(room.left(), room.top(), room.width(), 1), c.primary);
        p.fillRect(QRect(room.left(), room.bottom(), room.width(), 1), c.primary);
    }
    p.restore();
}

// ---------------------------------------------------------------- view
CellTable::CellTable(CellModel* model, const QString& name, QWidget* parent) : QTableView(parent), m_model(model)
{
    setModel(model);
    setItemDelegate(new CellDelegate(this));
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(size::kRow);
    horizontalHeader()->setFixedHeight(31);
    horizontalHeader()->setFont(ui::font(Type::Caption));
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setMinimumSectionSize(20);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int column) {
        if (m_model->columns()[std::size_t(column)].sortable)
            Q_EMIT sortRequested(column);
    });
    connect(model, &QAbstractItemModel::modelReset, this, &CellTable::fitColumns);
}

QAbstractButton* CellTable::addHeaderCheck(const QString& name)
{
    auto* box = new HeaderCheck(horizontalHeader());
    box->setAccessibleName(name);
    setTip(box, name);
    box->setGeometry(0, 0, 34, 30);
    return box;
}

void CellTable::setOpens(bool opens)
{
    m_opens = opens;
}

namespace {

int titleWidth(const Column& column)
{
    return QFontMetrics(ui::font(Type::Caption)).horizontalAdvance(column.title) + 22 + (column.sortable ? 14 : 0);
}

int leastWidth(const Column& column)
{
    const int title = titleWidth(column);
    if (column.least > 0)
        return qMax(column.least, title);
    return column.stretch ? title : qMax(column.width, title);
}

} // namespace

void CellTable::fitColumns()
{
    const auto& columns = m_model->columns();
    int used = 0;
    int stretching = 0;
    int spare = 0; // what all together can give
    for (int i = 0; i < int(columns.size()); ++i) {
        if (isColumnHidden(i))
            continue;
        const Column& column = columns[std::size_t(i)];
        const int width = qMax(column.width, leastWidth(column));
        if (column.stretch)
            ++stretching;
        setColumnWidth(i, width);
        used += width;
        spare += width - leastWidth(column);
    }
    const int left = viewport()->width() - used;
    // Too wide: each gives its share of what it has beyond its least, and what is in it ends with ….
    for (int i = 0; left < 0 && spare > 0 && i < int(columns.size()); ++i) {
        const Column& column = columns[std::size_t(i)];
        if (const int more = columnWidth(i) - leastWidth(column); !isColumnHidden(i) && more > 0)
            setColumnWidth(i, columnWidth(i) - qMin(more, (more * -left + spare - 1) / spare));
    }
    if (left <= 0 || stretching == 0)
        return;
    for (int i = 0; i < int(columns.size()); ++i)
        if (columns[std::size_t(i)].stretch && !isColumnHidden(i))
            setColumnWidth(i, columnWidth(i) + left / stretching);
}

void CellTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void CellTable::hover(int row)
{
    if (row == m_hoveredRow)
        return;
    m_hoveredRow = row;
    viewport()->setCursor(m_opens && row >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void CellTable::mouseMoveEvent(QMouseEvent* event)
{
    QTableView::mouseMoveEvent(event);
    hover(indexAt(event->position().toPoint()).row());
}

void CellTable::mouseReleaseEvent(QMouseEvent* event)
{
    QTableView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid() || event->button() != Qt::LeftButton)
        return;
    if (m_model->cell(index.row(), index.column()).check)
        Q_EMIT markToggled(index.row());
    else if (m_opens)
        Q_EMIT rowOpened(index.row());
}

void CellTable::leaveEvent(QEvent* event)
{
    QTableView::leaveEvent(event);
    hover(-1);
}

void CellTable::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid() && m_opens) {
        Q_EMIT rowOpened(currentIndex().row());
        return;
    }
    if (event->key() == Qt::Key_Space && currentIndex().isValid() && m_model->cell(currentIndex().row(), 0).check) {
        Q_EMIT markToggled(currentIndex().row());
        return;
    }
    QTableView::keyPressEvent(event);
    viewport()->update();
}

} // namespace kakarite::ui
