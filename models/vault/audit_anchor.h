// Where the log ended, kept outside the database: what tells that rows were cut off at its end, or that an older
// clinic.db was put in place of the newest.
//
// audit.head holds two records of (seq, hash, mac), written in turn after each commit, the mac under a key derived from
// the data key. It is written without waiting for the disk: after a power cut it may lie behind the log, which is no
// harm; it never runs ahead. A vault that has had one and has none now is told like rows that are missing. Whoever
// holds the data key can write a matching one, and whoever puts back an older copy of all files is not found out: that
// takes an anchor on another machine (security.md §2).
#pragma once

#include "models/base/result.h"
#include "models/base/secret_bytes.h"

#include <QByteArray>
#include <QFile>

#include <cstdint>
#include <memory>
#include <optional>

namespace kakarite::vault {

struct AuditHead {
    std::int64_t seq = 0;
    QByteArray hash;
};

class AuditAnchor {
public:
    explicit AuditAnchor(const QString& folder);
    bool exists() const;
    // The newer of its records that carry a right mac under this key; nothing where there is none.
    std::optional<AuditHead> read(const SecretBytes& dataKey) const;
    void write(const AuditHead& head, const SecretBytes& dataKey);
    // What was written reaches the disk: where the one before would be missed, or would not be understood any more.
    void sync();

private:
    std::unique_ptr<QFile> m_file;
};

} // namespace kakarite::vault
