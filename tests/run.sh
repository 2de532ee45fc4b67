#!/usr/bin/env bash
# Installs what the tests need, builds, runs them. The README's test command.
#
#   tests/run.sh          everything that must pass for every change
#   tests/run.sh bench    the measurements, printed with their bounds
#   tests/run.sh asan     the tests under AddressSanitizer and UndefinedBehaviorSanitizer
#   tests/run.sh tsan     the tests under ThreadSanitizer
#   tests/run.sh fuzz     the fuzz targets, with clang (KAKARITE_FUZZ_SECONDS each, 60 unless told)
#   tests/run.sh format   clang-format; tests/run.sh tidy   clang-tidy
#   tests/run.sh --all    all of them, one after the other; takes long
#
# KAKARITE_BUILD names another folder than build to build in, KAKARITE_JOBS another number of jobs than processors.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. installer/packages.sh

jobs=${KAKARITE_JOBS:-$(nproc)}
export LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen

build() { # build PRESET [TARGET...]
    local preset=$1
    shift
    folder=${KAKARITE_BUILD:-build}/$preset
    say "組み立てています ($preset)" "Building ($preset)"
    mkdir -p "$folder"
    cmake --preset "$preset" -B "$folder" -DKAKARITE_TESTS=ON >"$folder/configure.log" 2>&1 ||
        { cat "$folder/configure.log"; return 1; }
    nice ninja -C "$folder" -j "$jobs" "$@"
}

run_tests() { # run_tests CTEST_ARGUMENT...
    say "テストしています" "Testing"
    ctest --test-dir "$folder" --parallel "$jobs" --output-on-failure "$@"
}

fuzz() { # fuzz PROGRAM: goes on from what it found before
    local name corpus=$1-corpus dictionary
    name=$(basename "$1")
    dictionary=tests/fuzz/${name#fuzz_}.dict
    [ -f "$dictionary" ] || dictionary=
    say "ファズ: $name" "Fuzzing: $name"
    mkdir -p "$corpus"
    "$1" -max_total_time="${KAKARITE_FUZZ_SECONDS:-60}" -max_len=65536 -print_final_stats=1 \
        -artifact_prefix="$corpus/../" ${dictionary:+-dict="$dictionary"} "$corpus" tests/fuzz/seeds
}

# Tests that measure time or memory of the program mean nothing under a sanitizer.
measured='^(truth\.memory|ui_stall\.)'

run() {
    case "$1" in
    default)
        build release
        run_tests
        ;;
    bench)
        build release
        for program in "$folder"/tests/bench/bench_*; do
            if [ -f "$program" ] && [ -x "$program" ]; then
                say "測定: $(basename "$program")" "Measuring: $(basename "$program")"
                "$program" # one at a time, so that nothing else is measured
            fi
        done
        ;;
    asan)
        build asan
        ASAN_OPTIONS=strict_string_checks=1 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 run_tests -E "$measured"
        ;;
    tsan)
        build tsan
        TSAN_OPTIONS=halt_on_error=1 run_tests -E "$measured"
        ;;
    fuzz)
        install_packages $(clang_packages)
        build fuzz tests/fuzz/all
        for program in "$folder"/tests/fuzz/fuzz_*; do
            if [ -f "$program" ] && [ -x "$program" ]; then
                fuzz "$program"
            fi
        done
        ;;
    format)
        install_packages $(clang_packages)
        tests/house/format.sh
        ;;
    tidy)
        install_packages $(clang_packages)
        build release
        tests/house/tidy.sh "$folder"
        ;;
    *)
        sed -n '2,12s/^# \{0,1\}//p' tests/run.sh >&2
        exit 2
        ;;
    esac
}

case "${1:-}" in
--all) kinds=(default format tidy bench asan tsan fuzz) ;;
"") kinds=(default) ;;
*) kinds=("$1") ;;
esac

install_packages $(build_packages) $(test_packages)
for kind in "${kinds[@]}"; do
    run "$kind"
done
