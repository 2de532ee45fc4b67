#include "tests/demo/uke_check.h"

#include "models/masters/built_in.h"
#include "models/masters/diseases.h"

#include <numeric>

namespace kakarite::demo::test {

namespace {

const std::map<QByteArray, int> kColumns{{"IR", 10}, {"RE", 38}, {"HO", 15}, {"KO", 12}, {"SN", 9}, {"JD", 33},
                                         {"MF", 33}, {"SY", 8},  {"SI", 44}, {"IY", 44}, {"CO", 5}, {"GO", 4}};

class Check {
public:
    Check(ReadFile& file, Month month) : m_file(file), m_month(month) {}

    void line(const QList<QByteArray>& fields)
    {
        const auto columns = kColumns.find(fields[0]);
        require(columns != kColumns.end(), "record");
        if (columns == kColumns.end())
            return;
        require(fields.size() == columns->second, "columns");
        if (fields[0] == "RE")
            openClaim(fields);
        else if (fields[0] == "HO" || fields[0] == "KO")
            payer(fields);
        else if (fields[0] == "JD")
            attendance(fields);
        else if (fields[0] == "SY")
            illness(fields);
        else if (fields[0] == "SI" || fields[0] == "IY")
            act(fields);
        else if (fields[0] == "CO")
            group(fields[1]);
        else if (fields[0] == "GO")
            total(fields);
    }
    bool totalSeen() const { return m_totalSeen; }
    void require(bool holds, const char* what)
    {
        if (!holds)
            m_file.problems.push_back(what);
    }

private:
    void openClaim(const QList<QByteArray>& fields)
    {
        closeClaim();
        ++m_file.claims;
        require(fields[1].toInt() == m_file.claims, "claim number");
        require(fields[3].toInt() == m_month.year() * 100 + m_month.month(), "claim month");
        require(!fields[4].isEmpty() && !fields[36].isEmpty(), "name");
        require(!fields[13].isEmpty() && fields[13].size() == 6, "number");
        require(parseClaimDate(fields[6]).has_value(), "birth date");
        require((fields[2].right(1).toInt() % 2) == 0, "outpatient");
        m_patient = &m_file.patients[fields[13]];
        m_publicOnly = fields[2].startsWith("12");
        m_file.publicOnly += m_publicOnly;
        m_open = true;
        m_payers.clear();
        m_sum = 0;
        m_unitPoints = 0;
        m_visitDays.clear();
        m_actDays.clear();
        m_group.clear();
        m_illnesses = 0;
        m_main = 0;
    }
    void closeClaim()
    {
        if (!m_open)
            return;
        m_open = false;
        require(!m_payers.empty(), "payers");
        for (const auto& [days, points] : m_payers) {
            require(points == m_sum, "payer points");
            require(days == static_cast<int>(m_visitDays.size()), "payer days");
        }
        require(m_visitDays == m_actDays, "days of acts");
        require(m_illnesses > 0, "illnesses");
        require(m_main == 1, "main illness");
        m_file.payers += static_cast<int>(m_payers.size());
        m_file.points += m_payers.empty() ? 0 : m_payers.front().second;
    }
    void payer(const QList<QByteArray>& fields)
    {
        require(m_publicOnly ? fields[0] == "KO" : true, "public aid alone");
        require(fields[1].size() == 8, "payer number");
        m_payers.emplace_back(fields[4].toInt(), fields[5].toLongLong());
    }
    void attendance(const QList<QByteArray>& fields)
    {
        for (int day = 1; day <= 31; ++day) {
            const QByteArray& mark = fields[day + 1];
            require(mark.isEmpty() || mark == "1", "attendance");
            if (mark.isEmpty())
                continue;
            const auto date = m_month.day(day);
            require(date.has_value(), "day of month");
            if (date) {
                m_visitDays.insert(*date);
                m_patient->visits.insert(*date);
            }
        }
    }
    void illness(const QList<QByteArray>& fields)
    {
        ++m_illnesses;
        const auto start = parseClaimDate(fields[2]);
        require(start && *start <= m_month.lastDay(), "illness start");
        const int code = fields[1].toInt();
        require(code == masters::kUncodedDisease ? !fields[5].isEmpty()
                                                 : masters::builtIn(masters::MasterKind::Disease, code) != nullptr,
                "illness code");
        const bool suspected = fields[4].contains("8002");
        m_file.suspected += suspected;
        m_file.uncoded += code == masters::kUncodedDisease;
        m_file.cured += fields[3] == "2";
        m_main += fields[6] == "01";
        m_patient->chronic[m_month] |= suspected ? 0 : masters::chronicBits(code);
        if (fields[3] == "3" && !m_patient->deathMonth)
            m_patient->deathMonth = m_month;
    }
    void group(const QByteArray& identifier)
    {
        if (!identifier.isEmpty()) {
            require(identifier >= m_group, "order of groups");
            m_group = identifier;
        }
        require(!m_group.isEmpty(), "group");
    }
    void act(const QList<QByteArray>& fields)
    {
        group(fields[1]);
        const bool drug = fields[0] == "IY";
        m_file.drugLines += drug;
        m_file.prescriptionFees += fields[3] == "120002910";
        int sum = 0;
        for (int day = 1; day <= 31; ++day) {
            const int count = fields[day + 12].toInt();
            sum += count;
            const auto date = m_month.day(day);
            require(count == 0 || date.has_value(), "day of month");
            if (count != 0 && date && !drug)
                m_actDays.insert(*date);
            if (count != 0 && date && fields[3] == "111000110")
                m_patient->firstFees.insert(*date);
        }
        require(sum == fields[6].toInt() && sum > 0, "sum of days");
        if (!fields[5].isEmpty())
            m_sum += fields[5].toLongLong() * sum;
        require(!drug || fields[5].isEmpty() || fields[5] == "0", "points of a drug from the pharmacy");
        require(drug || fields[5].isEmpty() || fields[5].toInt() > 0, "points of an act");
    }
    void total(const QList<QByteArray>& fields)
    {
        closeClaim();
        m_totalSeen = true;
        require(fields[1].toInt() == m_file.payers, "GO count");
        require(fields[2].toLongLong() == m_file.points, "GO points");
        require(fields[3] == "99", "GO volume");
    }

    ReadFile& m_file;
    Month m_month;
    ReadPatient* m_patient = nullptr;
    bool m_open = false;
    bool m_publicOnly = false;
    bool m_totalSeen = false;
    std::vector<std::pair<int, std::int64_t>> m_payers;
    std::int64_t m_sum = 0;
    std::int64_t m_unitPoints = 0;
    std::set<Date> m_visitDays;
    std::set<Date> m_actDays;
    QByteArray m_group;
    int m_illnesses = 0;
    int m_main = 0;
};

} // namespace

ReadFile readUke(const QByteArray& bytes, Month month)
{
    ReadFile file;
    Check check(file, month);
    check.require(bytes.endsWith("\r\n\x1A"), "end of file");
    for (QByteArray line : bytes.chopped(1).split('\n')) {
        if (line.isEmpty())
            continue;
        check.require(line.endsWith('\r'), "line end");
        line.chop(1);
        check.line(line.split(','));
    }
    check.require(check.totalSeen(), "GO");
    return file;
}

} // namespace kakarite::demo::test
