// A surface with a title: the unit every page is built from.
#pragma once

#include <QBoxLayout>
#include <QFrame>
#include <QLabel>

namespace kakarite::ui {

class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr); // without a head
    Card(const QString& title, const QString& subtitle, QWidget* parent = nullptr);

    QVBoxLayout* body() { return m_body; }
    QHBoxLayout* head() { return m_head; } // for things at its right; null without a title
    void setSubtitle(const QString& text);

private:
    QVBoxLayout* m_body = nullptr;
    QHBoxLayout* m_head = nullptr;
    QLabel* m_subtitle = nullptr;
};

// Title, scope, "data as of" and actions at the top of a page.
class PageHead : public QWidget {
    Q_OBJECT
public:
    explicit PageHead(const QString& title, QWidget* parent = nullptr);
    void addScope(QWidget* widget);        // between the title and "data as of"
    void addAction(QWidget* widget);       // at the right
    void setDataAsOf(const QString& text); // empty hides it

private:
    QHBoxLayout* m_scopes = nullptr;
    QHBoxLayout* m_actions = nullptr;
    QLabel* m_asOf = nullptr;
};

} // namespace kakarite::ui
