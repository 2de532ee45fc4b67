// Tabs with counts, the chosen one underlined. Left and Right walk through them.
#pragma once

#include <QWidget>

#include <vector>

class QAbstractButton;
class QButtonGroup;
class QHBoxLayout;

namespace kakarite::ui {

class CountTabs : public QWidget {
    Q_OBJECT
public:
    explicit CountTabs(const QString& name, QWidget* parent = nullptr);
    void setTabs(const QStringList& names);
    void setCount(int index, const QString& count);
    void setCurrent(int index); // silently
    int current() const;

Q_SIGNALS:
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QButtonGroup* m_group;
    QHBoxLayout* m_row;
};

} // namespace kakarite::ui
