#!/usr/bin/env python3
"""The house checks prove that they can fail: each one is shown a small tree with that one fault, and a clean one."""

import tempfile
import unittest
from pathlib import Path

import arrows
import habits
from house import findings

CONTRACT = "// What this header is for, and what it promises to its users.\n#pragma once\n"
LIBRARY = "kakarite_library({} SOURCES {} DEPS {})\n"
CLEAN = {
    "models/base/date.h": CONTRACT,
    "models/base/date.cpp": '#include "models/base/date.h"\n#include <QString>\n',
    "models/base/CMakeLists.txt": LIBRARY.format("base", "date.cpp", "Qt6::Core"),
    "models/vault/vault.h": CONTRACT + '#include "models/base/date.h"\n',
    "models/vault/vault.cpp": '#include "models/vault/vault.h"\n#include <QSqlDriver>\n',
    "models/vault/CMakeLists.txt": LIBRARY.format("vault", "vault.cpp", "kakarite_base Qt6::Sql"),
    "ui/text/words.h": CONTRACT + '#include "models/vault/vault.h"\n',
    "ui/shell/window.h": CONTRACT + '#include <QWidget>\n#include "ui/text/words.h"\n',
    "app/cli/main.cpp": '#include "ui/text/words.h"\nauto s = "QEventLoop SIGNAL(x)"; // processEvents\n',
    "resources/codes.tsv": "# Source: a notice, 2024-06-01\n1\tone\n",
    "translations/kakarite_en.ts": "<TS><context><name>A</name><message><source>%1人</source>"
    "<translation>%1 people</translation></message></context></TS>\n",
}
# Qt's headers as the checks see them: a folder a module, a file a class.
HEADERS = ("QtWidgets/QWidget", "QtSql/QSqlDriver", "QtNetwork/QTcpSocket", "QtGui/QColor", "QtCharts/QChart")


def found(changes):
    with tempfile.TemporaryDirectory() as folder:
        root, headers = Path(folder) / "tree", Path(folder) / "qt"
        for name, text in {**CLEAN, **changes}.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        for name in HEADERS:
            (headers / name).parent.mkdir(parents=True, exist_ok=True)
            (headers / name).touch()
        return [f"{place}: {sentence}" for place, sentence in findings(root, arrows.QtHeaders(headers))]


class Arrows(unittest.TestCase):
    def refuses(self, changes, *words):
        lines = found(changes)
        self.assertTrue(any(all(word in line for word in words) for line in lines), f"{words} not in {lines}")

    def test_clean_tree_has_nothing_to_say(self):
        self.assertEqual(found({}), [])

    def test_upward_include(self):
        self.refuses({"models/base/bad.cpp": '#include "models/vault/vault.h"\n'}, "models/base/bad.cpp:1", "must not see")

    def test_sideward_include(self):
        self.refuses({"models/emr/a.cpp": '#include "models/receipts/claim.h"\n'}, "must not see models/receipts")

    def test_patients_do_not_see_who_brings_them(self):
        self.refuses({"models/patients/a.cpp": '#include "models/receipts/claim.h"\n'}, "must not see models/receipts")

    def test_models_do_not_see_ui(self):
        self.refuses({"models/reports/a.cpp": '#include "ui/text/words.h"\n'}, "must not see ui/text")

    def test_upward_link(self):
        self.refuses({"models/base/CMakeLists.txt": LIBRARY.format("base", "date.cpp", "kakarite_vault")},
                     "must not link kakarite_vault")

    def test_widgets_in_models(self):
        self.refuses({"models/vault/bad.cpp": "#include <QWidget>\n"}, "must not see Qt Widgets")
        self.refuses({"models/vault/bad.cpp": "#include <QtWidgets/QWidget>\n"}, "must not see Qt Widgets")
        self.refuses({"models/vault/bad.cpp": "#include <QtWidgets>\n"}, "must not see Qt Widgets")

    def test_widgets_on_a_link_line(self):
        self.refuses({"models/vault/CMakeLists.txt": LIBRARY.format("vault", "vault.cpp", "Qt6::Widgets")},
                     "must not link Qt6::Widgets")

    def test_sql_outside_models(self):
        self.refuses({"ui/shell/bad.cpp": "#include <QSqlDriver>\n"}, "must not see Qt Sql")
        self.refuses({"models/base/bad.cpp": "#include <QSqlDriver>\n"}, "must not see Qt Sql")

    def test_network_outside_sync(self):
        self.refuses({"models/vault/bad.cpp": "#include <QTcpSocket>\n"}, "must not see Qt Network")

    def test_cli_sees_no_window(self):
        self.refuses({"app/cli/bad.cpp": '#include "ui/shell/window.h"\n'}, "app/cli must not see ui")
        self.refuses({"app/cli/bad.cpp": "#include <QColor>\n"}, "must not see Qt Gui")

    def test_demo_is_for_programs_only(self):
        self.refuses({"ui/shell/bad.cpp": '#include "models/demo/clinic.h"\n'}, "ui must not see models/demo")

    def test_server_sees_no_records(self):
        self.refuses({"app/server/main.cpp": '#include "models/vault/vault.h"\n'}, "app/server must not see models/vault")

    def test_unknown_folder(self):
        self.refuses({"models/misc/a.cpp": "int a;\n"}, "no folder of the house")

    def test_include_not_from_the_root(self):
        self.refuses({"models/vault/bad.cpp": '#include "vault.h"\n'}, "from the project root")

    def test_circles(self):
        self.refuses({"ui/text/words.h": CONTRACT + '#include "ui/shell/window.h"\n'}, "a circle of #include lines")
        self.refuses({"ui/CMakeLists.txt": LIBRARY.format("a", "", "kakarite_b") + LIBRARY.format("b", "", "kakarite_a")},
                     "a circle of link lines")

    def test_pure_target(self):
        build = {"models/receipts/CMakeLists.txt": LIBRARY.format("receiptparser", "parser.cpp", "kakarite_base")
                 + LIBRARY.format("receipts", "import.cpp", "kakarite_receiptparser"),
                 "models/receipts/parser.cpp": '#include "models/receipts/import.h"\n',
                 "models/receipts/import.cpp": "int a;\n"}
        header = {"models/receipts/import.h": CONTRACT + '#include "models/vault/vault.h"\n'}
        self.refuses({**build, **header}, "models/receipts/import.h:3", "receiptparser must not see models/vault")
        self.refuses({**build, "models/receipts/import.h": CONTRACT}, "another target")


class Habits(unittest.TestCase):
    refuses = Arrows.refuses

    def test_code(self):
        for text, words in (
            ("connect(a, SIGNAL(b()), c);\n", "function pointer"),
            ("QCoreApplication::processEvents();\n", "no processEvents"),
            ("QEventLoop loop;\n", "no nested event loop"),
            ("thread->terminate();\n", "no QThread::terminate"),
            ("label->setToolTip(name);\n", "a tip goes by"),
            ("QToolTip::showText(place, name);\n", "a tip goes by"),
            ("int a;\n" * (habits.MAX_LINES + 1), "are the most"),
            ("\tint a;\n", "a tab"),
            ("int a; \n", "blanks at the end"),
            ("int a;\r\n", "CR line ends"),
            ("int a;", "does not end with a line end"),
            (b"// \xff\n", "is not UTF-8"),
        ):
            self.refuses({"ui/shell/bad.cpp": text}, "ui/shell/bad.cpp", words)

    def test_code_after_strings_and_comments_is_still_read(self):
        self.refuses({"ui/shell/bad.cpp": "auto a = R\"(\")\"; int n = 1'000; char c = '\"'; QEventLoop loop;\n"},
                     "ui/shell/bad.cpp:1", "no nested event loop")

    def test_headers(self):
        self.refuses({"ui/shell/bad.h": CONTRACT.replace("#pragma once\n", "")}, "#pragma once")
        self.refuses({"ui/shell/bad.h": "#pragma once\n"}, "short contract")

    def test_tables(self):
        self.refuses({"resources/codes.tsv": "1\tone\n"}, "names its source")

    def test_translations(self):
        good = CLEAN["translations/kakarite_en.ts"]
        for bad, words in (
            (good.replace("%1 people", ""), "not translated"),
            (good.replace("<translation>", '<translation type="unfinished">'), "not translated"),
            (good.replace("%1 people", "people"), "other placeholders"),
        ):
            self.refuses({"translations/kakarite_en.ts": bad}, "kakarite_en.ts", words)


if __name__ == "__main__":
    unittest.main()
