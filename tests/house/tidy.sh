#!/usr/bin/env bash
# clang-tidy over our own sources with the compile commands of a build folder: tidy.sh [BUILD_FOLDER [FILE...]]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
build=${1:-build/release}
shift || true
if [ $# -eq 0 ]; then
    mapfile -d '' files < <(find app models ui translations -name '*.cpp' -print0 2>/dev/null | sort -z)
    set -- "${files[@]}"
fi
# Files of other platforms have no compile command.
for file in "$@"; do
    if grep -qF "/$file\"" "$build/compile_commands.json"; then
        printf '%s\0' "$file"
    fi
done | xargs -0 -r -n 4 -P "$(nproc)" "${CLANG_TIDY:-clang-tidy-19}" -p "$build" --quiet \
    --extra-arg=-Wno-ignored-gch --extra-arg=-Wno-unknown-warning-option --extra-arg=-Wno-ignored-optimization-argument
