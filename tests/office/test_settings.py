"""Settings: what may be set, by whom, and from when it holds."""

from __future__ import annotations

import pytest

from pos_recovery.domain.moment import Cause
from pos_recovery.office.commands import SetSetting
from tests.office.bakery import Counter
from tests.office.conftest import Refused


def test_a_new_shop_starts_with_the_defaults_of_the_contract(shop: Counter) -> None:
    """DECISIONS, "Defaults"."""
    found = shop.office.settings.all(shop.rita)
    wanted = {
        "books": "memo", "accrual": "off", "voucher-is-payment": "off", "small-amount": "5.00", "cost-share": "35",
        "chat-above": "20.00",
        "good-until-months": "3", "no-alcohol.vouchers": "on", "no-alcohol.counter": "off", "day-start": "04:00",
        "timezone": "America/New_York", "language": "en", "pack": "bakery", "quiet": "on", "idle-lock-minutes": "5",
        "numbers-never-repeat": "off", "return-window-days": "60", "check-ins": "off", "on-till.comp": "rung",
        "on-till.discount": "rung", "on-till.refund": "rung", "on-till.correction": "rung", "on-till.voucher": "rung",
        "on-till.remake": "not-a-sale", "on-till.free-item": "not-a-sale", "on-till.extra": "not-a-sale",
        "on-till.upgrade": "not-a-sale", "cause.wait": "on",
    }  # fmt: skip
    assert {key: found[key] for key in wanted} == wanted


@pytest.mark.parametrize(
    ("key", "value", "kept"),
    [("small-amount", "0", "0.00"), ("cost-share", "040", "40"), ("day-start", "05:30", "05:30"),
     ("quiet", "OFF", "off"), ("cost-share.Pastry", "20", "20"), ("cause.wait", "off", "off"), ("language", "pt", "pt"),
     ("timezone", "Europe/Lisbon", "Europe/Lisbon"), ("on-till.remake", "rung", "rung"), ("pack", "cafe", "cafe")],
)  # fmt: skip
def test_a_setting_is_kept_as_it_will_be_read(shop: Counter, key: str, value: str, kept: str) -> None:
    answer = dict(shop.office.settings.set(SetSetting(actor=shop.rita, key=key, value=value)).receipt)
    assert answer[key] == kept
    assert answer.keys() >= shop.office.settings.all(shop.rita).keys()


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("colour", "blue", "unknown-setting"),
        ("cause.rain", "off", "unknown-setting"),
        ("on-till.sorry", "rung", "unknown-setting"),
        ("recovery-code", "x", "unknown-setting"),
        ("books", "cash", "usage"),
        ("small-amount", "-1", "bad-amount"),
        ("small-amount", "1.001", "bad-amount"),
        ("cost-share", "101", "usage"),
        ("cost-share", "-1", "usage"),
        ("cost-share", "٣٥", "usage"),
        ("good-until-months", "0", "usage"),
        ("timezone", "Mars/Olympus", "bad-zone"),
        ("timezone", "../../etc/passwd", "bad-zone"),
        ("day-start", "25:00", "bad-date"),
        ("quiet", "maybe", "usage"),
        ("language", "tlh", "usage"),
    ],
)
def test_what_is_no_setting_or_no_value_is_refused_and_nothing_changes(
    shop: Counter, refused: Refused, key: str, value: str, code: str
) -> None:
    before = shop.office.settings.all(shop.rita)
    with refused(code):
        shop.set(key, value)
    assert shop.office.settings.all(shop.rita) == before


def test_only_the_owner_sets_and_the_recovery_code_is_never_shown(shop: Counter, refused: Refused) -> None:
    for name in ("Ines", "Tom", "Maya"):
        with refused("not-allowed"):
            shop.office.settings.set(SetSetting(actor=shop.staff[name], key="quiet", value="off"))
    assert not any("recovery" in key for key in shop.office.settings.all(shop.rita))


def test_a_new_day_start_holds_from_the_next_day(shop: Counter) -> None:
    """DECISIONS: a new zone or day start applies from the next period (P17)."""
    shop.goto("2026-11-12T23:00:00-05:00")
    shop.set("day-start", "06:00")
    today = shop.office._room
    with today.look() as look:
        assert look.today.isoformat() == "2026-11-12"
    shop.goto("2026-11-13T03:59:00-05:00")
    with today.look() as look:
        assert look.today.isoformat() == "2026-11-12"
    shop.goto("2026-11-14T05:59:00-05:00")
    with today.look() as look:
        assert look.today.isoformat() == "2026-11-13"
    shop.goto("2026-11-14T06:00:00-05:00")
    with today.look() as look:
        assert look.today.isoformat() == "2026-11-14"


def test_a_cause_that_is_switched_off_stays_in_old_records(shop: Counter, refused: Refused) -> None:
    """P8."""
    before = shop.log(cause=Cause.WAIT)
    shop.set("cause.wait", "off")
    with refused("unknown-cause"):
        shop.log(cause=Cause.WAIT)
    assert shop.office.moments.show(shop.rita, before).cause is Cause.WAIT
    shop.set("cause.wait", "on")
    assert shop.log(cause=Cause.WAIT)


def test_of_two_values_set_at_the_same_instant_the_second_holds(shop: Counter) -> None:
    """A practice shop's clock may stand still for many commands."""
    for months in range(1, 20):
        shop.set("good-until-months", str(months))
        assert shop.office.settings.all(shop.rita)["good-until-months"] == str(months)


def test_another_pack_changes_words_and_no_figure(shop: Counter) -> None:
    """P8."""
    given = shop.give("remake:FLAT", "voucher:CINN")
    before = shop.office.moments.show(shop.rita, given.moment), shop.money()
    shop.set("pack", "garage")
    after = shop.office.moments.show(shop.rita, given.moment)
    assert shop.money() == before[1]
    assert (after.remedies[0].value, after.remedies[0].cost) == (given.value, given.cost)


def test_a_cost_share_changes_what_comes_next_never_what_was_given(shop: Counter) -> None:
    """P18: per shop or per category."""
    first = shop.give("comp:SOUP")
    shop.set("cost-share.lunch", "20")
    second = shop.give("comp:SOUP")
    assert (first.cost.text, second.cost.text) == ("2.07", "1.18")
    assert shop.office.moments.show(shop.rita, first.moment).remedies[0].cost.text == "2.07"
    assert second.parts[0].about


def test_good_until_follows_the_months_of_the_setting(shop: Counter) -> None:
    assert shop.give("voucher:CINN").vouchers[0].good_until.isoformat() == "2027-02-12"
    shop.set("good-until-months", "1")
    assert shop.give("voucher:CINN").vouchers[0].good_until.isoformat() == "2026-12-12"


def test_a_category_s_share_is_shown_once_it_is_set(shop: Counter) -> None:
    assert not any(key.startswith("cost-share.") for key in shop.office.settings.all(shop.rita))
    shop.set("cost-share.Pastry", "20")
    assert shop.office.settings.all(shop.rita)["cost-share.Pastry"] == "20"


def test_settings_are_the_owner_s(shop: Counter, refused: Refused) -> None:
    """DECISIONS, "Who may do what": on the screen, too, the padlock on Settings takes an owner's PIN."""
    with refused("not-allowed"):
        shop.office.settings.all(shop.staff["Ines"])
