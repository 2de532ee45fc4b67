# The Debian packages that Kakarite stands on: one list for installer/run.sh and tests/run.sh, to be sourced.
#
# Debian 12 (bookworm) and 13 (trixie). Names that differ between the two are told apart here and nowhere else.
# install_packages asks nothing, does nothing where everything is there already (so a PC without a network or without
# sudo can build again), and leaves the package lists alone in that case.

debian_release() { # bookworm, trixie, or what /etc/os-release says
    (. /etc/os-release && echo "${VERSION_CODENAME:-unknown}")
}

# To build and run. libsqlcipher-dev is handled on its own: Debian 12 has a good one only in bookworm-backports.
build_packages() {
    echo cmake ninja-build g++ pkg-config
    echo qt6-base-dev qt6-charts-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    echo qtkeychain-qt6-dev libgl-dev
    echo libsodium-dev libzstd-dev libzip-dev libssl-dev libcsv-dev libqrencode-dev
    echo libsqlcipher-dev libsqlcipher1
    echo qt6-qpa-plugins qt6-wayland libqt6svg6 # offscreen, xcb and wayland windows; SVG icons
    echo qt6-translations-l10n # Qt's own words in Japanese
    echo fonts-noto-cjk
    case "$(debian_release)" in
    bookworm) echo libqt6opengl6-dev ;; # later part of qt6-base-dev
    *) echo qt6-svg-plugins ;;          # earlier part of libqt6svg6
    esac
}

# What the tests need beside build_packages.
test_packages() {
    echo libgtest-dev libgmock-dev python3
    echo dbus-daemon   # a message bus that says the screen is locked
    echo gnome-keyring # a real keychain, on a bus of its own
    echo gdb           # gcore: what is in memory after locking
    echo poppler-utils # reads the text of a printed page back
    echo xvfb xauth    # a screen with a clipboard
}

# What `tests/run.sh fuzz`, `format` and `tidy` need beside those.
clang_packages() {
    echo clang-19 libclang-rt-19-dev llvm-19 clang-format-19 clang-tidy-19
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        say "管理者権限が必要です。root で実行するか sudo を入れてください。" \
            "Installing packages needs root: run this as root, or install sudo."
        return 1
    fi
}

say() { # say JAPANESE ENGLISH
    printf '%s\n   %s\n' "$1" "$2"
}

apt_get() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 \
        -o Acquire::Retries=3 "$@"
}

# Installed and, for SQLCipher, no older than 4.5 (Debian 12 main has 3.4: weaker files, no STRICT tables).
package_is_there() {
    local version
    version=$(dpkg-query -W -f '${db:Status-Abbrev}${Version}' "$1" 2>/dev/null) || return 1
    [ "${version#ii }" != "$version" ] || return 1
    case "$1" in
    libsqlcipher*) dpkg --compare-versions "${version#ii }" ge 4.5 ;;
    esac
}

missing_packages() {
    local package
    for package in "$@"; do
        package_is_there "$package" || echo "$package"
    done
}

add_backports() {
    apt-cache madison libsqlcipher-dev 2>/dev/null | grep -q bookworm-backports && return 0
    say "SQLCipher のために bookworm-backports を加えます。" "Adding bookworm-backports, for SQLCipher."
    echo "deb http://deb.debian.org/debian bookworm-backports main" |
        as_root tee /etc/apt/sources.list.d/kakarite-backports.list >/dev/null &&
        apt_get update
}

install_packages() { # install_packages NAME...
    local missing package wanted=()
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    if ! command -v apt-get >/dev/null; then
        say "Debian 12 か 13 が必要です。" "This needs Debian 12 or 13."
        return 1
    fi
    say "必要なパッケージを入れます:" "Installing packages:"
    printf '   %s\n' "$(echo $missing)"
    apt_get update || return 1
    for package in $missing; do
        case "$(debian_release) $package" in
        "bookworm libsqlcipher"*)
            add_backports || return 1
            # both at once: the one of main must not be chosen for the other
            wanted+=("libsqlcipher-dev/bookworm-backports" "libsqlcipher1/bookworm-backports")
            ;;
        *) wanted+=("$package") ;;
        esac
    done
    apt_get install --no-install-recommends "${wanted[@]}"
}
