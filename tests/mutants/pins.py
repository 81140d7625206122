"""PINs: counted before they are looked at, and what wrong ones lead to."""

from __future__ import annotations

from tests.mutants.mutant import Mutant

PINS = (
    Mutant(
        "a try that was killed is not counted",
        "office/pin_check.py",
        "        tries = _count(room, name)\n"
        "        person = find(room, name)\n"
        "        if not room.ports.pins.check(pin, person.pin_hash):\n",
        "        person = find(room, name)\n"
        "        right = room.ports.pins.check(pin, person.pin_hash)\n"
        "        tries = _count(room, name)\n"
        "        if not right:\n",
        "office/test_pin_check.py",
        "test_a_try_is_counted_before_its_hash_is_made",
    ),
    Mutant(
        "a sixth wrong PIN is free",
        "office/pin_check.py",
        "if tries >= FREE_TRIES:",
        "if tries > FREE_TRIES:",
        "office/test_pin_check.py",
        "test_five_wrong_pins_rest_that_person_for_a_minute_and_nobody_else",
    ),
    Mutant(
        "a rest lasts a second longer than it says",
        "office/pin_check.py",
        "now < person.resting_until",
        "now <= person.resting_until",
        "office/test_pin_check.py",
        "test_five_wrong_pins_rest_that_person_for_a_minute_and_nobody_else",
    ),
    Mutant(
        "rests grow by a minute instead of doubling",
        "office/pin_check.py",
        "FIRST_REST * 2 ** (tries - FREE_TRIES)",
        "FIRST_REST * (1 + tries - FREE_TRIES)",
        "office/test_pin_check.py",
        "test_each_wrong_pin_after_a_rest_doubles_it_up_to_fifteen_minutes_and_the_tenth_stops",
    ),
    Mutant(
        "a rest has no longest",
        "office/pin_check.py",
        "min(FIRST_REST * 2 ** (tries - FREE_TRIES), LONGEST_REST)",
        "max(FIRST_REST * 2 ** (tries - FREE_TRIES), FIRST_REST)",
        "office/test_pin_check.py",
        "test_each_wrong_pin_after_a_rest_doubles_it_up_to_fifteen_minutes_and_the_tenth_stops",
    ),
    Mutant(
        "the tenth wrong PIN stops nobody",
        "office/pin_check.py",
        "if person.tries >= LAST_TRY:",
        "if person.tries > LAST_TRY:",
        "office/test_pin_check.py",
        "test_whom_ten_wrong_pins_stopped_waits_for_a_new_one",
    ),
    Mutant(
        "a restart ends a rest",
        "office/pin_check.py",
        "        refuse_if_resting(person, work.now)\n",
        "        if room._wrote is not None:\n            refuse_if_resting(person, work.now)\n",
        "office/test_pin_check.py",
        "test_a_rest_survives_a_restart_and_stands_in_the_journal",
    ),
    Mutant(
        "wrong PINs stay counted after the right one",
        "office/pin_check.py",
        "work.tx.update(PersonRow, person.id, person.revision, tries=0, resting_until=None)",
        "work.tx.update(PersonRow, person.id, person.revision, resting_until=None)",
        "office/test_pin_check.py",
        "test_the_right_pin_takes_the_wrong_ones_back",
    ),
    Mutant(
        "a counter rests after twenty-one wrong PINs",
        "office/pin_check.py",
        ">= COUNTER_TRIES:",
        "> COUNTER_TRIES:",
        "office/test_pin_check.py",
        "test_twenty_wrong_pins_in_ten_minutes_rest_the_counter",
    ),
    Mutant(
        "right PINs make a counter rest",
        "store/pin_tries.py",
        "(_J.kind == _TRIED, 1), else_=-1)",
        "(_J.kind == _TRIED, 1), else_=0)",
        "office/test_pin_check.py",
        "test_right_pins_never_rest_a_counter",
    ),
    Mutant(
        "a new PIN leaves a rest as it is",
        "office/people.py",
        "pin_hash=hashed, tries=0, resting_until=None)",
        "pin_hash=hashed)",
        "office/test_pin_check.py",
        "test_a_new_pin_from_an_owner_ends_a_stop",
    ),
    Mutant(
        "any recovery code is right",
        "office/people.py",
        "if recovery_digest(recovery_code) != known:",
        "if not recovery_code:",
        "office/test_pin_check.py",
        "test_the_recovery_code_resets_an_owner_and_ends_every_rest",
    ),
)
