#!/usr/bin/env bash
# clang-tidy over our own sources with the compile commands of a build folder: tidy.sh BUILD_FOLDER [FILE...]
#
# Without files: every source the folder builds. The preset "tidy" takes each library as one source, since reading the
# headers anew for every file takes three times as long.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
build=${1:?the build folder}
shift
{
    if [ $# -gt 0 ]; then
        printf '%s\n' "$@"
    else
        sed -n 's/^ *"file": "\(.*\)",\{0,1\}$/\1/p' "$build/compile_commands.json" | grep -vE '/(mocs_compilation|qrc_[a-z_]*)\.cpp$'
    fi
} | tr '\n' '\0' | xargs -0 -r -n 1 -P "$(nproc)" "${CLANG_TIDY:-clang-tidy-19}" -p "$build" --quiet \
    --config-file=.clang-tidy --checks=-bugprone-suspicious-include --extra-arg=-Wno-ignored-gch \
    --extra-arg=-Wno-unknown-warning-option --extra-arg=-Wno-ignored-optimization-argument
