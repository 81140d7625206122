"""The files of the checkout, for the tests that guard its habits."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = ("pos_recovery", "ui")
MADE_HERE = {"build", "demo", "dist"}
# What a text file may end in here; everything else is a picture, a font or a recorded sample.
TEXT = {"", ".py", ".md", ".toml", ".txt", ".in", ".csv", ".json", ".sh", ".yml", ".rules", ".spec", ".svg", ".mako"}


def python_files(*folders: str) -> list[Path]:
    """Every Python file below the named folders of the checkout, in a fixed order."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def text_files() -> list[Path]:
    """Every text file that is committed: the files of the top folder and of each room."""
    rooms = [
        path for path in ROOT.iterdir() if path.name == ".ci" or path.name[0] != "." and path.name not in MADE_HERE
    ]
    inner = [path for room in rooms for path in room.rglob("*") if "__pycache__" not in path.parts]
    return sorted(path for path in (*ROOT.iterdir(), *inner) if path.is_file() and path.suffix in TEXT)


@cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of a Python file."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method of a file, inner ones included."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def place(path: Path, node: ast.AST) -> str:
    """A place as an editor opens it: `pos_recovery/domain/money.py:12`."""
    return f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 1)}"


def called(node: ast.AST) -> str:
    """The dotted name of what a call calls: `datetime.now`; empty for anything else."""
    return ast.unparse(node.func) if isinstance(node, ast.Call) else ""
