#include "ui/widgets/card.h"

#include "ui/widgets/labels.h"

namespace kakarite::ui {

Card::Card(QWidget* parent) : QFrame(parent)
{
    setProperty("class", QStringLiteral("card"));
    m_body = new QVBoxLayout(this);
    m_body->setContentsMargins(15, 11, 15, 13);
    m_body->setSpacing(size::kSmall);
}

Card::Card(const QString& title, const QString& subtitle, QWidget* parent) : Card(parent)
{
    m_head = new QHBoxLayout;
    m_head->setContentsMargins(0, 0, 0, 0);
    m_head->setSpacing(size::kSmall);
    m_head->addWidget(makeLabel(title, Type::CardTitle, colors().ink, this));
    m_subtitle = new ElidedLabel(this); // gives way to what stands at the right
    m_subtitle->setText(subtitle);
    m_subtitle->setFont(ui::font(Type::Caption));
    setLabelColor(m_subtitle, colors().ink3);
    m_head->addWidget(m_subtitle);
    m_head->addStretch(1);
    m_body->addLayout(m_head);
    setAccessibleName(title);
}

void Card::setSubtitle(const QString& text)
{
    if (m_subtitle)
        m_subtitle->setText(text);
}

PageHead::PageHead(const QString& title, QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(size::kMedium);
    row->addWidget(makeLabel(title, Type::PageTitle, colors().ink, this));
    m_scopes = new QHBoxLayout;
    m_scopes->setSpacing(size::kMedium);
    row->addLayout(m_scopes);
    m_asOf = new Tag(QString(), Tone::Neutral, this);
    m_asOf->setFixedHeight(22);
    m_asOf->hide();
    row->addWidget(m_asOf);
    row->addStretch(1);
    m_actions = new QHBoxLayout;
    m_actions->setSpacing(size::kMedium);
    row->addLayout(m_actions);
    setFixedHeight(32);
}

void PageHead::addScope(QWidget* widget)
{
    m_scopes->addWidget(widget);
}

void PageHead::addAction(QWidget* widget)
{
    m_actions->addWidget(widget);
}

void PageHead::setDataAsOf(const QString& text)
{
    m_asOf->setText(text);
    m_asOf->setVisible(!text.isEmpty());
}

} // namespace kakarite::ui
