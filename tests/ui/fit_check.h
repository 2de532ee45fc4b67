// Does everything that is shown have the room it needs? What a person would see as clipped words.
#pragma once

#include <QStringList>
#include <QTranslator>

class QWidget;

namespace kakarite::ui {

// One line for each visible label, button or page inside `root` that is cut: what, how wide it is, how wide it must be.
// Widgets that end with … on purpose are left alone, and so is what a page that scrolls has out of sight.
QStringList cutWidgets(const QWidget& root);

// English, every text 40 % longer: the language nobody has seen yet.
class PseudoWording {
public:
    PseudoWording();
    ~PseudoWording();

private:
    class Translator : public QTranslator {
    public:
        Translator();
        bool isEmpty() const override { return false; }
        QString translate(const char* context, const char* source, const char* note, int n) const override;

    private:
        QTranslator m_english;
    };
    Translator m_translator;
};

} // namespace kakarite::ui
