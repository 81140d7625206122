"""The whole table "Who may do what" of DECISIONS.md, walked through the command line for everybody and nobody."""

from __future__ import annotations

import pytest

from pos_recovery.host.pins import ArgonPins
from tests.cli.till import PINS, Till

RANGE = ("--from", "2026-11-01", "--to", "2026-11-30")
MAY = 0
STAFF, LEADS, MANAGERS = ("Ana", "Ben", "Mia", "Rita"), ("Ben", "Mia", "Rita"), ("Mia", "Rita")
BOOKS, READERS, OWNER = ("Bo", "Rita"), ("Bo", "Mia", "Rita"), ("Rita",)
EVERYBODY = ("Ana", "Ben", "Mia", "Bo", "Rita")

# What is asked, and who may with their PIN. Each answers something else than `not-allowed` to them.
TABLE: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("moment", "log", "--cause", "wait"), STAFF),
    (("remedy", "give", "{moment}", "--give", "sorry"), STAFF),
    (("moment", "cause", "{moment}", "wait"), STAFF),
    (("moment", "list"), STAFF),
    (("moment", "list", "--unfinished"), STAFF),
    (("voucher", "redeem", "{code}"), STAFF),
    (("visit", "add", "--moment", "{moment}"), STAFF),
    (("moment", "list", *RANGE), MANAGERS),
    (("moment", "list", "--search", "bun"), MANAGERS),
    (("voucher", "list"), MANAGERS),
    (("voucher", "cancel", "{code}", "--reason", "misprint"), MANAGERS),
    (("voucher", "reissue", "{code}", "--reason", "lost"), MANAGERS),
    (("visits", "import", "missing.csv"), MANAGERS),
    (("staff", "list"), MANAGERS),
    (("report", "spending", *RANGE), READERS),
    (("report", "returns", *RANGE), MANAGERS),
    (("books", "preview", *RANGE), READERS),
    (("books", "close", "2026-12"), BOOKS),
    (("books", "export", *RANGE, "--format", "nothing", "--out", "x.csv"), BOOKS),
    (("menu", "import", "missing.csv"), MANAGERS),
    (("limits", "show"), OWNER),
    (("limits", "set", "staff", "--per-day", "99"), OWNER),
    (("budget", "set", "--per", "week", "99"), OWNER),
    (("settings", "show"), OWNER),
    (("settings", "set", "quiet", "on"), OWNER),
    (("settings", "logo", "none"), OWNER),
    (("staff", "disable", "Zoe"), OWNER),
    (("staff", "enable", "Zoe"), OWNER),
    (("staff", "set-role", "Zoe", "lead"), OWNER),
    (("staff", "badge", "Zoe", "--remove"), OWNER),
    (("journal", "show"), OWNER),
)
WITHOUT_A_PIN = frozenset({("moment", "log"), ("remedy", "give")})
NOBODY_NAMED: tuple[tuple[str, ...], ...] = (
    ("doctor",), ("printers",), ("menu", "list"), ("visits", "formats"), ("books", "formats"), ("offers", "{moment}"),
    ("budget", "show"), ("journal", "verify"),
)  # fmt: skip


@pytest.fixture(autouse=True)
def quick_pins(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everybody here types the right PIN; what a wrong one does is asked elsewhere, with the slow hash."""
    monkeypatch.setattr(ArgonPins, "check", lambda _self, pin, _hashed: pin in PINS.values())


def words_of(till: Till, asked: tuple[str, ...]) -> tuple[str, ...]:
    """The words with the ID of an open moment and the code of a voucher in them."""
    first, moment = (till.done("moment", "log", "--cause", "order", who="Ana")["id"] for _ in range(2))
    given = till.done("remedy", "give", first, "--give", "voucher:CINN", who="Ana")
    return tuple(word.format(moment=moment, code=given["voucher"]["code"]) for word in asked)


def code_of(till: Till, words: tuple[str, ...], who: str | None, *, pin: bool = True) -> str:
    """The error code of a call, "" when it went."""
    told = till("--json", *words, who=who, pin="" if pin else None)
    assert told.code in (0, 1, 2, 3), told
    return "" if told.code == MAY else str(told.json["error"]["code"])


@pytest.mark.parametrize(("asked", "who_may"), TABLE, ids=[" ".join(asked[:3]) for asked, _ in TABLE])
def test_each_role_may_do_what_the_table_says(till: Till, asked: tuple[str, ...], who_may: tuple[str, ...]) -> None:
    """With a PIN: those who may are not told `not-allowed`, and all others are. Nobody, and a face alone, are asked."""
    words = words_of(till, asked)
    allowed = tuple(name for name in EVERYBODY if code_of(till, words, name) != "not-allowed")
    assert sorted(allowed) == sorted(who_may)
    assert code_of(till, words, None) == "usage"
    if asked[:2] not in WITHOUT_A_PIN:
        assert code_of(till, words, who_may[0], pin=False) == "usage"


@pytest.mark.parametrize("asked", NOBODY_NAMED, ids=[asked[0] + asked[-1] for asked in NOBODY_NAMED])
def test_what_nobody_needs_to_be_named_for(till: Till, asked: tuple[str, ...]) -> None:
    assert code_of(till, words_of(till, asked), None) == ""
