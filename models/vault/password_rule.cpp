#include "models/vault/password_rule.h"

#include "models/vault/common_passwords.h"

#include <QByteArray>
#include <QSet>

#include <algorithm>

namespace kakarite::vault {

namespace {

// A text that is wiped when it goes.
class Folded {
public:
    explicit Folded(const SecretBytes& utf8)
        : m_text(QString::fromUtf8(reinterpret_cast<const char*>(utf8.data()), qsizetype(utf8.size())))
    {
        m_text = m_text.normalized(QString::NormalizationForm_KC);
    }
    ~Folded() { wipe(m_text.data(), std::size_t(m_text.size()) * sizeof(QChar)); }
    Folded(const Folded&) = delete;
    Folded& operator=(const Folded&) = delete;
    void foldCase()
    {
        for (QChar& c : m_text)
            c = c.toLower();
    }
    const QString& text() const { return m_text; }

private:
    QString m_text;
};

qsizetype characters(QStringView text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isLowSurrogate(); });
}

// The common words in the same order as they are embedded: sorted by their UTF-8 bytes.
bool isCommonWord(QStringView word)
{
    QByteArray bytes = word.toUtf8();
    const std::string_view wanted(bytes.constData(), std::size_t(bytes.size()));
    const auto words = commonPasswords();
    const bool found = std::binary_search(words.begin(), words.end(), wanted);
    wipe(bytes.data(), std::size_t(bytes.size()));
    return found;
}

// Without the digits and signs around it: "!!sunshine2024" is sunshine.
QStringView core(QStringView text)
{
    while (!text.isEmpty() && !text.front().isLetter())
        text = text.mid(1);
    while (!text.isEmpty() && !text.back().isLetter())
        text.chop(1);
    return text;
}

// How long the piece is whose repetition makes the whole; the whole's length where there is none.
qsizetype period(QStringView text)
{
    for (qsizetype length = 1; length <= text.size() / 2; ++length) {
        if (text.mid(length) == text.chopped(length))
            return length;
    }
    return text.size();
}

bool isNeighbour(QChar a, QChar b)
{
    constexpr QStringView kRows[] = {u"1234567890", u"qwertyuiop", u"asdfghjkl", u"zxcvbnm"};
    if (qAbs(int(a.unicode()) - int(b.unicode())) <= 1)
        return true;
    return std::any_of(std::begin(kRows), std::end(kRows), [&](QStringView row) {
        const qsizetype at = row.indexOf(a);
        const qsizetype next = row.indexOf(b);
        return at >= 0 && next >= 0 && qAbs(at - next) == 1;
    });
}

// 1234567890…, abcdef…, qwertyuiop…: a finger that walks.
bool isWalk(QStringView text)
{
    qsizetype steps = 0;
    for (qsizetype i = 1; i < text.size(); ++i)
        steps += isNeighbour(text[i - 1], text[i]) ? 1 : 0;
    return steps * 4 >= (text.size() - 1) * 3;
}

bool isGuessedFirst(QStringView text, const QString& login)
{
    const QSet<QChar> different(text.begin(), text.end());
    if (different.size() < 5 || isWalk(text) || isCommonWord(text))
        return true;
    const QStringView word = core(text);
    const qsizetype piece = period(text);
    if (isCommonWord(word) || piece <= 4 || isCommonWord(core(text.left(piece))))
        return true;
    if (period(word) < word.size() && (period(word) <= 3 || isCommonWord(word.left(period(word)))))
        return true;
    const QString name = login.toLower();
    return name.size() >= 3 && text.contains(name) && text.size() - name.size() < 8;
}

} // namespace

SecretBytes normalisedPassword(const SecretBytes& password)
{
    const bool plain =
        std::all_of(password.data(), password.data() + password.size(), [](unsigned char c) { return c < 0x80; });
    if (plain)
        return password.clone();
    const Folded folded(password);
    QByteArray bytes = folded.text().toUtf8();
    SecretBytes secret =
        SecretBytes::copyOf({reinterpret_cast<const unsigned char*>(bytes.constData()), std::size_t(bytes.size())});
    wipe(bytes.data(), std::size_t(bytes.size()));
    return secret;
}

Result<void> checkPassword(const SecretBytes& password, const QString& login, bool secondFactor)
{
    Folded folded(password);
    const int least = secondFactor ? kPasswordCharactersWithSecondFactor : kPasswordCharacters;
    if (characters(folded.text()) < least)
        return failure(ErrorCode::PasswordTooWeak, QString::number(least));
    folded.foldCase();
    if (isGuessedFirst(folded.text(), login))
        return failure(ErrorCode::PasswordTooCommon);
    return {};
}

} // namespace kakarite::vault
