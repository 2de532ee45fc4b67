// The recovery code, shown once: to be printed, or saved as a sheet (PDF) that is printed elsewhere, and put into a
// safe.
#pragma once

#include "models/base/date.h"
#include "models/base/result.h"
#include "models/base/secret_bytes.h"

#include <QWidget>

class QLabel;
class QPainter;

namespace kakarite::ui {

class Banner;
class Sheet;

struct RecoverySheet {
    QString clinicName;
    Date day;
    SecretBytes code; // "ABCD-EFGH-…"
};
// Onto A4, where `unit` is a point of 1/72 inch.
void paintRecoverySheet(QPainter& painter, qreal width, qreal unit, const RecoverySheet& sheet);
Result<void> saveRecoverySheet(const QString& path, const RecoverySheet& sheet);

class RecoveryView : public QWidget {
    Q_OBJECT
public:
    explicit RecoveryView(QWidget* parent = nullptr);
    void showCode(const QString& clinicName, Date day, SecretBytes code);
    void forget();
    void saveTo(const QString& path);

private:
    void print();
    void choosePath();
    RecoverySheet m_sheet{QString(), Date::fromDays(0), SecretBytes()};
    QLabel* m_code;
    Banner* m_banner;
};

// A code that is offered in place of another, over the window: accepted once it is kept.
Sheet* askToKeepCode(QWidget* window, const QString& clinicName, Date day, SecretBytes code);
// A code that has taken the place of the one that was used.
Sheet* showRecoverySheet(QWidget* window, const QString& clinicName, Date day, SecretBytes code);

} // namespace kakarite::ui
