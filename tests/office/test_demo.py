"""The demo: a year of a bakery that somebody could have lived through, and the same one each time (issue 2)."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import pytest

from pos_recovery.domain.budget import Per
from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.facts import FactKind
from pos_recovery.domain.moment import Cause, Ending
from pos_recovery.domain.people import Actor, Role
from pos_recovery.domain.remedy import Kind, RemedyState
from pos_recovery.domain.views.moments import MomentView
from pos_recovery.domain.views.remedies import RemedyView
from pos_recovery.domain.views.vouchers import VoucherState, VoucherView
from pos_recovery.host.clock import SetClock
from pos_recovery.office import demo
from pos_recovery.office.bootstrap import Where, open_office
from pos_recovery.office.commands import ImportFile
from pos_recovery.office.demo import DemoFile, DemoOrder, run_demo
from pos_recovery.office.demo.place import building
from pos_recovery.office.demo.season import latest_noon
from pos_recovery.office.moment_views import MomentFilter
from pos_recovery.office.office import Office

NOW = "2026-11-12T14:32:00-05:00"
FIRST, LAST = date(2025, 11, 13), date(2026, 11, 12)  # 365 business days, both included
SEED = 20
AGAIN = """
import sys
from pathlib import Path
from pos_recovery.office.demo import DemoOrder, run_demo
environ = {"MAKE_IT_RIGHT_NOW": sys.argv[3]}
run_demo(DemoOrder(Path(sys.argv[1]), seed=int(sys.argv[2]), environ=environ), lambda *_: None)
"""


@dataclass(frozen=True)
class Made:
    """The demo as it was left, opened: what the office tells of its history."""

    out: Path
    files: tuple[DemoFile, ...]
    steps: list[tuple[int, int, str]]
    office: Office
    rita: Actor
    moments: tuple[MomentView, ...]
    vouchers: tuple[VoucherView, ...]

    @property
    def gives(self) -> list[RemedyView]:
        """Every give, undone ones too."""
        return [give for moment in self.moments for give in moment.remedies]

    def share(self, name: str, kind: Kind) -> int:
        """In how many of a hundred gives of a person there is that kind."""
        own = [give for give in self.gives if give.given_by == name]
        return 100 * sum(any(part.kind is kind for part in give.parts) for give in own) // len(own)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    """One demo of one year."""
    out = tmp_path_factory.mktemp("demo") / "out"
    steps: list[tuple[int, int, str]] = []
    files = run_demo(DemoOrder(out, seed=SEED, environ={"MAKE_IT_RIGHT_NOW": NOW}), lambda *step: steps.append(step))
    environ = {"MAKE_IT_RIGHT_HOME": str(out.parent / "machine")}
    clock = SetClock(datetime.fromisoformat(NOW))
    with open_office(Where(str(out / "shop"), environ=environ, clock=clock)) as office:
        rita = office.people.sign_in("Rita", "471147")
        moments = office.moments.between(rita, FIRST, LAST, MomentFilter(mistakes_too=True))
        yield Made(out, files, steps, office, rita, moments, office.vouchers.listed(rita))


def files_of(out: Path) -> dict[str, bytes]:
    """What was left beside the shop's own data: name -> bytes."""
    found = [path for path in out.rglob("*") if path.is_file()]
    names = {path: path.relative_to(out).as_posix() for path in found}
    return {name: path.read_bytes() for path, name in names.items() if not name.startswith("shop/")}


def test_a_year_has_365_business_days_with_300_to_500_moments(made: Made) -> None:
    counted = [moment for moment in made.moments if moment.ending is not Ending.MISTAKE]
    assert 300 <= len(counted) <= 500
    days = Counter(made.office.local(moment.logged_at).date() for moment in counted)
    assert min(days) >= FIRST
    assert max(days) <= LAST
    saturdays = sum(count for day, count in days.items() if day.weekday() == 5)
    assert saturdays > sum(count for day, count in days.items() if day.weekday() == 0)
    assert date(2025, 12, 25) not in days
    assert not made.office.moments.between(made.rita, date(2025, 1, 1), date(2025, 11, 12), MomentFilter())


def test_every_kind_and_every_cause_happens_and_safety_never_has_a_gift(made: Made) -> None:
    """P7."""
    assert {part.kind for give in made.gives for part in give.parts} == set(Kind)
    assert {moment.cause for moment in made.moments} == set(Cause)
    safety = [give for moment in made.moments if moment.cause is Cause.SAFETY for give in moment.remedies]
    assert safety
    assert {part.kind for give in safety for part in give.parts} == {Kind.SORRY}


def test_three_of_the_staff_have_different_habits(made: Made) -> None:
    staff = [one.name for one in made.office.people.everybody(made.rita) if one.role is Role.STAFF]
    assert sorted(staff) == ["Ana", "Ben", "Maya"]
    for kind, most in ((Kind.VOUCHER, "Maya"), (Kind.SORRY, "Ben"), (Kind.REMAKE, "Ana")):
        shares = {name: made.share(name, kind) for name in staff}
        assert max(shares, key=shares.__getitem__) == most


def test_vouchers_are_used_in_every_way_and_at_least_40_times(made: Made) -> None:
    """P35, P36, P39, P41, P42, P43."""
    uses = [use for voucher in made.vouchers for use in voucher.redemptions]
    assert sum(not use.undone for use in uses) >= 40
    assert any(use.undone for use in uses)
    assert any(sum(not use.undone for use in voucher.redemptions) > 1 for voucher in made.vouchers)
    assert any(voucher.replaced_by for voucher in made.vouchers)
    states = {voucher.state for voucher in made.vouchers}
    assert {VoucherState.OPEN, VoucherState.USED, VoucherState.ENDED, VoucherState.CANCELLED} <= states
    assert all(voucher.code.startswith("X") for voucher in made.vouchers)
    used = sum(bool(voucher.redemptions) for voucher in made.vouchers)
    assert 45 <= 100 * used // len(made.vouchers) <= 75
    late = [line for line in made.office.upkeep.journal(made.rita, FIRST, LAST) if line.facts.get("late") == 1]
    assert late


def test_gives_are_undone_at_least_10_times_and_mis_taps_taken_back(made: Made) -> None:
    """P9, P16."""
    assert sum(give.state is RemedyState.UNDONE for give in made.gives) >= 10
    assert any(moment.ending is Ending.MISTAKE for moment in made.moments)
    told = Counter(line.kind for line in made.office.upkeep.journal(made.rita, FIRST, LAST))
    assert told[FactKind.MOMENT_CAUSE] > 0
    assert told[FactKind.VISIT_ADDED] > 0
    assert told[FactKind.LIMITS_SET] >= 2
    assert told[FactKind.SETTING_SET] >= 2


def test_whatever_needed_a_yes_has_one_by_another_person(made: Made) -> None:
    """P25, P28."""
    approved = [give for give in made.gives if give.approved_by is not None]
    assert {give.approved_by for give in approved} <= {"Ines", "Rita"}
    assert approved
    assert all(give.approved_by != give.given_by for give in approved)


def test_months_are_closed_but_the_last_whole_one_and_one_is_over_its_budget(made: Made) -> None:
    """P12, P84."""
    september = made.office.books.preview(made.rita, date(2026, 9, 1), date(2026, 9, 30))
    assert not september.draft
    assert september.balanced
    assert september.debit.units > 0
    assert made.office.books.preview(made.rita, date(2026, 10, 1), date(2026, 10, 31)).draft
    months = [one for one in made.office.reports.spending(made.rita, FIRST, LAST).budget if one.per is Per.MONTH]
    over = [one.first for one in months if one.spent + one.held > one.limit]
    assert over == [date(2026, 5, 1)]


def test_the_journal_holds(made: Made) -> None:
    """P73, P80."""
    verified = made.office.upkeep.verify()
    assert verified.entries > 1000
    assert verified.budgets_checked > 12


def test_the_main_job_is_done_on_it(made: Made) -> None:
    moment = next(one for one in made.moments if one.said == "Asked for a flat white, got tea" and one.party is None)
    assert [part.kind for part in moment.remedies[0].parts] == [Kind.REMAKE, Kind.VOUCHER]
    voucher = next(one for one in made.vouchers if one.moment == moment.id)
    assert voucher.state is VoucherState.USED
    assert voucher.copies == 2
    assert [visit.how for visit in moment.visits] == ["redemption"]


def test_it_leaves_papers_that_can_be_opened_and_tell_nothing_of_this_machine(made: Made) -> None:
    assert all(file.path.exists() and file.says for file in made.files)
    left = files_of(made.out)
    for folder, ending, least in (("vouchers", ".pdf", 4), ("reports", ".pdf", 3), ("books", ".csv", 2)):
        assert sum(name.startswith(folder) and name.endswith(ending) for name in left) >= least
    assert {"books/2026-09-closed.journal", "menu.csv", "till.csv", "summary.txt"} <= set(left)
    for name, data in left.items():
        assert data.startswith(b"%PDF") is name.endswith(".pdf")
        assert str(made.out.parent).encode() not in data
    named = {file.path for file in made.files}
    assert {made.out / name for name in left if not name.startswith(".")} == {one for one in named if one.is_file()}


def test_the_summary_says_who_can_sign_in(made: Made) -> None:
    text = (made.out / "summary.txt").read_text(encoding="utf-8")
    for person in made.office.people.everybody(made.rita):
        line = next(line for line in text.splitlines() if line.startswith(f"  {person.name} "))
        pin = line.partition("PIN ")[2].split()[0]
        assert made.office.people.sign_in(person.name, pin).role is person.role


def test_the_tills_file_was_taken_and_adds_nothing_twice(made: Made) -> None:
    """P64, P65."""
    answer = made.office.sales.run(ImportFile(actor=made.rita, file=made.out / "till.csv", dry_run=True)).receipt
    assert answer.format == "square-transactions"
    assert answer.new == answer.changed == 0
    assert answer.same == answer.tickets > 2000
    assert answer.refused == ()


def test_progress_rises_to_its_end(made: Made) -> None:
    done = [step[0] for step in made.steps]
    assert done == sorted(done)
    assert len(done) > 365
    assert made.steps[-1][:2] == (made.steps[0][1],) * 2


def test_the_same_seed_and_present_give_the_same_bytes_in_another_process(made: Made, tmp_path: Path) -> None:
    environ = {**os.environ, "PYTHONHASHSEED": "3", "TZ": "Asia/Tokyo"}
    command = [sys.executable, "-c", AGAIN, str(tmp_path / "elsewhere"), str(SEED), NOW]
    subprocess.run(command, env=environ, check=True, cwd=Path(__file__).parents[2])
    assert files_of(tmp_path / "elsewhere") == files_of(made.out)


def test_nothing_of_the_demo_knows_the_store() -> None:
    modules = [ast.parse(path.read_text(encoding="utf-8")) for path in Path(demo.__file__).parent.glob("*.py")]
    imported = {node.module or "" for tree in modules for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert len(modules) > 10
    assert not [name for name in imported if "store" in name or "sql" in name]


def test_a_demo_into_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("mine")
    for out in (tmp_path / "taken", tmp_path / "taken" / "below"):
        with pytest.raises(Refusal, match="file-unwritable"):
            run_demo(DemoOrder(out), lambda *_: None)
    assert (tmp_path / "taken").read_text() == "mine"


def test_a_demo_that_fails_leaves_nothing_and_no_folder_that_was_not_there(tmp_path: Path) -> None:
    def stop(done: int, steps: int, what: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_demo(DemoOrder(tmp_path / "new" / "out"), stop)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("years", [0, -1, 11])
def test_years_are_one_to_ten(tmp_path: Path, years: int) -> None:
    with pytest.raises(Refusal, match="usage"):
        DemoOrder(tmp_path, years=years)


@pytest.mark.parametrize(
    ("made", "ends"),
    [
        ("2026-11-28T12:00:00-05:00", "2026-11-28T12:00:00-05:00"),
        ("2026-11-28T23:59:00-05:00", "2026-11-28T12:00:00-05:00"),
        ("2026-11-28T11:59:59-05:00", "2026-11-27T12:00:00-05:00"),
        ("2026-11-28T10:00:00+01:00", "2026-11-27T12:00:00-05:00"),  # a morning in Europe
        ("2026-03-09T08:00:00-04:00", "2026-03-08T12:00:00-04:00"),  # the clock went forward on the 8th
    ],
)
def test_the_history_never_ends_in_the_future(made: str, ends: str) -> None:
    """Else each command in the practice shop would say that the clock was set back."""
    assert latest_noon(datetime.fromisoformat(made)) == datetime.fromisoformat(ends)


@pytest.mark.parametrize("now", ["yesterday", "2026-13-01T12:00:00Z", "1971-06-01T12:00:00Z"])
def test_a_present_that_cannot_be_is_refused(tmp_path: Path, now: str) -> None:
    with pytest.raises(Refusal, match="bad-date"):
        run_demo(DemoOrder(tmp_path / "out", environ={"MAKE_IT_RIGHT_NOW": now}), lambda *_: None)
    assert list(tmp_path.iterdir()) == []


def build(out: Path, words: str) -> None:
    """A demo of two things."""
    with building(out, ("shop", "summary.txt"), ("shop",)) as aside:
        (aside / "shop" / words).write_text(words)
        (aside / "summary.txt").write_text(words)


def test_only_an_earlier_demo_is_replaced_and_that_whole(tmp_path: Path) -> None:
    build(tmp_path, "first")
    (tmp_path / "shop" / "more").write_text("from working in it")
    (tmp_path / "mine.txt").write_text("mine")
    build(tmp_path, "second")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        ".make-it-right-demo", "mine.txt", "shop", "summary.txt"
    ]  # fmt: skip
    assert [path.name for path in (tmp_path / "shop").iterdir()] == ["second"]
    assert (tmp_path / "summary.txt").read_text() == "second"


def test_what_no_demo_made_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "shop").mkdir()
    (tmp_path / "shop" / "ours.db").write_text("ours")
    with pytest.raises(Refusal, match="file-unwritable"):
        build(tmp_path, "demo")
    assert [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")] == ["shop", "shop/ours.db"]


def test_an_earlier_demo_stays_when_the_next_one_fails(tmp_path: Path) -> None:
    build(tmp_path, "first")
    with pytest.raises(FileNotFoundError):
        build(tmp_path, "not/there")
    assert (tmp_path / "summary.txt").read_text() == "first"
    assert (tmp_path / "shop" / "first").read_text() == "first"
    assert len(list(tmp_path.iterdir())) == 3
