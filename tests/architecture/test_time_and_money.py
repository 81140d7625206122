"""Time comes from one clock, money is never a float, and a customer's words are never markup."""

from __future__ import annotations

import ast
import re

from tests.architecture.checkout import PRODUCT, ROOT, called, place, python_files, tree

# Modules of shares, curves and intervals, which are no money.
RATIOS = {"return_visit.py", "paper.py"}
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
        if path.name not in RATIOS
        for node in ast.walk(tree(path))
        if (isinstance(node, ast.Name) and node.id == "float") or calculates_with_a_float(node)
    ]
    assert floats == [], "\n".join(floats)


def test_customer_text_meets_reportlabs_markup_in_one_module_at_most() -> None:
    markup = {path for path in python_files(*PRODUCT) for node in ast.walk(tree(path)) if called(node) == "Paragraph"}
    assert len(markup) <= 1
    assert {path.parent.name for path in markup} <= {"documents"}


def calculates_with_a_float(node: ast.AST) -> bool:
    """Whether a sum or product has a number with a decimal point in it."""
    parts = [node.left, node.right] if isinstance(node, ast.BinOp) else []
    return any(isinstance(part, ast.Constant) and isinstance(part.value, float) for part in parts)
