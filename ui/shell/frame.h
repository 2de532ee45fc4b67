// The window around every page: navigation at the left, search, work in the background and the user on top. Knows
// places, not patients. On a small screen (1366×768 at 125 % and more) the navigation shrinks to its icons and a page
// that is taller than the window scrolls.
#pragma once

#include <QWidget>

class QButtonGroup;
class QFrame;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace kakarite::ui {

class SearchBox;
class WorkStrip;

enum class Place { Dashboard, Patients, Imports, Settings };

class Frame : public QWidget {
    Q_OBJECT
public:
    Frame(const QString& clinicName, const QString& userName, bool dashboardAllowed, QWidget* parent = nullptr);
    void setPage(Place place, QWidget* page); // the page of a place; the frame owns it
    void show(Place place, QWidget* page);    // a page that belongs to a place: the patient under the list
    Place place() const { return m_place; }
    SearchBox* search() { return m_search; }
    WorkStrip* work() { return m_work; }
    void setFoot(const QString& text);

Q_SIGNALS:
    void placeChosen(kakarite::ui::Place place);
    void lockWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QFrame* makeNavigation(const QString& clinicName, bool dashboardAllowed);
    QWidget* makeTop(const QString& userName);
    void setNarrow(bool narrow);
    QButtonGroup* m_places;
    QFrame* m_navigation = nullptr;
    QLabel* m_brand = nullptr;
    QLabel* m_clinic = nullptr;
    QStackedWidget* m_stack = nullptr;
    SearchBox* m_search = nullptr;
    WorkStrip* m_work = nullptr;
    QLabel* m_foot = nullptr;
    Place m_place = Place::Patients;
};

// One quiet line about what goes on in the background, with a way to stop it.
class WorkStrip : public QWidget {
    Q_OBJECT
public:
    explicit WorkStrip(QWidget* parent = nullptr);
    void tell(const QString& what, int percent); // -1: unknown
    void finish();

Q_SIGNALS:
    void cancelWanted();
    void clicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    QString m_what;
    int m_percent = -1;
    QPushButton* m_cancel;
};

} // namespace kakarite::ui
