// The files inside a zip that somebody wants, read without unpacking anything to disk.
//
// Members are chosen by their first bytes, not by their name; folders and whatever else is there are passed over. Names
// are UTF-8 or CP932. Refuses encrypted and damaged archives, members above 1 GiB, more than 8 GiB in all, and members
// that unpack to far more than tables of text can (a bomb). One thread at a time.
#pragma once

#include "models/base/result.h"

#include <QByteArrayView>
#include <QString>

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace kakarite {

struct ArchiveMember {
    QString name;
    std::int64_t size = 0; // unpacked
    std::uint64_t index = 0;
};

class Archive {
public:
    static constexpr std::int64_t kMostMemberBytes = std::int64_t(1) << 30;

    // The first four bytes of a zip.
    static bool isArchive(QByteArrayView head);
    // Whether a member is wanted, told from its first bytes (4096 at most).
    using WantedFn = std::function<bool(QByteArrayView head)>;
    // ArchiveDamaged, ArchiveEncrypted, ArchiveTooLarge. One without a wanted member opens: its user knows what to say.
    static Result<Archive> open(const QString& path, const WantedFn& wanted);

    Archive(Archive&&) noexcept;
    Archive& operator=(Archive&&) noexcept;
    ~Archive();

    const std::vector<ArchiveMember>& members() const; // the wanted ones, in the order of the zip
    int otherFiles() const;                            // those passed over
    bool isOfficeDocument() const;                     // a zip as Excel and Word write them
    // Hands the member over piece by piece; stops with the first error that `take` returns.
    Result<void> read(const ArchiveMember& member, const std::function<Result<void>(QByteArrayView)>& take);

private:
    struct State;
    explicit Archive(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace kakarite
