// 24 months of one patient in three lines: visits, days covered by medicine, tests; the expected day and today.
#pragma once

#include "models/base/date.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace kakarite::ui {

class Timeline : public QWidget {
    Q_OBJECT
public:
    struct Content {
        Date from = Date::fromDays(0);
        Date today = Date::fromDays(1);
        std::vector<Date> visits;                    // ascending
        std::vector<std::pair<Date, Date>> medicine; // from, until (exclusive)
        std::vector<std::pair<Date, QString>> tests;
        std::optional<Date> expected;
    };
    explicit Timeline(QWidget* parent = nullptr);
    void setContent(Content content);
    QSize sizeHint() const override { return {900, 128}; }
    QSize minimumSizeHint() const override { return {400, 128}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    qreal xOf(Date day) const;
    void paintMonths(QPainter& painter) const;
    void paintExpected(QPainter& painter) const;
    QString tipAt(QPoint at) const;
    Content m_content;
};

} // namespace kakarite::ui
