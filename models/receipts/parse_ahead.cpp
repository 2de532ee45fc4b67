#include "models/receipts/parse_ahead.h"

#include <openssl/evp.h>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <variant>

namespace kakarite::receipts {

namespace {

constexpr std::size_t kPiecesWaiting = 16;

struct Parsed { // one piece of the file and what it completed
    qsizetype bytes = 0;
    Packed packed;
    std::vector<std::variant<Facility, ClaimRows, Note>> events;
};

class Sha256 {
public:
    Sha256() : m_context(EVP_MD_CTX_new(), &EVP_MD_CTX_free)
    {
        EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr);
    }
    void add(QByteArrayView piece) { EVP_DigestUpdate(m_context.get(), piece.data(), std::size_t(piece.size())); }
    QByteArray finish()
    {
        QByteArray digest(32, '\0');
        EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char*>(digest.data()), nullptr);
        return digest;
    }

private:
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context;
};

class Recorder final : public ClaimSink {
public:
    void facility(const Facility& facility) override { parsed.events.emplace_back(facility); }
    void claim(Claim&& claim) override { parsed.events.emplace_back(rowsOf(std::move(claim))); }
    void totals(const Totals&) override {} // the parser has compared them
    void note(const Note& note) override { parsed.events.emplace_back(note); }

    Parsed parsed;
};

} // namespace

// What one source has brought so far, from the reading thread to the storing one.
struct ReadAhead::File {
    explicit File(const Source& itsSource) : source(itsSource) {}

    void found(Result<Look> itsLook)
    {
        const std::lock_guard lock(mutex);
        look = std::move(itsLook);
        changed.notify_all();
    }
    // False where the storing side has given up.
    bool put(Parsed&& parsed)
    {
        std::vector<Parsed> gone; // goes after the lock
        std::unique_lock lock(mutex);
        changed.wait(lock, [this] { return waiting.size() < kPiecesWaiting || abandoned; });
        if (abandoned)
            return false;
        waiting.push_back(std::move(parsed));
        gone.swap(spent);
        changed.notify_all();
        return true;
    }
    void end(Result<FileCounts> itsOutcome)
    {
        const std::lock_guard lock(mutex);
        outcome = std::move(itsOutcome);
        changed.notify_all();
    }
    Result<Look> awaitLook()
    {
        std::unique_lock lock(mutex);
        changed.wait(lock, [this] { return look.has_value(); });
        return *look;
    }
    // Takes the next piece in exchange for the one before it, which the other side clears away.
    std::optional<Parsed> take(Parsed&& before)
    {
        std::unique_lock lock(mutex);
        spent.push_back(std::move(before));
        changed.wait(lock, [this] { return !waiting.empty() || outcome; });
        if (waiting.empty())
            return std::nullopt;
        Parsed parsed = std::move(waiting.front());
        waiting.pop_front();
        changed.notify_all();
        return parsed;
    }
    void abandon()
    {
        const std::lock_guard lock(mutex);
        abandoned = true;
        changed.notify_all();
    }
    bool isAbandoned()
    {
        const std::lock_guard lock(mutex);
        return abandoned;
    }

    const Source& source;
    std::mutex mutex;
    std::condition_variable changed;
    std::optional<Result<Look>> look;
    std::deque<Parsed> waiting;
    std::vector<Parsed> spent;
    std::optional<Result<FileCounts>> outcome;
    bool abandoned = false;

    Result<FileCounts> parse(const Look& looked);
};

Result<FileCounts> ReadAhead::File::parse(const Look& looked)
{
    Recorder recorder;
    Parser parser(looked.encoding, recorder);
    Sha256 digest;
    Packer packer;
    std::size_t usual = 0; // how many events a piece brings
    const auto hand = [&] {
        usual = std::max(usual, recorder.parsed.events.size());
        const bool taken = put(std::exchange(recorder.parsed, {}));
        recorder.parsed.events.reserve(usual);
        return taken ? Result<void>() : failure(ErrorCode::Cancelled);
    };
    TRY(source.read([&](QByteArrayView piece) -> Result<void> {
        digest.add(piece);
        parser.feed(piece);
        recorder.parsed.bytes = piece.size();
        TRY(packer.add(piece, recorder.parsed.packed));
        return hand();
    }));
    if (digest.finish() != looked.sha256) // or the file, once it is whole, would be taken for one that is known
        return failure(ErrorCode::FileUnreadable);
    const FileCounts counts = parser.finish();
    TRY(packer.finish(recorder.parsed.packed));
    TRY(hand()); // what the end of the file completed
    return counts;
}

namespace {

Result<void> replay(const Parsed& parsed, RowsSink& sink)
{
    for (const auto& event : parsed.events) {
        if (const auto* claim = std::get_if<ClaimRows>(&event))
            TRY(sink.claim(*claim));
        else if (const auto* note = std::get_if<Note>(&event))
            sink.note(*note);
        else
            sink.facility(std::get<Facility>(event));
    }
    return sink.piece(parsed.bytes, parsed.packed);
}

} // namespace

Result<Look> lookAt(const Source& source, const std::function<bool()>& givenUp)
{
    Sha256 digest;
    Sniffer sniffer;
    TRY(source.read([&](QByteArrayView piece) -> Result<void> {
        digest.add(piece);
        sniffer.feed(piece);
        return givenUp && givenUp() ? failure(ErrorCode::Cancelled) : Result<void>();
    }));
    TRY(sniffer.verdict());
    return Look{digest.finish(), sniffer.encoding()};
}

Result<FileCounts> parseHere(const Source& source, TextEncoding encoding, RowsSink& sink)
{
    Recorder recorder;
    Parser parser(encoding, recorder);
    const auto hand = [&] { return replay(std::exchange(recorder.parsed, {}), sink); };
    TRY(source.read([&](QByteArrayView bytes) -> Result<void> {
        parser.feed(bytes);
        recorder.parsed.bytes = bytes.size();
        return hand();
    }));
    const FileCounts counts = parser.finish();
    TRY(hand());
    return counts;
}

ReadAhead::ReadAhead(const std::vector<const Source*>& sources)
{
    for (const Source* source : sources)
        m_files.push_back(std::make_unique<File>(*source));
    m_thread = std::jthread([this] {
        for (const auto& file : m_files) {
            const Result<Look> look = lookAt(file->source, [&file] { return file->isAbandoned(); });
            file->found(look);
            if (look && !file->isAbandoned())
                file->end(file->parse(*look));
        }
    });
}

ReadAhead::~ReadAhead()
{
    for (const auto& file : m_files)
        file->abandon();
}

Result<Look> ReadAhead::look()
{
    if (m_next > 0)
        m_files[m_next - 1]->abandon();
    return m_files[m_next++]->awaitLook();
}

Result<FileCounts> ReadAhead::parse(RowsSink& sink)
{
    File& file = *m_files[m_next - 1];
    m_failedToRead = false;
    Parsed spent;
    while (auto parsed = file.take(std::move(spent))) {
        TRY(replay(*parsed, sink));
        spent = *std::move(parsed);
    }
    m_failedToRead = !file.outcome->has_value();
    return *file.outcome;
}

} // namespace kakarite::receipts
