"""Habits that every file keeps: what a reviewer should not have to say twice."""

import re
import xml.etree.ElementTree as ElementTree

MAX_LINES = 500
# A file that may run a nested event loop, and why.
NESTED_LOOPS = {
    "models/vault/device_secret.cpp": "QtKeychain answers through an event loop; it runs before a window exists",
}
# A file that may name a slot in words, and why.
NAMED_SLOTS = {
    "ui/shell/session_watch_dbus.cpp": "QtDBus delivers a message from outside to a slot by its name alone",
}
_NAMED_SLOT = re.compile(r"\bSIGNAL\s*\(|\bSLOT\s*\(")
# The files that may give Qt a tip, and why.
TIPS = {
    "ui/widgets/tips.cpp": "every other file calls what stands there",
    "ui/widgets/cell_table.cpp": "a model answers for its tips itself, and makes them by tipText",
}
_TIP = re.compile(r"\bsetToolTip\s*\(|\bQToolTip\s*::\s*showText\b|\bToolTipRole\b")
# The files that may make a label themselves, and why.
LABELS = {
    "ui/widgets/labels.cpp": "makeLabel stands there, which shows text as it is",
    "ui/widgets/notices.cpp": "its two hold pictures",
}
_LABEL = re.compile(r"\bnew\s+QLabel\b")
_FORBIDDEN = (
    (re.compile(r"\bprocessEvents\b"), "no processEvents: long work runs on another thread"),
    (re.compile(r"->\s*terminate\s*\(\s*\)"), "no QThread::terminate: work is asked to stop and ends once"),
)
_EVENT_LOOP = re.compile(r"\bQEventLoop\b")
_TABLE = re.compile(r"\.(tsv|csv|txt)$")
_NO_TABS = (".cpp", ".h", ".py", ".sh", ".sql", ".cmake", ".md", "CMakeLists.txt", ".json", ".qss")
_TEXT = _NO_TABS + (".ts", ".svg", ".tsv", ".csv", ".txt", ".qrc")


def check(tree):
    for name in tree.undecodable:
        if name.endswith(_TEXT) and not name.startswith("tests/"):
            yield name, "is not UTF-8"
    for source in tree.sources.values():
        yield from _check_text(source)
        if source.path.endswith((".cpp", ".h")):
            yield from _check_code(source)
        if source.path.endswith(".h"):
            yield from _check_header(source)
        if source.path.startswith("resources/") and _TABLE.search(source.path):
            yield from _check_table(source)
        if source.path.startswith("translations/") and source.path.endswith(".ts"):
            yield from check_translation(source.path, source.text)


def _check_text(source):
    """Line endings and blanks of the files people write; data for tests may be as broken as a test needs."""
    if not source.path.endswith(_TEXT) or (source.path.startswith("tests/") and "/data/" in source.path):
        return
    if "\r" in source.text:
        yield source.path, "has CR line ends"
    if source.text and not source.text.endswith("\n"):
        yield source.path, "does not end with a line end"
    for number, line in enumerate(source.text.split("\n"), 1):
        if line != line.rstrip(" \t\r") and not source.path.endswith((".tsv", ".csv", ".ts")):
            yield f"{source.path}:{number}", "blanks at the end of the line"
        if "\t" in line and source.path.endswith(_NO_TABS):
            yield f"{source.path}:{number}", "a tab"


def _check_code(source):
    lines = source.text.count("\n")
    if lines > MAX_LINES:
        yield source.path, f"{lines} lines; {MAX_LINES} are the most: is it really one thing?"
    code = source.code()
    rules = list(_FORBIDDEN)
    if source.path not in NAMED_SLOTS:
        rules.append((_NAMED_SLOT, "connect by function pointer, not by SIGNAL()/SLOT()"))
    if not source.path.startswith("tests/") and source.path not in NESTED_LOOPS:
        rules.append((_EVENT_LOOP, "no nested event loop"))
    if source.path.startswith("ui/") and source.path not in TIPS:
        rules.append((_TIP, "a tip goes by ui/widgets/tips: Qt would take a name that looks like HTML for HTML"))
    if source.path.startswith("ui/") and source.path not in LABELS:
        rules.append((_LABEL, "a label comes from makeLabel: Qt would take a name that looks like HTML for HTML"))
    for rule, sentence in rules:
        for match in rule.finditer(code):
            yield f"{source.path}:{code.count(chr(10), 0, match.start()) + 1}", sentence


def _check_header(source):
    if not re.search(r"^#pragma once$", source.text, re.M):
        yield source.path, "a header begins with #pragma once"
    if source.path.split("/")[0] in ("models", "ui", "sync"):
        before = source.text.split("#pragma once")[0]
        words = " ".join(line.lstrip("/ ") for line in before.splitlines() if line.startswith("//"))
        if not source.text.startswith("//") or len(words) < 20:
            yield source.path, "a public header opens with a short contract: what it is for, and what it promises"


def _check_table(source):
    """A table of the field says where it comes from and as of when, in its first lines."""
    head = "\n".join(source.text.split("\n")[:12])
    if not re.search(r"(?i)source|出典", head) or not re.search(r"\b(19|20)\d{2}(?!\d)|令和\d", head):
        yield source.path, "a table names its source and date in its head"


def check_translation(name, text):
    """Every message is translated, finished, and uses the same placeholders as its source."""
    for context in ElementTree.fromstring(text).iter("context"):
        for message in context.iter("message"):
            source = message.findtext("source") or ""
            translation = message.find("translation")
            where = f"{name} ({context.findtext('name')})"
            if translation is None:
                yield where, f"no translation of “{source}”"
                continue
            kind = translation.get("type")
            if kind in ("vanished", "obsolete"):
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            if kind == "unfinished" or not all(form.strip() for form in forms):
                yield where, f"not translated: “{source}”"
            elif any(_places(form) - {"%n"} != _places(source) - {"%n"} for form in forms):
                yield where, f"other placeholders than “{source}”"


def _places(text):
    return set(re.findall(r"%(?:L?\d{1,2}|n)", text))
