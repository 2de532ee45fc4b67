#!/usr/bin/env bash
# Installs what the tests need, builds, runs them. The README's test command.
#
#   tests/run.sh          everything that must pass for every change
#   tests/run.sh bench    the measurements, printed with their bounds
#   tests/run.sh asan     the tests of engine and window under AddressSanitizer and UndefinedBehaviorSanitizer, a short
#                         run of the fuzz targets, and how much of models/ the tests reach (all with clang)
#   tests/run.sh tsan     the tests of the vault and of imports under ThreadSanitizer
#   tests/run.sh fuzz     the fuzz targets: KAKARITE_FUZZ_SECONDS each (60 unless told), with inputs of at most
#                         KAKARITE_FUZZ_BYTES (4096 unless told)
#   tests/run.sh format   clang-format; tests/run.sh tidy   clang-tidy over everything but the tests
#   tests/run.sh ci       format, tidy, asan, tsan, then everything that must pass for every change
#
# KAKARITE_BUILD names another folder than build to build in, KAKARITE_JOBS another number of jobs than processors.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. installer/packages.sh

jobs=${KAKARITE_JOBS:-$(nproc)}
export LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen

build() { # build PRESET [TARGET...]
    local preset=$1 tests=ON
    [ "$preset" != tidy ] || tests=OFF
    shift
    folder=${KAKARITE_BUILD:-build}/$preset
    say "組み立てています ($preset)" "Building ($preset)"
    mkdir -p "$folder"
    cmake --preset "$preset" -B "$folder" -DKAKARITE_TESTS=$tests >"$folder/configure.log" 2>&1 ||
        { cat "$folder/configure.log"; return 1; }
    nice ninja -C "$folder" -j "$jobs" "$@"
}

run_tests() { # run_tests CTEST_ARGUMENT...
    say "テストしています" "Testing"
    ctest --test-dir "$folder" --parallel "$jobs" --output-on-failure "$@"
}

fuzz() { # fuzz NAME: goes on from what it found before
    local targets=$folder/tests/fuzz dictionary=tests/fuzz/$1.dict
    say "ファズ: $1" "Fuzzing: $1"
    # A finding is told with where its memory came from when it is run again without these options.
    ASAN_OPTIONS=malloc_context_size=0:quarantine_size_mb=16 \
        "$targets/fuzz_$1" -max_total_time="${KAKARITE_FUZZ_SECONDS:-60}" -max_len="${KAKARITE_FUZZ_BYTES:-4096}" \
        -print_final_stats=1 -artifact_prefix="$targets/" $([ ! -f "$dictionary" ] || echo "-dict=$dictionary") \
        "$targets/corpus_$1" "$targets/seeds/$1"
}

# The rows that bench_report leaves, by another engine; its package comes from npm and stays in the build folder.
beside_duckdb() {
    if command -v npm >/dev/null && npm install --silent --prefix "$folder" @duckdb/node-api; then
        cp tests/bench/duckdb.mjs "$folder/duckdb.mjs"
        node "$folder/duckdb.mjs" "$folder/claims.csv"
    else
        say "DuckDB がないので並べません" "No DuckDB to measure beside"
    fi
    rm "$folder/claims.csv" "$folder/claims.csv.expected"
}

# Under a sanitizer these mean nothing (they look into the memory of a process, or measure time) or only take long (whole
# programs that are killed or cut off), or a library of X reads a text that does not end.
left_out='^(truth\.|house\.|vault\.Secrecy|safety\.(PowerCut|MigrationKill|kills)|ui_stall\.|ui_window\.clipboard)'

coverage() {
    local objects=() program
    for program in "$folder"/tests/*/test_* "$folder"/app/cli/kakaritectl; do
        if [ -f "$program" ] && [ -x "$program" ]; then
            objects+=(-object "$program")
        fi
    done
    llvm-profdata-19 merge -sparse -o "$folder/tests.profdata" "$folder"/profiles/*.profraw
    say "テストが通った models の行と分岐" "What the tests reach of models/"
    llvm-cov-19 report -instr-profile="$folder/tests.profdata" --show-branch-summary --show-region-summary=false \
        --ignore-filename-regex='/(tests|build|app|ui|translations)/|^/usr/' "${objects[@]}" | tee "$folder/coverage.txt" |
        tail -n 1
    # The files that are reached least: the shares of functions, lines and branches, and why.
    awk '/\.(cpp|h) / { sub("%", "", $7); if ($7 + 0 < 80) print $1, $4, $7 "%", $10 }' "$folder/coverage.txt" |
        while read -r file functions lines branches; do
            why=$(sed -n "s|^$file  *||p" tests/house/coverage.txt)
            printf '%-28s %8s %8s %8s  %s\n' "$file" "$functions" "$lines" "$branches" "${why:-no reason is written in tests/house/coverage.txt}"
        done
}

run() {
    case "$1" in
    default)
        build release
        run_tests
        ;;
    bench)
        local missed=0
        build release
        for program in "$folder"/tests/bench/bench_*; do
            if [ -f "$program" ] && [ -x "$program" ]; then
                say "測定: $(basename "$program")" "Measuring: $(basename "$program")"
                local rows=()
                [ "$(basename "$program")" != bench_report ] || rows=(100000 "$folder/claims.csv")
                "$program" "${rows[@]}" || missed=1 # one at a time, so that nothing else is measured
            fi
        done
        beside_duckdb || missed=1
        return $missed
        ;;
    asan)
        install_packages $(clang_packages)
        build asan
        export ASAN_OPTIONS=strict_string_checks=1 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
        rm -rf "$folder/profiles"
        LLVM_PROFILE_FILE=$(realpath "$folder")/profiles/%8m.profraw run_tests -E "$left_out"
        coverage
        ;;
    tsan)
        install_packages $(clang_packages)
        build tsan test_vault test_import test_safety
        TSAN_OPTIONS="halt_on_error=1 suppressions=$PWD/tests/house/tsan.supp" run_tests -R '^(vault|import|safety)\.' \
            -E "$left_out|^vault\.keychain|AnotherProcess" # nor does it bear another process
        ;;
    fuzz)
        install_packages $(clang_packages)
        build fuzz tests/fuzz/all
        for seeds in "$folder"/tests/fuzz/seeds/*; do
            fuzz "$(basename "$seeds")"
        done
        ;;
    format)
        install_packages $(clang_packages)
        tests/house/format.sh
        ;;
    tidy)
        install_packages $(clang_packages)
        build tidy
        tests/house/tidy.sh "$folder"
        ;;
    *)
        sed -n '2,15s/^# \{0,1\}//p' tests/run.sh >&2
        exit 2
        ;;
    esac
}

case "${1:-}" in
ci) kinds=(format tidy asan tsan default) ;;
"") kinds=(default) ;;
*) kinds=("$1") ;;
esac

install_packages $(build_packages) $(test_packages)
for kind in "${kinds[@]}"; do
    run "$kind"
done
