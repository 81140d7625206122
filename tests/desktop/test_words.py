"""Every word that the screens can say: plain and warm, with the quotes of print, blaming nobody, naming no command."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from pos_recovery.domain.sentence_forms import ALL
from pos_recovery.domain.sentences import Here, known_codes, sentence
from tests.architecture.checkout import ROOT, python_files, tree

_NEVER = re.compile(
    r"!|\bunfortunately\b|\bpolic(y|ies)\b|\bcomplaint|\bsorry (if|you feel|you felt)\b|\bany inconvenience\b"
    r"|\byou should have\b|\bcalm down\b|\bcompensation\b|\bincident\b|\bfollow-up\b|\bexpir(es|ed|y)\b",
    re.IGNORECASE,
)
_AMERICAN = re.compile(
    r"\b(color|favorite|center|canceled|catalog|gray|apologize|recogniz|organiz|check-out line)", re.IGNORECASE
)
_TYPED = re.compile(r"['\"]|\.\.\.|(?<!-)--(?!-)")
_TURNED = ROOT / "resources" / "words" / "turned.toml"
_HERE = Here(today=date(2026, 11, 12), on_screen=True)


def spoken(path: Path) -> Iterator[tuple[str, str]]:
    """Every text in a module of ui/texts with its place: constants and what functions put together, no docstring."""
    silent = {id(doc) for node in ast.walk(tree(path)) if (doc := _docstring(node)) is not None}
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in silent:
            yield f"{path.relative_to(ROOT)}:{node.lineno}", node.value


def _docstring(node: ast.AST) -> ast.AST | None:
    if not isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef) or ast.get_docstring(node) is None:
        return None
    first = node.body[0]
    return first.value if isinstance(first, ast.Expr) else None


def test_the_screens_never_say_what_the_design_forbids() -> None:
    """DESIGN 7: no exclamation mark, nothing that excuses, blames or speaks as an office does."""
    texts = [(where, text) for path in python_files("ui/texts") for where, text in spoken(path)]
    assert len(texts) > 500
    assert [one for one in texts if _NEVER.search(one[1])] == []


def test_the_screens_are_set_as_in_print_and_in_british_words() -> None:
    """’ and “ ” and …, never what a typewriter has."""
    texts = [(where, text) for path in python_files("ui/texts") for where, text in spoken(path)]
    assert [one for one in texts if _TYPED.search(one[1]) or _AMERICAN.search(one[1])] == []


@pytest.mark.parametrize("path", sorted((ROOT / "resources" / "trades").glob("*.toml")), ids=lambda path: path.stem)
def test_what_a_trade_says_holds_to_the_same(path: Path) -> None:
    said = list(_strings(tomllib.loads(path.read_text(encoding="utf-8"))))
    assert len(said) > 100
    assert [text for text in said if _NEVER.search(text) or "'" in text] == []


def test_what_a_customer_reads_on_the_turned_screen_has_no_exclamation_mark_in_any_language() -> None:
    said = list(_strings(tomllib.loads(_TURNED.read_text(encoding="utf-8"))))
    assert len(said) > 100
    assert [text for text in said if "!" in text or "'" in text or "..." in text] == []


def _strings(found: object) -> Iterator[str]:
    if isinstance(found, str):
        yield found
    elif isinstance(found, dict):
        for value in found.values():
            yield from _strings(value)
    elif isinstance(found, list):
        for value in found:
            yield from _strings(value)


def raised() -> dict[str, str]:
    """Each code of a Refusal, Trouble or Failure of the product or the window, with its place."""
    found: dict[str, str] = {}
    for path in python_files("pos_recovery", "ui"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
                first = node.args[0]
                if node.func.id in ("Refusal", "Trouble", "Failure") and isinstance(first, ast.Constant):
                    found[str(first.value)] = f"{path.relative_to(ROOT)}:{node.lineno}"
    return found


def test_every_code_has_a_sentence_on_the_screen() -> None:
    assert {code: where for code, where in raised().items() if code not in known_codes()} == {}


@pytest.mark.parametrize("code", sorted({*ALL, *raised()}))
def test_a_sentence_on_the_screen_names_no_command_and_forbids_nothing(code: str) -> None:
    word, _, tells = code.partition("/")
    said = sentence(word, {"why": tells, "what": tells, "state": tells, "form": tells, tells: True}, _HERE)
    assert said.rstrip(".") != word
    assert said.endswith((".", "?", ":"))
    assert not re.search(r"--|\b(set-pin|with init|settings show|budget set|(menu|staff|moment) list)\b", said)
    assert not _NEVER.search(said)
    assert not re.search(r"['\"]", said), said
