"""Do-over vouchers: shown, printed, cancelled, issued anew, ended by the clock."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pos_recovery.domain.errors import Refusal, Trouble
from pos_recovery.domain.sentences import sentence
from pos_recovery.domain.views.vouchers import VoucherFilter, VoucherState
from pos_recovery.domain.voucher_code import make_code
from pos_recovery.host.chance import SystemChance
from pos_recovery.office.bootstrap import STORE_FILE, open_office
from pos_recovery.office.commands import ChangeVoucher, LogMoment, PrintVoucher
from pos_recovery.office.voucher_closing import end_overdue
from pos_recovery.office.voucher_printing import drawn
from tests.office.bakery import Counter, build, staff_of, where
from tests.office.conftest import Refused
from tests.office.rush import sweep_at_once


def unknown(number: int) -> str:
    """A well-formed practice code that nobody issued."""
    return drawn_from(number.to_bytes(16, "big"))


def drawn_from(chance: bytes) -> str:
    """The practice code that these bytes make."""
    return make_code(chance, practice=True)


def states(shop: Counter, state: VoucherState | None = None, search: str | None = None) -> list[str]:
    """The listed vouchers' codes."""
    return [one.code for one in shop.office.vouchers.listed(shop.rita, VoucherFilter(state, search))]


def test_a_voucher_shows_what_it_is_good_for_and_where_it_comes_from(shop: Counter) -> None:
    given = shop.give("voucher:CINN", by=shop.staff["Maya"])
    seen = shop.show(given.vouchers[0].code)
    assert (seen.what, seen.worth.text, seen.left.text, seen.state) == (
        "Cinnamon bun", "3.20", "3.20", VoucherState.OPEN,
    )  # fmt: skip
    assert (seen.moment, seen.issued_by, seen.copies, seen.redemptions) == (given.moment, "Maya", 0, ())
    assert seen.good_until == date(2027, 2, 12)


def test_a_code_that_chance_draws_twice_is_given_once(shop: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    """P38: the second voucher gets another one, and the journal tells of no third."""
    drawn = iter([bytes(range(16)), bytes(range(16)), bytes(range(1, 17))])
    system = SystemChance.chance
    monkeypatch.setattr(SystemChance, "chance", lambda self, count: next(drawn) if count == 16 else system(self, count))
    first, second = (shop.give("voucher:CINN").vouchers[0].code for _ in range(2))
    assert (first, second) == (drawn_from(bytes(range(16))), drawn_from(bytes(range(1, 17))))
    assert shop.office.upkeep.verify().chains == 1


def test_a_code_may_be_typed_in_any_way_people_write_it(shop: Counter) -> None:
    """P38: lower case, spaces and dashes."""
    code = shop.voucher("CINN")
    spaced = " ".join(code[i : i + 4] for i in range(0, 12, 4))
    for typed in (code.lower(), spaced, spaced.replace(" ", "-"), f"  {code}\n"):
        assert shop.show(typed).code == code


def test_five_refusals_are_five_sentences(shop: Counter) -> None:
    """P37: not ours, mistyped, ended, used (when, by whom, where), cancelled (why, replaced by what)."""
    used, ended, cancelled, lost = (shop.voucher("CINN", until=date(2026, 11, 13)) for _ in range(4))
    shop.redeem(used, by=shop.staff["Maya"])
    shop.cancel(cancelled)
    new = shop.reissue(lost)
    shop.goto("2026-11-14T00:00:00-05:00")
    wrong_letter = used[:5] + ("B" if used[5] != "B" else "C") + used[6:]
    said: dict[str, str] = {}
    for name, code in [
        ("unknown", unknown(7)), ("mistyped", wrong_letter), ("ended", ended), ("used", used),
        ("cancelled", cancelled), ("lost", lost),
    ]:  # fmt: skip
        with pytest.raises(Refusal) as no:
            shop.redeem(code)
        said[name] = f"{no.value.code}: {sentence(no.value.code, no.value.facts)}"
    assert [text.split(":")[0] for text in said.values()] == [
        "voucher-unknown", "voucher-mistyped", "voucher-ended", "voucher-used", "voucher-cancelled",
        "voucher-cancelled",
    ]  # fmt: skip
    assert len(set(said.values())) == 6
    assert "Maya" in said["used"]
    assert "Counter 1" in said["used"]
    assert "13 November" in said["ended"]
    assert "misprint" in said["cancelled"]
    assert new.code[-4:] in said["lost"]
    assert new.code not in said["lost"]


def test_one_wrong_letter_or_two_swapped_are_caught_before_any_look_up(shop: Counter, refused: Refused) -> None:
    """P38."""
    code = shop.voucher("CINN")
    for place in range(11):
        swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
        if swapped != code:
            with refused("voucher-mistyped"):
                shop.show(swapped)
    with refused("voucher-mistyped"):
        shop.show("KXTF-BRNV-GHL1")


def test_after_ten_unknown_codes_in_ten_minutes_the_counter_waits(shop: Counter, refused: Refused) -> None:
    """P46; RELIABILITY 0.4: also for a code that would be good, or guessing would go on."""
    good = shop.voucher("CINN")
    for number in range(10):
        with refused("voucher-unknown"):
            shop.show(unknown(number)) if number % 2 else shop.redeem(unknown(number))
    for asked in (lambda: shop.show(unknown(99)), lambda: shop.redeem(unknown(99)), lambda: shop.redeem(good)):
        with refused("counter-rests") as facts:
            asked()
        assert facts["minutes"] == 10
        assert "10 codes that nobody gave were tried at Counter 1" in sentence("counter-rests", facts)
    with refused("counter-rests"):
        shop.show(good)
    shop.goto("2026-11-12T14:42:01-05:00")
    assert shop.redeem(good).left.units == 0


def test_a_request_that_was_answered_is_no_way_to_try_codes(shop: Counter, refused: Refused) -> None:
    """P46: what is said is another thing, the tries are counted."""
    known = uuid.uuid4()
    shop.redeem(shop.voucher("CINN"), request_id=known)
    for number in range(10):
        with refused("request-id-reused"):
            shop.redeem(unknown(number), request_id=known)
    with refused("counter-rests"):
        shop.redeem(unknown(99))


def test_a_moment_after_a_voucher_is_no_way_to_try_codes(shop: Counter, refused: Refused) -> None:
    """P46: no PIN is needed to log a moment."""
    for number in range(10):
        with refused("voucher-unknown"):
            shop.log(after_voucher=unknown(number))
    with refused("counter-rests"):
        shop.log(after_voucher=unknown(99))


def test_mistyped_codes_cost_nothing(shop: Counter, refused: Refused) -> None:
    code = shop.voucher("CINN")
    for _ in range(12):
        with refused("voucher-mistyped"):
            shop.show("BBBBBBBBBBBC")
    assert shop.show(code).code == code


def test_another_shops_voucher_is_not_ours(shop: Counter, tmp_path: Path, refused: Refused) -> None:
    """P46."""
    build(tmp_path / "other", budget=None)
    with open_office(where(tmp_path / "other", shop.clock)) as other:
        code = Counter(other, shop.clock, staff_of(other)).voucher("CINN")
    with refused("voucher-unknown"):
        shop.redeem(code)


def test_a_real_voucher_is_refused_in_a_practice_shop(shop: Counter, refused: Refused) -> None:
    """P43."""
    real = make_code(bytes(range(16)), practice=False)
    with refused("voucher-practice"):
        shop.redeem(real)
    with refused("voucher-practice"):
        shop.show(real)
    for _ in range(11):  # it is no guess either
        with refused("voucher-practice"):
            shop.log(after_voucher=real)
    assert shop.voucher("CINN").startswith("X")


def test_lost_cancels_and_issues_a_new_code_and_the_old_one_says_so(shop: Counter, refused: Refused) -> None:
    """P41: the same end, what is left, no copies yet."""
    code = shop.voucher("10.00")
    shop.redeem(code, "6.50")
    new = shop.reissue(code, by=shop.staff["Ines"])
    assert (new.worth.text, new.left.text, new.good_until, new.copies) == ("3.50", "3.50", date(2027, 2, 12), 0)
    old = shop.show(code)
    assert (old.state, old.left.text, old.replaced_by) == (VoucherState.CANCELLED, "0.00", new.code[-4:])
    with refused("voucher-cancelled") as facts:
        shop.redeem(code)
    assert facts["replaced_by"] == new.code[-4:]
    with refused("voucher-cancelled"):
        shop.reissue(code)
    assert shop.redeem(new.code).left.units == 0


def test_an_ended_voucher_is_extended_by_issuing_it_anew(shop: Counter, refused: Refused) -> None:
    """DECISIONS; the same whether or not anybody wrote the end down before."""
    swept, unswept = (shop.voucher("10.00", until=date(2026, 11, 20)) for _ in range(2))
    shop.goto("2026-11-25T12:00:00-05:00")
    first = shop.reissue(unswept)
    shop.office.vouchers.end_overdue()
    second = shop.reissue(swept, until=date(2026, 12, 24))
    assert (first.good_until, second.good_until) == (date(2027, 2, 25), date(2026, 12, 24))
    assert shop.money() == ("0.00", "20.00", "620.00")
    assert (shop.redeem(first.code).left.units, shop.redeem(second.code).left.units) == (0, 0)
    with refused("voucher-cancelled"):
        shop.redeem(swept, reason="late")
    for old in (swept, unswept):
        with refused("voucher-cancelled"):
            shop.reissue(old)


def test_what_is_used_or_cancelled_is_not_issued_anew(shop: Counter, refused: Refused) -> None:
    used, cancelled = shop.voucher("CINN"), shop.voucher("CINN")
    shop.redeem(used)
    shop.cancel(cancelled)
    with refused("voucher-used"):
        shop.reissue(used)
    with refused("voucher-cancelled"):
        shop.reissue(cancelled)
    for code, answer in ((used, "voucher-used"), (cancelled, "voucher-cancelled")):
        with refused(answer):
            shop.cancel(code)


def test_a_voucher_ends_by_the_clock_whether_or_not_anybody_looks(shop: Counter) -> None:
    """P36: what is shown and what is stored agree after the sweep at opening."""
    code = shop.voucher("10.00", until=date(2026, 11, 20))
    shop.redeem(code, "4.00")
    shop.goto("2026-11-20T23:59:59-05:00")
    assert shop.show(code).state is VoucherState.PART_USED
    shop.goto("2026-11-21T00:00:00-05:00")
    assert (shop.show(code).state, shop.show(code).left.units) == (VoucherState.ENDED, 0)
    assert shop.office.vouchers.end_overdue() == 1
    assert (shop.show(code).state, shop.show(code).left.units) == (VoucherState.ENDED, 0)
    assert shop.money() == ("4.00", "0.00", "636.00")


def told_of_ends(shop: Counter) -> list[object]:
    """How many each entry of the journal says were ended."""
    lines = shop.office.upkeep.journal(shop.rita, date(2026, 11, 1), date(2027, 12, 31))
    return [line.facts["count"] for line in lines if line.kind == "vouchers-ended"]


def test_many_are_ended_a_part_at_a_time_and_nothing_is_told_when_none_is_left(shop: Counter) -> None:
    """Between two parts whoever stands at a counter is served; what they held is free in the month it came from."""
    codes = [shop.voucher("1.00", until=date(2026, 11, 20)) for _ in range(5)]
    shop.goto("2026-12-02T10:00:00-05:00")
    assert [end_overdue(shop.office._room, 2) for _ in range(4)] == [2, 2, 1, 0]
    assert told_of_ends(shop) == [2, 2, 1]
    assert {shop.show(code).state for code in codes} == {VoucherState.ENDED}
    assert shop.office.vouchers.end_overdue() == 0
    shop.goto("2026-11-30T10:00:00-05:00")
    assert shop.money() == ("0.00", "0.00", "640.00")


def test_sweeps_at_once_end_each_voucher_once(shop: Counter, shop_folder: Path) -> None:
    """An hourly sweep on every counter: none is ended twice, none frees what another has freed."""
    for _ in range(10):
        shop.voucher("1.00", until=date(2026, 11, 20))
    assert sweep_at_once([shop_folder] * 4, "2026-11-25T12:00:00-05:00") == 10
    told = told_of_ends(shop)
    assert sum(int(str(count)) for count in told) == 10
    assert 0 not in told
    assert shop.money() == ("0.00", "0.00", "640.00")


def test_opening_ends_what_is_over(shop: Counter, shop_folder: Path) -> None:
    code = shop.voucher("10.00", until=date(2026, 11, 20))
    shop.goto("2026-11-21T00:00:00-05:00")
    shop.office.close()
    with open_office(where(shop_folder, shop.clock)) as again, again._room.store.read() as reading:
        stored = reading.connection.exec_driver_sql("SELECT state, left_minor, closed_left_minor FROM voucher").one()
        assert tuple(stored) == ("ended", 0, 1000)
        assert again.vouchers.show(code).state is VoucherState.ENDED


def test_vouchers_are_listed_by_state_and_by_their_last_four_letters(shop: Counter, refused: Refused) -> None:
    open_, part, used, cancelled = (shop.voucher("10.00") for _ in range(4))
    shop.redeem(part, "1.00")
    shop.redeem(used)
    shop.cancel(cancelled)
    assert set(states(shop)) == {open_, part, used, cancelled}
    assert set(states(shop, VoucherState.OPEN)) == {open_, part}
    assert states(shop, VoucherState.USED) == [used]
    assert states(shop, VoucherState.CANCELLED) == [cancelled]
    assert states(shop, None, used[-4:].lower()) == [used]
    with refused("not-allowed"):
        shop.office.vouchers.listed(shop.staff["Tom"])


def test_only_a_manager_cancels_and_reissues_and_always_with_a_reason(shop: Counter, refused: Refused) -> None:
    code = shop.voucher("10.00")
    for name in ("Tom", "Maya"):
        for asked in (shop.cancel, shop.reissue, shop.undo_redeem):
            with refused("not-allowed"):
                asked(code, by=shop.staff[name])
    for reason in ("", "  "):
        for door in (shop.office.vouchers.cancel, shop.office.vouchers.reissue, shop.office.vouchers.undo_redeem):
            with refused("reason-needed"):
                door(ChangeVoucher(actor=shop.rita, code=code, reason=reason))
    assert shop.show(code).state is VoucherState.OPEN


def test_a_reprint_is_the_same_code_and_counts_its_copies(shop: Counter, tmp_path: Path) -> None:
    """P41, P45: the file is there before the copy is counted."""
    code = shop.voucher("10.00")
    for copy in (1, 2):
        file = tmp_path / f"{copy}.pdf"
        asked = PrintVoucher(actor=shop.staff["Maya"], code=code, file=file, paper="receipt-80")
        assert shop.office.vouchers.print(asked).receipt.copies == copy
        assert file.read_bytes().startswith(b"%PDF")
    assert len(states(shop)) == 1


def test_of_two_counters_that_print_at_once_one_prints_the_copy(
    shop: Counter, shop_folder: Path, tmp_path: Path, refused: Refused, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P41: and once it is cancelled there, no paper of it comes out here."""
    first, second, third = (tmp_path / f"{name}.pdf" for name in ("first", "second", "third"))
    code, copies = shop.voucher("10.00"), []
    at_other: list[Callable[[Counter], Any]] = [lambda there: there.office.vouchers.print(printed(first))]

    def printed(file: Path) -> PrintVoucher:
        return PrintVoucher(actor=shop.rita, code=code, file=file, paper="receipt-80")

    def meanwhile(*paper: Any) -> bytes:
        copies.append(paper[1].copy)
        while at_other:
            act = at_other.pop()
            with open_office(where(shop_folder, shop.clock)) as office:
                act(Counter(office, shop.clock, shop.staff))
        return drawn(*paper)

    monkeypatch.setattr("pos_recovery.office.voucher_printing.drawn", meanwhile)
    assert shop.office.vouchers.print(printed(second)).receipt.copies == 2
    assert first.read_bytes() != second.read_bytes()
    assert copies == [1, 1, 2]
    at_other.append(lambda there: there.cancel(code))
    with refused("voucher-cancelled"):
        shop.office.vouchers.print(printed(third))
    assert not third.exists()


def test_a_paper_that_cannot_be_written_leaves_the_voucher_safe(
    shop: Counter, tmp_path: Path, refused: Refused
) -> None:
    """P45: it was in the store before; one more try prints it, and never a second voucher."""
    code = shop.voucher("10.00")
    nowhere = PrintVoucher(actor=shop.rita, code=code, file=tmp_path / "no" / "such" / "v.pdf", paper="receipt-80")
    with refused("file-unwritable"):
        shop.office.vouchers.print(nowhere)
    assert (shop.show(code).copies, shop.show(code).state) == (0, VoucherState.OPEN)
    again = PrintVoucher(actor=shop.rita, code=code, file=tmp_path / "v.pdf", paper="receipt-80")
    assert shop.office.vouchers.print(again).receipt.copies == 1
    assert states(shop) == [code]


def test_only_a_good_voucher_is_printed_on_a_known_paper(shop: Counter, tmp_path: Path, refused: Refused) -> None:
    code = shop.voucher("CINN")
    with refused("usage"):
        shop.office.vouchers.print(PrintVoucher(actor=shop.rita, code=code, file=tmp_path / "v.pdf", paper="a3"))
    shop.redeem(code)
    with refused("voucher-used"):
        shop.office.vouchers.print(PrintVoucher(actor=shop.rita, code=code, file=tmp_path / "v.pdf", paper="a6"))
    assert not (tmp_path / "v.pdf").exists()


def test_the_whole_code_stands_in_no_journal_entry(shop: Counter) -> None:
    """DECISIONS: codes in the journal by their last four letters at most."""
    code = shop.voucher("10.00")
    shop.redeem(code, "2.00")
    shop.reissue(code)
    with shop.office._room.store.read() as reading:
        bodies = reading.connection.exec_driver_sql("SELECT body FROM journal").fetchall()
    assert not any(code in body for (body,) in bodies)


@pytest.mark.on_a_file
def test_a_store_that_is_gone_is_told_and_nothing_is_redeemed(shop: Counter, shop_folder: Path) -> None:
    """P92."""
    code = shop.voucher("10.00")
    file = shop_folder / "shop" / STORE_FILE
    away = file.with_name("away.db")
    file.rename(away)
    with pytest.raises(Trouble) as trouble:
        shop.redeem(code)
    assert trouble.value.code == "store-missing"
    away.rename(file)
    assert shop.redeem(code).left.units == 0


def test_a_moment_knows_the_voucher_it_came_after(shop: Counter, refused: Refused) -> None:
    """P33."""
    code = shop.voucher("CINN")
    shop.redeem(code)
    assert shop.office.moments.log(
        LogMoment(actor=shop.rita, cause=shop.office.moments.show(shop.rita, shop.log()).cause, after_voucher=code)
    ).receipt.id
    with refused("voucher-mistyped"):
        shop.log(after_voucher="nonsense")
