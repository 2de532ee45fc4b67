#include "ui/imports/summary_line.h"

#include "ui/text/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tips.h"

#include <QHBoxLayout>

namespace kakarite::ui {

namespace {

constexpr int kLinkRoom = 300;

int unitWidth()
{
    const QFontMetrics metrics(font(Type::Caption));
    int widest = 20;
    for (const QString& unit :
         {SummaryLine::tr("件"), SummaryLine::tr("人"), SummaryLine::tr("点"), SummaryLine::tr("行")})
        widest = std::max(widest, metrics.horizontalAdvance(unit));
    return widest + 8;
}

} // namespace

SummaryLine::SummaryLine(const Content& content, QWidget* parent) : QWidget(parent)
{
    setFixedHeight(size::kRow - 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(size::kTiny);
    auto* name = makeLabel(content.what, Type::Body, colors().ink, this);
    name->setMinimumWidth(160);
    row->addWidget(name);
    const bool warns = content.tone == Tone::Warning && content.value > 0;
    auto* number = makeLabel(numberText(content.value), Type::BodyBold, warns ? colors().warning : colors().ink, this);
    number->setFixedWidth(84);
    number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(number);
    auto* unit = makeLabel(content.unit, Type::Caption, colors().ink2, this);
    unit->setFixedWidth(unitWidth());
    row->addWidget(unit);
    if (content.link) {
        auto* button =
            makeButton(QFontMetrics(ui::font(Type::Body)).elidedText(content.more, Qt::ElideRight, kLinkRoom),
                       ButtonKind::Link, this);
        setTip(button, content.more);
        button->setAccessibleName(content.more);
        button->setObjectName(QStringLiteral("showWarnings"));
        button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        connect(button, &QPushButton::clicked, this, &SummaryLine::followed);
        row->addWidget(button, 1);
        return;
    }
    auto* words = new ElidedLabel(this);
    words->setText(content.more);
    setLabelColor(words, content.tone == Tone::Plain ? colors().ink2 : toneInk(content.tone));
    row->addWidget(words, 1);
}

} // namespace kakarite::ui
