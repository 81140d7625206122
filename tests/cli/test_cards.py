"""`cards` and `remedy give --card --friend` on the command line, as a van without a printer uses them (P47, P48)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import zxingcpp

from tests.cli.till import Till


@pytest.fixture
def stack(till: Till, tmp_path: Path) -> tuple[Any, list[str]]:
    """A stack of two cards, and what a scanner reads of its sheet from top to bottom."""
    made = till("--json", "cards", "make", "--count", "2", "--out", str(tmp_path / "cards.pdf"), who="Mia")
    assert made.code == 0, made.err
    document = pypdfium2.PdfDocument(tmp_path / "cards.pdf")
    found = zxingcpp.read_barcodes(document[0].render(scale=150 / 72, grayscale=True).to_pil())
    document.close()
    places = {code.text: (code.position.top_left.x, code.position.top_left.y) for code in found}
    return made.json, sorted(places, key=lambda code: (places[code][0] > 600, places[code][1]))


def test_a_stack_is_made_listed_given_and_its_rest_is_void(till: Till, stack: tuple[Any, list[str]]) -> None:
    made, (guest, friend, other, _) = stack
    assert {name: made[name] for name in ("count", "blank", "given", "void", "sheets", "made_by")} == {
        "count": 2, "blank": 2, "given": 0, "void": 0, "sheets": 1, "made_by": "Mia",
    }  # fmt: skip
    blank = till("--json", "voucher", "show", guest).json
    assert (blank["code"], blank["state"], blank["worth"], blank["moment"]) == (guest, "blank", None, None)
    assert blank["friend_half"] is False
    assert "worth nothing" in till("voucher", "show", friend).out
    assert till("--json", "voucher", "redeem", guest, who="Ana").error == (1, "voucher-blank")

    moment = till("--json", "moment", "log", "--cause", "order", who="Ana").json["id"]
    give = ("remedy", "give", moment, "--kind", "voucher", "--item", "CINN", "--card", guest[-4:], "--friend")
    given = till("--json", *give, who="Ana").json
    assert [(one["code"], one["friend_of"], one["on_card"]) for one in given["vouchers"]] == [
        (guest, None, True), (friend, guest[-4:], True),
    ]  # fmt: skip
    assert [part["friend"] for part in given["parts"]] == [False, True]
    assert till("--json", "voucher", "show", friend).json["friend_of"] == guest[-4:]
    assert till("--json", "voucher", "show", guest).json["copies"] == 1
    used = till("--json", "voucher", "redeem", friend, who="Ana").json
    assert (used["new_guest"], used["state"]) == (True, "used")
    report = till("--json", "report", "returns", "--from", "2026-11-01", "--to", "2026-11-30", who="Mia").json
    assert (report["new_guests"], report["came_back"]) == (1, 0)
    said = till("report", "returns", "--from", "2026-11-01", "--to", "2026-11-30", who="Mia").out
    assert "1 new guest came with a friend's half" in said

    [listed] = till("--json", "cards", "list", who="Mia").json["items"]
    assert (listed["stack"], listed["blank"], listed["given"]) == (made["stack"], 1, 1)
    gone = till("--json", "cards", "void", made["stack"][-8:], who="Mia").json
    assert (gone["blank"], gone["given"], gone["void"]) == (0, 1, 1)
    assert till("--json", "voucher", "show", other).json["state"] == "cancelled"
    assert "Its stack was lost" in till("voucher", "show", other).out
    assert till("--json", "voucher", "redeem", other, who="Ana").error == (1, "voucher-cancelled")
    assert till("--json", "journal", "verify").json["ok"] is True


def test_what_is_said_in_words(till: Till, stack: tuple[Any, list[str]]) -> None:
    _, (guest, *_) = stack
    moment = till("--json", "moment", "log", "--cause", "order", who="Ana").json["id"]
    give = ("remedy", "give", moment, "--kind", "voucher", "--item", "CINN")
    said = till(*give, "--card", "BBBB", who="Ana")
    assert (said.code, said.err.strip()) == (
        1, "No blank card ends in BBBB. Look at the card and type its last four letters again.",
    )  # fmt: skip
    said = till(*give, "--card", guest, "--friend", who="Ana")
    assert "voucher Cinnamon bun, voucher Cinnamon bun for a friend" in said.out
    assert "(on the card)" in said.out
    assert "For a friend X" in said.out
    again = till("remedy", "give", moment, "--give", "voucher:CINN", "--card", guest, who="Ana")
    assert (again.code, again.err.strip()) == (1, "This card was given already, today 14:32 by Ana. Take another card.")
    assert "2 " in till("cards", "list", who="Mia").out


@pytest.mark.parametrize(
    ("words", "who", "error"),
    [
        (("cards", "make", "--count", "0", "--out", "no.pdf"), "Mia", (2, "usage")),
        (("cards", "make", "--count", "8", "--out", "/no/folder/no.pdf"), "Mia", (2, "file-unwritable")),
        (("cards", "make", "--count", "8", "--out", "no.pdf"), "Ana", (1, "not-allowed")),
        (("cards", "make", "--count", "8", "--out", "no.pdf"), None, (2, "usage")),
        (("cards", "void", "12345678"), "Mia", (2, "unknown-item")),
        (("cards", "list"), "Bo", (1, "not-allowed")),
    ],
)
def test_what_is_refused(till: Till, words: tuple[str, ...], who: str | None, error: tuple[int, str]) -> None:
    assert till("--json", *words, who=who).error == error
