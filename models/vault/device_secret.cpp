#include "models/vault/device_secret.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QThread>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>

namespace kakarite::vault {

namespace {

constexpr int kWaitMs = 2 * 60 * 1000;
constexpr qsizetype kSecretBytes = 32;

struct Outcome {
    QKeychain::Error error = QKeychain::OtherError;
    QByteArray bytes;
    QString words = QStringLiteral("no answer"); // the system's own about the error, for support
};

const char* nameOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoBackendAvailable:
        return "no keychain service";
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return "access denied";
    case QKeychain::CouldNotDeleteEntry:
        return "cannot delete";
    case QKeychain::NotImplemented:
        return "not implemented";
    default:
        return "keychain error";
    }
}

using MakeJob = std::function<QKeychain::Job*(const QString& service)>;

// Starts the job on the current thread; `done` is called once from its event loop.
void start(const MakeJob& makeJob, std::function<void(Outcome)> done)
{
    QKeychain::Job* job = makeJob(QStringLiteral("Kakarite"));
    job->setAutoDelete(true);
    job->setInsecureFallback(false); // rather none than a file in clear
    QObject::connect(job, &QKeychain::Job::finished, [done = std::move(done)](QKeychain::Job* finished) {
        Outcome outcome{finished->error(), {}, finished->errorString()};
        if (const auto* read = dynamic_cast<QKeychain::ReadPasswordJob*>(finished))
            outcome.bytes = read->binaryData();
        done(std::move(outcome));
    });
    job->start();
}

Outcome runHere(const MakeJob& makeJob)
{
    struct State {
        QEventLoop loop;
        Outcome outcome;
    };
    auto state = std::make_shared<State>();
    QTimer::singleShot(kWaitMs, &state->loop, [state = state.get()] { state->loop.quit(); });
    start(makeJob, [state](Outcome outcome) {
        state->outcome = std::move(outcome);
        state->loop.quit();
    });
    state->loop.exec(QEventLoop::ExcludeUserInputEvents);
    return std::move(state->outcome);
}

Outcome runOnApplicationThread(const MakeJob& makeJob)
{
    struct State {
        std::mutex mutex;
        std::condition_variable changed;
        bool done = false;
        Outcome outcome;
    };
    auto state = std::make_shared<State>();
    QMetaObject::invokeMethod(QCoreApplication::instance(), [state, makeJob] {
        start(makeJob, [state](Outcome outcome) {
            const std::scoped_lock guard(state->mutex);
            state->outcome = std::move(outcome);
            state->done = true;
            state->changed.notify_all();
        });
    });
    std::unique_lock guard(state->mutex);
    state->changed.wait_for(guard, std::chrono::milliseconds(kWaitMs), [&] { return state->done; });
    return std::move(state->outcome);
}

Result<QByteArray> run(const MakeJob& makeJob)
{
    const QCoreApplication* application = QCoreApplication::instance();
    if (!application)
        return failure(ErrorCode::VaultKeychainUnavailable, QStringLiteral("no application object"));
    Outcome outcome =
        application->thread() == QThread::currentThread() ? runHere(makeJob) : runOnApplicationThread(makeJob);
    if (outcome.error == QKeychain::EntryNotFound)
        return failure(ErrorCode::VaultKeychainEntryMissing);
    if (outcome.error != QKeychain::NoError)
        return failure(ErrorCode::VaultKeychainUnavailable,
                       QStringLiteral("%1: %2").arg(QLatin1StringView(nameOf(outcome.error)), outcome.words));
    return std::move(outcome.bytes);
}

} // namespace

Result<SecretBytes> readDeviceSecret(const QString& vaultId)
{
    TRY_LET(QByteArray bytes, run([vaultId](const QString& service) {
                auto* job = new QKeychain::ReadPasswordJob(service);
                job->setKey(vaultId);
                return job;
            }));
    const bool whole = bytes.size() == kSecretBytes;
    SecretBytes secret;
    if (whole)
        secret =
            SecretBytes::copyOf({reinterpret_cast<const unsigned char*>(bytes.constData()), std::size_t(kSecretBytes)});
    wipe(bytes.data(), std::size_t(bytes.size()));
    if (!whole)
        return failure(ErrorCode::VaultKeychainUnavailable, QStringLiteral("size of the entry"));
    return secret;
}

Result<std::optional<SecretBytes>> readDeviceSecretIf(bool bound, const QString& vaultId)
{
    std::optional<SecretBytes> secret;
    if (bound) {
        TRY_LET(secret, readDeviceSecret(vaultId));
    }
    return secret;
}

Result<SecretBytes> createDeviceSecret(const QString& vaultId)
{
    SecretBytes secret = SecretBytes::random(std::size_t(kSecretBytes));
    auto bytes = std::make_shared<QByteArray>(reinterpret_cast<const char*>(secret.data()), kSecretBytes);
    const auto written = run([vaultId, bytes](const QString& service) {
        auto* job = new QKeychain::WritePasswordJob(service);
        job->setKey(vaultId);
        job->setBinaryData(*bytes);
        return job;
    });
    wipe(bytes->data(), std::size_t(bytes->size()));
    if (!written)
        return std::unexpected(written.error());
    TRY_LET(const SecretBytes stored, readDeviceSecret(vaultId));
    if (!std::equal(stored.data(), stored.data() + stored.size(), secret.data()))
        return failure(ErrorCode::VaultKeychainUnavailable, QStringLiteral("entry reads back differently"));
    return secret;
}

Result<void> removeDeviceSecret(const QString& vaultId)
{
    TRY(run([vaultId](const QString& service) {
        auto* job = new QKeychain::DeletePasswordJob(service);
        job->setKey(vaultId);
        return job;
    }));
    return {};
}

} // namespace kakarite::vault
