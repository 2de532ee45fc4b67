#!/usr/bin/env python3
"""translations/kakarite_en.ts holds exactly the messages of the code. `--update` brings it there instead of asking.

lupdate writes into a copy; the check compares the messages, not the bytes, so Qt versions may differ in the rest.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

FOLDERS = ("ui", "app")


def messages(path):
    """(context, source, comment) of every message that the code still uses."""
    found = set()
    for context in ElementTree.parse(path).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") not in ("vanished", "obsolete"):
                found.add((context.findtext("name"), message.findtext("source"), message.findtext("comment") or ""))
    return found


def lupdate(program, root, target):
    """Runs it; returns its complaints, each of which means that a message will not be found while running."""
    command = [program, "-silent", "-source-language", "ja", "-target-language", "en", "-locations", "none",
               "-no-obsolete", "-extensions", "cpp,h", "-I", str(root)]
    command += [str(root / name) for name in FOLDERS if (root / name).is_dir()]
    done = subprocess.run(command + ["-ts", str(target)], check=True, stderr=subprocess.PIPE, text=True,
                          env={**os.environ, "LC_ALL": "C.UTF-8"})
    return done.stderr.replace(str(root) + "/", "").splitlines()


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--lupdate", required=True)
    options.add_argument("--root", required=True)
    options.add_argument("--update", action="store_true")
    chosen = options.parse_args()
    root = Path(chosen.root)
    kept = root / "translations" / "kakarite_en.ts"
    if chosen.update:
        print("\n".join(lupdate(chosen.lupdate, root, kept)))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / kept.name
        if kept.exists():
            shutil.copy(kept, fresh)
        complaints = lupdate(chosen.lupdate, root, fresh)
        known, used = messages(kept) if kept.exists() else set(), messages(fresh)
    for context, source, _ in sorted(used - known):
        print(f"{context}: “{source}” is not in the translation file; build the target update_translations")
    for context, source, _ in sorted(known - used):
        print(f"{context}: “{source}” is in the translation file, but no code says it")
    for complaint in complaints:
        print(complaint)
    return 1 if known != used or complaints else 0


if __name__ == "__main__":
    sys.exit(main())
