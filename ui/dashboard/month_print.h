// The dashboard on paper: A4 landscape, words as text and charts as lines, from the values the page shows. First the
// month beside the month and the year before, the charts and what each figure means; then its year, month by month.
#pragma once

class QPagedPaintDevice;
class QWidget;

namespace kakarite::ui {

struct DashboardData;

// `charts`: the part of the page that holds them, drawn as it is. False where the device cannot be written.
bool printMonth(QPagedPaintDevice& device, const DashboardData& shown, QWidget& charts);

} // namespace kakarite::ui
