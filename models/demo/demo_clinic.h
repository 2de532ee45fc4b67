// An invented clinic: receipts of some months and one list of patients, as the files its receipt computer would write.
//
// Everything follows from the plan: the same plan gives the same bytes on every platform. People, numbers, addresses,
// telephones (exchange 0000) and mail addresses (example.jp) are made up. The receipts are UKE as in receipts.md: two
// files a month, 社保 and 国保; most months 点検用 with the drugs of 院外 prescriptions, every eighth one 提出用.
// Not thread-safe; memory grows with the number of patients, not with the bytes written.
#pragma once

#include "models/base/date.h"
#include "models/base/result.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

namespace kakarite::demo {

struct Plan {
    int patients = 2000; // 1 … 200,000
    int months = 24;     // 1 … 120, and none before 2022-04, whose fees are not known here
    Month lastMonth;     // the latest month of claims
    std::uint64_t seed = 1;
};

struct DemoFile {
    enum class Kind { Receipts, Patients };
    Kind kind = Kind::Receipts;
    QString name;               // "S202504_RECEIPTC.UKE"
    std::optional<Month> month; // of the claims
    bool inspection = false;    // 点検用
    QByteArray bytes;
};

class DemoClinic {
public:
    static Result<DemoClinic> create(const Plan& plan); // InvalidArgument outside the limits above
    ~DemoClinic();
    DemoClinic(DemoClinic&&) noexcept;
    DemoClinic& operator=(DemoClinic&&) noexcept;

    QString name() const;
    QString facilityCode() const; // prefecture 2 + 点数表 1 + code 7
    int fileCount() const;
    // The files one by one: receipts by month, then the list of patients. Stops with the first error of the sink.
    Result<void> writeFiles(const std::function<Result<void>(DemoFile&&)>& sink) const;

private:
    struct State;
    explicit DemoClinic(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace kakarite::demo
