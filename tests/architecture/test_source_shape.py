"""The shape of the source: small files, small functions, named after things of the shop, each saying what it is."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

from tests.architecture.checkout import PRODUCT, ROOT, functions, place, python_files, tree

ALL_CODE = (*PRODUCT, "packaging", "tests")
LONGEST_FILE_LINES = 400
LONGEST_FUNCTION_LINES = 60
# A migration is a record of what the store became that day: it is written once, and read whole or not at all.
RECORDS = ROOT / "pos_recovery" / "store" / "migrations" / "versions"
EMPTY_WORDS = {"utils", "util", "helpers", "helper", "manager", "common", "base", "misc"}


def test_no_file_is_longer_than_400_lines() -> None:
    sizes = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in worked_on()}
    too_long = [f"{path.relative_to(ROOT)}: {size}" for path, size in sizes.items() if size > LONGEST_FILE_LINES]
    assert too_long == [], "\n".join(too_long)


def test_no_function_is_longer_than_60_lines() -> None:
    too_long = [
        f"{place(path, function)} {function.name}"
        for path in worked_on()
        for function in functions(path)
        if (function.end_lineno or 0) - function.lineno >= LONGEST_FUNCTION_LINES
    ]
    assert too_long == [], "\n".join(too_long)


def worked_on() -> list[Path]:
    """Every Python file that is read and changed from day to day: all but the records."""
    return [path for path in python_files(*ALL_CODE) if RECORDS not in path.parents]


def test_files_are_named_after_things_of_the_shop() -> None:
    named = [path.relative_to(ROOT) for path in python_files(*ALL_CODE)]
    empty = [str(path) for path in named if EMPTY_WORDS & {*path.parent.parts, *path.stem.split("_")}]
    assert empty == [], "\n".join(empty)


def test_every_module_says_what_it_is() -> None:
    silent = [place(path, tree(path)) for path in python_files(*ALL_CODE) if not ast.get_docstring(tree(path))]
    assert silent == [], "\n".join(silent)


def test_every_public_function_and_class_says_what_it_does() -> None:
    silent = [
        f"{place(path, node)} {node.name}"
        for path in python_files("pos_recovery", "ui")
        for node in tree(path).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        if not node.name.startswith("_") and not ast.get_docstring(node)
        if "migrations" not in path.parts
    ]
    assert silent == [], "\n".join(silent)


def test_the_domain_imports_nothing_but_itself_and_the_standard_library() -> None:
    known = sys.stdlib_module_names | {"pos_recovery"}
    strangers = [
        f"{place(path, node)} {name}"
        for path in python_files("pos_recovery/domain")
        for node in ast.walk(tree(path))
        for name in imported(node)
        if name.partition(".")[0] not in known
    ]
    assert strangers == [], "\n".join(strangers)


def imported(node: ast.AST) -> list[str]:
    """The modules that a statement imports by their full names; relative imports stay at home."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.level == 0:
        return [node.module or ""]
    return []


def test_every_file_that_the_architecture_names_exists() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:pos_recovery|ui|resources|packaging|tests)/[^`]*)`", text))
    assert named
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []
