#include "models/receipts/parser.h"

#include "models/receipts/byte_marks.h"
#include "models/receipts/claim_builder.h"

#include <algorithm>
#include <string>

namespace kakarite::receipts {

namespace {

constexpr qsizetype kMostLineBytes = LineFields::kMostLineBytes;

// The next line end or end mark. Nearly every other byte is above them.
const char* findLineEnd(const char* p, const char* end)
{
    const auto isEnd = [](char c) { return c == '\n' || c == '\r' || c == kEndMark; };
    for (; end - p >= kMarkBytes; p += kMarkBytes) {
        for (std::uint32_t low = bytesUpTo(p, kEndMark); low != 0; low &= low - 1) {
            if (const char* const at = p + std::countr_zero(low); isEnd(*at))
                return at;
        }
    }
    return std::find_if(p, end, isEnd);
}

bool isBlank(QByteArrayView line)
{
    return std::ranges::all_of(line, [](char c) { return static_cast<unsigned char>(c) <= ' '; });
}

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isRecordName(QByteArrayView field)
{
    return field.size() == 2 && isUpper(field[0]) && isUpper(field[1]);
}

// A line without the marks and spaces that an editor left before its first record.
QByteArrayView withoutLead(QByteArrayView line)
{
    if (line.startsWith('\xEF') && line.startsWith("\xEF\xBB\xBF"))
        line = line.sliced(3);
    while (!line.isEmpty() && (line[0] == ' ' || line[0] == '\t'))
        line = line.sliced(1);
    return line;
}

// "IYZ1," – one export forgets the comma between the record and its 診療識別.
bool isGlued(QByteArrayView id)
{
    if (id.size() != 4 || !isRecordName(id.first(2)))
        return false;
    const QByteArrayView record = id.first(2);
    const bool digits = id[2] >= '0' && id[2] <= '9';
    return (record == "SI" || record == "IY" || record == "TO" || record == "CO") && (digits || id[2] == 'Z') &&
           id[3] >= '0' && id[3] <= '9';
}

QString paddedDigits(const QString& text, qsizetype width)
{
    const bool digits = std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits ? text.rightJustified(width, u'0') : text;
}

} // namespace

struct Parser::State {
    State(TextEncoding encoding, ClaimSink& claimSink) : sink(claimSink), reader(encoding), builder(claimSink, reader)
    {
    }

    // The receipts whose sums one GO tells: one facility, all of its volumes.
    struct Block {
        std::int64_t claims = 0;
        std::int64_t payers = 0;
        std::int64_t points = 0;
        bool volumes = false; // a GO without totals was seen: more volumes follow
        bool partial = false; // begins with a later volume: the earlier ones are in other files
    };

    void keep(QByteArrayView part);
    void endLine(QByteArrayView line);
    void record(QByteArrayView line);
    void dispatch(const Line& line);
    void facility(const Line& line, bool returned);
    void total(const Line& line);
    void openClaim(const Line& line);
    void closeClaim();
    void checkColumns(const Line& line);
    void leaveBlock();
    Line here(RecordId id = 0) const { return {lineNumber + 1, id, &fields}; }

    ClaimSink& sink;
    FieldReader reader;
    ClaimBuilder builder;
    LineFields fields;
    std::string tail;  // of a line that goes on in the next piece
    std::string glued; // a line with its missing comma
    FileCounts counts;
    Block block;
    QString facilityCode;
    int payerOrganisation = 0;
    std::int64_t lineNumber = 0; // of the lines before the current one
    std::int64_t lastLine = 0;   // with a record
    std::int64_t lastTotalLine = 0;
    int lastReceiptNumber = 0;
    bool skipLineFeed = false;
    bool overflow = false;
    bool ended = false; // behind the end mark
    bool textAfterEnd = false;
    bool hasFacility = false;
    bool medical = true;
    bool missingTotals = false;
    bool headless = false;
    bool countsAgree = true;
    bool pointsAgree = true;
};

void Parser::State::keep(QByteArrayView part)
{
    const auto room = static_cast<std::size_t>(kMostLineBytes) - tail.size();
    overflow |= static_cast<std::size_t>(part.size()) > room;
    tail.append(part.data(), std::min(room, static_cast<std::size_t>(part.size())));
}

void Parser::State::endLine(QByteArrayView line)
{
    if (line.size() > kMostLineBytes) {
        line = line.first(kMostLineBytes);
        overflow = true;
    }
    if (!isBlank(line))
        record(withoutLead(line));
    overflow = false;
}

void Parser::State::record(QByteArrayView line)
{
    if (ended) {
        if (!line.startsWith("IR,") && !line.startsWith("HI,")) {
            fields.split(QByteArrayView());
            if (!textAfterEnd)
                sendNote(sink, here(), 0, NoteCode::TextAfterEnd);
            textAfterEnd = true;
            return;
        }
        ended = false; // a second file was hung onto the first
    }
    ++counts.lines;
    lastLine = lineNumber + 1;
    fields.split(line);
    QByteArrayView id = fields.raw(1);
    if (!isRecordName(id))
        id = reader.narrow(id);
    if (isGlued(id)) {
        glued.assign(line.data(), 2);
        glued += ',';
        glued.append(line.data() + 2, static_cast<std::size_t>(line.size() - 2));
        fields.split(QByteArrayView(glued.data(), static_cast<qsizetype>(glued.size())));
        id = id.first(2);
    }
    if (overflow)
        sendNote(sink, here(id.size() == 2 ? recordId(id[0], id[1]) : RecordId(0)), 0, NoteCode::LineTooLong);
    if (isRecordName(id)) {
        dispatch(here(recordId(id[0], id[1])));
        return;
    }
    const bool digits = !id.isEmpty() && std::ranges::all_of(id, [](char c) { return c >= '0' && c <= '9'; });
    if (digits && isRecordName(reader.narrow(fields.raw(4)))) {
        const QByteArrayView name = fields.raw(4);
        builder.historyLine(here(name.size() == 2 ? recordId(name[0], name[1]) : RecordId(0)));
        return;
    }
    sendNote(sink, here(), 1, NoteCode::UnknownRecord);
}

void Parser::State::checkColumns(const Line& line)
{
    const RecordShape* shape = recordShape(line.id);
    if (!shape) {
        sendNote(sink, line, 1, NoteCode::UnknownRecord);
        return;
    }
    if (shape->most != 0 && fields.count() > shape->most)
        sendNote(sink, line, shape->most + 1, NoteCode::ExtraColumns);
    else if (fields.count() < shape->least)
        sendNote(sink, line, fields.count() + 1, NoteCode::MissingColumns);
}

void Parser::State::dispatch(const Line& line)
{
    checkColumns(line);
    switch (line.id) {
    case "IR"_record:
    case "HI"_record:
        closeClaim();
        facility(line, line.id == "HI"_record);
        return;
    case "RE"_record:
        closeClaim();
        openClaim(line);
        return;
    case "GO"_record:
    case "HG"_record:
        closeClaim();
        total(line);
        return;
    case "RS"_record: // the trailer of a 労災 file
    case "UK"_record: // the header of a 歯科 file
        closeClaim();
        return;
    default:
        break;
    }
    if (builder.isOpen())
        builder.add(line);
    else
        sendNote(sink, line, 0, hasFacility ? NoteCode::LineOutsideClaim : NoteCode::LineBeforeHeader);
}

void Parser::State::facility(const Line& line, bool returned)
{
    const int prefectureField = returned ? 4 : 3;
    const auto text = [this](int field) { return reader.text(fields.raw(field)); };
    const auto narrow = [this](int field) { return QString::fromLatin1(reader.narrow(fields.raw(field))); };

    Facility found;
    const Number organisation = reader.number(fields.raw(2));
    if (organisation.state == Number::Bad)
        sendNote(sink, line, 2, NoteCode::BadNumber);
    found.payerOrganisation =
        organisation.value == 1 || organisation.value == 2 ? static_cast<int>(organisation.value) : 0;
    const Number table = reader.number(fields.raw(prefectureField + 1));
    if (table.state == Number::Bad)
        sendNote(sink, line, prefectureField + 1, NoteCode::BadNumber);
    found.feeTable =
        table.state == Number::Good && table.value >= 0 && table.value <= 9 ? static_cast<int>(table.value) : 1;
    found.code = narrow(prefectureField + 2);
    if (found.code.size() != 10)
        found.code =
            paddedDigits(narrow(prefectureField), 2) + QString::number(found.feeTable) + paddedDigits(found.code, 7);
    if (!returned) {
        found.name = text(7);
        bool past = false;
        found.billingMonth = reader.month(fields.raw(8), &past);
        if (!found.billingMonth || past)
            sendNote(sink, line, 8, past ? NoteCode::PastEraEnd : NoteCode::BadMonth);
    }

    // The payer writes an IR before every receipt, and volumes repeat it: only another facility leaves the block.
    if (hasFacility && (facilityCode != found.code || payerOrganisation != found.payerOrganisation))
        leaveBlock();
    if (block.claims == 0 && !block.volumes)
        block.partial = reader.number(fields.raw(returned ? 8 : 9)).value > 0;
    facilityCode = found.code;
    payerOrganisation = found.payerOrganisation;
    hasFacility = true;
    medical = found.feeTable == 1;
    lastReceiptNumber = 0;
    sink.facility(found);
}

void Parser::State::leaveBlock()
{
    missingTotals |= block.claims != 0 && !block.volumes;
    block = Block();
}

void Parser::State::openClaim(const Line& line)
{
    if (!hasFacility && !headless) {
        sendNote(sink, line, 0, NoteCode::LineBeforeHeader);
        headless = true;
    }
    builder.open(line, medical);
    const int number = builder.receiptNumber();
    if (lastReceiptNumber != 0 && number != lastReceiptNumber + 1)
        sendNote(sink, line, 2, NoteCode::NumberGap);
    lastReceiptNumber = number;
}

void Parser::State::closeClaim()
{
    if (!builder.isOpen())
        return;
    const ClaimSums sums = builder.close();
    ++counts.claims;
    counts.outpatientClaims += sums.outpatient ? 1 : 0;
    counts.countedPayers += sums.payers;
    counts.countedPoints += sums.points;
    counts.sawOutsideDrug |= sums.outsideDrug;
    counts.sawPrescriptionFee |= sums.prescriptionSlip;
    ++block.claims;
    block.payers += sums.payers;
    block.points += sums.points;
}

void Parser::State::total(const Line& line)
{
    Totals totals;
    totals.line = line.number;
    const Number count = reader.number(fields.raw(2));
    const Number points = reader.number(fields.raw(3));
    for (const auto& [number, field] : {std::pair(count, 2), std::pair(points, 3)}) {
        if (number.state == Number::Bad)
            sendNote(sink, line, field, NoteCode::BadNumber);
    }
    if (count.state == Number::Good)
        totals.count = count.value;
    if (points.state == Number::Good)
        totals.points = points.value;
    totals.volume = reader.narrow(fields.raw(4)).toByteArray();
    sink.totals(totals);

    lastTotalLine = line.number;
    const bool last = totals.count || totals.points || totals.volume == "99";
    if (!last) {
        block.volumes = true;
        return;
    }
    if (block.partial || (!totals.count && !totals.points)) {
        sendNote(sink, line, 2, NoteCode::TotalMissing); // nothing to compare, or not all of what it tells
        block = Block();
        return;
    }
    if (totals.count) {
        counts.goCount = counts.goCount.value_or(0) + *totals.count;
        if (*totals.count != block.payers) {
            countsAgree = false;
            sendNote(sink, line, 2, NoteCode::TotalCountMismatch);
        }
    }
    if (totals.points) {
        counts.goPoints = counts.goPoints.value_or(0) + *totals.points;
        if (*totals.points != block.points) {
            pointsAgree = false;
            sendNote(sink, line, 3, NoteCode::TotalPointsMismatch);
        }
    }
    block = Block();
}

Parser::Parser(TextEncoding encoding, ClaimSink& sink) : m_state(std::make_unique<State>(encoding, sink))
{
}
Parser::~Parser() = default;

void Parser::feed(QByteArrayView piece)
{
    State& s = *m_state;
    const char* p = piece.data();
    const char* const end = p + piece.size();
    while (p != end) {
        if (s.skipLineFeed) {
            s.skipLineFeed = false;
            if (*p == '\n') {
                ++p;
                continue;
            }
        }
        const char* const stop = findLineEnd(p, end);
        const QByteArrayView part(p, stop - p);
        if (stop == end) {
            s.keep(part);
            return;
        }
        if (s.tail.empty()) {
            s.endLine(part);
        } else {
            s.keep(part);
            s.endLine(QByteArrayView(s.tail.data(), static_cast<qsizetype>(s.tail.size())));
            s.tail.clear();
        }
        if (*stop == kEndMark) {
            s.closeClaim();
            s.ended = true;
        } else {
            ++s.lineNumber;
            s.skipLineFeed = *stop == '\r';
        }
        p = stop + 1;
    }
}

FileCounts Parser::finish()
{
    State& s = *m_state;
    if (!s.tail.empty()) {
        s.endLine(QByteArrayView(s.tail.data(), static_cast<qsizetype>(s.tail.size())));
        s.tail.clear();
    }
    s.closeClaim();
    s.leaveBlock();
    if (s.missingTotals) {
        s.fields.split(QByteArrayView());
        sendNote(s.sink, {s.lastLine, "GO"_record, &s.fields}, 0, NoteCode::TotalMissing);
    }
    s.counts.goCountOk = s.counts.goCount && s.countsAgree;
    s.counts.goPointsOk = s.counts.goPoints && s.pointsAgree;
    return s.counts;
}

} // namespace kakarite::receipts
