// The words of resources/security/common_passwords.txt, sorted by their bytes; compiled in.
#pragma once

#include <span>
#include <string_view>

namespace kakarite::vault {

std::span<const std::string_view> commonPasswords();

} // namespace kakarite::vault
