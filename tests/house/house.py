#!/usr/bin/env python3
"""The checks of the tree as a whole. `house.py --root DIR [--qt-headers DIR]` prints what is wrong and exits 1."""

import argparse
import sys

import arrows
import habits
from tree import Tree


def findings(root, qt_headers):
    tree = Tree(root)
    yield from arrows.check(tree, qt_headers)
    yield from habits.check(tree)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--root", required=True)
    options.add_argument("--qt-headers", default="", help="the folder that holds QtCore/, QtWidgets/ …")
    chosen = options.parse_args()
    qt_headers = arrows.QtHeaders(chosen.qt_headers)
    if chosen.qt_headers and not len(qt_headers):
        sys.exit(f"no Qt headers in {chosen.qt_headers}")
    found = list(findings(chosen.root, qt_headers))
    for place, sentence in found:
        print(f"{place}: {sentence}")
    print(f"{len(found)} found")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
