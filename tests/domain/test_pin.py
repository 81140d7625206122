"""PINs: the right length for the role, and none that everybody tries first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.people import Role
from pos_recovery.domain.pin import check_pin, weak_pin

# The twenty commonest of the DataGenetics study of 2012, which stand for about a quarter of all freely chosen PINs.
COMMONEST = "1234 1111 0000 1212 7777 1004 2000 4444 2222 6969 9999 3333 5555 6666 1122 1313 8888 4321 2001 1010"


@pytest.mark.parametrize("pin", COMMONEST.split())
def test_the_twenty_commonest_pins_are_refused(pin: str) -> None:
    with pytest.raises(Refusal) as refused:
        check_pin(pin, Role.STAFF)
    assert refused.value.code == "weak-pin"


@pytest.mark.parametrize(
    "pin", ["2580", "1984", "2024", "0101", "2468", "9876", "8901", "1221", "7788", "0852", "1225"]
)
def test_shapes_years_and_patterns_of_four_are_weak(pin: str) -> None:
    assert weak_pin(pin)


@pytest.mark.parametrize(
    "pin",
    ["123456", "654321", "111111", "123123", "121212", "112233", "111222", "123321", "102030", "159753", "147258"],
)
def test_shapes_and_patterns_of_six_are_weak(pin: str) -> None:
    assert weak_pin(pin)


@pytest.mark.parametrize("pin", ["8153", "4711", "7392", "2840", "3075"])
def test_an_ordinary_pin_of_four_is_taken_for_staff_and_lead(pin: str) -> None:
    check_pin(pin, Role.STAFF)
    check_pin(pin, Role.LEAD)


@pytest.mark.parametrize("pin", ["471147", "815306", "290417", "730185"])
def test_an_ordinary_pin_of_six_is_taken_for_who_may_approve(pin: str) -> None:
    for role in (Role.MANAGER, Role.BOOKKEEPER, Role.OWNER):
        check_pin(pin, role)


@pytest.mark.parametrize(
    "pin", ["", "815", "81530", "815306", "8153068153061", "81a3", "8 53", "8153\n", "٨١٥٣", "８１５３", "+815"]
)
def test_letters_other_digits_and_other_lengths_are_refused(pin: str) -> None:
    """Hostile input 155."""
    with pytest.raises(Refusal) as refused:
        check_pin(pin, Role.STAFF)
    assert (refused.value.code, refused.value.facts) == ("usage", {"what": "pin", "digits": 4})


@given(st.text(max_size=13).filter(lambda pin: not pin.isdecimal()), st.sampled_from(Role))
def test_a_refused_pin_is_not_repeated_in_what_is_said(pin: str, role: Role) -> None:
    """P27: PINs are never shown and never logged."""
    with pytest.raises(Refusal) as refused:
        check_pin(pin, role)
    assert refused.value.facts == {"what": "pin", "digits": role.pin_digits}


def test_most_pins_are_left_to_choose_from() -> None:
    """A list that refused much more would make guessing easier, not harder."""
    weak = sum(weak_pin(f"{number:04d}") for number in range(10_000))
    assert 200 <= weak <= 700
    weak = sum(weak_pin(f"{number:06d}") for number in range(0, 1_000_000, 7))
    assert weak * 7 <= 20_000
