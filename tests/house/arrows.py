"""Which way things may look (ARCHITECTURE.md, Directions): read from the #include lines and from the link lines.

base <- vault <- masters <- patients <- receipts, emr, intake <- continuity <- groups
     <- reports, messages, carepath, careplan, outpatientdata <- ui <- app/desktop
base <- wire, crypto <- engine <- client (also vault) <- app/desktop, app/cli
base <- wire, crypto <- server, dispatch, portal <- app/server
"""

import re
from pathlib import Path

_LEVELS = (
    ("models/base",),
    ("models/vault",),
    ("models/masters",),
    ("models/patients",),
    ("models/receipts", "models/emr", "models/intake"),
    ("models/continuity",),
    ("models/groups",),
    ("models/reports", "models/messages", "models/carepath", "models/careplan", "models/outpatientdata"),
)
_BASE = {"models/base"}
_SEALED = _BASE | {"sync/wire", "sync/crypto"}
_MODELS = {folder for level in _LEVELS for folder in level}
_CLIENT = _SEALED | {"sync/engine", "sync/client"}


def _allowed():
    """For each folder: the folders it may see beside itself. A folder that is not named here may see nothing."""
    allowed = {}
    below = set()
    for level in _LEVELS:
        allowed.update({folder: set(below) for folder in level})
        below |= set(level)
    allowed["models/demo"] = {"models/base", "models/masters"}  # invents clinics; only programs use it
    allowed["sync/wire"] = set(_BASE)
    allowed["sync/crypto"] = set(_BASE)
    allowed["sync/engine"] = set(_SEALED)
    allowed["sync/client"] = _SEALED | {"sync/engine", "models/vault"}
    for folder in ("sync/server", "sync/dispatch", "sync/portal"):
        allowed[folder] = set(_SEALED)
    allowed["ui/text"] = _MODELS  # wording of errors and values, also for kakaritectl
    allowed["ui"] = _MODELS | {"ui/text", "translations"}  # the window can be switched while it is open
    programs = _MODELS | {"models/demo", "ui/text", "translations"}
    allowed["app/cli"] = programs | _CLIENT
    allowed["app/desktop"] = programs | _CLIENT | {"ui"}
    # "The server cannot read a record" is a property of its link line.
    allowed["app/server"] = _SEALED | {"sync/server", "sync/dispatch", "sync/portal"}
    return allowed


ALLOWED = _allowed()

# Targets inside a folder that promise to need less than the folder does.
PURE_TARGETS = {
    "kakarite_receiptparser": {"models/base"},
    "kakarite_continuityrules": {"models/base"},
    "kakarite_mastertables": {"models/base"},
}


def _in_models(folder):
    return folder in _MODELS and folder != "models/base"


# Qt module -> who may see it. Modules that are not named may be seen by all.
QT_MODULES = {
    "Widgets": lambda folder: folder in ("ui", "app/desktop"),
    "Charts": lambda folder: folder in ("ui", "app/desktop"),
    "ChartsQml": lambda folder: False,
    "SvgWidgets": lambda folder: folder in ("ui", "app/desktop"),
    "PrintSupport": lambda folder: folder in ("ui", "app/desktop"),
    "Svg": lambda folder: folder in ("ui", "app/desktop"),
    "OpenGLWidgets": lambda folder: folder in ("ui", "app/desktop"),
    "Gui": lambda folder: folder in ("ui", "app/desktop"),
    "DBus": lambda folder: folder == "ui",
    "Sql": _in_models,
    "Network": lambda folder: folder in ("sync/client", "sync/server", "sync/dispatch", "sync/portal"),
    "Test": lambda folder: False,
}


def house_folder(path):
    """The folder of the house a file belongs to: "models/vault", "ui", "ui/text", "app/cli"; None for the rest."""
    parts = path.split("/")
    if parts[0] == "ui":
        return "ui/text" if parts[1:2] == ["text"] and len(parts) > 2 else "ui"
    if parts[0] == "translations":
        return "translations"
    if parts[0] in ("models", "sync", "app") and len(parts) > 2:
        return "/".join(parts[:2])
    return None


class QtHeaders:
    """Header name -> Qt module, read from the installed headers, so that no class is forgotten."""

    def __init__(self, folder):
        self._module = {}
        for module in QT_MODULES:
            place = Path(folder) / ("Qt" + module) if folder else None
            if place and place.is_dir():
                for header in place.iterdir():
                    self._module.setdefault(header.name, module)

    def module(self, name):
        if name.startswith("Qt") and "/" in name:
            return name.split("/")[0][2:]
        if name.startswith("Qt") and name[2:] in QT_MODULES:
            return name[2:]
        return self._module.get(name)

    def __len__(self):
        return len(self._module)


def check(tree, qt_headers):
    """Every arrow that runs the wrong way, as (place, sentence)."""
    yield from _check_includes(tree, qt_headers)
    targets = tree.targets()
    yield from _check_links(targets)
    yield from _check_pure(tree, targets, qt_headers)
    yield from _check_circles(tree, targets)


def _check_includes(tree, qt_headers):
    for source in tree.code_files("models", "sync", "app", "ui", "translations"):
        folder = house_folder(source.path)
        if folder not in ALLOWED and folder != "translations":
            yield source.path, f"{folder or source.folder} is no folder of the house; give it a place in arrows.py"
            continue
        for line, kind, name in source.includes():
            place = f"{source.path}:{line}"
            module = qt_headers.module(name)
            if module in QT_MODULES and not QT_MODULES[module](folder):
                yield place, f"{folder} must not see Qt {module} ({name})"
            if kind == '"':
                yield from _check_own(tree, place, folder, name)


def _check_own(tree, place, folder, name):
    if name.endswith((".moc", ".inc")) or name.split("/")[-1].startswith("moc_"):
        return  # made while building, beside no source
    if "/" not in name or name.startswith("."):
        yield place, f'"{name}": includes are written from the project root'
        return
    seen = house_folder(name)
    if seen and not may_see(folder, seen):
        yield place, f"{folder} must not see {seen} ({name})"
    elif name.split("/")[0] == "tests":
        yield place, f"{folder} must not see tests ({name})"


def may_see(folder, seen):
    return seen == folder or seen in ALLOWED.get(folder, set())


def _check_links(targets):
    for target in targets.values():
        folder = house_folder(target.folder + "/CMakeLists.txt")
        if folder not in ALLOWED:
            continue
        for link in target.links:
            place = f"{target.folder}/CMakeLists.txt ({target.name})"
            if link.startswith("Qt6::"):
                module = link[5:]
                if module in QT_MODULES and not QT_MODULES[module](folder):
                    yield place, f"{folder} must not link {link}"
            elif link in targets:
                seen = house_folder(targets[link].folder + "/CMakeLists.txt")
                if seen and not may_see(folder, seen):
                    yield place, f"{folder} must not link {link} of {seen}"


def _check_pure(tree, targets, qt_headers):
    """A pure target: its sources, and the headers of its own folder they reach, look only where it promises."""
    for name, allowed in PURE_TARGETS.items():
        if name not in targets:
            continue
        target = targets[name]
        reached, waiting = set(), [path for path in target.sources if path in tree.sources]
        while waiting:
            path = waiting.pop()
            if path in reached:
                continue
            reached.add(path)
            for line, kind, include in tree.sources[path].includes():
                place = f"{path}:{line}"
                if qt_headers.module(include) in QT_MODULES:
                    yield place, f"{name} needs QtCore alone ({include})"
                seen = house_folder(include) if kind == '"' else None
                if seen == house_folder(path) and include in tree.sources:
                    waiting.append(include)
                elif seen and seen not in allowed:
                    yield place, f"{name} must not see {seen} ({include})"
        others = {path for other in targets.values() if other is not target for path in other.sources}
        for path in sorted(reached):
            if path.endswith(".h") and path[:-2] + ".cpp" in others:
                yield path, f"{name} reaches a header whose source belongs to another target"


def _check_circles(tree, targets):
    includes = {}
    for source in tree.code_files("models", "sync", "app", "ui", "translations"):
        here = _unit(source.folder)
        for _, kind, name in source.includes():
            if kind == '"' and "/" in name and house_folder(name):
                includes.setdefault(here, set()).add(_unit(name.rsplit("/", 1)[0]))
    links = {target.name: {link for link in target.links if link in targets} for target in targets.values()}
    for what, graph in (("#include", includes), ("link", links)):
        for circle in _circles(graph):
            yield circle[0], f"a circle of {what} lines: " + " -> ".join(circle)


def _unit(folder):
    return re.sub(r"^((?:models|sync|app|ui)/[^/]+)/.*", r"\1", folder)


def _circles(graph):
    done, path = set(), []

    def walk(node):
        if node in path:
            yield path[path.index(node):] + [node]
            return
        if node in done:
            return
        path.append(node)
        for following in sorted(graph.get(node, ())):
            if following != node:
                yield from walk(following)
        path.pop()
        done.add(node)

    for start in sorted(graph):
        yield from walk(start)
