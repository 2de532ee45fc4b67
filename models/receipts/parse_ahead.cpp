#include "models/receipts/parse_ahead.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <variant>

namespace kakarite::receipts {

namespace {

constexpr std::size_t kPiecesWaiting = 16;

struct Parsed { // one piece of the file and what it completed
    QByteArray piece;
    std::vector<std::variant<Facility, Claim, Totals, Note>> events;
};

class Recorder final : public ClaimSink {
public:
    void facility(const Facility& facility) override { events.emplace_back(facility); }
    void claim(Claim&& claim) override { events.emplace_back(std::move(claim)); }
    void totals(const Totals& totals) override { events.emplace_back(totals); }
    void note(const Note& note) override { events.emplace_back(note); }

    std::vector<std::variant<Facility, Claim, Totals, Note>> events;
};

class Belt { // from the parsing thread to the storing one
public:
    // False where the storing side has given up.
    bool put(Parsed&& parsed)
    {
        std::vector<Parsed> spent; // goes after the lock
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_waiting.size() < kPiecesWaiting || m_abandoned; });
        if (m_abandoned)
            return false;
        m_waiting.push_back(std::move(parsed));
        spent.swap(m_spent);
        m_changed.notify_all();
        return true;
    }
    void end(Result<FileCounts> outcome)
    {
        const std::lock_guard lock(m_mutex);
        m_outcome = std::move(outcome);
        m_changed.notify_all();
    }
    // Takes the next piece in exchange for the one before it, which the other side clears away.
    std::optional<Parsed> take(Parsed&& spent)
    {
        std::unique_lock lock(m_mutex);
        m_spent.push_back(std::move(spent));
        m_changed.wait(lock, [this] { return !m_waiting.empty() || m_outcome; });
        if (m_waiting.empty())
            return std::nullopt;
        Parsed parsed = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_changed.notify_all();
        return parsed;
    }
    void abandon()
    {
        const std::lock_guard lock(m_mutex);
        m_abandoned = true;
        m_changed.notify_all();
    }
    Result<FileCounts> outcome() // after take() has given nothing
    {
        const std::lock_guard lock(m_mutex);
        return *m_outcome;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Parsed> m_waiting;
    std::vector<Parsed> m_spent;
    std::optional<Result<FileCounts>> m_outcome;
    bool m_abandoned = false;
};

void parse(const Source& source, TextEncoding encoding, Belt& belt)
{
    Recorder recorder;
    Parser parser(encoding, recorder);
    std::size_t usual = 0; // how many events a piece brings
    const auto hand = [&](QByteArrayView piece) {
        usual = std::max(usual, recorder.events.size());
        const bool taken = belt.put({piece.toByteArray(), std::exchange(recorder.events, {})});
        recorder.events.reserve(usual);
        return taken;
    };
    const auto read = source.read([&](QByteArrayView piece) -> Result<void> {
        parser.feed(piece);
        return hand(piece) ? Result<void>() : failure(ErrorCode::Cancelled);
    });
    if (!read)
        return belt.end(std::unexpected(read.error()));
    const FileCounts counts = parser.finish();
    hand({}); // what the end of the file completed
    belt.end(counts);
}

Result<FileCounts> parseHere(const Source& source, TextEncoding encoding, ClaimSink& sink, const PieceFn& piece)
{
    Parser parser(encoding, sink);
    TRY(source.read([&](QByteArrayView bytes) -> Result<void> {
        parser.feed(bytes);
        return piece(bytes);
    }));
    return parser.finish();
}

void replay(Parsed& parsed, ClaimSink& sink)
{
    for (auto& event : parsed.events) {
        if (auto* claim = std::get_if<Claim>(&event))
            sink.claim(std::move(*claim));
        else if (const auto* note = std::get_if<Note>(&event))
            sink.note(*note);
        else if (const auto* facility = std::get_if<Facility>(&event))
            sink.facility(*facility);
        else
            sink.totals(std::get<Totals>(event));
    }
}

} // namespace

Result<FileCounts> parseAhead(const Source& source, TextEncoding encoding, ClaimSink& sink, const PieceFn& piece)
{
    if (!source.anyThread)
        return parseHere(source, encoding, sink, piece);
    Belt belt;
    const std::jthread parsing([&] { parse(source, encoding, belt); });
    Parsed spent;
    while (auto parsed = belt.take(std::move(spent))) {
        replay(*parsed, sink);
        if (auto done = piece(parsed->piece); !done) {
            belt.abandon();
            return std::unexpected(done.error());
        }
        spent = *std::move(parsed);
    }
    return belt.outcome();
}

} // namespace kakarite::receipts
