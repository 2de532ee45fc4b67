// One line of what an upload did: what, how many, and a few words more, which may lead on.
#pragma once

#include "ui/style/tokens.h"

#include <QWidget>

#include <cstdint>

namespace kakarite::ui {

class SummaryLine : public QWidget {
    Q_OBJECT
public:
    struct Content {
        QString what;
        std::int64_t value = 0;
        QString unit;
        QString more;
        Tone tone = Tone::Plain;
        bool link = false;
    };
    SummaryLine(const Content& content, QWidget* parent);

Q_SIGNALS:
    void followed();
};

} // namespace kakarite::ui
