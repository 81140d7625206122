"""PIN hashes: only with the shop's pepper, only the right PIN, and nobody's PIN is never right."""

from __future__ import annotations

from pos_recovery.host.pins import ArgonPins

PEPPER = bytes(range(32))


def test_the_right_pin_is_right_and_a_wrong_one_is_wrong() -> None:
    pins = ArgonPins(PEPPER)
    hashed = pins.hash("8153")
    assert pins.check("8153", hashed)
    assert not pins.check("8154", hashed)


def test_two_people_with_the_same_pin_have_different_hashes() -> None:
    """P27: nothing tells that two people chose the same."""
    pins = ArgonPins(PEPPER)
    assert pins.hash("8153") != pins.hash("8153")


def test_a_stolen_store_is_worth_nothing_without_the_pepper() -> None:
    hashed = ArgonPins(PEPPER).hash("8153")
    assert hashed.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert not ArgonPins(bytes(32)).check("8153", hashed)


def test_nobodys_pin_is_never_right_whatever_is_typed() -> None:
    pins = ArgonPins(PEPPER)
    assert not any(pins.check(pin, None) for pin in ("0000", "", "8153", "\udc80"))


def test_a_hash_that_is_not_ours_is_never_right_and_costs_no_more_than_ours() -> None:
    """Else whoever can write to the store could let each sign-in take 16 GB, or plant a cheap hash."""
    from argon2 import PasswordHasher

    pins = ArgonPins(PEPPER)
    cheap = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(pins._peppered("8153"))
    dear = "$argon2id$v=19$m=16777216,t=3,p=4$" + "A" * 22 + "$" + "A" * 43
    assert not any(
        pins.check("8153", hashed) for hashed in (cheap, dear, "", "8153", "$argon2id$v=19$m=65536,t=3,p=4$")
    )


def test_the_pepper_is_in_no_printout() -> None:
    """P96."""
    assert repr(ArgonPins(PEPPER)) == "ArgonPins()"
