// Where files and folders are dropped. Tells the paths; what they are is found out by their content.
#pragma once

#include <QWidget>

namespace kakarite::ui {

class DropZone : public QWidget {
    Q_OBJECT
public:
    explicit DropZone(QWidget* parent = nullptr);
    void setText(const QString& title, const QString& sentence);
    QSize sizeHint() const override { return {600, 78}; }

Q_SIGNALS:
    void dropped(const QStringList& paths);
    void clicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_title;
    QString m_sentence;
    bool m_over = false;
};

} // namespace kakarite::ui
