// The one place of colours, sizes and type: every widget, painter, chart and the style sheet take them from here.
//
// Values: the light theme of the design. Sizes are device-independent pixels; Qt scales them at 100–150 %.
// Used on the GUI thread only.
#pragma once

#include <QColor>
#include <QFont>
#include <QString>

#include <array>

namespace kakarite::ui {

struct Colors {
    QColor background, card, line, fineLine; // page, surfaces, borders, row rules
    QColor ink, ink2, ink3;                  // text, secondary, captions (ink3 never for words that are needed)
    QColor primary, primaryTint, primaryDark;
    QColor good, goodTint;
    QColor warning, warningTint;
    QColor bad, badTint;
    QColor info, infoTint;
    QColor muted, mutedTint;
    QColor hover; // of plain surfaces
    QColor veil;  // over a page while a sheet asks something
    // series: main, light, second, at risk, dropped
    QColor chartMain, chartLight, chartSecond, chartAtRisk, chartDropped;
    QColor chartOpen;    // values that may still change
    QColor chartUnknown; // values that cannot be told apart
};
const Colors& colors();

// Colour with a meaning; always beside a word, never the only sign.
enum class Tone { Neutral, Primary, Good, Warning, Bad, Info, Plain };
QColor toneInk(Tone tone);
QColor toneGround(Tone tone);

enum class Type { Body, BodyBold, Caption, Small, CardTitle, PageTitle, Figure, Brand, BrandLarge };
QFont font(Type type);

namespace size {
inline constexpr int kTiny = 4;
inline constexpr int kSmall = 8;
inline constexpr int kMedium = 12;
inline constexpr int kLarge = 16;
inline constexpr int kHuge = 20;
inline constexpr int kControl = 30;
inline constexpr int kLargeControl = 36; // of the login
inline constexpr int kRow = 34;
inline constexpr int kNavigation = 34;
inline constexpr int kNavigationWidth = 196;
inline constexpr int kTopBar = 48;
inline constexpr int kContentWidth = 1680;
inline constexpr int kIcon = 16;
inline constexpr int kCardRadius = 8;
inline constexpr int kControlRadius = 6;
inline constexpr int kTagRadius = 4;
inline constexpr int kTag = 20;
} // namespace size

// The style sheet with every @token@ replaced; Empty where the resource is missing.
QString styleSheet();

} // namespace kakarite::ui
