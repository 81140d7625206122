"""What is worth a chat, what is hinted at, and what the replay of last month says."""

from __future__ import annotations

from tests.mutants.mutant import Mutant

WATCHING = (
    Mutant(
        "one and a half times the colleagues' median is nothing to talk about",
        "domain/watching.py",
        "figure >= FAR_ABOVE * middle",
        "figure > FAR_ABOVE * middle",
        "domain/test_watching.py",
        "test_far_above_is_one_and_a_half_times_and_above_the_owners_minimum_p70",
    ),
    Mutant(
        "the owner's minimum itself is worth a chat",
        "domain/watching.py",
        "return figure > least and",
        "return figure >= least and",
        "domain/test_watching.py",
        "test_far_above_is_one_and_a_half_times_and_above_the_owners_minimum_p70",
    ),
    Mutant(
        "one's own gifts are a part of the colleagues' median",
        "domain/watching.py",
        "for whose, figure in figures.items() if whose != person]",
        "for figure in figures.values()]",
        "domain/test_watching.py",
        "test_colleagues_are_all_but_oneself_and_three_people_are_the_least",
    ),
    Mutant(
        "three moments in 61 days are told of",
        "domain/watching.py",
        "AGAIN_TIMES, AGAIN_DAYS = 3, 60",
        "AGAIN_TIMES, AGAIN_DAYS = 3, 61",
        "office/test_let_down.py",
        "test_the_window_is_60_days",
    ),
    Mutant(
        "two moments are told of",
        "domain/watching.py",
        "AGAIN_TIMES, AGAIN_DAYS = 3, 60",
        "AGAIN_TIMES, AGAIN_DAYS = 2, 60",
        "office/test_let_down.py",
        "test_two_are_nobodys_business",
    ),
    Mutant(
        "a gift before payment is said to be after it",
        "office/hints.py",
        "late = None if paid is None else gift.at > paid",
        "late = None if paid is None else gift.at < paid",
        "office/test_hints.py",
        "TestAfterPayment::test_given_before_it_was_paid",
    ),
    Mutant(
        "staff see the hints",
        "office/hints.py",
        "return may(actor, Right.MANAGE) and actor.confirmed",
        "return actor.confirmed",
        "office/test_hints.py",
        "TestTheSameCustomer::test_staff_and_leads_never_see_them",
    ),
    Mutant(
        "the replay counts what was taken back",
        "office/replay.py",
        "if not part.taken_back:",
        "if part.remedy_id:",
        "office/test_limits.py",
        "test_last_month_is_replayed_against_the_numbers_of_now",
    ),
    Mutant(
        "the replay forgets what came before in the same moment",
        "domain/replay.py",
        "        so_far[place] += ask.value.units\n",
        "        so_far[place] = ask.value.units\n",
        "domain/test_replay.py",
        "test_all_gifts_of_a_moment_a_day_and_a_week_add_up",
    ),
    Mutant(
        "the replay asks everybody's own budget of everybody",
        "domain/replay.py",
        "if one.whom in (None, give.giver)]",
        "]",
        "office/test_limits.py",
        "test_budgets_are_replayed_too",
    ),
    Mutant(
        "No gift stands before another answer of the owner's",
        "domain/own_answers.py",
        "if SORRY in lines:",
        "if SORRY in lines and not texts:",
        "domain/test_own_answers.py",
        "test_no_gift_is_always_last_and_never_alone",
    ),
)
