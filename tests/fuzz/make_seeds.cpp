// Writes what the fuzz targets start from: whole, valid files of every format, small enough to be changed often.
//
//     fuzz_make_seeds FOLDER     FOLDER/receipts, FOLDER/masters, FOLDER/patient_list … one file each
//
// The receipts and the patient list are the demo clinic's, cut to one claim or a few rows; the rest is made here. The
// keys differ from run to run.
#include "models/base/japanese_text.h"
#include "models/demo/demo_clinic.h"
#include "models/emr/mapping.h"
#include "models/vault/key_file.h"
#include "tests/masters/master_files.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <sodium.h>
#include <zip.h>

#include <cstdlib>

using namespace kakarite;
using namespace Qt::StringLiterals;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

class Seeds {
public:
    Seeds(const QString& folder, const QString& target) : m_folder(folder + u'/' + target)
    {
        require(QDir().mkpath(m_folder));
    }
    void add(const QByteArray& bytes)
    {
        QFile file(u"%1/%2"_s.arg(m_folder).arg(m_count++, 3, 10, QChar(u'0')));
        require(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    QString folder() const { return m_folder; }

private:
    QString m_folder;
    int m_count = 0;
};

// The records before the first claim, one claim, the records after the last one.
void addClaims(Seeds& seeds, const QByteArray& file, int most)
{
    const qsizetype first = file.indexOf("\r\nRE,") + 2;
    const qsizetype end = file.lastIndexOf("\r\nGO,") + 2;
    require(first > 2 && end > first);
    qsizetype at = first;
    while (at < end && most-- > 0) {
        const qsizetype found = file.indexOf("\r\nRE,", at) + 2;
        const qsizetype next = found > 2 ? found : end;
        seeds.add(file.first(first) + file.sliced(at, next - at) + file.sliced(end));
        at = next;
    }
}

void addRows(Seeds& seeds, const QByteArray& list, int rows)
{
    qsizetype end = 0;
    for (int row = 0; row <= rows; ++row)
        end = list.indexOf('\n', end) + 1;
    const QString text = QString::fromUtf8(list.first(end)).remove(QChar(0xFEFF));
    seeds.add(list.first(end));
    seeds.add(encodeCp932(text));
    seeds.add(QString(text).replace(u',', u'\t').toUtf8());
    seeds.add(QByteArray(reinterpret_cast<const char*>(text.utf16()), text.size() * 2).prepend("\xFF\xFE"));
}

void addDemo(Seeds& receipts, Seeds& list)
{
    const auto clinic = demo::DemoClinic::create({.patients = 60, .months = 9, .lastMonth = *Month::fromYm(2025, 9)});
    require(clinic.has_value());
    require(clinic
                ->writeFiles([&](demo::DemoFile&& file) -> Result<void> {
                    if (file.kind == demo::DemoFile::Kind::Receipts)
                        addClaims(receipts, file.bytes, 12);
                    else
                        addRows(list, file.bytes, 4);
                    return {};
                })
                .has_value());
}

void addMasters(Seeds& seeds)
{
    using masters::MasterKind;
    const QByteArray diseases =
        testing::diseaseLine({.code = u"2500013"_s, .name = u"糖尿病"_s, .icd10 = u"E14"_s, .changed = u"20200401"_s});
    const QByteArray acts =
        testing::actLine("0", u"112007410"_s, u"再診料"_s, u"75.00"_s, u"20240601"_s) +
        testing::actLine("0", u"113002310"_s, u"特定疾患療養管理料"_s, u"225.00"_s, u"20240601"_s, u"20260531"_s);
    const QByteArray drugs =
        testing::drugLine(u"610406079"_s, u"アムロジピン錠５ｍｇ"_s, u"2171022F2029"_s, u"アムロジピン"_s);
    seeds.add(diseases + testing::diseaseLine({.change = "5", .code = u"2500014"_s, .changed = u"20240101"_s}));
    seeds.add(acts);
    seeds.add(acts + testing::actLine("9", u"112007410"_s, {}, {}, {}, u"20240531"_s));
    seeds.add(drugs);
    for (const MasterKind kind : {MasterKind::Modifier, MasterKind::Material, MasterKind::Comment})
        seeds.add(testing::masterLine(kind, "0", {{2, u"1"_s}, {3, u"100"_s}, {6, u"名称"_s}}));
    seeds.add(decodeCp932(drugs).toUtf8().prepend("\xEF\xBB\xBF"));
}

void addZip(Seeds& seeds, const std::vector<std::pair<QByteArray, QByteArray>>& members, zip_int32_t method)
{
    const QByteArray path = (seeds.folder() + u"/new.zip"_s).toLocal8Bit();
    zip_t* const zip = zip_open(path.constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    require(zip);
    for (const auto& [name, bytes] : members) {
        zip_source_t* const source =
            zip_source_buffer(zip, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
        const zip_int64_t index = zip_file_add(zip, name.constData(), source, ZIP_FL_ENC_GUESS);
        require(index >= 0 && zip_set_file_compression(zip, static_cast<zip_uint64_t>(index), method, 0) == 0);
    }
    require(zip_close(zip) == 0);
    QFile file(QString::fromLocal8Bit(path));
    require(file.open(QIODevice::ReadOnly));
    seeds.add(file.readAll());
    require(file.remove());
}

void addArchives(Seeds& seeds)
{
    const QByteArray receipt("IR,1,13,1,1234567,,,202505,00,\r\nGO,0,0,99\r\n");
    for (const zip_int32_t method : {ZIP_CM_STORE, ZIP_CM_DEFLATE}) {
        addZip(seeds, {{"RECEIPTC.UKE", receipt}}, method);
        addZip(seeds, {{"a/", {}}, {"a/1.UKE", receipt}, {encodeCp932(u"名前.csv"), QByteArray(600, 'x')}}, method);
        addZip(seeds, {{"[Content_Types].xml", "<x/>"}, {"empty", {}}}, method);
    }
}

void addKeys(Seeds& seeds)
{
    using namespace vault;
    const KdfCost cheap{crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN / 1024};
    const SecretBytes ring = SecretBytes::random(kDataKeyBytes);
    const SecretBytes password = SecretBytes::random(13);
    const SecretBytes device = SecretBytes::random(32);
    for (int people = 1; people <= 3; ++people) {
        KeyFile keys;
        keys.vaultId = u"5a1d0c4e"_s;
        keys.clinicName = u"医院"_s;
        for (int i = 0; i < people; ++i) {
            UserEntry user;
            user.login = u"user%1"_s.arg(i);
            user.name = u"受付"_s;
            auto sealed =
                sealKey(ring, password, i == 1 ? &device : nullptr, {keys.vaultId, u"password"_s, user.login}, cheap);
            require(sealed.has_value());
            keys.users.push_back({user, std::move(*sealed)});
        }
        if (people == 2) {
            auto sealed = sealKeyByCode(ring, password, keys.recoveryOwner());
            require(sealed.has_value());
            keys.recovery = std::move(*sealed);
        }
        keys.changeDue = people == 3;
        require(keys.save(seeds.folder(), ring).has_value());
        QFile file(keyFilePath(seeds.folder()));
        require(file.open(QIODevice::ReadOnly));
        seeds.add(file.readAll());
        require(file.remove());
    }
}

void addMappings(Seeds& seeds)
{
    for (const QByteArray header : {"番号,氏名,カナ,生年月日,性別,電話,電話\n1,a,b,1960/1/2,1,0,0\n",
                                    "番号,氏名,生年月日,性別\n1,a,1960/1/2,1\n", "氏名,住所,電話\na,b,c\n"}) {
        const auto table = emr::openTable(
            {u"list.csv"_s, header.size(), true, [&](const vault::PieceFn& take) { return take(header); }});
        require(table.has_value());
        seeds.add(QJsonDocument(emr::toJson(emr::guessMapping(*table), *table)).toJson(QJsonDocument::Compact));
    }
}

} // namespace

int main(int argc, char** argv)
{
    require(argc == 2 && sodium_init() >= 0);
    const QString folder = QString::fromLocal8Bit(argv[1]);
    Seeds receipts(folder, u"receipts"_s);
    Seeds list(folder, u"patient_list"_s);
    addDemo(receipts, list);
    Seeds masters(folder, u"masters"_s);
    addMasters(masters);
    Seeds archives(folder, u"archive"_s);
    addArchives(archives);
    Seeds keys(folder, u"keys"_s);
    addKeys(keys);
    Seeds mappings(folder, u"mapping"_s);
    addMappings(mappings);
    return 0;
}
