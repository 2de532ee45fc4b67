#include "ui/shell/frame.h"

#include "ui/style/icons.h"
#include "ui/style/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/search_box.h"
#include "ui/widgets/tips.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QShortcut>
#include <QStackedWidget>

namespace kakarite::ui {

namespace {

class PlaceButton : public QAbstractButton {
public:
    PlaceButton(const QString& iconName, const QString& text, QWidget* parent)
        : QAbstractButton(parent), m_icon(iconName)
    {
        setText(text);
        setCheckable(true);
        setAccessibleName(text);
        setCursor(Qt::PointingHandCursor);
        setFixedHeight(size::kNavigation);
        setFocusPolicy(Qt::StrongFocus);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Colors& c = colors();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        if (isChecked() || underMouse()) {
            painter.setBrush(isChecked() ? c.primaryTint : c.hover);
            painter.drawRoundedRect(rect(), size::kControlRadius, size::kControlRadius);
        }
        const QColor ink = isChecked() ? c.primary : c.ink2;
        const bool iconOnly = width() < 2 * size::kNavigation;
        const int left = iconOnly ? (width() - size::kIcon) / 2 : 10;
        painter.drawPixmap(left, (height() - size::kIcon) / 2, iconPixmap(m_icon, ink, devicePixelRatioF()));
        if (iconOnly)
            return;
        painter.setFont(ui::font(isChecked() ? Type::BodyBold : Type::Body));
        painter.setPen(ink);
        painter.drawText(rect().adjusted(36, 0, -8, 0), int(Qt::AlignVCenter | Qt::AlignLeft), text());
    }

private:
    QString m_icon;
};

// Asks for the room its current page needs, not for that of the largest.
class PageStack : public QStackedWidget {
public:
    using QStackedWidget::QStackedWidget;
    QSize minimumSizeHint() const override
    {
        return currentWidget() ? currentWidget()->minimumSizeHint() : QStackedWidget::minimumSizeHint();
    }
};

constexpr int kNarrowBelow = 1120;
constexpr int kNarrowNavigation = 56;

} // namespace

Frame::Frame(const QString& clinicName, const QString& userName, bool dashboardAllowed, QWidget* parent)
    : QWidget(parent), m_places(new QButtonGroup(this))
{
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    m_navigation = makeNavigation(clinicName, dashboardAllowed);
    across->addWidget(m_navigation);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(makeTop(userName));
    auto* content = new QWidget(this);
    auto* centred = new QHBoxLayout(content);
    centred->setContentsMargins(size::kHuge, size::kLarge, size::kHuge, size::kLarge);
    m_stack = new PageStack(content);
    m_stack->setMaximumWidth(size::kContentWidth);
    centred->addWidget(m_stack);
    right->addWidget(new PageScroll(content, this), 1);
    across->addLayout(right, 1);

    const auto shortcut = [this](const QString& keys, auto action) {
        connect(new QShortcut(QKeySequence(keys), this), &QShortcut::activated, this, action);
    };
    shortcut(QStringLiteral("Ctrl+K"), [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    shortcut(QStringLiteral("Ctrl+L"), [this] { Q_EMIT lockWanted(); });
}

QFrame* Frame::makeNavigation(const QString& clinicName, bool dashboardAllowed)
{
    auto* bar = new QFrame(this);
    bar->setProperty("class", QStringLiteral("navigation"));
    bar->setFixedWidth(size::kNavigationWidth);
    bar->setAccessibleName(tr("場所"));
    auto* column = new QVBoxLayout(bar);
    column->setContentsMargins(8, 12, 9, 14);
    column->setSpacing(2);
    m_brand = makeLabel(tr("カカリテ"), Type::Brand, colors().primary, bar);
    m_brand->setContentsMargins(10, 0, 0, 0);
    column->addWidget(m_brand);
    m_clinic = new ElidedLabel(bar);
    m_clinic->setText(clinicName);
    m_clinic->setFont(ui::font(Type::Small));
    setLabelColor(m_clinic, colors().ink2);
    m_clinic->setContentsMargins(10, 0, 0, 0);
    m_clinic->setObjectName(QStringLiteral("clinicName"));
    column->addWidget(m_clinic);
    column->addSpacing(8);

    struct Entry {
        Place place;
        QString iconName, text, keys;
    };
    const Entry entries[] = {
        {Place::Dashboard, QStringLiteral("dashboard"), tr("ダッシュボード"), QStringLiteral("Ctrl+1")},
        {Place::Patients, QStringLiteral("patients"), tr("患者一覧"), QStringLiteral("Ctrl+2")},
        {Place::Imports, QStringLiteral("import"), tr("取り込み"), QStringLiteral("Ctrl+3")},
        {Place::Settings, QStringLiteral("settings"), tr("設定"), QStringLiteral("Ctrl+4")}};
    for (const Entry& entry : entries) {
        if (entry.place == Place::Dashboard && !dashboardAllowed)
            continue;
        if (entry.place == Place::Imports) {
            column->addSpacing(8);
            column->addWidget(makeRule(true, bar));
            column->addSpacing(8);
        }
        auto* button = new PlaceButton(entry.iconName, entry.text, bar);
        button->setObjectName(QStringLiteral("place%1").arg(int(entry.place)));
        setShortcut(button, QKeySequence(entry.keys), entry.text);
        m_places->addButton(button, int(entry.place));
        column->addWidget(button);
    }
    column->addStretch(1);
    column->addWidget(makeRule(true, bar));
    column->addSpacing(6);
    m_foot = makeLabel(QString(), Type::Small, colors().ink2, bar);
    m_foot->setContentsMargins(10, 0, 0, 0);
    m_foot->setWordWrap(true);
    column->addWidget(m_foot);
    connect(m_places, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT placeChosen(static_cast<Place>(id)); });
    return bar;
}

QWidget* Frame::makeTop(const QString& userName)
{
    auto* bar = new QFrame(this);
    bar->setProperty("class", QStringLiteral("bar"));
    bar->setFixedHeight(size::kTopBar);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(size::kHuge, 0, size::kLarge, 0);
    row->setSpacing(size::kMedium);
    m_search = new SearchBox(tr("患者をさがす(氏名・番号・病名・薬)"), bar);
    m_search->setObjectName(QStringLiteral("quickSearch"));
    m_search->setShortcutHint(QStringLiteral("Ctrl K"));
    setTip(m_search, tr("どこからでも患者をさがせます (Ctrl+K)"));
    m_search->setMinimumWidth(180);
    m_search->setMaximumWidth(330);
    row->addWidget(m_search, 100);
    row->addStretch(1);
    m_work = new WorkStrip(bar);
    row->addWidget(m_work);
    auto* user = makeLabel(userName, Type::Caption, colors().ink, bar);
    user->setObjectName(QStringLiteral("userName"));
    row->addWidget(user);
    auto* lock = makeButton(tr("ロック"), ButtonKind::Quiet, bar);
    lock->setObjectName(QStringLiteral("lock"));
    lock->setIcon(icon(QStringLiteral("lock"), colors().ink2));
    setTip(lock, tr("画面を隠して鍵をかけます (Ctrl+L)"));
    row->addWidget(lock);
    connect(lock, &QPushButton::clicked, this, &Frame::lockWanted);
    return bar;
}

void Frame::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    setNarrow(width() < kNarrowBelow);
}

void Frame::setNarrow(bool narrow)
{
    m_navigation->setFixedWidth(narrow ? kNarrowNavigation : size::kNavigationWidth);
    m_brand->setVisible(!narrow);
    m_foot->setVisible(!narrow);
    m_clinic->setVisible(!narrow);
}

void Frame::setPage(Place, QWidget* page)
{
    m_stack->addWidget(page);
}

void Frame::show(Place place, QWidget* page)
{
    m_place = place;
    if (QAbstractButton* button = m_places->button(int(place)))
        button->setChecked(true);
    m_stack->setCurrentWidget(page);
}

void Frame::setFoot(const QString& text)
{
    m_foot->setText(text);
}

WorkStrip::WorkStrip(QWidget* parent) : QWidget(parent)
{
    setFixedSize(260, size::kControl);
    setCursor(Qt::PointingHandCursor);
    m_cancel = makeButton(QString(), ButtonKind::Quiet, this);
    m_cancel->setIcon(icon(QStringLiteral("close"), colors().ink2));
    m_cancel->setFixedSize(24, 24);
    setTip(m_cancel, tr("中止"));
    m_cancel->setAccessibleName(tr("中止"));
    m_cancel->setStyleSheet(QStringLiteral("padding: 0; min-height: 22px; max-height: 22px;"));
    m_cancel->move(width() - 26, 3);
    connect(m_cancel, &QPushButton::clicked, this, &WorkStrip::cancelWanted);
    hide();
}

void WorkStrip::tell(const QString& what, int percent)
{
    m_what = what;
    m_percent = percent;
    setAccessibleName(percent < 0 ? what : QStringLiteral("%1 %2%").arg(what).arg(percent));
    show();
    update();
}

void WorkStrip::finish()
{
    hide();
}

void WorkStrip::mouseReleaseEvent(QMouseEvent*)
{
    Q_EMIT clicked();
}

void WorkStrip::paintEvent(QPaintEvent*)
{
    const Colors& c = colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(ui::font(Type::Caption));
    painter.setPen(c.ink2);
    const int room = width() - 32;
    const QString words = m_percent < 0 ? m_what : QStringLiteral("%1 %2%").arg(m_what).arg(m_percent);
    painter.drawText(QRect(0, 2, room, 18), int(Qt::AlignVCenter | Qt::AlignRight),
                     painter.fontMetrics().elidedText(words, Qt::ElideRight, room));
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.mutedTint);
    painter.drawRoundedRect(QRect(60, 23, room - 60, 3), 1.5, 1.5);
    painter.setBrush(c.primary);
    painter.drawRoundedRect(QRect(60, 23, (room - 60) * qMax(0, m_percent) / 100, 3), 1.5, 1.5);
}

} // namespace kakarite::ui
