#!/usr/bin/env bash
# Makes the database that is kept of a schema: keep_database.sh KAKARITECTL FOLDER, with the program that has that schema.
# An invented clinic: receipts, a patient list, closing days, a log. kept_databases_test.cpp brings it up to date.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8 KAKARITE_PASSWORD='kept for migrations'
"$1" demo --vault "$work/vault" --patients 15 --months 4 --seed 3 >/dev/null
mkdir -p "$2"
for file in clinic.db keys.json audit.head; do
    [ ! -f "$work/vault/$file" ] || install -m 644 "$work/vault/$file" "$2/$file"
done
