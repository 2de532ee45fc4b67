#include "tests/masters/master_files.h"

#include "models/base/japanese_text.h"

#include <QFileInfo>

namespace kakarite::testing {

using masters::MasterKind;
using namespace Qt::StringLiterals;

QByteArray masterLine(MasterKind kind, const QByteArray& change, const std::map<int, QString>& cells)
{
    const masters::MasterLayout& layout = masters::layoutOf(kind);
    QByteArray line;
    for (int column = 0; column < layout.columns; ++column) {
        QByteArray text;
        if (const auto found = cells.find(column); found != cells.end())
            text = encodeCp932(found->second);
        if (column == 0)
            text = change;
        if (column == 1)
            text = QByteArray(1, layout.letter);
        line += (column == 0 ? "\"" : ",\"") + text + '"';
    }
    return line + "\r\n";
}

QByteArray diseaseLine(const DiseaseLine& line)
{
    return masterLine(MasterKind::Disease, line.change,
                      {{2, line.code},
                       {5, line.name},
                       {9, u"カナ"_s},
                       {15, line.icd10},
                       {16, line.icd10Second},
                       {22, line.changed},
                       {23, line.abolished}});
}

QByteArray actLine(const QByteArray& change, const QString& code, const QString& name, const QString& points,
                   const QString& changed, const QString& abolished)
{
    return masterLine(MasterKind::Act, change,
                      {{2, code},
                       {4, name},
                       {10, points.isEmpty() ? QString() : u"3"_s},
                       {11, points},
                       {14, name.isEmpty() ? QString() : u"120"_s},
                       {86, changed},
                       {87, abolished}});
}

QByteArray drugLine(const QString& code, const QString& name, const QString& priceCode, const QString& genericName,
                    const QString& until)
{
    return masterLine(MasterKind::Drug, "0",
                      {{2, code},
                       {4, name},
                       {6, u"ｶﾅ"_s},
                       {9, u"錠"_s},
                       {10, u"1"_s},
                       {11, u"10.40"_s},
                       {27, u"1"_s},
                       {29, u"20240401"_s},
                       {30, u"99999999"_s},
                       {31, priceCode},
                       {33, until},
                       {35, u"0"_s},
                       {37, genericName}});
}

QString officialFolder()
{
    const QString folder = QStringLiteral(SHARED_DIR "/masters");
    return QFileInfo::exists(folder) ? folder : QString();
}

} // namespace kakarite::testing
