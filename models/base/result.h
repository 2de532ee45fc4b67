// Result<T>: a value, or the Error that kept it from being made. No exception crosses a folder.
#pragma once

#include "models/base/error.h"

#include <expected>

namespace kakarite {

template <typename T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> failure(ErrorCode code, QString detail = {})
{
    return std::unexpected(Error(code, std::move(detail)));
}

} // namespace kakarite

#define KAKARITE_CONCAT_(a, b) a##b
#define KAKARITE_CONCAT(a, b) KAKARITE_CONCAT_(a, b)

// TRY(expression): leaves the function with the expression's error, if it has one.
#define TRY(expression) TRY_(expression, KAKARITE_CONCAT(tryResult_, __COUNTER__))
#define TRY_(expression, name)                                                                                         \
    do {                                                                                                               \
        if (auto name = (expression); !name)                                                                           \
            return std::unexpected(std::move(name).error());                                                           \
    } while (false)

// TRY_LET(declaration, expression): declaration = the expression's value, or leaves with its error.
#define TRY_LET(declaration, expression) TRY_LET_(declaration, expression, KAKARITE_CONCAT(tryLet_, __COUNTER__))
#define TRY_LET_(declaration, expression, name)                                                                        \
    auto name = (expression);                                                                                          \
    if (!name)                                                                                                         \
        return std::unexpected(std::move(name).error());                                                               \
    declaration = std::move(name).value()
