// Tables as this program draws them: 34 px rows, fine rules, tags, a bold word with a caption, right-aligned numbers.
//
// A CellModel answers cell by cell, so a list of a hundred thousand rows costs what is visible.
#pragma once

#include "ui/style/tokens.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>
#include <QTableView>

#include <optional>
#include <vector>

class QAbstractButton;

namespace kakarite::ui {

struct Cell {
    QString text;
    QString second;     // a caption after the text
    QString hover = {}; // more, seen under the pointer
    Tone tone = Tone::Plain;
    bool bold = false;
    bool faint = false;
    std::vector<std::pair<QString, Tone>> tags; // after the text
    std::optional<bool> check;                  // a box instead of words
    bool pending = false;                       // not read yet: a grey bar
};

struct Column {
    QString title;
    int width = 80; // where there is room
    bool right = false;
    bool stretch = false; // takes the room that is left; gives way down to its title
    bool sortable = false;
    int least = 0; // gives way no further than to this; 0: as above, or not at all
};

class CellModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    virtual Cell cell(int row, int column) const = 0;
    Cell shownCell(int row, int column) const; // as it is drawn and told: nothing in it acts unseen
    const std::vector<Column>& columns() const { return m_columns; }
    void setColumns(std::vector<Column> columns);
    void widenColumn(int column, int width);       // before fitColumns
    void setSortMark(int column, bool descending); // -1: none

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Column> m_columns;
    int m_sortColumn = -1;
    bool m_descending = false;
};

// Rows that are all there.
class RowsModel : public CellModel {
    Q_OBJECT
public:
    using CellModel::CellModel;
    void setRows(std::vector<std::vector<Cell>> rows);
    Cell cell(int row, int column) const override;
    int rowCount(const QModelIndex& parent = {}) const override;

private:
    std::vector<std::vector<Cell>> m_rows;
};

class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

class CellTable : public QTableView {
    Q_OBJECT
public:
    // `name` is what a screen reader calls the table.
    CellTable(CellModel* model, const QString& name, QWidget* parent = nullptr);
    void fitColumns();
    int hoveredRow() const { return m_hoveredRow; }
    // A box over the first column: all rows at once.
    QAbstractButton* addHeaderCheck(const QString& name);
    void setOpens(bool opens); // rows lead somewhere: the hand, Return

Q_SIGNALS:
    void rowOpened(int row);
    void sortRequested(int column);
    void markToggled(int row); // its box was clicked, or Space pressed on it

protected:
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void hover(int row);
    CellModel* m_model;
    int m_hoveredRow = -1;
    bool m_opens = false;
};

} // namespace kakarite::ui
