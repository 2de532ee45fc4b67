// Brings patient lists in, one after the other: opens the file, asks the page which column holds what, keeps its
// preview up to date on the reading thread, imports on the writing one. GUI thread only.
#pragma once

#include "models/emr/refused_rows.h"
#include "ui/shell/database_thread.h"

#include <QStringList>
#include <QTimer>

namespace kakarite::ui {

class ImportsPage;
class WorkStrip;

class ListFlow : public QObject {
    Q_OBJECT
public:
    ListFlow(DatabaseThread& database, const Clock& clock, ImportsPage& page, WorkStrip& work, QObject* parent);
    ~ListFlow() override;
    void offer(const QStringList& paths); // after those that wait already
    bool isOpen() const { return m_open; }

Q_SIGNALS:
    void imported(); // the vault has changed

private:
    void connectPage();
    void next();
    void changeFormat(const emr::TableFormat& format);
    void useSaved(const QString& name);
    void changeSaved(std::function<Result<void>(vault::Vault&)> change, const QString& current);
    void preview();
    void import();
    void stopPreview();

    DatabaseThread& m_database;
    const Clock& m_clock;
    ImportsPage& m_page;
    WorkStrip& m_work;
    QStringList m_waiting;
    bool m_open = false; // a list is on the screen
    emr::TableFile m_table;
    QTimer m_pause;
    std::shared_ptr<std::atomic<bool>> m_stop; // of the preview under way
    std::shared_ptr<emr::RefusedRows> m_refused;
};

} // namespace kakarite::ui
