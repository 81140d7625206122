"""Chance: the demo's repeats itself, the shop's never does."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pos_recovery.host.chance import SeededChance, SystemChance


def test_the_same_seed_gives_the_same_demo_on_every_machine() -> None:
    assert SeededChance(7).chance(8) == SeededChance(7).chance(8) != SeededChance(8).chance(8)
    # Pinned: a demo made by another version must not change its codes.
    assert SeededChance(1).chance(4).hex() == "18d6e1ca"


@given(st.lists(st.integers(0, 100), max_size=12))
def test_it_does_not_matter_in_which_pieces_the_bytes_are_asked_for(counts: list[int]) -> None:
    chance = SeededChance(1)
    assert b"".join(chance.chance(count) for count in counts) == SeededChance(1).chance(sum(counts))


def test_the_systems_chance_gives_as_many_bytes_as_asked_and_other_ones_each_time() -> None:
    chance = SystemChance()
    assert len(chance.chance(10)) == 10
    assert chance.chance(16) != chance.chance(16)
