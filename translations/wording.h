// Which language the program speaks: Japanese as the code has it, or English from kakarite_en.ts.
//
// One Wording belongs to a program and must not outlive its application object. speak() may be called at any time on
// the main thread; Qt then sends LanguageChange to every widget, so a window can be switched while it is open. Qt's own
// words (buttons of dialogs) follow where its translation files are installed.
#pragma once

#include <QTranslator>

#include <optional>

namespace kakarite::translations {

enum class Language { Japanese, English };

const char* languageName(Language language); // "ja" "en", as kept in settings
std::optional<Language> parseLanguage(QStringView name);
// Japanese on a Japanese system and where the system does not say, English elsewhere.
Language systemLanguage();

class Wording {
public:
    explicit Wording(Language language);
    ~Wording();
    Wording(const Wording&) = delete;
    Wording& operator=(const Wording&) = delete;

    void speak(Language language);
    Language language() const { return m_language; }

private:
    void remove();

    Language m_language;
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace kakarite::translations
