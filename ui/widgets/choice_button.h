// One of several: a button that shows the choice and opens the list of them. Up and Down change it without opening.
#pragma once

#include <QPushButton>
#include <QStringList>
#include <QVariant>

#include <vector>

namespace kakarite::ui {

class ChoiceButton : public QPushButton {
    Q_OBJECT
public:
    // `name` is read out before the choice; it is not shown.
    explicit ChoiceButton(const QString& name, QWidget* parent = nullptr);
    void setChoices(const std::vector<std::pair<QString, QVariant>>& choices);
    void setCurrent(const QVariant& value); // silently
    QVariant current() const;
    void setWide(bool wide) { m_wide = wide; } // text at the left, the arrow at the right edge

Q_SIGNALS:
    void chosen(const QVariant& value);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override; // the choice ends with … where there is no room

private:
    void openList();
    void choose(int index);

    std::vector<std::pair<QString, QVariant>> m_choices;
    QString m_name;
    int m_index = -1;
    bool m_wide = false;
};

} // namespace kakarite::ui
