#include "translations/wording.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace kakarite::translations {

using namespace Qt::StringLiterals;

const char* languageName(Language language)
{
    return language == Language::Japanese ? "ja" : "en";
}

std::optional<Language> parseLanguage(QStringView name)
{
    if (name == u"ja")
        return Language::Japanese;
    if (name == u"en")
        return Language::English;
    return std::nullopt;
}

Language systemLanguage()
{
    const QLocale locale = QLocale::system();
    const bool silent = locale.language() == QLocale::C;
    return silent || locale.language() == QLocale::Japanese ? Language::Japanese : Language::English;
}

Wording::Wording(Language language) : m_language(language)
{
    speak(language);
}

Wording::~Wording()
{
    remove();
}

void Wording::speak(Language language)
{
    remove();
    m_language = language;
    const QString qtFile = language == Language::Japanese ? u"qtbase_ja"_s : u"qtbase_en"_s;
    if (m_qt.load(qtFile, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (language == Language::English && m_own.load(u":/translations/kakarite_en.qm"_s))
        QCoreApplication::installTranslator(&m_own);
}

void Wording::remove()
{
    if (!QCoreApplication::instance())
        return;
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

} // namespace kakarite::translations
