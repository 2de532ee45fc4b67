// The vault behind the window: one thread owns it and writes, a second one reads, so that a long import never keeps a
// page waiting, a third one makes backups, which neither waits for, and a fourth one counts what takes seconds in a
// large clinic. Closures go there, values come back on the GUI thread.
//
// Every member is called on the GUI thread. `done` runs there too, once, unless `guard` has gone by then. QFuture::then
// with a context is not used: in Qt 6.4 it asserts when the context dies before the work is done, which is what locking
// the window does. There is no nested event loop. Nothing is sent to a closed vault: it is answered with Cancelled.
#pragma once

#include "models/vault/vault.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace kakarite::ui {

struct OpenedVault {
    vault::Actor actor;
    QString clinicName;
    QString folder;
    bool passwordIsInitial = false;
};

class DatabaseThread : public QObject {
    Q_OBJECT
public:
    explicit DatabaseThread(const Clock& clock);
    ~DatabaseThread() override; // cancels, closes the vault and waits

    using OpenFunction = std::function<Result<std::unique_ptr<vault::Vault>>(const Clock&)>;
    // The vault is made on its own thread: deriving the key takes half a second.
    void open(QObject* guard, OpenFunction function, std::function<void(Result<OpenedVault>)> done);
    // Drops the connections and the keys.
    void close(QObject* guard, std::function<void()> done);

    // work(const vault::Reader&) -> Result<T>
    template <typename Work, typename Done>
    void read(QObject* guard, Work work, Done done)
    {
        run(
            m_reading, guard,
            [this, work = std::move(work)]() mutable -> std::invoke_result_t<Work, const vault::Reader&> {
                if (!m_reader)
                    return failure(ErrorCode::Cancelled);
                return work(*m_reader);
            },
            std::move(done));
    }
    // work(vault::Vault&) -> Result<T>
    template <typename Work, typename Done>
    void write(QObject* guard, Work work, Done done)
    {
        run(
            m_writing, guard,
            [this, work = std::move(work)]() mutable -> std::invoke_result_t<Work, vault::Vault&> {
                if (!m_vault)
                    return failure(ErrorCode::Cancelled);
                return work(*m_vault);
            },
            std::move(done));
    }

    // As write(), for work that wants the vault for itself: what runs aside or is counted is cancelled, the reader is
    // closed before and opened again after.
    template <typename Work, typename Done>
    void writeAlone(QObject* guard, Work work, Done done)
    {
        *m_countCancelled = true;
        write(
            guard,
            [this, work = std::move(work)](vault::Vault& vault) mutable -> std::invoke_result_t<Work, vault::Vault&> {
                endAside();
                onReadingThread([this] { m_reader.reset(); });
                auto result = work(vault);
                const Result<void> reading = openReader();
                m_asideCancelled = false;
                if (result && !reading)
                    return std::unexpected(reading.error());
                return result;
            },
            std::move(done));
    }

    // work(vault::Vault&, const std::atomic<bool>& cancelled) -> Result<T>: long work that brings its own readers and
    // writes little. Closing the vault cancels it and waits for its end.
    template <typename Work, typename Done>
    void aside(QObject* guard, Work work, Done done)
    {
        run(
            m_aside, guard,
            [this,
             work = std::move(work)]() mutable -> std::invoke_result_t<Work, vault::Vault&, const std::atomic<bool>&> {
                if (m_asideCancelled || !m_vault)
                    return failure(ErrorCode::Cancelled);
                return work(*m_vault, m_asideCancelled);
            },
            std::move(done));
    }

    // work(const vault::Reader&, const std::atomic<bool>& cancelled) -> Result<T>: a long question, with a reader of
    // its own. The next one cancels it, and so does closing the vault.
    template <typename Work, typename Done>
    void count(QObject* guard, Work work, Done done)
    {
        *m_countCancelled = true;
        m_countCancelled = std::make_shared<std::atomic<bool>>(false);
        run(
            m_counting, guard,
            [this, cancelled = m_countCancelled, work = std::move(work)]() mutable
                -> std::invoke_result_t<Work, const vault::Reader&, const std::atomic<bool>&> {
                if (*cancelled || m_asideCancelled || !m_vault)
                    return failure(ErrorCode::Cancelled);
                TRY_LET(const auto reader, m_vault->openReader());
                return work(*reader, *cancelled);
            },
            std::move(done));
    }

    // work(const Clock&, const std::atomic<bool>& cancelled) -> Result<T>: while no vault is open.
    template <typename Work, typename Done>
    void unopened(QObject* guard, Work work, Done done)
    {
        m_cancelled = false;
        run(
            m_writing, guard,
            [this,
             work = std::move(work)]() mutable -> std::invoke_result_t<Work, const Clock&, const std::atomic<bool>&> {
                return work(m_clock, m_cancelled);
            },
            std::move(done));
    }

    // For work that can be stopped; reset when it begins.
    std::atomic<bool>& cancelled() { return m_cancelled; }
    bool isBusy() const { return m_pending > 0; }

Q_SIGNALS:
    void settled(); // nothing is under way any more

private:
    struct Lane {
        QThread thread;
        QObject worker;
    };
    template <typename Work, typename Done>
    void run(Lane& lane, QObject* guard, Work work, Done done)
    {
        using R = std::invoke_result_t<Work>;
        ++m_pending;
        QMetaObject::invokeMethod(
            &lane.worker,
            [this, alive = QPointer<QObject>(guard), work = std::move(work), done = std::move(done)]() mutable {
                auto result = std::make_shared<R>(work());
                QMetaObject::invokeMethod(
                    this,
                    [this, alive, result, finish = std::move(done)]() mutable {
                        if (alive)
                            finish(std::move(*result));
                        landed();
                    },
                    Qt::QueuedConnection);
            },
            Qt::QueuedConnection);
    }
    void landed();
    // On the writing thread.
    void endAside(); // lets nothing more begin there or be counted, and waits for the end of what is under way
    void onReadingThread(const std::function<void()>& fn);
    Result<void> openReader();

    const Clock& m_clock;
    Lane m_writing;
    Lane m_reading;
    Lane m_aside;
    Lane m_counting;
    std::unique_ptr<vault::Vault> m_vault;           // made and dropped on the writing thread
    std::unique_ptr<vault::ReadConnection> m_reader; // touched on the reading thread
    std::atomic<bool> m_cancelled = false;
    std::atomic<bool> m_asideCancelled = false; // also: nothing more is counted
    // Of the latest question that is counted.
    std::shared_ptr<std::atomic<bool>> m_countCancelled = std::make_shared<std::atomic<bool>>(false);
    int m_pending = 0;
};

} // namespace kakarite::ui
