#!/usr/bin/env bash
# Every .cpp and .h stands as .clang-format says. `format.sh --fix` brings it there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
mode=(--dry-run -Werror)
[ "${1:-}" = --fix ] && mode=(-i)
find app models ui translations tests \( -name '*.cpp' -o -name '*.h' \) -print0 |
    xargs -0 -r "${CLANG_FORMAT:-clang-format-19}" --style=file "${mode[@]}"
