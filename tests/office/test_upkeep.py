"""Looking after the shop's data: the journal shown and verified, backups, the doctor."""

from __future__ import annotations

import threading
import uuid
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pos_recovery.domain.errors import Refusal, Trouble
from pos_recovery.domain.people import Actor, Role
from pos_recovery.domain.views.upkeep import BackupMade, Check
from pos_recovery.host.clock import MovedClock
from pos_recovery.office.bootstrap import open_office
from pos_recovery.office.doctor import doctor_of_closed
from pos_recovery.office.office import Office
from pos_recovery.store import backup
from pos_recovery.store.backup import copy_verified
from pos_recovery.store.file_store import FileStore
from pos_recovery.store.unit_of_work import Writing
from pos_recovery.store.verify import verify
from tests.office.bakery import Counter, where
from tests.office.conftest import Refused

DAY = date(2026, 11, 12)


def checks(office: Office) -> dict[str, Check]:
    """What the doctor looked at, by name."""
    return {check.name: check for check in office.upkeep.doctor().checks}


def test_the_journal_of_a_day_holds_and_counts_its_budgets_p73_p80(shop: Counter) -> None:
    shop.give("remake:FLAT", "voucher:CINN")
    verified = shop.office.upkeep.verify()
    assert verified.chains == 1
    assert verified.entries >= 7
    assert verified.budgets_checked == 1


def test_the_owner_reads_who_did_what_but_no_customer_and_no_code(shop: Counter) -> None:
    moment = shop.log(said="Twenty minutes!", customer_name="Zoë", customer_phone="+12125550123", contact_ok=True)
    code = shop.give("voucher:CINN", moment=moment).vouchers[0].code
    lines = shop.office.upkeep.journal(shop.rita, DAY, DAY)
    assert [line.seq for line in lines] == list(range(1, len(lines) + 1))
    assert {line.who for line in lines[-2:]} == {"Rita"}
    assert {line.counter for line in lines} == {"Counter 1"}
    assert ("moment", moment.hex[-8:]) in lines[-2].touched
    told = repr(lines)
    assert [word for word in ("Zoë", "5550123", "Twenty", code) if word in told] == []
    assert shop.office.upkeep.journal(shop.rita, date(2026, 11, 13), date(2026, 11, 30)) == ()


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.OWNER])
def test_nobody_but_the_owner_reads_the_journal(office: Office, rita: Actor, refused: Refused, role: Role) -> None:
    with refused("not-allowed"):
        office.upkeep.journal(replace(rita, role=role), DAY, DAY)


def test_the_journal_of_days_that_run_backwards_is_refused(office: Office, rita: Actor, refused: Refused) -> None:
    with refused("usage"):
        office.upkeep.journal(rita, DAY, date(2026, 11, 1))


def test_a_backup_is_told_to_the_journal_and_known_to_the_doctor_p93(shop: Counter, tmp_path: Path) -> None:
    assert checks(shop.office)["backup"].do is not None
    made = shop.office.upkeep.backup(tmp_path / "stick.db")
    assert made.bytes == (tmp_path / "stick.db").stat().st_size
    newest = shop.office.upkeep.journal(shop.rita, DAY, DAY)[-1]
    assert (newest.kind, newest.who) == ("backup-made", None)
    assert newest.facts == {"bytes": made.bytes, "sha256": made.sha256}
    assert checks(shop.office)["backup"] == Check("backup", True, "The last backup was made today.")
    shop.goto("2026-11-22T14:32:00-05:00")
    assert checks(shop.office)["backup"].do is not None


@pytest.mark.parametrize("other", ["stick.db", "another.db"])
def test_two_backups_at_once_under_one_request_are_told_apart_p91(
    shop: Counter, shop_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, other: str
) -> None:
    """One tells of its copy; the other gets that answer if it asked for the same, and is refused if not."""
    request, both = uuid.uuid4(), threading.Barrier(2)

    def copied_together(*asked: Path) -> BackupMade:
        made = copy_verified(*asked)
        both.wait()
        return made

    def answer(office: Office, name: str) -> object:
        try:
            return office.upkeep.backup(tmp_path / name, request)
        except Refusal as refusal:
            return refusal.code

    monkeypatch.setattr(backup, "copy_verified", copied_together)
    with open_office(where(shop_folder, shop.clock)) as second, ThreadPoolExecutor(2) as threads:
        answers = threads.map(answer, (shop.office, second), ("stick.db", other))
    told = [one if isinstance(one, str) else "made" for one in answers]
    assert sorted(told) == (["made", "made"] if other == "stick.db" else ["made", "request-id-reused"])


def test_a_backup_is_a_whole_shop_p93(shop: Counter, tmp_path: Path) -> None:
    shop.give("voucher:CINN")
    shop.office.upkeep.backup(tmp_path / "stick.db")
    copy = FileStore(tmp_path / "stick.db")
    with copy.read() as reading:
        assert verify(reading, {}).entries == shop.office.upkeep.verify().entries - 1
    copy.close()


def test_a_shop_that_cannot_be_written_now_is_copied_all_the_same_p92(
    shop: Counter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Trouble("store-full")

    monkeypatch.setattr(FileStore, "write", full)
    assert shop.office.upkeep.backup(tmp_path / "stick.db").verified


def test_a_new_shop_is_well_with_hints(office: Office) -> None:
    view = office.upkeep.doctor()
    assert view.ok
    assert {check.name for check in view.checks} >= {"store", "space", "clock", "disk", "printer", "secrets"}
    assert {check.name for check in view.checks} >= {"budget", "backup", "menu"}
    found = checks(office)
    assert "13 items" in found["menu"].says
    assert "protect nothing" in found["secrets"].says
    assert found["printer"].do is not None


def test_the_doctor_says_when_the_clock_is_behind_p92(shop: Counter) -> None:
    shop.log()
    shop.goto("2026-11-12T13:32:00-05:00")
    assert checks(shop.office)["clock"] == Check(
        "clock", False, "The clock is 60 minutes behind the newest entry.", "Set it right."
    )
    assert not shop.office.upkeep.doctor().ok


@pytest.mark.parametrize(("free", "ok", "hint"), [(19, False, True), (150, True, True), (900, True, False)])
def test_the_doctor_says_when_space_runs_out_p92(
    office: Office, monkeypatch: pytest.MonkeyPatch, free: int, ok: bool, hint: bool
) -> None:
    monkeypatch.setattr("pos_recovery.host.places.free_bytes", lambda _folder: free * 1_000_000)
    space = checks(office)["space"]
    assert (space.ok, space.do is not None) == (ok, hint)
    assert f"{free} MB" in space.says


def test_the_doctor_says_when_the_shop_can_only_be_read_p92(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    assert "can only be read" in checks(office)["store"].says
    assert not office.upkeep.doctor().ok


def test_the_doctor_says_when_the_secrets_are_gone_p96(office: Office, shop_folder: Path) -> None:
    (shop_folder / "shop" / "practice-secrets.json").unlink()
    assert not checks(office)["secrets"].ok


def test_a_shop_that_does_not_open_has_a_doctor_too_p92(tmp_path: Path) -> None:
    view = doctor_of_closed(Trouble("store-damaged", file="shop.db", detail="malformed"), tmp_path / "shop")
    assert not view.ok
    assert view.checks[0].name == "store"
    assert "shop.db is damaged" in view.checks[0].says
    assert {check.name for check in view.checks} == {"store", "space", "disk"}


def test_an_older_file_put_back_does_not_open_p73(shop_folder: Path, clock: MovedClock, tmp_path: Path) -> None:
    """This machine remembers, outside the folder, how far the journal went."""
    shop = shop_folder / "shop" / "shop.db"
    older = shop.read_bytes()
    with open_office(where(shop_folder, clock)) as office:
        office.upkeep.backup(tmp_path / "stick.db")
    newer = shop.read_bytes()
    shop.write_bytes(older)
    with pytest.raises(Refusal) as refused:
        open_office(where(shop_folder, clock))
    assert refused.value.code == "journal-broken"
    assert "an older file was put back" in str(refused.value.facts["what"])
    shop.write_bytes(newer)


def test_a_press_that_could_not_be_saved_is_not_remembered_p92(
    shop_folder: Path, clock: MovedClock, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Else the next opening would believe that the journal was cut."""

    def full(_writing: Writing) -> None:
        raise Trouble("store-full")

    with open_office(where(shop_folder, clock)) as office, monkeypatch.context() as patch:
        patch.setattr(Writing, "finish", full)
        office.upkeep.backup(tmp_path / "stick.db")
    open_office(where(shop_folder, clock)).close()


def test_the_same_request_makes_one_backup(shop: Counter, tmp_path: Path) -> None:
    """P91."""
    request = uuid.uuid4()
    first = shop.office.upkeep.backup(tmp_path / "copy.db", request)
    (tmp_path / "copy.db").unlink()
    assert shop.office.upkeep.backup(tmp_path / "copy.db", request) == first
    assert not (tmp_path / "copy.db").exists()
    with pytest.raises(Refusal, match="request-id-reused"):
        shop.office.upkeep.backup(tmp_path / "other.db", request)
