#include "tests/ui/fit_check.h"

#include "ui/widgets/labels.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QScrollArea>
#include <QScrollBar>

namespace kakarite::ui {

using namespace Qt::StringLiterals;

namespace {

QString where(const QWidget& widget, const QString& text)
{
    return u"%1 %2 “%3”"_s.arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName(),
                               text.left(60).replace(u'\n', u' '));
}

// Empty where the label has its room.
QString cutLabel(const QLabel& label)
{
    if (label.text().isEmpty() || qobject_cast<const ElidedLabel*>(&label))
        return {};
    if (label.wordWrap()) {
        const int wanted = label.heightForWidth(label.width());
        return label.height() < wanted
                   ? u"%1: %2 high, needs %3"_s.arg(where(label, label.text())).arg(label.height()).arg(wanted)
                   : QString();
    }
    const int wanted = label.sizeHint().width();
    return label.width() < wanted
               ? u"%1: %2 wide, needs %3"_s.arg(where(label, label.text())).arg(label.width()).arg(wanted)
               : QString();
}

QString cutButton(const QAbstractButton& button)
{
    // One that is drawn as an icon where there is no room for words says them by its tooltip.
    if (button.text().isEmpty() || (!button.toolTip().isEmpty() && button.width() < 60))
        return {};
    const QSize least = button.minimumSizeHint();
    const int wanted = least.isValid() ? least.width() : button.sizeHint().width();
    return button.width() < wanted
               ? u"%1: %2 wide, needs %3"_s.arg(where(button, button.text())).arg(button.width()).arg(wanted)
               : QString();
}

} // namespace

QStringList cutWidgets(const QWidget& root)
{
    QStringList cut;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisible())
            continue;
        QString complaint;
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            complaint = cutLabel(*label);
        else if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            complaint = cutButton(*button);
        else if (const auto* scroll = qobject_cast<const QScrollArea*>(widget);
                 scroll && scroll->horizontalScrollBar()->maximum() > 0)
            complaint =
                u"%1: the page is %2 too wide"_s.arg(where(*scroll, {})).arg(scroll->horizontalScrollBar()->maximum());
        if (!complaint.isEmpty())
            cut << complaint;
    }
    return cut;
}

PseudoWording::Translator::Translator()
{
    if (!m_english.load(u":/translations/kakarite_en.qm"_s))
        qFatal("no English");
}

QString PseudoWording::Translator::translate(const char* context, const char* source, const char* note, int n) const
{
    QString text = m_english.translate(context, source, note, n);
    if (text.isEmpty())
        return {};
    // In short words, as languages have them.
    const qsizetype wanted = text.size() * 7 / 5;
    for (int i = 0; text.size() < wanted; ++i)
        text += i % 6 == 0 ? u' ' : u'ö';
    return text;
}

PseudoWording::PseudoWording()
{
    QCoreApplication::installTranslator(&m_translator);
}

PseudoWording::~PseudoWording()
{
    if (QCoreApplication::instance())
        QCoreApplication::removeTranslator(&m_translator);
}

} // namespace kakarite::ui
