// How roles and intents are stored, and which right an intent needs.
#pragma once

#include "models/vault/vault.h"

#include <optional>

namespace kakarite::vault {

const char* roleName(Role role); // "admin", "staff"
Role roleOf(QStringView name);
std::optional<Right> rightFor(Intent intent);

} // namespace kakarite::vault
