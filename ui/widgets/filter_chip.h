// A pill that narrows a list: closed it names the filter, set it tells its value and can be taken away with ×.
#pragma once

#include <QAbstractButton>

namespace kakarite::ui {

class FilterChip : public QAbstractButton {
    Q_OBJECT
public:
    explicit FilterChip(const QString& name, QWidget* parent = nullptr);
    void setValue(const QString& value); // empty = not set
    bool isSet() const { return !m_value.isEmpty(); }
    QSize sizeHint() const override;

Q_SIGNALS:
    void opened(); // asks its owner for the popover
    void cleared();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString shown() const;
    QString m_name;
    QString m_value;
};

} // namespace kakarite::ui
