"""Time comes from one clock, money is never a float, and a customer's words are never markup."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.checkout import PRODUCT, ROOT, called, place, python_files, tree

WHOLE: set[str] = set()
# Shares, curves and intervals, which are no money: a whole module, or the classes and functions named after it.
RATIOS = {
    "pos_recovery/domain/return_visit.py": WHOLE,
    "pos_recovery/domain/views/paper.py": {"CurveDrawing"},
    "pos_recovery/domain/views/reports.py": {"ShareView", "CurveView"},
    "pos_recovery/office/returns.py": {"_group"},
    "pos_recovery/office/report_papers.py": {"_percent"},
}
CLOCKS = re.compile(r"(^|\.)(datetime|date)\.(now|today|utcnow)$|^time\.(time|time_ns|localtime|gmtime)$")


def test_only_the_host_reads_the_clock_of_the_machine() -> None:
    readers = [
        f"{place(path, node)} {called(node)}"
        for path in python_files(*PRODUCT)
        if "host" not in path.relative_to(ROOT).parts
        for node in ast.walk(tree(path))
        if CLOCKS.search(called(node))
    ]
    assert readers == [], "\n".join(readers)


def test_the_rooms_that_handle_money_know_no_floats() -> None:
    floats = [
        place(path, node)
        for path in python_files("pos_recovery/domain", "pos_recovery/store", "pos_recovery/office")
        for node in money_parts(path)
        if (isinstance(node, ast.Name) and node.id == "float") or calculates_with_a_float(node)
    ]
    assert floats == [], "\n".join(floats)


def test_customer_text_meets_reportlabs_markup_in_one_module_at_most() -> None:
    markup = {path for path in python_files(*PRODUCT) for node in ast.walk(tree(path)) if called(node) == "Paragraph"}
    assert len(markup) <= 1
    assert {path.parent.name for path in markup} <= {"documents"}


def money_parts(path: Path) -> Iterator[ast.AST]:
    """Every node of a file but those of its shares."""
    shares = RATIOS.get(path.relative_to(ROOT).as_posix())
    if shares is WHOLE:
        return
    for part in tree(path).body:
        if not (isinstance(part, ast.ClassDef | ast.FunctionDef) and part.name in (shares or ())):
            yield from ast.walk(part)


def test_every_share_that_may_be_a_float_is_still_there() -> None:
    for name, shares in RATIOS.items():
        known = {part.name for part in tree(ROOT / name).body if isinstance(part, ast.ClassDef | ast.FunctionDef)}
        assert shares <= known, name


def calculates_with_a_float(node: ast.AST) -> bool:
    """Whether a sum or product has a number with a decimal point in it."""
    parts = [node.left, node.right] if isinstance(node, ast.BinOp) else []
    return any(isinstance(part, ast.Constant) and isinstance(part.value, float) for part in parts)
