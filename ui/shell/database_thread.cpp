#include "ui/shell/database_thread.h"

#include "models/base/wipe_traces.h"

namespace kakarite::ui {

DatabaseThread::DatabaseThread(const Clock& clock) : m_clock(clock)
{
    for (Lane* lane : {&m_writing, &m_reading, &m_aside, &m_counting}) {
        lane->worker.moveToThread(&lane->thread);
        lane->thread.start();
    }
    m_writing.thread.setObjectName(QStringLiteral("vault-writer"));
    m_reading.thread.setObjectName(QStringLiteral("vault-reader"));
    m_aside.thread.setObjectName(QStringLiteral("vault-aside"));
    m_counting.thread.setObjectName(QStringLiteral("vault-counter"));
}

DatabaseThread::~DatabaseThread()
{
    m_cancelled = true;
    m_asideCancelled = true;
    *m_countCancelled = true;
    // Readers must be gone before the vault is. The writing thread ends first: what it still has to do may wait for the
    // reading one, which has to be there then.
    QMetaObject::invokeMethod(
        &m_writing.worker,
        [this] {
            endAside();
            onReadingThread([this] { m_reader.reset(); });
            m_vault.reset();
            m_writing.thread.quit();
        },
        Qt::QueuedConnection);
    m_writing.thread.wait();
    for (Lane* lane : {&m_aside, &m_counting, &m_reading}) {
        lane->thread.quit();
        lane->thread.wait();
    }
}

void DatabaseThread::open(QObject* guard, OpenFunction function, std::function<void(Result<OpenedVault>)> done)
{
    m_cancelled = false;
    m_asideCancelled = false;
    run(
        m_writing, guard,
        [this, function = std::move(function)]() -> Result<OpenedVault> {
            TRY_LET(m_vault, function(m_clock));
            const Result<void> reading = openReader();
            if (!reading) {
                m_vault.reset();
                return std::unexpected(reading.error());
            }
            return OpenedVault{m_vault->actor(), m_vault->clinicName(), m_vault->folder(),
                               m_vault->passwordIsInitial()};
        },
        std::move(done));
}

void DatabaseThread::endAside()
{
    m_asideCancelled = true;
    for (Lane* lane : {&m_aside, &m_counting})
        QMetaObject::invokeMethod(&lane->worker, [] { wipeTraces(); }, Qt::BlockingQueuedConnection);
}

void DatabaseThread::onReadingThread(const std::function<void()>& fn)
{
    QMetaObject::invokeMethod(&m_reading.worker, fn, Qt::BlockingQueuedConnection);
}

Result<void> DatabaseThread::openReader()
{
    Result<void> opened;
    onReadingThread([this, &opened] {
        auto reader = m_vault->openReader();
        if (reader)
            m_reader = std::move(*reader);
        else
            opened = std::unexpected(reader.error());
    });
    return opened;
}

void DatabaseThread::close(QObject* guard, std::function<void()> done)
{
    m_cancelled = true;
    m_asideCancelled = true;
    *m_countCancelled = true;
    run(
        m_writing, guard,
        [this]() -> Result<void> {
            endAside();
            onReadingThread([this] {
                m_reader.reset();
                wipeTraces();
            });
            m_vault.reset();
            wipeTraces();
            return {};
        },
        [done = std::move(done)](const Result<void>&) { done(); });
}

void DatabaseThread::landed()
{
    if (--m_pending == 0)
        Q_EMIT settled();
}

} // namespace kakarite::ui
