"""Several counters of one shop on a server: invited, joined, one budget, one use of a voucher (P13, P35, P97)."""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import ExitStack, contextmanager
from datetime import date, timedelta
from pathlib import Path
from time import monotonic

import psycopg
import pytest

from pos_recovery.domain.errors import Refusal, Trouble
from pos_recovery.domain.people import Role
from pos_recovery.domain.sentences import Here, sentence
from pos_recovery.host.clock import MovedClock
from pos_recovery.office import server_opening
from pos_recovery.office.bootstrap import Where, open_office
from pos_recovery.office.commands import SetLimits
from pos_recovery.office.joining import Join, join
from pos_recovery.office.opening import OpenShop, open_shop
from tests.office.bakery import SERVER, Counter, address_of, cut_all, usd, where
from tests.office.conftest import Refused
from tests.office.rush import give_at_once, redeem_at_once
from tests.postgres import Server


def test_a_machine_joins_by_the_owners_code_and_works_on_the_same_shop(shop: Counter, terrace: Counter) -> None:
    assert (shop.office.counter, terrace.office.counter) == ("Counter 1", "Terrace")
    terrace.give("discount:4.00", by=terrace.staff["Maya"])
    assert shop.money() == ("4.00", "0.00", "636.00")
    assert shop.redeem(terrace.voucher("10.00")).redeemed.text == "10.00"
    verified = shop.office.upkeep.verify()
    assert (verified.chains, terrace.office.upkeep.verify().entries) == (2, verified.entries)


def test_pins_are_checked_at_the_new_counter_too(shop: Counter, elsewhere: Where) -> None:
    """The shop's secrets came along; without them no PIN would be right there."""
    join(Join(shop.office.counters.invite(shop.rita).code), elsewhere)
    with open_office(elsewhere) as office:
        assert office.counter == "Counter 2"
        assert office.people.sign_in("Maya", "7429").confirmed
        with pytest.raises(Refusal):
            office.people.sign_in("Maya", "7420")


def test_a_code_is_for_one_machine_and_ten_minutes(
    shop: Counter, elsewhere: Where, tmp_path: Path, refused: Refused
) -> None:
    old, code = (shop.office.counters.invite(shop.rita).code for _ in range(2))
    for wrong in (old, "AAAA-BBBB-CCCC-DDDD", "", "é"):
        with refused("bad-code"):
            join(Join(wrong), elsewhere)
    third = Where(data=elsewhere.data, environ={"MAKE_IT_RIGHT_HOME": str(tmp_path / "van")}, clock=elsewhere.clock)
    join(Join(code.lower().replace("-", " ")), elsewhere)
    with refused("bad-code"):
        join(Join(code), third)
    late = shop.office.counters.invite(shop.rita)
    shop.clock.move(late.until)
    with refused("bad-code"):
        join(Join(late.code), third)
    shop.clock.move(late.until - timedelta(seconds=1))
    with refused("name-taken"):
        join(Join(late.code, "counter 2"), third)
    assert join(Join(late.code), third).counter == "Counter 3"
    with refused("usage"):
        join(Join(late.code), third)


def test_a_machine_that_has_not_joined_is_told_so(shop: Counter, elsewhere: Where, refused: Refused) -> None:
    with refused("usage") as facts:
        open_office(elsewhere)
    assert "join" in str(facts["reason"])


@pytest.mark.parametrize("name", ["Ines", "Tom", "Maya"])
def test_only_an_owner_invites(shop: Counter, refused: Refused, name: str) -> None:
    with refused("not-allowed"):
        shop.office.counters.invite(shop.staff[name])


@pytest.mark.on_a_file
def test_a_shop_in_a_folder_is_not_shared(shop: Counter, tmp_path: Path, refused: Refused) -> None:
    with refused("usage"):
        shop.office.counters.invite(shop.rita)
    with refused("usage"):
        join(Join("AAAA"), Where(data=str(tmp_path), environ={}))


def test_what_one_counter_takes_the_other_does_not_have(shop: Counter, terrace: Counter, refused: Refused) -> None:
    """P13, P14, P91: the last of a budget, a person's limit and a request are the same at both counters."""
    shop.budget("10.00", per="day")
    shop.give("discount:6.00", by=shop.staff["Maya"])
    with refused("needs-approval") as facts:
        terrace.give("discount:4.01", by=terrace.staff["Ben"])
    assert (facts["why"], facts["over"]) == ("budget-used-up", "0.01")
    shop.limit(Role.STAFF, per_day="9.00")
    moment, request = terrace.log(), uuid.uuid4()
    with refused("needs-approval"):
        terrace.give("discount:3.01", by=terrace.staff["Maya"])
    first = shop.give("discount:4.00", moment=moment, request=request)
    assert terrace.give("discount:4.00", moment=moment, request=request) == first
    assert shop.money("day") == ("10.00", "0.00", "0.00")


def test_a_counter_sees_what_the_other_changed(shop: Counter, terrace: Counter, shop_folder: Path) -> None:
    before = terrace.office.token()
    terrace.give("discount:1.00")
    assert terrace.office.token() == before
    shop.limit(Role.STAFF, per_remedy="2.00", per_moment="2.00")
    give_up = monotonic() + 20
    while terrace.office.token() == before:
        assert monotonic() < give_up, "the server has told nothing"
    cut_all(shop_folder)
    terrace.office.token()  # who only listened is connected again, and nobody is told of it
    assert terrace.office.limits.mine(terrace.staff["Maya"]).per_remedy is not None


def test_limits_that_another_counter_has_changed_hold_for_the_next_give(
    shop: Counter, terrace: Counter, refused: Refused
) -> None:
    """P14, P97: what a counter keeps for its next press is not kept when another one has changed it."""
    terrace.give("discount:2.00", by=terrace.staff["Maya"])
    shop.give("discount:1.00", by=shop.staff["Ben"])
    shop.limit(Role.STAFF, per_remedy="2.00", per_moment="2.00")
    with refused("needs-approval"):
        terrace.give("discount:2.01", by=terrace.staff["Maya"])


def test_a_counter_that_has_missed_very_much_begins_anew(shop: Counter, terrace: Counter, refused: Refused) -> None:
    """P14: what was changed stands behind more entries than a press reads at once."""
    terrace.give("discount:2.00", by=terrace.staff["Maya"])
    moment = terrace.log()
    for _ in range(250):
        shop.log()
    shop.limit(Role.STAFF, per_remedy="2.00", per_moment="2.00")
    with refused("needs-approval"):
        terrace.give("discount:2.01", by=terrace.staff["Maya"], moment=moment)


def test_what_is_given_elsewhere_by_the_same_person_counts(shop: Counter, terrace: Counter, refused: Refused) -> None:
    """P14: somebody else's gives at another counter leave a person's day as it is, their own do not."""
    shop.limit(Role.STAFF, per_day="9.00")
    terrace.give("discount:4.00", by=terrace.staff["Maya"])
    shop.give("discount:4.00", by=shop.staff["Ben"])
    terrace.give("discount:1.00", by=terrace.staff["Maya"])
    shop.give("discount:4.00", by=shop.staff["Maya"])
    with refused("needs-approval") as facts:
        terrace.give("discount:0.01", by=terrace.staff["Maya"])
    assert facts["over"] == "0.01"


@pytest.fixture
def eight(shop: Counter, shop_folder: Path, clock: MovedClock, tmp_path: Path) -> list[Path]:
    """The folders of eight counters that have joined."""
    folders = [tmp_path / f"counter-{number}" for number in range(8)]
    for folder in folders:
        folder.mkdir()
        shutil.copy(shop_folder / SERVER, folder)
        join(Join(shop.office.counters.invite(shop.rita).code), where(folder, clock))
    return folders


@pytest.mark.parametrize(
    ("spec", "tries"),
    [
        ("discount:0.01", 200), pytest.param("discount:0.01", 2_000, marks=pytest.mark.soak),
        pytest.param("voucher:0.01", 2_000, marks=pytest.mark.soak),
    ],
)  # fmt: skip
def test_eight_counters_give_the_last_of_a_budget_and_no_cent_more(
    shop: Counter, eight: list[Path], spec: str, tries: int
) -> None:
    """P13, P97: room for half of what they try. Nobody is told of a lock."""
    shop.budget(f"{4 * tries / 100:.2f}")
    answers = give_at_once(eight, spec, tries=tries)
    assert (answers.count("done"), answers.count("needs-approval")) == (4 * tries, 4 * tries)
    assert shop.money()[2] == "0.00"
    assert shop.office.upkeep.verify().chains == 9


def test_eight_counters_use_one_voucher_once(shop: Counter, eight: list[Path]) -> None:
    """P35."""
    answers = redeem_at_once(eight, shop.voucher("3.00"), each=1)
    assert sorted(answers) == ["done"] + ["voucher-used"] * 7


def test_after_the_server_was_started_again_a_press_goes_through_at_once(shop: Counter, shop_folder: Path) -> None:
    shop.give("discount:1.00")
    cut_all(shop_folder)
    shop.give("discount:1.00")
    assert shop.money()[0] == "2.00"


def test_what_another_program_here_changed_while_it_was_gone_holds(
    shop: Counter, shop_folder: Path, here: Where, refused: Refused
) -> None:
    """The window and the command line are one counter: what the window knew before is asked anew."""
    shop.give("discount:1.00", by=shop.staff["Maya"])
    cut_all(shop_folder)
    with open_office(here) as line:
        nothing = {"per_remedy": usd("1.00"), "per_moment": usd("1.00")}
        line.limits.set(SetLimits(actor=shop.rita, role=Role.STAFF, amounts=nothing))
    with refused("needs-approval"):
        shop.give("discount:8.00", by=shop.staff["Maya"])


def test_one_ticket_is_made_right_once_at_two_counters(shop: Counter, terrace: Counter, refused: Refused) -> None:
    """P15: the second counter waits for the first and then asks."""
    here, there = shop.log(ticket="41"), terrace.log(ticket="41")
    with ThreadPoolExecutor(1) as pool:
        with shop.office._room.work((("ticket", "41"),)):
            waits = pool.submit(terrace.give, "discount:1.00", by=terrace.staff["Ben"], moment=there)
            assert wait([waits], timeout=0.5).done == set()
        assert waits.result().value.text == "1.00"
    with refused("needs-approval") as facts:
        shop.give("discount:1.00", by=shop.staff["Maya"], moment=here)
    assert facts["why"] == "already-made-right"


def test_a_second_shop_is_not_made_in_the_same_database(here: Where, elsewhere: Where, refused: Refused) -> None:
    asked = OpenShop("Other", "EUR", "Europe/Lisbon", "Zoe", "471147", practice=True)
    with refused("store-exists"):
        open_shop(asked, elsewhere)
    with open_office(here) as office:
        assert office.shop.name == "Harbour Street Bakery"


def test_two_inits_at_once_make_one_shop(
    postgres_server: Server, tmp_path: Path, clock: MovedClock, monkeypatch: pytest.MonkeyPatch, refused: Refused
) -> None:
    """Neither saw the other when it looked; the second one is refused inside its transaction."""
    monkeypatch.setattr(server_opening, "holds_a_shop", lambda *_: False)
    asked = OpenShop("Bakery", "EUR", "Europe/Lisbon", "Zoe", "471147", practice=True)
    with postgres_server.address() as address:
        first, second = (
            Where(data=address, environ={"MAKE_IT_RIGHT_HOME": str(tmp_path / name)}, clock=clock) for name in "ab"
        )
        open_shop(asked, first)
        with refused("store-exists"):
            open_shop(asked, second)
        with open_office(first) as office:
            assert office.shop.name == "Bakery"


def test_a_slow_clock_makes_no_old_code_good(shop: Counter, elsewhere: Where, refused: Refused) -> None:
    code = shop.office.counters.invite(shop.rita).code
    then = shop.clock.now()
    shop.clock.move(then + timedelta(hours=1))
    shop.log()
    late = Where(data=elsewhere.data, environ=elsewhere.environ, clock=MovedClock(then))
    with refused("bad-code"):
        join(Join(code), late)


def test_a_database_that_was_changed_by_hand_is_not_opened(shop_folder: Path, here: Where, refused: Refused) -> None:
    """P73: as a file; the sentence names what is not as it was made. Put back, the shop opens."""
    address = address_of(shop_folder)
    assert address is not None
    with psycopg.connect(address, autocommit=True) as hand:
        hand.execute("ALTER TABLE ledger DISABLE TRIGGER ledger_append_only")
        with refused("journal-broken") as facts:
            open_office(here)
        assert facts["what"] == "the trigger ledger.ledger_append_only was changed"
        hand.execute("ALTER TABLE ledger ENABLE TRIGGER ledger_append_only")
        hand.execute("ALTER TABLE shop RENAME TO shops")
        with pytest.raises(Trouble) as trouble:
            open_office(here)
        assert trouble.value.code == "not-our-store"
        hand.execute("CREATE VIEW shop AS SELECT * FROM shops")
        with pytest.raises(Trouble) as trouble:
            open_office(here)
        assert trouble.value.code == "not-our-store"
        hand.execute("DROP VIEW shop")
        hand.execute("ALTER TABLE shops RENAME TO shop")


def test_a_doctor_of_a_shop_on_a_server_speaks_of_the_server(shop: Counter) -> None:
    checks = {check.name: check for check in shop.office.upkeep.doctor().checks}
    assert "pg_dump" in checks["disk"].says
    assert "backup" not in checks


def test_a_server_that_is_gone_is_told_and_found_again(
    shop: Counter, shop_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P92: reading and writing say so in a sentence; both work again once it answers."""
    shop.give("discount:1.00")
    with ExitStack() as gone:
        cut_all(shop_folder)
        gone.enter_context(monkeypatch.context()).setattr(psycopg, "connect", _refuses)
        for ask in (lambda: shop.give("discount:1.00"), shop.money, shop.office.token):
            with pytest.raises(Trouble) as trouble:
                ask()
            assert trouble.value.code == "store-unreachable"
    shop.give("discount:1.00")
    assert shop.money()[0] == "2.00"


def test_a_counter_that_cannot_ask_says_what_it_knew_of_a_code_and_uses_nothing(
    shop: Counter, shop_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """RELIABILITY 0.4, P97: digests of the codes that were good; they word the answer and nothing else."""
    good, used = shop.voucher("10.00"), shop.voucher("10.00")
    shop.redeem(used)
    told = asked_without_a_server(shop, shop_folder, monkeypatch, good)
    assert dict(told.facts).keys().isdisjoint({"state", "since"}), "nothing is remembered yet"
    shop.office.vouchers.remember()
    later = shop.voucher("10.00")
    for code, state in ((good, "good-then"), (used, "not-good-then"), (later, "not-good-then")):
        told = asked_without_a_server(shop, shop_folder, monkeypatch, code)
        assert (told.facts["state"], told.facts["since"]) == (state, "2026-11-12T19:32:00+00:00")
        said = sentence(told.code, told.facts, Here(lambda at: at, date(2026, 11, 12), on_screen=True))
        assert said.startswith("The other counters cannot be asked now. When they last could, today 19:32, this ")
    with gone(shop_folder, monkeypatch), pytest.raises(Trouble, match="store-unreachable"):
        shop.redeem(good)
    assert shop.show(good).left.text == "10.00"
    (kept,) = (shop_folder / "machine" / "counters").glob("*.codes")
    assert good[-4:] not in kept.read_text()
    kept.write_text("[]")
    told = asked_without_a_server(shop, shop_folder, monkeypatch, good)
    assert dict(told.facts).keys().isdisjoint({"state", "since"})


def asked_without_a_server(shop: Counter, shop_folder: Path, monkeypatch: pytest.MonkeyPatch, code: str) -> Trouble:
    """What is raised when a code is looked up while the server is gone."""
    with gone(shop_folder, monkeypatch), pytest.raises(Trouble) as trouble:
        shop.show(code)
    assert trouble.value.code == "store-unreachable"
    return trouble.value


@contextmanager
def gone(shop_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The server cannot be reached meanwhile."""
    cut_all(shop_folder)
    with monkeypatch.context() as patch:
        patch.setattr(psycopg, "connect", _refuses)
        yield


def _refuses(*_: object, **__: object) -> None:
    raise psycopg.OperationalError("connection refused")
