#!/bin/bash
# keychain.sh TRIAL: a vault bound to a PC, against a real Secret Service (gnome-keyring) on message buses of its own.
#
# Two folders for data play two PCs. 50 = the keychain is unavailable, 51 = it knows nothing of the vault (error.h).
set -u
trial=$1
for program in dbus-run-session gnome-keyring-daemon; do
    command -v $program >/dev/null || { echo "skipped: $program is missing (installer/packages.sh)"; exit 77; }
done
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
vault=$here/vault
failed=0

# on PC [locked] STEP: runs one step of the trial on a bus with the keyring of that PC
on() {
    local pc=$1 unlock='printf "pc password" |' daemon='gnome-keyring-daemon --unlock --components=secrets'
    shift
    if [ "$1" = locked ]; then
        shift
        unlock='' daemon='gnome-keyring-daemon --start --components=secrets'
    fi
    mkdir -p "$here/$pc/data" "$here/$pc/run"
    chmod 700 "$here/$pc/run"
    env -u DISPLAY -u WAYLAND_DISPLAY HOME="$here/$pc" XDG_DATA_HOME="$here/$pc/data" XDG_RUNTIME_DIR="$here/$pc/run" \
        QT_QPA_PLATFORM=offscreen dbus-run-session -- bash -c "
            $unlock $daemon >/dev/null 2>&1
            timeout 60 '$trial' '$1' '$vault'
            gnome-keyring-daemon --quit >/dev/null 2>&1
            kill \$(cat \"$here/$pc/daemon.pid\" 2>/dev/null) 2>/dev/null; true" 2>"$here/noise"
}

# without STEP: the same with no bus at all
without() {
    env -u DBUS_SESSION_BUS_ADDRESS -u DISPLAY XDG_RUNTIME_DIR="$here/nowhere" DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent \
        timeout 60 "$trial" "$1" "$vault" 2>"$here/noise"
}

expect() { # expect WANTED SAID WHAT
    if [[ "$2" != $1* ]]; then
        echo "FAILED $3: wanted '$1', was '$2'"
        failed=1
    else
        echo "ok $3: $2"
    fi
}

expect "create 50" "$(without create)" "no keychain: no vault"
[ -e "$vault/keys.json" ] || [ -e "$vault/clinic.db" ] && { echo "FAILED: something was left behind"; failed=1; }
expect "create 0" "$(on pc1 create)" "created on the first PC"
expect "open 0" "$(on pc1 open)" "opens there"
expect "open-staff 0" "$(on pc1 open-staff)" "for everybody"
expect "open-wrong 40" "$(on pc1 open-wrong)" "but for the wrong password"
expect "open 51" "$(on pc2 open)" "another PC knows nothing of it"
expect "open 50" "$(without open)" "no keychain: does not open"
locked=$(on pc1 locked open)
case "$locked" in
"open 50"* | "open 51"*) echo "ok locked keyring: $locked" ;;
*) echo "FAILED locked keyring: $locked"; failed=1 ;;
esac
expect "open 0" "$(on pc1 open)" "and is as before afterwards"
expect "reset 50" "$(without reset)" "the recovery code, too, asks for a keychain"
cp -r "$vault" "$here/plain"
cp "$vault.code" "$here/plain.code"
vault=$here/plain
expect "reset 0" "$(without reset-plain)" "but opens without one where that is said"
expect "open-next 0" "$(without open-next)" "with the password alone from then on"
expect "add-next 0" "$(without add-next)" "and so do the people who are added there"
vault=$here/vault
expect "reset 0" "$(on pc2 reset)" "the recovery code opens it on the second PC"
expect "open-next 0" "$(on pc2 open-next)" "which is its PC from now on"
expect "open-staff 51" "$(on pc2 open-staff)" "staff need a new password there, and are told why"
grep -l "correct horse" -r "$here" 2>/dev/null | grep -q . && { echo "FAILED: the password lies in a file"; failed=1; }
exit $failed
