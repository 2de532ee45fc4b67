#!/usr/bin/env bash
# Sets Kakarite up and starts it on a demo clinic of invented people. The README's first command.
#
# On a fresh Debian 12 or 13, as root or with sudo. Asks nothing; running it again only does what is left to do. Without
# a display it prints what a doctor wants to know of the clinic and writes the dashboard as a picture.
#
# The demo clinic lies in ${XDG_DATA_HOME:-~/.local/share}/kakarite/demo; KAKARITE_DEMO names another folder. Its login is
# kept beside it, in a file only its owner can read. That is right for invented people alone: the password of a real
# clinic is never written anywhere.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. installer/packages.sh
export LC_ALL="${LC_ALL:-C.UTF-8}"
: "${HOME:=$(getent passwd "$(id -u)" | cut -d: -f6)}"

build=${KAKARITE_BUILD:-build}/release
vault=${KAKARITE_DEMO:-${XDG_DATA_HOME:-$HOME/.local/share}/kakarite/demo}
login_file=$vault-login.txt
ctl=$build/app/cli/kakaritectl
desktop=$build/app/desktop/kakarite

set_up() {
    install_packages $(build_packages)
    say "組み立てています(初めは数分かかります)" "Building (the first time takes some minutes)"
    mkdir -p "$build"
    # What a configured folder was told about tests stays as it is.
    local tests=()
    [ -f "$build/CMakeCache.txt" ] || tests=(-DKAKARITE_TESTS=OFF)
    cmake --preset release -B "$build" "${tests[@]}" >"$build/configure.log" 2>&1 || { cat "$build/configure.log"; return 1; }
    nice ninja -C "$build" kakarite kakaritectl
}

random_password() { # 20 letters and digits in fours, about 100 bits
    local letters
    letters=$(head -c 600 /dev/urandom | LC_ALL=C tr -dc 'a-km-zA-HJ-NP-Z2-9')
    echo "${letters:0:4}-${letters:4:4}-${letters:8:4}-${letters:12:4}-${letters:16:4}"
}

# The demo clinic is made beside its place and moved there when it is whole, so that a stop halfway leaves none.
make_demo() {
    [ -f "$vault/keys.json" ] && [ -f "$login_file" ] && return 0
    if [ -e "$vault" ]; then
        say "$vault に別のものがあります。KAKARITE_DEMO で別の場所を指定してください。" \
            "$vault holds something else; name another place with KAKARITE_DEMO."
        return 1
    fi
    say "架空の患者のデモクリニックを作っています" "Making a demo clinic of invented patients"
    local making=$vault.making
    mkdir -p "$(dirname "$vault")"
    rm -rf "$making"
    KAKARITE_PASSWORD=$(random_password)
    export KAKARITE_PASSWORD
    "$ctl" demo --vault "$making" --files "$vault-files"
    (umask 077 && printf 'login: %s\npassword: %s\n' demo "$KAKARITE_PASSWORD" >"$login_file")
    mv "$making" "$vault"
    say "デモクリニックのログイン(架空の患者のみ。$login_file に控えました):" \
        "Login of the demo clinic (invented people only; kept in $login_file):"
    sed 's/^/   /' "$login_file"
}

read_login() {
    login=$(sed -n 's/^login: //p' "$login_file")
    KAKARITE_PASSWORD=$(sed -n 's/^password: //p' "$login_file")
    export KAKARITE_PASSWORD
}

summary() {
    local first last
    last=$(date -d "$(date +%Y-%m-15) -1 month" +%Y-%m)
    first=$(date -d "$(date +%Y-%m-15) -6 month" +%Y-%m)
    say "月ごとのまとめ" "Month by month"
    "$ctl" report monthly --vault "$vault" --from "$first" --to "$last"
    say "来院が途切れかけている患者(離脱予備群)" "Patients about to stop coming"
    "$ctl" patients --vault "$vault" --state at_risk --limit 10
    say "レセプトの取込状況" "Months that receipts cover"
    "$ctl" report coverage --vault "$vault" | awk -v first="$first" 'NR == 1 || $1 >= first'
}

start() {
    if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        unset KAKARITE_PASSWORD # the window asks for it, as it will in a clinic
        say "ログイン: $login (パスワードは $login_file)" "Login: $login (password in $login_file)"
        exec "$desktop" --vault "$vault" --user "$login"
    fi
    local picture
    picture=$(dirname "$vault")/dashboard.png
    XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-$(dirname "$vault")} # root has none, and Qt says so
    export XDG_RUNTIME_DIR
    summary
    QT_QPA_PLATFORM=offscreen "$desktop" --vault "$vault" --user "$login" --snapshot "$picture"
    say "ダッシュボードの画像: $picture" "Picture of the dashboard: $picture"
}

set_up
make_demo
read_login
start
