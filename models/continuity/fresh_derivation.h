// The derived rows compared with a fresh derivation from the kept files: every claim with its facts, the continuity of
// every patient, every sum. Takes as long as importing all files again and leaves the vault as it was; the window asks
// sumsAgree() instead, which takes moments.
#pragma once

#include "models/vault/vault.h"

namespace kakarite::continuity {

struct FreshDerivation {
    bool filesOk = false; // every kept file can be read and derived; nothing else is known where it is false
    bool claimsOk = false;
    bool diagnosesOk = false;
    bool actsOk = false;
    bool prescriptionsOk = false;
    bool continuityOk = false; // states, expected next visits, contributions
    bool figuresOk = false;    // the sums of each month and of retention
    int files = 0;
    std::int64_t claims = 0;
    double seconds = 0;
    bool ok() const
    {
        return filesOk && claimsOk && diagnosesOk && actsOk && prescriptionsOk && continuityOk && figuresOk;
    }
};

Result<FreshDerivation> compareWithFresh(vault::Vault& vault);

} // namespace kakarite::continuity
