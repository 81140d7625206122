"""Wrong PINs: five are free, then a rest that doubles, ten stop; a counter that sees many rests too (P29)."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.people import Role
from pos_recovery.host.clock import MovedClock
from pos_recovery.office.bootstrap import open_office
from pos_recovery.office.commands import AddPerson, SetPin
from pos_recovery.office.office import Office
from tests.office.bakery import STAFF, Counter, hurry, where
from tests.office.conftest import Refused

WRONG = "9051"


def wrong(office: Office, name: str = "Maya", times: int = 1) -> list[str]:
    """Wrong PINs; the answers."""
    answers = []
    for _ in range(times):
        with pytest.raises(Refusal) as no:
            office.people.sign_in(name, WRONG)
        answers.append(no.value.code)
    return answers


def rest_ends(office: Office, name: str = "Maya") -> datetime:
    """Until when somebody rests, as the refusal says it."""
    with pytest.raises(Refusal) as no:
        office.people.sign_in(name, STAFF[name][1])
    assert no.value.code == "person-rests"
    return datetime.fromisoformat(str(no.value.facts["until"]))


def wait(shop: Counter, span: timedelta) -> None:
    """Time passes."""
    shop.clock.move(shop.clock.now() + span)


def test_five_wrong_pins_rest_that_person_for_a_minute_and_nobody_else(shop: Counter, refused: Refused) -> None:
    """P29: the right PIN does not help before the rest is over, and helps at that second."""
    assert wrong(shop.office, times=5) == ["wrong-pin"] * 5
    assert rest_ends(shop.office) - shop.clock.now() == timedelta(seconds=60)
    assert shop.office.people.sign_in("Ben", STAFF["Ben"][1]).confirmed
    wait(shop, timedelta(seconds=59))
    with refused("person-rests"):
        shop.office.people.sign_in("Maya", STAFF["Maya"][1])
    wait(shop, timedelta(seconds=1))
    assert shop.office.people.sign_in("Maya", STAFF["Maya"][1]).confirmed


def test_the_tries_left_are_said(shop: Counter) -> None:
    left = []
    for _ in range(5):
        with pytest.raises(Refusal) as no:
            shop.office.people.sign_in("Maya", WRONG)
        left.append(no.value.facts["tries_left"])
    assert left == [4, 3, 2, 1, 0]


def test_each_wrong_pin_after_a_rest_doubles_it_up_to_fifteen_minutes_and_the_tenth_stops(
    shop: Counter, refused: Refused
) -> None:
    """P29."""
    wrong(shop.office, times=5)
    rests = []
    for _ in range(4):
        wait(shop, rest_ends(shop.office) - shop.clock.now())
        wrong(shop.office)
        rests.append(int((rest_ends(shop.office) - shop.clock.now()).total_seconds()))
    assert rests == [120, 240, 480, 900]
    wait(shop, timedelta(minutes=15))
    wrong(shop.office)
    wait(shop, timedelta(days=400))
    with refused("person-rests") as facts:
        shop.office.people.sign_in("Maya", STAFF["Maya"][1])
    assert facts["until"] is None


def test_a_rest_survives_a_restart_and_stands_in_the_journal(
    shop: Counter, shop_folder: Path, clock: MovedClock, refused: Refused
) -> None:
    """P29: across restarts, and it leaves a journal entry."""
    wrong(shop.office, times=5)
    shop.office.close()
    with open_office(where(shop_folder, clock)) as again:
        hurry(again)
        with refused("person-rests"):
            again.people.sign_in("Maya", STAFF["Maya"][1])
        today = again.days.on(clock.now())
        told = [(line.kind, line.who) for line in again.upkeep.journal(shop.rita, today, today)]
        assert told.count(("person-rests", "Maya")) == 1
        assert told.count(("pin-tried", "Maya")) == 5


def test_a_try_is_counted_before_its_hash_is_made(shop: Counter, refused: Refused) -> None:
    """DECISIONS: a try that was killed stays counted."""

    class PowerCut(Exception):
        pass

    class Killed:
        def hash(self, pin: str) -> str:
            raise PowerCut

        def check(self, pin: str, hashed: str | None) -> bool:
            raise PowerCut

        def badge_key(self, code: str) -> str:
            raise PowerCut

    from dataclasses import replace

    ports = shop.office._room.ports
    shop.office._room.ports = replace(ports, pins=Killed())
    for _ in range(10):
        with pytest.raises(PowerCut):
            shop.office.people.sign_in("Maya", STAFF["Maya"][1])
    shop.office._room.ports = ports
    with refused("person-rests"):
        shop.office.people.sign_in("Maya", STAFF["Maya"][1])


def test_the_right_pin_takes_the_wrong_ones_back(shop: Counter) -> None:
    for _ in range(6):
        wrong(shop.office, times=3)
        assert shop.office.people.sign_in("Maya", STAFF["Maya"][1]).confirmed
        wait(shop, timedelta(minutes=11))


def test_a_new_pin_from_an_owner_ends_a_stop(shop: Counter, refused: Refused) -> None:
    """P29: ten stop them until an owner resets."""
    wrong(shop.office, times=5)
    shop.office.people.set_pin(SetPin(actor=shop.rita, name="Maya", pin="6038"))
    assert shop.office.people.sign_in("Maya", "6038").confirmed
    with refused("wrong-pin") as facts:
        shop.office.people.sign_in("Maya", WRONG)
    assert facts["tries_left"] == 4


def test_the_recovery_code_resets_an_owner_and_ends_every_rest(
    shop: Counter, recovery_code: str, refused: Refused
) -> None:
    """DECISIONS: it resets an owner; it is no key for anybody else."""
    wrong(shop.office, "Rita", times=5)
    wrong(shop.office, "Maya", times=5)
    unconfirmed = shop.office.people.sign_in("Rita", None)
    new = SetPin(actor=unconfirmed, name="Rita", pin="603817")
    for guess in ("", "AAAA-BBBB", recovery_code[:-1]):
        with refused("wrong-pin"):
            shop.office.people.recover(new, guess)
    with refused("not-allowed"):
        shop.office.people.recover(SetPin(actor=unconfirmed, name="Ines", pin="603817"), recovery_code)
    shop.office.people.recover(new, recovery_code.lower().replace("-", " "))
    assert shop.office.people.sign_in("Rita", "603817").confirmed
    assert shop.office.people.sign_in("Maya", STAFF["Maya"][1]).confirmed


def test_twenty_wrong_pins_in_ten_minutes_rest_the_counter(shop: Counter, refused: Refused) -> None:
    """RELIABILITY 0.5: sprayed over everybody; others may go on after ten minutes."""
    for name in ("Rita", "Ines", "Tom", "Maya", "Ben"):
        wrong(shop.office, name, times=4)
    with refused("counter-rests") as facts:
        shop.office.people.sign_in("Ben", STAFF["Ben"][1])
    assert facts["minutes"] == 10
    wait(shop, timedelta(minutes=10, seconds=1))
    assert shop.office.people.sign_in("Ben", STAFF["Ben"][1]).confirmed


def test_nineteen_wrong_pins_do_not_rest_the_counter(shop: Counter) -> None:
    for name in ("Rita", "Ines", "Tom", "Maya"):
        wrong(shop.office, name, times=4)
    wrong(shop.office, "Ben", times=3)
    assert shop.office.people.sign_in("Ben", STAFF["Ben"][1]).confirmed


def test_right_pins_never_rest_a_counter(shop: Counter) -> None:
    """DECISIONS: a try is taken back when it was right. A busy hour is no attack."""
    wrong(shop.office, "Ben", times=1)
    assert all(shop.office.people.sign_in("Maya", STAFF["Maya"][1]).confirmed for _ in range(25))


def test_a_moment_is_logged_while_everybody_rests(shop: Counter) -> None:
    """P25: logging a moment never needs a PIN."""
    wrong(shop.office, times=5)
    assert shop.log(shop.office.people.sign_in("Maya", None))


def test_a_longer_pin_of_somebody_new_rests_the_same_way(shop: Counter) -> None:
    shop.office.people.add(AddPerson(actor=shop.rita, name="Ana", role=Role.MANAGER, pin="603817"))
    assert wrong(shop.office, "Ana", times=6) == ["wrong-pin"] * 5 + ["person-rests"]


def test_wrong_pins_are_counted_together_wherever_they_are_typed(
    shop: Counter, shop_folder: Path, clock: MovedClock, refused: Refused
) -> None:
    """P29: the app and a second program on the same shop, both open all the while."""
    with open_office(where(shop_folder, clock)) as other:
        hurry(other)
        wrong(shop.office, times=3)
        wrong(other, times=2)
        for office in (shop.office, other):
            with refused("person-rests"):
                office.people.sign_in("Maya", STAFF["Maya"][1])
        wait(shop, timedelta(seconds=60))
        assert other.people.sign_in("Maya", STAFF["Maya"][1]).confirmed
        assert wrong(shop.office, times=4) == ["wrong-pin"] * 4


def test_whom_ten_wrong_pins_stopped_waits_for_a_new_one(
    shop: Counter, shop_folder: Path, clock: MovedClock, refused: Refused
) -> None:
    """P29: across a restart, and whatever the clock says."""
    for _ in range(10):
        wait(shop, timedelta(minutes=16))
        wrong(shop.office)
    with open_office(where(shop_folder, clock)) as again:
        hurry(again)
        wait(shop, timedelta(days=1))
        with refused("person-rests") as facts:
            again.people.sign_in("Maya", STAFF["Maya"][1])
        assert facts["until"] is None
        assert next(face for face in again.people.faces() if face.name == "Maya").stopped
    shop.office.people.set_pin(SetPin(actor=shop.rita, name="Maya", pin="6038"))
    assert shop.office.people.sign_in("Maya", "6038").confirmed
