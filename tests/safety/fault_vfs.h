// A VFS over the system's own, for tests: it fails the n-th call as a full disk, a broken one or a locked file would,
// and writes down what reaches the disk, so that a power cut can be played back. It becomes SQLite's default VFS, so
// that every connection of the test program goes through it.
#pragma once

#include <QByteArray>
#include <QString>

#include <sqlite3.h>

#include <vector>

namespace kakarite::safety {

enum class Fault { Full, IoError, Busy };

struct DiskCall {
    enum class Kind { Write, Truncate, Sync, Delete, Acknowledged };
    Kind kind = Kind::Write;
    QString file; // its name without the folder
    std::int64_t offset = 0;
    QByteArray bytes;
};

class FaultVfs {
public:
    static FaultVfs& instance(); // registered when first asked for

    // The n-th call (from 1) that such a fault can hit fails; `stays`: and every one after it.
    void arm(Fault fault, int n, bool stays);
    bool disarm();          // whether it was hit
    bool hits(Fault fault); // asked by each call

    void startRecording(const QString& folder);
    void acknowledge(); // the program has been told that its transaction is stored
    std::vector<DiskCall> stopRecording();
    void write(DiskCall call);
    bool records(const QString& path) const { return !m_folder.isEmpty() && path.startsWith(m_folder); }

private:
    FaultVfs();
    bool m_armed = false;
    Fault m_fault = Fault::Full;
    int m_left = 0;
    bool m_stays = false;
    bool m_hit = false;
    QString m_folder;
    std::vector<DiskCall> m_calls;
};

} // namespace kakarite::safety
