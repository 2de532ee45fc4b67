#include "ui/dashboard/chart_card.h"

#include "ui/style/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/legend.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/tips.h"

namespace kakarite::ui {

namespace {

constexpr const char* kControl = "chartControl";

void markControl(QWidget* control)
{
    control->setProperty(kControl, true);
    QSizePolicy policy = control->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    control->setSizePolicy(policy);
}

} // namespace

ChartCard::ChartCard(const QString& name, const QString& title, const QString& subtitle, QWidget* parent)
    : Card(title, subtitle, parent), m_name(name), m_menu(makeButton(QString(), ButtonKind::Quiet, this)),
      m_legend(new Legend(this))
{
    m_legend->hide(); // until it has a place
    setObjectName(QStringLiteral("card_") + name);
    m_menu->setObjectName(QStringLiteral("menu_") + name);
    m_menu->setIcon(icon(QStringLiteral("more"), colors().ink2));
    m_menu->setFixedSize(24, 24);
    setTip(m_menu, tr("コピー・保存"));
    m_menu->setAccessibleName(tr("%1のコピー・保存").arg(title));
    markControl(m_menu);
    head()->addWidget(m_menu);
    connect(m_menu, &QPushButton::clicked, this, &ChartCard::openMenu);
}

void ChartCard::setLegend(std::vector<LegendEntry> entries)
{
    m_legend->setEntries(std::move(entries));
    if (head()->indexOf(m_legend) < 0)
        head()->insertWidget(head()->indexOf(m_menu), m_legend);
    m_legend->show();
}

void ChartCard::setLegendBelow(std::vector<LegendEntry> entries)
{
    m_legend->setEntries(std::move(entries));
    if (body()->indexOf(m_legend) < 0)
        body()->insertWidget(1, m_legend, 0, Qt::AlignLeft);
    m_legend->show();
}

void ChartCard::setMeaning(const QString& text)
{
    setTip(this, text);
    setAccessibleDescription(text);
}

void ChartCard::addControl(QWidget* control)
{
    markControl(control);
    head()->insertWidget(head()->indexOf(m_menu), control);
}

void ChartCard::openMenu()
{
    auto* popover = new Popover(m_menu);
    popover->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto& [text, what] :
         {std::pair(tr("画像をコピー"), Export::Copy), std::pair(tr("画像(PNG)に保存"), Export::Png),
          std::pair(tr("数字をCSVに保存"), Export::Csv)}) {
        auto* button = makeButton(text, ButtonKind::Quiet, popover);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(button, &QPushButton::clicked, this, [this, popover, wanted = what] {
            popover->close();
            Q_EMIT exportWanted(wanted);
        });
        popover->body()->addWidget(button);
    }
    popover->openUnder();
}

WithoutControls::WithoutControls(QWidget* inside)
{
    for (QWidget* one : inside->findChildren<QWidget*>())
        if (one->property(kControl).toBool() && !one->isHidden()) {
            one->hide();
            m_hidden.append(one);
        }
}

WithoutControls::~WithoutControls()
{
    for (QWidget* one : m_hidden)
        one->show();
}

} // namespace kakarite::ui
