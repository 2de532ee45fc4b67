"""The project's files, as the house checks see them: read once, cut into includes, code and CMake targets."""

import re
from pathlib import Path

TOP_FOLDERS = ("app", "installer", "models", "resources", "sync", "tests", "translations", "ui", ".ci")
CODE = (".cpp", ".h")
_SKIPPED = {"build", "__pycache__", ".git"}
_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.M)
# Raw strings first, then ordinary ones, characters and comments; digits may hold ' as a separator.
_TOKEN = re.compile(
    r'R"(?P<mark>[^()\s\\]{0,16})\(.*?\)(?P=mark)"'
    r'|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'"
    r"|//[^\n]*|/\*.*?\*/",
    re.S,
)


class Source:
    """One text file: `path` from the project root, `text`, and the lines of code without comments and strings."""

    def __init__(self, path, text):
        self.path = path
        self.text = text

    @property
    def folder(self):
        return self.path.rsplit("/", 1)[0] if "/" in self.path else ""

    def includes(self):
        """(line, "<" or '"', name) of every #include."""
        for match in _INCLUDE.finditer(self.text):
            yield self.text.count("\n", 0, match.start()) + 1, match[1], match[2]

    def code(self):
        """The text with comments and string contents blanked; line numbers stay."""
        return _TOKEN.sub(lambda match: "\n" * match[0].count("\n") + " ", self.text)


class Target:
    """One kakarite_library / add_executable and what it links."""

    def __init__(self, name, folder):
        self.name = name
        self.folder = folder
        self.sources = []
        self.links = []


class Tree:
    def __init__(self, root):
        self.root = Path(root)
        self.undecodable = []
        self.sources = {}
        for path in self._walk():
            name = path.relative_to(self.root).as_posix()
            try:
                self.sources[name] = Source(name, path.read_bytes().decode("utf-8"))
            except UnicodeDecodeError:
                self.undecodable.append(name)

    def _walk(self):
        places = [self.root / folder for folder in TOP_FOLDERS]
        yield from (path for path in self.root.iterdir() if path.is_file())
        while places:
            place = places.pop()
            if not place.is_dir():
                continue
            for path in place.iterdir():
                if path.is_dir() and path.name not in _SKIPPED:
                    places.append(path)
                elif path.is_file():
                    yield path

    def code_files(self, *folders):
        for source in self.sources.values():
            if source.path.endswith(CODE) and (not folders or source.path.split("/")[0] in folders):
                yield source

    def targets(self):
        """By name: every target of the CMakeLists.txt files that links something of ours or of Qt."""
        found = {}
        for source in self.sources.values():
            if source.path.split("/")[-1] == "CMakeLists.txt":
                for command, words in cmake_commands(source.text):
                    _read_target(found, source.folder, command, words)
        return found


def cmake_commands(text):
    """(name, words) of every command; comments dropped, quotes taken off."""
    text = re.sub(r"#[^\n]*", "", text)
    for match in re.finditer(r"(\w+)\s*\(((?:[^()]|\([^()]*\))*)\)", text):
        yield match[1].lower(), [word.strip('"') for word in match[2].split()]


def _read_target(found, folder, command, words):
    if not words or "$" in words[0]:
        return
    if command == "kakarite_library":
        target = found.setdefault("kakarite_" + words[0], Target("kakarite_" + words[0], folder))
        part = None
        for word in words[1:]:
            if word in ("SOURCES", "DEPS", "PRIVATE_DEPS", "MOC"):
                part = word
            elif part == "SOURCES":
                target.sources.append(folder + "/" + word)
            else:
                target.links.append(word)
    elif command in ("add_executable", "add_library", "qt_add_executable", "target_sources"):
        target = found.setdefault(words[0], Target(words[0], folder))
        target.sources += [folder + "/" + word for word in words[1:] if word.endswith(CODE)]
    elif command == "target_link_libraries":
        target = found.setdefault(words[0], Target(words[0], folder))
        target.links += [word for word in words[1:] if word not in ("PUBLIC", "PRIVATE", "INTERFACE")]
