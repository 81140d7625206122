"""Every kind of bad input gets a sentence and its exit code, and nothing is written half (P92)."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from pos_recovery.cli.exits import EXITS
from pos_recovery.store import engine, version
from tests.architecture.checkout import ROOT
from tests.cli.till import OWNER_PIN, Till
from tests.store.intruder import broken_in

HEADER = "sku,name,category,price,cost,tax_rate,alcohol"
SQUARE = ROOT.parent / "shared" / "formats" / "pos" / "square-transactions.csv"
REQUEST = "0193a000-0000-7000-8000-000000000001"


def refused(
    till: Till, *words: str, code: str, says: str = "", who: str | None = "Rita", **more: Any
) -> dict[str, Any]:
    """The call fails with this code and its exit code, says what to do, and nothing is written. Its facts."""
    before = till.written()
    told = till("--json", *words, who=who, **more)
    assert told.error == (EXITS[code], code), told
    message = told.json["error"]["message"]
    assert message == told.err.strip()
    assert says in message
    assert message.endswith((".", "?")) or "\n  line" in message
    assert till.written() == before
    facts: dict[str, Any] = told.json["error"]["facts"]
    return facts


def menu_file(till: Till, *rows: str, header: str = HEADER) -> str:
    """A menu file with these rows."""
    file = till.folder / "new-menu.csv"
    file.write_text("\n".join([header, *rows, ""]), encoding="utf-8")
    return str(file)


def test_a_menu_without_a_column_names_the_column(calm: Till) -> None:
    file = menu_file(calm, "A,Apple,Fruit,1.00,6,no", header="sku,name,category,price,tax_rate,alcohol")
    refused(calm, "menu", "import", file, code="file-unknown", says="lacks the column cost")


@pytest.mark.parametrize("price", ["-1", "1e9", "NaN", '"12,50"'])
def test_a_price_that_is_none_is_listed_with_its_line_and_no_row_is_taken(calm: Till, price: str) -> None:
    file = menu_file(calm, "NEW,New thing,Other,1.00,0.20,6,no", f"A,Apple,Fruit,{price},0.20,6,no")
    facts = refused(calm, "menu", "import", file, code="bad-rows", says="line 3: ")
    assert [row["line"] for row in facts["rows"]] == [3]


def test_all_bad_rows_of_a_menu_are_listed(calm: Till) -> None:
    file = menu_file(calm, "A,Apple,Fruit,-1,,6,no", "B,Bun,Fruit,2.00,,6,no", "C,Cake,Fruit,NaN,,6,no")
    facts = refused(calm, "menu", "import", file, code="bad-rows")
    assert [row["line"] for row in facts["rows"]] == [2, 4]


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("moment", "log", "--cause", "silly"), "unknown-cause", "There is no cause 'silly'."),
        (("moment", "log"), "usage", "Missing option '--cause'."),
        (("moment", "log", "--cause", "order", "--channel", "fax"), "usage", "'fax' is not one of"),
        (("moment", "log", "--cause", "order", "--at", "2026-02-30T10:00"), "bad-date", "'2026-02-30'"),
        (("moment", "log", "--cause", "order", "--at", "2027-01-01T10:00"), "bad-date", "future"),
        (("moment", "log", "--cause", "order", "--at", "2026-09-01T10:00"), "bad-date", "30 days"),
        (("moment", "log", "--cause", "order", "--ticket-total", "1e9"), "bad-amount", "'1e9'"),
        (("moment", "log", "--cause", "order", "--ticket-total", "-3"), "bad-amount", "'-3'"),
        (("moment", "log", "--cause", "order", "--party", "0"), "usage", "A party"),
        (("moment", "log", "--cause", "order", "--after-voucher", "XBCD"), "voucher-mistyped", "12 letters"),
        (("moment", "log", "--cause", "order", "--request-id", "12"), "usage", "whole UUID"),
        (("moment", "show", "deadbeef"), "unknown-moment", "'deadbeef'"),
        (("moment", "show", "short"), "unknown-moment", "'short'"),
        (("moment", "list", "--from", "2026-13-01"), "bad-date", "'2026-13-01'"),
        (("remedy", "undo", "deadbeef", "--reason", "typo"), "unknown-remedy", "'deadbeef'"),
        (("remedy", "undo", "deadbeef"), "reason-needed", "--reason"),
        (("voucher", "show", "XBCD FGHJ KLNP"), "voucher-mistyped", "12 letters"),
        (("voucher", "redeem", "hello"), "voucher-mistyped", "12 letters"),
        (("voucher", "show", "4006381333931"), "voucher-mistyped", "not a voucher's code"),
        (("voucher", "list", "--open", "--used"), "usage", "Take one of"),
        (("settings", "set", "timezone", "Mars/Phobos"), "bad-zone", "'Mars/Phobos'"),
        (("settings", "set", "timezone", "Europe/Lisbo"), "bad-zone", "Did you mean Europe/Lisbon?"),
        (("settings", "set", "favourite", "blue"), "unknown-setting", "'favourite'"),
        (("settings", "set", "books", "twice"), "usage", "memo, at-cost, at-price"),
        (("budget", "set", "--per", "month", "12,50"), "bad-amount", "'12,50'"),
        (("budget", "set", "--per", "year", "12.50"), "usage", "'year' is not one of"),
        (("budget", "set", "--per", "month", "5", "--person", "Nobody"), "unknown-staff", "'Nobody'"),
        (("limits", "set", "staff", "--per-remedy", "lots"), "bad-amount", "'lots'"),
        (("limits", "set", "staff", "--kinds", "hugs"), "bad-spec", "'hugs'"),
        (("staff", "disable", "Nobody"), "unknown-staff", "'Nobody'"),
        (("staff", "set-role", "Ana", "boss"), "usage", "'boss'"),
        (("report", "spending", "--from", "2026-02-30", "--to", "2026-03-01"), "bad-date", "'2026-02-30'"),
        (("report", "returns", "--from", "2026-01-01", "--to", "2026-12-31", "--within", "31"), "usage", "30, 60, 90"),
        (("report", "spending", "--from", "2026-02-03", "--to", "2026-02-01"), "usage", "ends on"),
        (("report", "staff", "--from", "2026-02-03", "--to", "2026-02-01"), "usage", "ends on"),
        (("settings", "set", "chat-above", "a lot"), "bad-amount", "a lot"),
        (("books", "close", "2026-13"), "bad-date", "'2026-13'"),
        (("books", "close", "2026-11"), "month-not-over", "November 2026"),
        (("visit", "add"), "usage", "Say who came back"),
        (("visit", "add", "--moment", "deadbeef"), "unknown-moment", "'deadbeef'"),
        (("visits", "import", "nowhere.csv"), "file-unreadable", "nowhere.csv"),
        (("visits", "import", "nowhere.csv", "--map", "date"), "usage", "NAME=VALUE"),
        (("menu", "import", "nowhere.csv"), "file-unreadable", "nowhere.csv"),
        (("menu", "import", "/"), "file-unreadable", "it is a folder"),
        (("wobble",), "usage", "No such command"),
        (("moment", "log", "--wobble"), "usage", "No such option"),
        ((), "usage", "Say a command"),
    ],
)
def test_what_cannot_be_understood_is_said_and_changes_nothing(
    calm: Till, words: tuple[str, ...], code: str, says: str
) -> None:
    refused(calm, *words, code=code, says=says)


@pytest.mark.parametrize(
    ("spec", "code"),
    [
        ("hug", "bad-spec"),
        ("comp", "bad-spec"),
        ("comp:FLAT*0", "bad-spec"),
        ("comp:FLAT*51", "bad-spec"),
        ("upgrade:FLAT", "bad-spec"),
        ("refund:FLAT", "bad-spec"),
        ("refund:-3", "bad-amount"),
        ("voucher:0", "bad-amount"),
        ("refund:NaN", "bad-amount"),
        ("refund:1e9", "bad-amount"),
        ("comp:GOLD", "unknown-item"),
        ("voucher:category:Gold", "unknown-item"),
        ("voucher:WINE", "alcohol"),
        ("void:FLAT", "not-a-remedy"),
        ("", "bad-spec"),
    ],
)
def test_a_bad_spec_gives_nothing_of_the_whole_give(calm: Till, waiting: str, spec: str, code: str) -> None:
    """P6, P19, P22, P40."""
    refused(calm, "remedy", "give", waiting, "--give", "remake:FLAT", "--give", spec, code=code)


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--kind", "comp", "--item", "FLAT", "--give", "sorry"),
        ("--kind", "comp", "--item", "FLAT", "--value", "3.00"),
        ("--item", "FLAT"),
    ],
)
def test_what_to_give_is_said_in_one_way(calm: Till, waiting: str, words: tuple[str, ...]) -> None:
    refused(calm, "remedy", "give", waiting, *words, code="usage")


def test_a_till_s_item_number_is_never_taken_for_money(till: Till) -> None:
    """P22, P40: `--item 102` of a shop that numbers its items once gave a voucher over 102.00."""
    moment = till.done("moment", "log", "--cause", "order")["id"]
    till.done("menu", "import", menu_file(till, "102,Bun,Pastry,3.20,0.85,13,no"))
    for words in (("--kind", "voucher", "--item", "102"), ("--give", "voucher:102")):
        assert till.done("remedy", "give", moment, *words)["voucher"]["worth"] == "3.20"
    assert till.done("remedy", "give", moment, "--give", "voucher:103")["value"] == "103.00"
    assert till.refused("remedy", "give", moment, "--kind", "voucher", "--item", "103") == (2, "unknown-item")
    assert till.refused("remedy", "give", moment, "--kind", "comp", "--value", "FLAT") == (2, "bad-amount")
    assert till.refused("remedy", "give", moment, "--kind", "refund", "--item", "5") == (2, "usage")
    assert till.refused("remedy", "give", moment, "--kind", "remake", "--value", "5") == (2, "usage")


def test_the_same_request_with_another_body_is_refused_and_with_the_same_one_answered_again(till: Till) -> None:
    """P91."""
    words = ("moment", "log", "--cause", "order", "--request-id", REQUEST)
    first = till.done(*words)
    assert till.done(*words) == first
    refused(till, "moment", "log", "--cause", "wait", "--request-id", REQUEST, code="request-id-reused")


def test_a_dollar_file_in_a_euro_shop_is_not_taken(tmp_path: Path) -> None:
    till = Till(tmp_path)
    named = ("--shop", "Padaria", "--currency", "EUR", "--timezone", "Europe/Lisbon", "--owner", "Rita")
    till.done("init", *named, "--practice", who=None, pin=OWNER_PIN)
    refused(till, "visits", "import", str(SQUARE), code="currency-differs", says="currency is EUR")
    refused(till, "menu", "import", menu_file(till, "A,Apple,Fruit,$1.00,,6,no"), code="currency-differs")


@pytest.mark.parametrize("name", ["x" * 5000, "   ", "\u200b\u200b"])
def test_a_name_of_5000_letters_or_none_is_refused(calm: Till, name: str) -> None:
    refused(calm, "staff", "add", name, "--role", "staff", code="bad-name", MAKE_IT_RIGHT_NEW_PIN="2946")


@pytest.mark.parametrize("name", ["<b>Bold</b>", "Zoë 🥐", "רחל", "Ana; DROP TABLE person", "=1+1"])
def test_any_other_name_is_kept_as_it_is(till: Till, name: str) -> None:
    told = till.done("staff", "add", name, "--role", "staff", MAKE_IT_RIGHT_NEW_PIN="2946")
    assert told["name"] == name
    assert name in [one["name"] for one in till.done("staff", "list")["items"]]
    assert name in till("staff", "list", who="Rita").out


def test_a_zone_or_currency_that_does_not_exist_makes_no_shop(tmp_path: Path) -> None:
    till = Till(tmp_path)
    named = ("--shop", "Padaria", "--owner", "Rita", "--practice")
    for currency, zone, code in (("EUR", "Europe/Lisboa", "bad-zone"), ("EURO", "Europe/Lisbon", "usage")):
        words = ("init", *named, "--currency", currency, "--timezone", zone)
        assert till.refused(*words, who=None, pin=OWNER_PIN) == (2, code)
    assert till.refused("init", *named, "--currency", "EUR", "--timezone", "Europe/Lisbon", who=None) == (2, "usage")
    assert not till.data.exists()


def test_there_is_one_shop_in_a_folder(till: Till) -> None:
    named = ("--shop", "Second", "--currency", "EUR", "--timezone", "Europe/Lisbon", "--owner", "Rita", "--practice")
    refused(till, "init", *named, code="store-exists")


@pytest.mark.parametrize(
    "words",
    [
        ("report", "spending", "--from", "2026-11-01", "--to", "2026-11-30", "--out", "{}"),
        ("books", "export", "--from", "2026-11-01", "--to", "2026-11-30", "--format", "csv", "--out", "{}"),
        ("backup", "{}"),
    ],
)
def test_a_file_that_cannot_be_written_leaves_no_trace(calm: Till, words: tuple[str, ...]) -> None:
    nowhere = calm.folder / "nowhere" / "file.pdf"
    refused(calm, *(word.format(nowhere) for word in words), code="file-unwritable", says="Choose another place.")
    refused(calm, *(word.format(calm.folder) for word in words), code="file-unwritable")


def test_a_voucher_whose_paper_cannot_be_written_is_safe_and_counts_no_copy(till: Till, moment: str) -> None:
    """P45."""
    code = till.done("remedy", "give", moment, "--give", "voucher:CINN")["voucher"]["code"]
    nowhere = str(till.folder / "nowhere" / "voucher.pdf")
    refused(till, "voucher", "print", code, "--out", nowhere, code="file-unwritable")
    paper = ("--out", str(till.folder / "v.pdf"), "--paper", "napkin")
    refused(till, "voucher", "print", code, *paper, code="usage", says="receipt-80")
    assert till.done("voucher", "show", code)["copies"] == 0


def test_a_data_folder_that_is_a_file_or_holds_no_shop(till: Till, tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("no shop", encoding="utf-8")
    assert till.refused("--data", str(file), "menu", "list") == (4, "not-our-store")
    assert till.refused("--data", str(tmp_path / "empty"), "menu", "list") == (4, "store-missing")
    assert till.refused("--data", "mysql://nowhere", "menu", "list") == (2, "usage")
    assert till.refused("--data", "postgresql://nowhere/shop", "menu", "list") == (4, "store-unreachable")
    assert file.read_text(encoding="utf-8") == "no shop"
    assert not (tmp_path / "empty").exists()


def test_a_damaged_or_a_newer_shop_is_left_as_it_is(till: Till) -> None:
    """P92, P94."""
    file = till.data / "shop.db"
    with sqlite3.connect(file) as other:
        other.execute(f"PRAGMA user_version = {version.SCHEMA_VERSION + 1}")
    other.close()
    newer = file.read_bytes()
    told = till("--json", "moment", "log", "--cause", "order", who="Ana")
    assert told.error == (4, "store-newer")
    assert "newer version" in told.err
    assert file.read_bytes() == newer
    file.write_bytes(newer[:100] + b"\xa5" * 4000 + newer[4100:])
    file.write_bytes(file.read_bytes().replace(newer[60:64], (1).to_bytes(4, "big"), 1))
    damaged = file.read_bytes()
    assert till.refused("moment", "log", "--cause", "order", who="Ana") == (4, "store-damaged")
    assert file.read_bytes() == damaged


@pytest.mark.parametrize(
    ("pragma", "code"), [("max_page_count = 1", "store-full"), ("query_only = 1", "store-read-only")]
)
def test_on_a_full_or_read_only_disk_nothing_is_written_half_and_reading_goes_on(
    till: Till, pragma: str, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P92."""
    prepare = engine._prepare

    def prepare_badly(raw: Any, *, writes: bool) -> None:
        prepare(raw, writes=writes)
        if writes:
            raw.execute(f"PRAGMA {pragma}").close()

    before = till.written()
    with monkeypatch.context() as patch:
        patch.setattr(engine, "_prepare", prepare_badly)
        words = ("moment", "log", "--cause", "order", "--said", "x" * 4000)
        assert till.refused(*words, who="Ana", pin=None) == (4, code)
        assert till("menu", "list").code == 0
    assert till.written() == before
    assert till("moment", "log", "--cause", "order", who="Ana", pin=None).code == 0


def test_a_shop_whose_secrets_are_gone_says_so(till: Till) -> None:
    (till.data / "practice-secrets.json").unlink()
    assert till.refused("staff", "list") == (4, "keychain-none")


def test_a_real_shop_without_a_keychain_is_not_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """P96."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    till = Till(tmp_path)
    named = ("--shop", "Padaria", "--currency", "EUR", "--timezone", "Europe/Lisbon", "--owner", "Rita")
    assert till.refused("init", *named, who=None, pin=OWNER_PIN) == (4, "keychain-none")
    assert not till.data.exists()
    missing = ("--passphrase-file", str(tmp_path / "nowhere"))
    assert till.refused(*missing, "init", *named, who=None, pin=OWNER_PIN) == (2, "file-unreadable")
    for first_line in ("", "\n", "\r\nfour words on the second line\n"):
        (tmp_path / "phrase").write_text(first_line, newline="")
        empty = ("--passphrase-file", str(tmp_path / "phrase"))
        assert till.refused(*empty, "init", *named, who=None, pin=OWNER_PIN) == (2, "file-unreadable")
    assert not till.data.exists()


def test_a_till_copied_without_its_machine_still_opens(till: Till) -> None:
    shutil.rmtree(till.home)
    assert till("journal", "verify").code == 0


@pytest.mark.parametrize(
    "crime",
    [
        "UPDATE setting SET since = 'soon' WHERE key = 'timezone'",
        "UPDATE shop SET currency = 'USD1'",
        "UPDATE shop SET id = randomblob(16)",
    ],
)
def test_what_no_program_of_ours_writes_is_a_broken_journal_and_no_mistake_of_ours(till: Till, crime: str) -> None:
    """P73: found also where it is met before the journal is."""
    with broken_in(till.data / "shop.db") as other:
        other.execute(crime)
    for words in (("journal", "verify"), ("menu", "list")):
        assert till.refused(*words, who=None) == (1, "journal-broken")


def test_nothing_is_written_over_the_shop_itself(till: Till, moment: str) -> None:
    code = till.done("remedy", "give", moment, "--give", "voucher:CINN")["voucher"]["code"]
    days = ("--from", "2026-11-01", "--to", "2026-11-30")
    for name in ("shop.db", "practice-secrets.json"):
        out = str(till.data / name)
        refused(till, "voucher", "print", code, "--out", out, code="file-unwritable", says="the shop's own")
        refused(till, "books", "export", *days, "--format", "csv", "--out", out, code="file-unwritable")
        refused(till, "report", "spending", *days, "--out", out, code="file-unwritable")
        refused(till, "backup", out, code="file-unwritable")
    assert till("journal", "verify").code == 0


def test_the_shops_file_is_for_this_user_alone(tmp_path: Path) -> None:
    till = Till(tmp_path)
    till.data.mkdir(mode=0o755)
    named = ("--shop", "Padaria", "--currency", "EUR", "--timezone", "Europe/Lisbon", "--owner", "Rita")
    till.done("init", *named, "--practice", who=None, pin=OWNER_PIN)
    assert (till.data / "shop.db").stat().st_mode & 0o777 == 0o600
