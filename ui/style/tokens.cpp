#include "ui/style/tokens.h"

#include <QFile>
#include <QFontDatabase>
#include <QStringList>

namespace kakarite::ui {

const Colors& colors()
{
    static const Colors kLight = {
        .background = QColor(0xF6F7F9),
        .card = QColor(0xFFFFFF),
        .line = QColor(0xE2E6EB),
        .fineLine = QColor(0xEEF1F4),
        .ink = QColor(0x1F2933),
        .ink2 = QColor(0x52606D),
        .ink3 = QColor(0x626F7C), // a little darker than drawn: 4.5:1 on the page too
        .primary = QColor(0x0F6B6B),
        .primaryTint = QColor(0xE3F1F0),
        .primaryDark = QColor(0x0B5656),
        .good = QColor(0x2B7755),
        .goodTint = QColor(0xE5F3EC),
        .warning = QColor(0xA15C07),
        .warningTint = QColor(0xFDF1DC),
        .bad = QColor(0xB3261E),
        .badTint = QColor(0xFBE9E7),
        .info = QColor(0x2458A6),
        .infoTint = QColor(0xE6EEF9),
        .muted = QColor(0x52606D),
        .mutedTint = QColor(0xEDF0F3),
        .hover = QColor(0xF2F5F7),
        .veil = QColor(31, 41, 51, 96),
        .chartMain = QColor(0x0F6B6B),
        .chartLight = QColor(0x8FC1BE),
        .chartSecond = QColor(0x7FB0DD),
        .chartAtRisk = QColor(0xE3B35C),
        .chartDropped = QColor(0xD27B75),
        .chartOpen = QColor(0xEDF0F3),
        .chartUnknown = QColor(0xD3DAE0),
    };
    return kLight;
}

QColor toneInk(Tone tone)
{
    const Colors& c = colors();
    switch (tone) {
    case Tone::Neutral:
        return c.muted;
    case Tone::Primary:
        return c.primary;
    case Tone::Good:
        return c.good;
    case Tone::Warning:
        return c.warning;
    case Tone::Bad:
        return c.bad;
    case Tone::Info:
        return c.info;
    case Tone::Plain:
        return c.ink;
    }
    return c.ink;
}

QColor toneGround(Tone tone)
{
    const Colors& c = colors();
    switch (tone) {
    case Tone::Neutral:
        return c.mutedTint;
    case Tone::Primary:
        return c.primaryTint;
    case Tone::Good:
        return c.goodTint;
    case Tone::Warning:
        return c.warningTint;
    case Tone::Bad:
        return c.badTint;
    case Tone::Info:
        return c.infoTint;
    case Tone::Plain:
        return c.card;
    }
    return c.card;
}

namespace {

QStringList families()
{
    return {QStringLiteral("Noto Sans CJK JP"), QStringLiteral("Yu Gothic UI"), QStringLiteral("BIZ UDPGothic"),
            QStringLiteral("Meiryo UI"), QStringLiteral("sans-serif")};
}

QFont sized(int pixels, QFont::Weight weight)
{
    QFont made;
    made.setFamilies(families());
    made.setPixelSize(pixels);
    made.setWeight(weight);
    made.setHintingPreference(QFont::PreferNoHinting);
    return made;
}

} // namespace

QFont font(Type type)
{
    switch (type) {
    case Type::Body:
        return sized(13, QFont::Normal);
    case Type::BodyBold:
        return sized(13, QFont::Bold);
    case Type::Caption:
        return sized(12, QFont::Normal);
    case Type::Small:
        return sized(11, QFont::Normal);
    case Type::CardTitle:
        return sized(13, QFont::Bold);
    case Type::PageTitle:
        return sized(18, QFont::Bold);
    case Type::Figure:
        return sized(22, QFont::Bold);
    case Type::Brand:
        return sized(16, QFont::Bold);
    case Type::BrandLarge:
        return sized(26, QFont::Bold);
    }
    return sized(13, QFont::Normal);
}

QString styleSheet()
{
    QFile file(QStringLiteral(":/style/kakarite.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const Colors& c = colors();
    const std::pair<const char*, QColor> tokens[] = {
        {"background", c.background},
        {"card", c.card},
        {"line", c.line},
        {"fineLine", c.fineLine},
        {"ink", c.ink},
        {"ink2", c.ink2},
        {"ink3", c.ink3},
        {"primary", c.primary},
        {"primaryTint", c.primaryTint},
        {"primaryDark", c.primaryDark},
        {"bad", c.bad},
        {"badTint", c.badTint},
        {"warning", c.warning},
        {"warningTint", c.warningTint},
        {"good", c.good},
        {"goodTint", c.goodTint},
        {"info", c.info},
        {"infoTint", c.infoTint},
        {"muted", c.muted},
        {"mutedTint", c.mutedTint},
        {"hover", c.hover},
    };
    for (const auto& [name, color] : tokens)
        sheet.replace(QLatin1Char('@') + QLatin1String(name) + QLatin1Char('@'), color.name());
    const std::pair<const char*, int> lengths[] = {
        {"control", size::kControl - 2},         {"largeControl", size::kLargeControl - 2},
        {"controlRadius", size::kControlRadius}, {"cardRadius", size::kCardRadius},
        {"tagRadius", size::kTagRadius},
    };
    for (const auto& [name, pixels] : lengths)
        sheet.replace(QLatin1Char('@') + QLatin1String(name) + QLatin1Char('@'),
                      QString::number(pixels) + QStringLiteral("px"));
    return sheet;
}

} // namespace kakarite::ui
