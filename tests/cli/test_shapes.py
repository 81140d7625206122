"""`--json` answers with the shapes of CLI.md and DECISIONS.md: exact keys, decimal strings, the shop's own offset."""

from __future__ import annotations

import re
import uuid
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.cli.till import Till

RANGE = ("--from", "2026-11-01", "--to", "2026-11-30")
INSTANT = re.compile(r"2026-\d\d-\d\dT\d\d:\d\d:\d\d-0[45]:00")
AMOUNT = re.compile(r"\d+\.\d\d")
AMOUNTS = {"value", "cost", "worth", "redeemed", "limit", "spent", "held", "price", "debit", "credit", "ticket_total"}
INSTANTS = {"logged_at", "issued_at", "given_at", "happened_at", "at"}


def keys(document: Any, *wanted: str) -> None:
    """The document has these keys, and perhaps more: they may be added, never renamed or removed."""
    assert set(wanted) <= set(document), set(wanted) - set(document)


def well_formed(document: Any, name: str = "") -> None:
    """Amounts are decimal strings, times have the shop's offset, IDs are UUIDs; nothing is a float but a share."""
    if isinstance(document, dict):
        for key, value in document.items():
            well_formed(value, key)
    elif isinstance(document, list):
        for value in document:
            well_formed(value, name)
    elif name in AMOUNTS and document is not None:
        assert AMOUNT.fullmatch(document), (name, document)
    elif name in INSTANTS:
        assert INSTANT.fullmatch(document), (name, document)
    elif name in ("id", "moment", "visit") and document is not None:
        assert isinstance(document, bool) or str(uuid.UUID(document)) == document, (name, document)
    else:
        assert not isinstance(document, float), (name, document)


def give(till: Till, moment: str, *specs: str, **more: Any) -> Any:
    """A give of these parts."""
    return till.done("remedy", "give", moment, *(word for spec in specs for word in ("--give", spec)), **more)


def test_moment_log_and_show(till: Till, moment: str) -> None:
    logged = till.done("moment", "log", "--cause", "wait", "--channel", "phone", who="Ana")
    assert set(logged) == {"id", "logged_at", "cause", "channel"}
    assert (logged["cause"], logged["channel"], logged["logged_at"]) == ("wait", "phone", "2026-11-12T14:32:00-05:00")
    give(till, moment, "remake:FLAT", "voucher:CINN")
    shown = till.done("moment", "show", moment)
    keys(
        shown, "id", "logged_at", "logged_by", "cause", "channel", "said", "wish", "upset", "our_fault", "ticket",
        "ticket_total", "customer", "state", "ending", "remedies", "checkins", "visits",
    )  # fmt: skip
    assert (shown["state"], shown["ending"], shown["ticket_total"], shown["said"]) == (
        "closed", "put-right", "18.40", None,
    )  # fmt: skip
    assert shown["remedies"][0]["state"] == "given"
    assert len(shown["remedies"][0]["voucher"]["code"]) == 4  # the whole code: on paper, on Done, in voucher show
    well_formed(shown)


def test_offers(till: Till, moment: str) -> None:
    told = till.done("offers", moment, who=None)
    assert set(told) == {"moment", "left", "offers", "card"}
    assert told["card"] is None
    keys(told["left"], "person", "shop")
    assert told["left"]["shop"] == [{"per": "month", "left": "640.00"}]
    for offer in told["offers"]:
        keys(offer, "kind", "item", "label", "give", "value", "cost", "needs_approval", "why")
    well_formed(told)


def test_p7_safety_offers_nothing_but_its_card(till: Till) -> None:
    moment = till.done("moment", "log", "--cause", "safety", who="Ana")["id"]
    told = till.done("offers", moment, who=None)
    assert told["offers"] == []
    assert len(told["card"]) >= 3


def test_remedy_give(till: Till, moment: str) -> None:
    told = give(till, moment, "comp:FLAT*2", "voucher:CINN", "voucher:10.00", who="Mia")
    keys(
        told, "id", "moment", "kind", "value", "cost", "parts", "given_by", "approved_by", "on_the_till", "voucher",
        "vouchers", "left", "hints",
    )  # fmt: skip
    assert (told["kind"], told["value"], told["given_by"], told["approved_by"]) == ("comp", "19.40", "Mia", None)
    assert told["parts"][0] | {"label": "", "about": False} == {
        "kind": "comp", "item": "FLAT", "qty": 2, "value": "6.20", "cost": "1.32", "on_till": "rung", "label": "",
        "about": False, "friend": False,
    }  # fmt: skip
    assert told["voucher"] == told["vouchers"][0]
    assert [one["worth"] for one in told["vouchers"]] == ["3.20", "10.00"]
    keys(told["voucher"], "code", "worth", "good_until")
    assert told["voucher"]["good_until"] == "2027-02-12"
    assert re.fullmatch("X[BCDFGHJKLNPRSTVX]{11}", told["voucher"]["code"])
    well_formed(told)


def test_remedy_give_without_a_voucher_says_null(till: Till, moment: str) -> None:
    told = give(till, moment, "sorry", who="Ana")
    assert (told["voucher"], told["vouchers"], told["value"]) == (None, [], "0.00")


def test_voucher_show_redeem_and_list(till: Till, moment: str) -> None:
    code = give(till, moment, "voucher:10.00")["voucher"]["code"]
    used = till.done("voucher", "redeem", code, "--value", "6.50", "--ticket", "7", who="Ana")
    keys(used, "code", "redeemed", "left", "state", "visit")
    assert (used["redeemed"], used["left"], used["state"]) == ("6.50", "3.50", "part-used")
    shown = till.done("voucher", "show", code, who=None)
    keys(
        shown, "code", "state", "what", "worth", "left", "good_until", "issued_at", "issued_by", "moment",
        "replaced_by", "copies", "redemptions",
    )  # fmt: skip
    assert shown["redemptions"] == [
        {
            "at": "2026-11-12T14:32:00-05:00", "by": "Ana", "counter": "Counter 1", "value": "6.50", "ticket": "7",
            "undone": False,
        }
    ]  # fmt: skip
    well_formed(shown)
    (listed,) = till.done("voucher", "list", "--open")["items"]
    assert listed == {**shown, "code": code[-4:]}
    assert till.done("voucher", "list", "--search", code[-4:])["items"] == [listed]
    assert till.done("voucher", "list", "--used")["items"] == []


def test_budget_limits_settings_staff_menu(till: Till) -> None:
    budget = till.done("budget", "show", who=None)
    assert (budget["counts"], budget["person"]) == ("cost", [])
    assert {name: budget["shop"][0][name] for name in ("per", "from", "to", "limit", "spent", "held", "left")} == {
        "per": "month", "from": "2026-11-01", "to": "2026-11-30", "limit": "640.00", "spent": "0.00", "held": "0.00",
        "left": "640.00",
    }  # fmt: skip
    mine = till.done("budget", "set", "--per", "week", "20", "--person", "ana", "--when-used-up", "stop")
    assert [(one["name"], one["per"], one["left"]) for one in mine["person"]] == [("Ana", "week", "20.00")]
    roles = till.done("limits", "show")["roles"]
    assert set(roles[0]) == {"role", "per_remedy", "per_moment", "per_day", "per_week", "kinds", "note_above"}
    assert [(one["role"], one["per_remedy"]) for one in roles] == [
        ("staff", "15.00"), ("lead", "30.00"), ("manager", "75.00"), ("owner", None),
    ]  # fmt: skip
    changed = till.done("limits", "set", "staff", "--per-day", "40", "--kinds", "remake,sorry")["roles"]
    assert (changed[0]["per_day"], changed[0]["per_remedy"], changed[0]["kinds"]) == (
        "40.00", "15.00", ["remake", "sorry"],
    )  # fmt: skip
    settings = till.done("settings", "set", "books", "at-cost")["settings"]
    assert settings == till.done("settings", "show")["settings"]
    assert (settings["books"], settings["timezone"]) == ("at-cost", "America/New_York")
    people = till.done("staff", "list")["items"]
    assert people[-1] == {
        "name": "Rita", "role": "owner", "enabled": True, "resting_until": None, "badge": False,
    }  # fmt: skip
    items = till.done("menu", "list", who=None)["items"]
    assert items[-1] == {
        "sku": "WINE", "name": "Glass of vinho verde", "category": "Wine", "price": "4.20", "cost": "1.25",
        "tax_rate": "23", "alcohol": True,
    }  # fmt: skip


def test_settings_logo(till: Till, tmp_path: Path) -> None:
    file = tmp_path / "logo.png"
    picture = Image.new("RGB", (200, 100), "white")
    picture.paste("black", (20, 20, 180, 80))
    picture.save(file)
    assert till.done("settings", "logo", str(file)) == {"logo": {"width": 160, "height": 60}}
    assert till.done("settings", "logo", "none") == {"logo": None}


def test_menu_import_counts(till: Till) -> None:
    assert till.done("menu", "import", str(till.folder.parent / "till" / "menu.csv")) == {
        "new": 0, "changed": 0, "same": 7, "refused": [],
    }  # fmt: skip


def test_visits(till: Till, moment: str) -> None:
    added = till.done("visit", "add", "--moment", moment, who="Ana")
    assert set(added) >= {"id", "moment", "at"}
    well_formed(added)
    file = till.folder / "sales.csv"
    file.write_text("Bon,Datum,Summe\n7,2026-11-14 10:00,5.00\n8,2026-11-14 10:05,oops\n", encoding="utf-8")
    words = ("visits", "import", str(file), "--format", "mapped", "--map", "ticket=Bon,date=Datum,total=Summe")
    looked = till.done(*words, "--dry-run")
    assert looked["rows"] == [
        {
            "ticket": "7", "at": "2026-11-14T10:00:00-05:00", "total": "5.00", "kind": "sale", "visit": True,
            "customer": {"id": None, "name": None, "phone": None, "email": None},
        }
    ]  # fmt: skip
    told = till.done(*words)
    assert set(told) == {"format", "tickets", "visits", "new", "same", "changed", "refused", "asked"}
    assert (told["tickets"], told["new"], [row["line"] for row in told["refused"]]) == (1, 1, [3])
    assert till.done(*words)["same"] == 1
    assert {"name", "about"} <= set(till.done("visits", "formats", who=None)["items"][0])


def test_reports(till: Till, moment: str) -> None:
    give(till, moment, "remake:FLAT", "voucher:CINN")
    spending = till.done("report", "spending", *RANGE)
    keys(spending, "from", "to", "given", "by_kind", "by_cause", "budget")
    assert spending["given"] | {"about": False} == {"count": 1, "value": "6.30", "cost": "1.51", "about": False}
    assert [one["kind"] for one in spending["by_kind"]] == ["remake", "voucher"]
    well_formed(spending)
    returns = till.done("report", "returns", *RANGE, "--within", "30")
    keys(
        returns,
        "from",
        "to",
        "moments",
        "recognised",
        "came_back",
        "unknown",
        "within_days",
        "share",
        "curve",
        "groups",
    )
    assert (returns["moments"], returns["recognised"], returns["within_days"], returns["share"]) == (1, 1, 30, None)
    keys(returns["groups"][0], "name", "moments", "recognised", "came_back", "unknown", "share", "curve")


def test_report_staff(till: Till, moment: str) -> None:
    give(till, moment, "remake:FLAT", "voucher:CINN", who="Ana")
    told = till.done("report", "staff", *RANGE)
    keys(told, "from", "to", "people", "minimum", "note")
    (ana,) = told["people"]
    assert {name: ana[name] for name in ("name", "count", "value", "cost", "ratio", "why")} == {
        "name": "Ana", "count": 1, "value": "6.30", "cost": "1.51", "ratio": None, "why": [],
    }  # fmt: skip
    assert (told["minimum"], ana["remedies"]) == ("20.00", [])
    assert told["note"].startswith("Only one person gave something in these days.")
    well_formed(told)


def test_hints_are_told_to_a_manager_and_never_to_staff(till: Till) -> None:
    """P71; DECISIONS: `hints` only when a manager or owner acts."""
    known = ("moment", "log", "--cause", "wait", "--customer-phone", "(202) 555-0101", "--contact-ok")
    moments = [till.done(*known, who="Ana")["id"] for _ in range(3)]
    hint = "This customer has had 3 moments within 60 days."
    assert give(till, moments[0], "comp:FLAT", who="Mia")["hints"] == [hint]
    assert give(till, moments[1], "comp:FLAT", who="Ana")["hints"] == []
    for who, hints in (("Mia", [hint]), ("Ana", [])):
        (shown,) = till.done("moment", "show", moments[1], who=who)["remedies"]
        assert (shown["hints"], shown["after_payment"]) == (hints, None)


@pytest.mark.parametrize("name", ["spending", "returns", "staff"])
def test_a_report_on_paper(till: Till, name: str) -> None:
    file = till.folder / "report.pdf"
    assert till.done("report", name, *RANGE, "--out", str(file))["file"] == str(file)
    assert file.read_bytes().startswith(b"%PDF-")


def test_books(till: Till, moment: str) -> None:
    give(till, moment, "remake:FLAT", "voucher:CINN")
    till.done("settings", "set", "books", "at-cost")
    shown = till.done("books", "preview", *RANGE, who="Bo")
    assert set(shown) >= {"from", "to", "balanced", "debit", "credit", "lines", "vouchers"}
    assert (shown["balanced"], shown["debit"], shown["credit"]) == (True, "0.66", "0.66")
    assert set(shown["lines"][0]) >= {"entry", "date", "account", "debit", "credit", "text"}
    assert shown["vouchers"]["outstanding"] == "3.20"
    file = till.folder / "books.csv"
    words = ("books", "export", *RANGE, "--format", "csv", "--out", str(file))
    told = till.done(*words, who="Bo")
    assert set(told) == {"file", "format", "entries", "sha256", "warnings"}
    assert (told["format"], told["warnings"]) == ("csv", [])
    again = till("--json", *words, who="Bo")
    assert [one["code"] for one in again.json["warnings"]] == ["already-exported"]
    assert again.err.startswith("Exported today 14:32 by Bo")
    closed = till.done("books", "close", "2026-11", who="Bo", now="2026-12-01T09:00:00-05:00")
    assert closed["lines"][0]["entry"] == "HSB-2026-11-0001"
    assert "csv" in [one["name"] for one in till.done("books", "formats", who=None)["items"]]


def test_journal_backup_doctor(till: Till) -> None:
    told = till.done("journal", "verify", who=None)
    assert set(told) == {"ok", "chains", "entries", "budgets_checked"}
    assert (told["ok"], told["chains"]) == (True, 1)
    entries = till.done("journal", "show", "--limit", "2")["items"]
    assert len(entries) == 2
    keys(entries[0], "counter", "seq", "at", "kind", "who", "facts")
    made = till.done("backup", str(till.folder / "copy.db"), who=None)
    assert set(made) == {"file", "bytes", "sha256", "verified"}
    assert made["verified"] is True
    doctor = till.done("doctor", who=None)
    assert set(doctor) == {"ok", "checks"}
    assert set(doctor["checks"][0]) == {"name", "ok", "says", "do"}


def test_a_doctor_who_finds_a_damaged_shop_exits_4(till: Till) -> None:
    (till.data / "shop.db").write_bytes(b"")
    told = till("--json", "doctor", who=None)
    assert told.code == 4
    assert told.json["ok"] is False
    assert [one["name"] for one in told.json["checks"] if not one["ok"]] == ["store"]


def test_init(tmp_path: Any) -> None:
    till = Till(tmp_path)
    named = ("--shop", "Padaria", "--currency", "EUR", "--timezone", "Europe/Lisbon", "--owner", "Rita", "--practice")
    told = till.done("init", *named, who=None, pin="471147")
    assert set(told) == {"shop", "data", "counter", "owner", "recovery_code"}
    assert (told["shop"], told["data"], told["counter"], told["owner"]) == (
        "Padaria", str(till.data), "Counter 1", "Rita",
    )  # fmt: skip
    again = till.done("staff", "set-pin", "Rita", who=None, MAKE_IT_RIGHT_NEW_PIN="582094",
                      MAKE_IT_RIGHT_RECOVERY_CODE=told["recovery_code"])  # fmt: skip
    assert again["name"] == "Rita"
    assert till("staff", "list", who="Rita", pin="582094").code == 0


@pytest.mark.parametrize("what", ["books", "visits"])
def test_which_files_are_known_can_be_asked_without_a_shop(tmp_path: Any, what: str) -> None:
    assert Till(tmp_path).done(what, "formats", who=None)["items"][0]["name"]


@pytest.mark.parametrize(("spoken", "language"), [("de_DE.UTF-8", "de"), ("ja_JP.UTF-8", "en"), ("C", "en")])
def test_a_new_shop_speaks_as_the_machine_does_if_we_can(tmp_path: Any, spoken: str, language: str) -> None:
    """DECISIONS, "Defaults": the system's if one of the five, else English."""
    till = Till(tmp_path)
    named = ("--shop", "Bakery", "--currency", "EUR", "--timezone", "Europe/Lisbon", "--owner", "Rita", "--practice")
    till.done("init", *named, who=None, pin="471147", LC_ALL=spoken)
    assert till.done("settings", "show")["settings"]["language"] == language


def test_the_same_request_opens_one_shop_and_says_its_recovery_code_once(tmp_path: Any) -> None:
    """P91."""
    till = Till(tmp_path)
    named = ("--currency", "EUR", "--timezone", "Europe/Lisbon", "--owner", "Rita", "--practice")
    same = ("--request-id", "0195f1d2-0000-7000-8000-000000000001")
    first = till.done("init", "--shop", "Padaria", *named, *same, who=None, pin="471147")
    again = till.done("init", "--shop", "Padaria", *named, *same, who=None, pin="471147")
    assert again == {**first, "recovery_code": None}
    other = till("--json", "init", "--shop", "Pastelaria", *named, *same, who=None, pin="471147")
    assert (other.code, other.json["error"]["code"]) == (1, "request-id-reused")
    assert till("journal", "verify", who=None).code == 0


@pytest.mark.parametrize("part", [slice(0, 13), slice(-8, None), slice(0, 36)])
def test_an_id_is_given_whole_or_by_8_of_its_first_or_last_letters(till: Till, moment: str, part: slice) -> None:
    assert till.done("moment", "show", moment[part])["id"] == moment
