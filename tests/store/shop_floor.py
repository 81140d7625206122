"""A small bakery with at least one row in every table, written by the store itself, journal included."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.store import tables as t
from pos_recovery.store.engine import open_engine
from pos_recovery.store.file_store import FileStore
from pos_recovery.store.migrate import create
from pos_recovery.store.row import Row
from pos_recovery.store.unit_of_work import Writing

NOW = datetime(2026, 11, 12, 18, 32, tzinfo=UTC)
DAY = date(2026, 11, 12)
SHOP = uuid.UUID("01930000-0000-7000-8000-00000000cafe")
COUNTER = uuid.UUID("01930000-0000-7000-8000-0000000c0001")
SECOND_COUNTER = uuid.UUID("01930000-0000-7000-8000-0000000c0002")
_turns = count(1)


def chance(size: int) -> bytes:
    """Bytes that never come twice."""
    return next(_turns).to_bytes(size, "big")


def start_turns_at(number: int) -> None:
    """Go on somewhere else, in another process on the same file."""
    global _turns
    _turns = count(number)


@dataclass(frozen=True)
class Counter:
    """A counter of the bakery: each `press` is one transaction with one entry."""

    store: FileStore
    counter_id: uuid.UUID = COUNTER

    @contextmanager
    def press(self, kind: FactKind, request: uuid.UUID | None = None) -> Iterator[Writing]:
        """One press of a button, told to the journal as `kind`."""
        wall = NOW + timedelta(milliseconds=next(_turns) % 10**9)
        with self.store.write(wall, self.counter_id, chance) as writing:
            writing.request_id = request
            yield writing
            writing.record(Fact(kind, facts={"turn": 1}), DAY)

    def add(self, row: type[Row], **values: Any) -> uuid.UUID:
        """A press that adds one row."""
        with self.press(FactKind.SETTING_SET) as writing:
            return writing.insert(row, **values)


def open_shop(file: Path) -> None:
    """A new store with its shop and its two counters."""
    create(file)
    engine = open_engine(file, writes=True)
    with engine.connect() as connection, connection.begin():
        writing = Writing(connection, (SHOP, COUNTER), NOW, chance)
        writing.insert(
            t.ShopRow, id=SHOP, name="Höfer's Bakery", currency="EUR", language="en", country="PT", trade="bakery",
            practice=True, address="Rua 1", match_key="k" * 64, created_at=NOW,
        )  # fmt: skip
        writing.insert(t.CounterRow, id=COUNTER, name="Counter 1", created_at=NOW)
        writing.insert(t.CounterRow, id=SECOND_COUNTER, name="Counter 2", created_at=NOW)
        writing.record(Fact(FactKind.SHOP_OPENED), DAY)
        writing.finish()
    engine.dispose()


def furnish(file: Path) -> None:
    """The bakery, furnished: every table holds a row, every column that may be empty is filled in one of them."""
    open_shop(file)
    store = FileStore(file)
    counter = Counter(store)
    try:
        _people_and_menu(counter)
        _a_moment_made_right(counter, store)
        _seen_again(counter)
        _the_books(counter)
        Counter(store, SECOND_COUNTER).add(t.SettingRow, key="quiet", value="off", since=DAY, set_at=NOW)
    finally:
        store.close()


def add_person(writing: Writing, name: str, **more: Any) -> uuid.UUID:
    """A person of the bakery."""
    told = {"role": "staff", "enabled": True, "pin_hash": "argon2id", "tries": 0, "rests": 0, "joined_at": NOW}
    return writing.insert(t.PersonRow, name=name, name_key=name.casefold(), **{**told, **more})


def _people_and_menu(counter: Counter) -> None:
    with counter.press(FactKind.PERSON_ADDED, request=uuid.UUID(int=77)) as writing:
        add_person(writing, "Ana", resting_until=NOW)
        writing.insert(
            t.RequestRow, id=uuid.UUID(int=77), fingerprint="f" * 64, answer='{"name":"Ana"}', at=NOW
        )  # fmt: skip
    with counter.press(FactKind.LIMITS_SET) as writing:
        amounts = dict.fromkeys(("per_remedy_minor", "per_moment_minor", "per_day_minor", "per_week_minor"), 1500)
        writing.insert(t.AuthorityRow, role="staff", kinds="comp voucher", note_above_minor=900, **amounts)
        writing.insert(t.BudgetRuleRow, whom=SHOP, per="month", amount_minor=20000, counts="cost",
                       when_used_up="ask", set_at=NOW)  # fmt: skip
        writing.insert(t.SettingRow, key="accrual", value="on", since=DAY, set_at=NOW)
        writing.insert(t.ItemRow, sku="CINN", name="Cinnamon bun", category="Pastry", price_minor=350, cost_minor=123,
                       tax_rate_milli=7000, alcohol=False)  # fmt: skip


def _a_moment_made_right(counter: Counter, store: FileStore) -> None:
    ana = _only(store, t.PersonRow)
    with counter.press(FactKind.MOMENT_LOGGED) as writing:
        writing.insert(t.InviteRow, invited_by=ana, until=NOW, sealed="", joined_as=SECOND_COUNTER)
        customer = writing.insert(
            t.CustomerRow, name="Zoë", phone="+351 911", email="z@example.org", phone_key="pk", email_key="ek",
            contact_until=DAY, made_at=NOW,
        )  # fmt: skip
        moment = writing.insert(
            t.MomentRow, logged_at=NOW, happened_at=NOW, business_date=DAY, logged_by=ana, confirmed=True,
            cause="wait", channel="counter", said="Twenty minutes!", wish="heard", upset="quite", our_fault="yes",
            ticket="00123", ticket_total_minor=1450, customer_id=customer, party=2, link="https://example.org/1",
            after_voucher_id=customer, state="open", ending="put-right", first_ending="heard", ended_at=NOW,
            ended_by=ana,
        )  # fmt: skip
    with counter.press(FactKind.REMEDY_GIVEN) as writing:
        budget = writing.insert(
            t.BudgetRow, whom=SHOP, per="month", first_day=date(2026, 11, 1), last_day=date(2026, 11, 30),
            limit_minor=20000, counts="cost", when_used_up="ask", closed=False,
        )  # fmt: skip
        remedy = give(writing, moment, ana, budget)
        promise(writing, moment, ana, remedy)
    with counter.press(FactKind.MOMENT_CLOSED) as writing:
        writing.update(t.MomentRow, moment, 1, state="closed", said=None)
    with counter.press(FactKind.MOMENT_REOPENED) as writing:
        key, salt = _row(store, t.MomentRow, "id", "salt")
        writing.update(t.MomentRow, key, 2, salt=salt, state="open", said="Thirty minutes!")
        _on_paper(writing, ana, _only(store, t.VoucherRow))


def _on_paper(writing: Writing, ana: uuid.UUID, voucher: uuid.UUID) -> None:
    """The voucher's copy that waits for its printer, the card it came from, and the logo on it."""
    writing.insert(
        t.PrintJobRow, voucher_id=voucher, copy_number=1, left_minor=350, paper="escpos-80", printer="file:/dev/lp0",
        asked_by=ana, asked_at=NOW, state="silent", why="gone", tries=1, moved_at=NOW,
    )  # fmt: skip
    card = writing.insert(
        t.CardRow, code="XBCDFGHJKLNP", code_end="KLNP", friend_code="XBCDFGHJKLPN", friend_end="KLPN",
        batch_id=voucher, made_at=NOW, made_by=ana, state="given", voucher_id=voucher, friend_voucher_id=voucher,
    )  # fmt: skip
    writing.update(t.VoucherRow, voucher, 1, friend_of_id=card, card_id=card, title="goods")
    writing.insert(t.ShopPictureRow, kind="logo", data="iVBORw0K", width=1, height=1, set_at=NOW, set_by=ana)


def give(writing: Writing, moment: uuid.UUID, ana: uuid.UUID, budget: uuid.UUID) -> uuid.UUID:
    """A give of one voucher, half of it used, the other half still held by the budget."""
    remedy = writing.insert(
        t.RemedyRow, moment_id=moment, given_at=NOW, business_date=DAY, given_by=ana, confirmed=True,
        approved_by=uuid.UUID(int=5), kind="voucher", value_minor=350, goodwill_minor=350, cost_minor=124,
        note="regular", state="given", undone_at=NOW, undone_on=DAY, undone_by=ana, undo_reason="none", got_it=True,
    )  # fmt: skip
    part = writing.insert(
        t.RemedyPartRow, remedy_id=remedy, position=1, kind="voucher", label="Cinnamon bun", sku="CINN",
        from_sku="FLAT", category="Pastry", words="on us", qty=1, value_minor=350, cost_minor=124,
        cost_source="known", tax_rate_milli=7000, on_till="rung", taken_back=False,
    )  # fmt: skip
    approval = writing.insert(
        t.ApprovalRow, remedy_id=remedy, asked_by=ana, approver_id=ana, own=True, why="over-limit", over_minor=50,
        content="c" * 64, at=NOW,
    )  # fmt: skip
    voucher = writing.insert(
        t.VoucherRow, code="XBCDFGHJKLNP", code_end="KLNP", remedy_id=remedy, part_id=part, moment_id=moment,
        form="item", sku="CINN", label="Cinnamon bun", worth_minor=350, left_minor=175, cost_minor=124,
        cost_left_minor=62, cost_source="known", issued_at=NOW, issued_on=DAY, issued_by=ana, good_until=DAY,
        ends_at=NOW, state="part-used", copies=1, closed_at=NOW, closed_on=DAY, closed_by=ana, closed_left_minor=0,
        reason="none", replaces_id=part, replaced_by_id=part,
    )  # fmt: skip
    use = writing.insert(
        t.RedemptionRow, voucher_id=voucher, at=NOW, business_date=DAY, redeemed_by=ana, value_minor=175,
        cost_minor=62, on_till="rung", ticket="00124", late=False, reason="late bus", undone_at=NOW, undone_on=DAY,
        undone_by=ana, undo_reason="none",
    )  # fmt: skip
    for kind, amount, moves in (("hold", 124, True), ("settle", 62, True), ("reverse", 10, False)):
        writing.insert(
            t.LedgerRow, at=NOW, business_date=DAY, budget_id=budget, kind=kind, amount_minor=amount, moves=moves,
            remedy_id=remedy, voucher_id=voucher, redemption_id=use, approval_id=approval,
        )  # fmt: skip
    _move(writing, budget, 62, 62)
    return remedy


def promise(writing: Writing, moment: uuid.UUID, ana: uuid.UUID, remedy: uuid.UUID) -> uuid.UUID:
    """What was given had been promised before."""
    return writing.insert(
        t.PromiseRow, moment_id=moment, specs="voucher:CINN", parts="[]", stated_cost_minor=124, on_till="rung",
        note="regular", good_until=DAY, value_minor=350, cost_minor=124, digest="d" * 64, why="over-limit",
        over_minor=50, asked_by=ana, confirmed=True, asked_at=NOW, state="given", answered_by=ana, answered_at=NOW,
        reason="none", remedy_id=remedy,
    )  # fmt: skip


def _move(writing: Writing, budget: uuid.UUID, spent: int, held: int) -> None:
    from pos_recovery.store import budgets

    assert budgets.move(writing, budget, spent=spent, held=held, over_allowed=False)


def _seen_again(counter: Counter) -> None:
    with counter.press(FactKind.SALES_IMPORTED) as writing:
        file = writing.insert(t.SalesImportRow, at=NOW, imported_by=COUNTER, format="square", sha256="a" * 64,
                              tickets=1, visits=1, new=1, same=0, changed=0)  # fmt: skip
        writing.insert(t.SalesMappingRow, header="h" * 64, mapping="{}", answers='{"date":"dmy"}', set_at=NOW)
        writing.insert(
            t.TicketRow, import_id=file, format="square", number="00125", at=NOW, at_second=NOW, business_date=DAY,
            total_minor=990, kind="sale", visit=True, customer_key="ck", phone_key="pk", email_key="ek",
        )  # fmt: skip
        writing.insert(t.VisitRow, at=NOW, business_date=DAY, how="ticket", moment_id=file, customer_id=file,
                       redemption_id=file, ticket="00125", value_minor=990, taken_back=False)  # fmt: skip


def _the_books(counter: Counter) -> None:
    with counter.press(FactKind.MONTH_CLOSED) as writing:
        writing.insert(t.BooksMonthRow, month="2026-10", policy="memo", entries=1, closed_at=NOW, closed_by=COUNTER)
        writing.insert(
            t.PostingRow, month="2026-10", position=1, group_no=1, entry="HSB-2026-10-0001", line_type="post",
            business_date=DAY, recorded_at=NOW, kind="comp", account_code="4010", account="Comps", debit_minor=350,
            credit_minor=0, price_minor=350, tax_rate_milli=7000, cost_minor=124, cost_source="known",
            on_till="not-rung", ticket="00123", voucher="KLNP", given_by=COUNTER, approved_by=COUNTER,
            reversal_of="HSB-2026-10-0001", text="Cinnamon bun",
        )  # fmt: skip
        writing.insert(t.BooksExportRow, at=NOW, exported_by=COUNTER, first_day=DAY, last_day=DAY, format="mir",
                       entries=1, sha256="b" * 64)  # fmt: skip


def _row(store: FileStore, row: Any, *names: str) -> tuple[Any, ...]:
    from sqlalchemy import select

    with store.read() as reading:
        found = reading.connection.execute(select(*(getattr(row, name) for name in names))).one()
        return tuple(found)


def _only(store: FileStore, row: Any) -> uuid.UUID:
    key: uuid.UUID = _row(store, row, "id")[0]
    return key
