"""Every state that the design names (DESIGN 4, 8, 12, 16) has a picture and a test, and is reached through the app.

A picture is a scene of `scenes.py`: played by taps, keys, scans and commands, compared to the pixel by
`test_every_state`.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.desktop.scenes import SCENES

# state of the design -> (scene, file of tests/desktop, test in it)
STATES = {
    "Lock": ("lock", "test_lock", "test_neither_lock_nor_locked_tiles_show_money_names_of_customers_or_moments"),
    "Lock: a face and its PIN": ("lock-pin", "test_lock", "test_a_face_and_four_digits_sign_in_by_touch"),
    "Lock: wrong PIN": ("lock-wrong-pin", "test_lock", "test_a_wrong_pin_is_said_and_may_be_typed_again"),
    "Lock: who are you?": (
        "lock-who", "test_lock", "test_three_taps_log_and_make_it_right_while_the_counter_is_locked",
    ),
    "Counter": ("counter", "test_counter", "test_one_tap_saves_the_moment_and_opens_what_to_do"),
    "Counter: numbers held": ("counter-numbers", "test_counter", "test_money_shows_only_while_the_eye_is_held"),
    "Counter: used up": ("counter-used-up", "test_counter", "test_the_budget_with_least_left_is_the_one_that_is_shown"),
    "Counter: no budget": ("counter-no-budget", "test_counter", "test_a_shop_without_a_budget_says_so"),
    "Counter: nothing due": (
        "counter-nothing-waits", "test_counter", "test_none_unfinished_hides_the_card_and_a_new_one_shows_it",
    ),
    "Counter: storage read-only or full": (
        "counter-cannot-save", "test_standing_trouble",
        "test_a_full_disk_is_said_over_every_page_until_something_is_saved_again",
    ),
    "Server not reached": (
        "counter-cannot-save", "test_standing_trouble", "test_a_server_that_is_gone_is_said_until_it_answers_by_itself",
    ),
    "Safety": ("safety", "test_safety", "test_one_tap_opens_the_card_and_the_moment_counts"),
    "Remedy": ("remedy", "test_remedy", "test_the_first_answer_is_chosen_and_one_press_gives_it"),
    "Remedy: numbers held": ("remedy-numbers", "test_remedy", "test_quiet_shows_words_and_the_eye_shows_figures"),
    "Remedy: over the limit": ("remedy-over", "test_approve", "test_a_manager_says_yes_and_maya_stays_signed_in"),
    "Remedy: budget gone": ("remedy-used-up", "test_approve", "test_it_says_what_why_and_what_would_be_left"),
    "Remedy: stop": ("remedy-stopped", "test_remedy", "test_a_budget_set_to_stop_turns_the_button_off_and_says_why"),
    "Let them choose": ("choose", "test_choose", "test_their_tap_chooses_and_the_staff_give_it"),
    "Amount": ("amount", "test_amount_sheet", "test_money_back_within_the_limit_in_five_taps"),
    "Amount: over the limit": (
        "amount-over", "test_amount_sheet", "test_over_the_limit_it_says_so_and_at_the_limit_not",
    ),
    "Approve": ("approve", "test_approve", "test_a_manager_says_yes_and_maya_stays_signed_in"),
    "Approve: written as a promise": (
        "promise-kept", "test_promises", "test_nobody_is_here_and_it_ends_at_the_counter_with_words_to_say",
    ),
    "Done: printed": ("done", "test_done", "test_the_paper_is_handed_over_as_soon_as_the_page_opens"),
    "Done: sending": ("done-several", "test_papers", "test_several_papers_say_which_one_comes"),
    "Done: not answering": ("done-silent", "test_done", "test_a_silent_printer_loses_and_doubles_nothing"),
    "Done: out of paper": (
        "done-no-paper", "test_papers", "test_what_is_wrong_with_the_printer_is_said_and_the_same_copy_tried_again",
    ),
    "Done: cover open": (
        "done-cover-open", "test_papers", "test_what_is_wrong_with_the_printer_is_said_and_the_same_copy_tried_again",
    ),
    "Done: may have printed": (
        "done-unsure", "test_papers", "test_what_may_have_printed_is_asked_and_printed_again_it_says_so",
    ),
    "Done: no printer": (
        "done-no-printer", "test_done", "test_without_a_printer_the_paper_is_kept_as_a_pdf_and_it_says_where",
    ),
    "Done: on a printed card": ("done-card", "test_cards", "test_a_blank_card_scanned_on_remedy_becomes_the_voucher"),
    "Done: undo": ("done-undo", "test_undo", "test_no_takes_all_of_it_back_and_the_moment_is_unfinished"),
    "Voucher: waiting": ("redeem-empty", "test_redeem", "test_not_today_and_esc_lead_back"),
    "Voucher: good": ("redeem", "test_redeem", "test_a_scan_on_the_counter_opens_it_and_one_tap_uses_it"),
    "Voucher: a part": (
        "redeem-part", "test_redeem", "test_part_of_a_voucher_for_money_is_used_and_the_rest_is_printed",
    ),
    "Voucher: used": ("redeem-used", "test_redeem", "test_a_used_code_says_when_and_by_whom_and_looks_after_them"),
    "Voucher: ended": ("redeem-ended", "test_redeem", "test_an_ended_voucher_is_accepted_by_a_manager_with_a_reason"),
    "Voucher: void": ("redeem-cancelled", "test_redeem", "test_a_cancelled_voucher_says_why_and_what_replaced_it"),
    "Voucher: not ours": ("redeem-unknown", "test_redeem", "test_a_code_that_is_none_says_why"),
    "Voucher: a blank card": ("redeem-blank", "test_cards", "test_halves_that_are_worth_nothing_say_why"),
    "Voucher: a friend's half": ("redeem-friend", "test_cards", "test_a_friend_is_welcomed_as_a_new_guest"),
    "Vouchers: empty": ("vouchers-none", "test_voucher_list", "test_they_are_searched_by_letters_and_by_who_said_yes"),
    "Today: empty": ("today-nothing", "test_today", "test_a_day_without_a_moment_is_lovely"),
    "Today: not on paper yet": (
        "today-no-paper", "test_papers", "test_today_shows_what_is_not_on_paper_yet_and_what_can_be_done",
    ),
    "Insights": ("insights", "test_insights", "test_the_most_frequent_cause_stands_with_its_denominator"),
    "Insights: early": (
        "insights-early", "test_insights", "test_under_thirty_moments_the_first_pieces_stand_instead_of_charts",
    ),
    "Insights: table twins": ("insights-tables", "test_insights", "test_every_chart_has_a_twin_with_the_same_numbers"),
    "Settings: language and look": (
        "settings-look", "test_settings_look", "test_every_choice_is_saved_at_once_and_can_be_taken_back",
    ),
    "Settings: scan test": ("settings-scan-slow", "test_scan_trial", "test_the_settings_that_fit_are_one_tap_away"),
    "Rehearse": ("rehearse", "test_rehearse", "test_all_three_scenes_are_played_by_touch_and_nothing_is_written"),
}  # fmt: skip


@pytest.mark.parametrize("state", STATES)
def test_each_state_of_the_design_has_its_picture_and_its_test(state: str) -> None:
    scene, module, test = STATES[state]
    assert scene in SCENES
    tree = ast.parse((Path(__file__).parent / f"{module}.py").read_text(encoding="utf-8"))
    tests = [one.name for one in ast.walk(tree) if isinstance(one, ast.FunctionDef) and one.name.startswith("test_")]
    assert test in tests, f"{state}: {module} has {tests}"
