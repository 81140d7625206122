"""What every counter screen asks before anybody has typed a PIN: faces, rules, words, and whether anything changed."""

from __future__ import annotations

import uuid
from pathlib import Path

import pytest

from pos_recovery.domain.face_order import face_places
from pos_recovery.domain.moment import Cause
from pos_recovery.domain.people import Role
from pos_recovery.domain.rights import Right
from pos_recovery.host.clock import MovedClock
from pos_recovery.office.bootstrap import open_office, shop_is_there
from pos_recovery.office.commands import AddPerson, ChangePerson
from tests.office.bakery import Counter, usd, where
from tests.office.conftest import Refused


def names(found: tuple[object, ...]) -> list[str]:
    """Their names, in order."""
    return [str(getattr(face, "name", "")) for face in found]


def test_faces_are_staff_first_and_the_owner_last(shop: Counter) -> None:
    """P25: picked by name before any PIN; a bookkeeper and those who left have no face at the counter."""
    shop.office.people.add(AddPerson(actor=shop.rita, name="Ada", role=Role.BOOKKEEPER, pin="603817"))
    shop.office.people.add(AddPerson(actor=shop.rita, name="Zoe", role=Role.STAFF, pin="6038"))
    shop.office.people.change(ChangePerson(actor=shop.rita, name="Zoe", enabled=False))
    found = shop.office.people.faces()
    assert names(found) == ["Ben", "Maya", "Tom", "Ines", "Rita"]
    assert [(face.role, face.pin_digits) for face in found[2:]] == [(Role.LEAD, 4), (Role.MANAGER, 6), (Role.OWNER, 6)]


def test_a_face_has_the_place_of_the_lock_screen_wherever_it_is_asked_for(shop: Counter) -> None:
    """Its colour is that of its place: one for each person, also where fewer stand."""
    shop.office.people.add(AddPerson(actor=shop.rita, name="Ada", role=Role.BOOKKEEPER, pin="603817"))
    shop.office.people.change(ChangePerson(actor=shop.rita, name="Ben", enabled=False))
    people = shop.office.people
    places = {face.name: face.place for face in people.faces()}
    assert places == {"Maya": 0, "Tom": 1, "Ines": 2, "Rita": 3}
    assert face_places(people.everybody(shop.rita)) == {**places, "Ben": 4, "Ada": 5}
    assert [face.place for face in people.approvers()] == [2, 3]
    assert [face.place for face in people.padlock(Right.CLOSE_BOOKS)] == [5, 3]


def test_a_padlock_opens_for_those_whose_place_it_is(shop: Counter) -> None:
    """DECISIONS, "Who may do what": Insights a manager's or owner's PIN, Settings an owner's."""
    shop.office.people.add(AddPerson(actor=shop.rita, name="Ada", role=Role.BOOKKEEPER, pin="603817"))
    assert names(shop.office.people.approvers()) == ["Ines", "Rita"]
    assert names(shop.office.people.padlock(Right.SEE_MONEY)) == ["Ines", "Rita"]
    assert names(shop.office.people.padlock(Right.OWN)) == ["Rita"]
    assert names(shop.office.people.padlock(Right.CLOSE_BOOKS)) == ["Ada", "Rita"]


def test_a_face_says_until_when_it_rests(shop: Counter, refused: Refused) -> None:
    """P29: five wrong PINs; when the rest is over the face is as before."""
    for _ in range(5):
        with refused("wrong-pin"):
            shop.office.people.sign_in("Maya", "0001")
    resting = {face.name: face.resting_until for face in shop.office.people.faces()}
    until = resting.pop("Maya")
    assert until is not None
    assert (until - shop.clock.now()).total_seconds() == 60
    assert set(resting.values()) == {None}
    shop.clock.move(until)
    assert {face.resting_until for face in shop.office.people.faces()} == {None}


def test_after_ten_wrong_pins_a_face_is_stopped(shop: Counter, refused: Refused) -> None:
    """P29: until an owner sets a new PIN."""
    for _ in range(10):
        with refused("wrong-pin"):
            shop.office.people.sign_in("Maya", "0001")
        shop.goto(f"2026-11-{13 + _}T14:00:00-05:00")
    stopped = {face.name for face in shop.office.people.faces() if face.stopped}
    assert stopped == {"Maya"}


def test_the_rules_of_the_counter_follow_the_settings(shop: Counter) -> None:
    """P10, P25: quiet from the first run."""
    rules = shop.office.rules()
    assert (rules.quiet, rules.idle_lock_minutes) == (True, 5)
    assert (rules.small_amount, rules.return_window_days) == (usd("5.00"), 60)
    for key, value in (("quiet", "off"), ("idle-lock-minutes", "9"), ("small-amount", "0")):
        shop.set(key, value)
    rules = shop.office.rules()
    assert (rules.quiet, rules.idle_lock_minutes, rules.small_amount) == (False, 9, usd("0.00"))


def test_nine_tiles_in_their_order_safety_apart_and_two_more(shop: Counter) -> None:
    """P1, P7: one tap each; "Wrong tile?" reaches the rest."""
    words = shop.office.words()
    assert [card.cause.value for card in words.tiles] == [
        "wait", "order", "quality", "taste", "manner", "charge", "out", "kind", "other",
    ]  # fmt: skip
    assert words.safety.cause is Cause.SAFETY
    assert [card.cause for card in words.more] == [Cause.CLEAN, Cause.BROKEN]
    assert words.label_of(Cause.WAIT).label == "Waited too long"
    assert words.said[Cause.ORDER] == ("Something missing", "Not what I asked", "Second time", "Waited as well")
    assert words.said[Cause.SAFETY] == ()


def test_a_cause_that_is_switched_off_leaves_the_buttons_and_keeps_its_name(shop: Counter) -> None:
    """P8: it stays in old records."""
    shop.set("cause.taste", "off")
    shop.set("cause.broken", "off")
    words = shop.office.words()
    assert Cause.TASTE not in [card.cause for card in words.tiles]
    assert [card.cause for card in words.more] == [Cause.CLEAN]
    assert words.label_of(Cause.TASTE).label == "Not what they hoped"


@pytest.mark.parametrize("trade", ["bakery", "cafe", "restaurant", "hotel", "salon", "garage", "vet", "retail"])
def test_the_words_of_each_trade_fit_the_screen_and_name_who_is_fetched(shop: Counter, trade: str) -> None:
    """P8: a tile at 1024x768 holds 22 letters, a chip 19."""
    shop.set("pack", trade)
    words = shop.office.words()
    for cause in Cause:
        card = words.label_of(cause)
        assert len(card.example) <= 22, card
        assert all(len(said) <= 19 for said in words.said[cause])
        assert len(set(words.said[cause])) == len(words.said[cause]) <= 4
    assert "{name}" in words.wait
    for said in (words.ask, words.thank, words.welcome, words.wait):
        assert said[0].isupper()
        assert said[-1] in ".?"
        assert "!" not in said


def test_what_a_role_may_give_is_known_by_name_alone(shop: Counter, refused: Refused) -> None:
    """P10: "You may give up to 15.00 per customer"."""
    maya = shop.office.people.sign_in("Maya", None)
    assert shop.office.limits.mine(maya).per_moment == usd("15.00")
    assert shop.office.limits.mine(shop.rita).per_moment is None
    shop.office.people.add(AddPerson(actor=shop.rita, name="Ada", role=Role.BOOKKEEPER, pin="603817"))
    with refused("not-allowed"):
        shop.office.limits.mine(shop.office.people.sign_in("Ada", None))


def test_the_token_changes_when_somebody_else_commits_and_not_else(
    shop: Counter, shop_folder: Path, refused: Refused
) -> None:
    """DECISIONS, "Sharing": asked once a second."""
    first = shop.office.token()
    shop.office.moments.waiting()
    moment = shop.log()
    with refused("unknown-moment"):
        shop.give("sorry", moment=uuid.uuid4())
    assert shop.office.token() == first
    with open_office(where(shop_folder, shop.clock)) as other:
        before = other.token()
        maya = other.people.sign_in("Maya", None)
        assert other.token() == before
        other.remedies.offers(moment, maya)
        assert shop.office.token() == first
        Counter(other, shop.clock, shop.staff).log(maya)
        shop.log()
    assert shop.office.token() != first


def test_a_machine_knows_whether_there_is_a_shop_to_open(shop_folder: Path, tmp_path: Path, clock: MovedClock) -> None:
    assert shop_is_there(where(shop_folder, clock))
    assert not shop_is_there(where(tmp_path / "nothing", clock))
    (tmp_path / "half" / "shop").mkdir(parents=True)
    assert not shop_is_there(where(tmp_path / "half", clock))
