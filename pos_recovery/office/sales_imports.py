"""A till's sales files: read, compared with what we have, kept once (P64, P65)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.views.sales import ImportAnswer, SalesFile, SalesFormat, SalesReading
from pos_recovery.store import requests, visits
from pos_recovery.store.visit_tables import SalesImportRow, SalesMappingRow, TicketRow

from .backroom import Backroom, Look, Work
from .commands import Changed, Done, ImportFile, Outcome
from .till_tickets import Digests, Plan, Shelf

MOST_BYTES = 100_000_000
ROWS_AN_ENTRY = 2_000
MAPPED = "mapped"
_HOUR = "hour"


@dataclass(frozen=True, slots=True)
class _FileRead:
    """A file as read, and how: the mapping and the answers that were used, its digest."""

    file: SalesFile
    mapping: Mapping[str, str]
    answers: Mapping[str, str]
    sha256: str


class SalesImports:
    """Sales files of the till."""

    def __init__(self, room: Backroom) -> None:
        self._room = room

    @staticmethod
    def formats() -> tuple[SalesFormat, ...]:
        """The exports that are read, for `--format`. Anybody may ask, and no shop is needed."""
        from pos_recovery.exchange.sales import formats

        return formats()

    def run(self, command: ImportFile) -> Done[ImportAnswer]:
        """Take a till's file; what we have already is not taken twice. `dry_run` only looks, and shows the rows.

        The mapping of an unknown header, given once, is remembered, and what was answered with it. A ticket in the
        hour that came twice is kept with both instants until `hour` is answered. Refusals, with nothing written:
        those of `exchange.sales.read_sales`, and `file-unreadable`.
        """
        require(command.actor, Right.MANAGE)
        if command.dry_run:
            with self._room.look() as look:
                found = self._read(command, look)
                answer = _answer(found.file, _plan(look, found.file))
            return Done(Changed.NOTHING, replace(answer, rows=found.file.tickets))
        with self._room.look() as look:
            # A request that was answered needs no file: by now it may be gone (P91).
            request = command.request_id
            told = request is not None and requests.answered(look.reading, request) is not None
            read = None if told else self._read(command, look)

        def carry_out(work: Work) -> Outcome[ImportAnswer]:
            return _take(work, command, read or self._read(command, work))

        return self._room.act(command, ImportAnswer, carry_out)

    def _read(self, command: ImportFile, look: Look) -> _FileRead:
        from pos_recovery.exchange.sales import read_sales

        data = self._room.ports.files.read(Path(command.file), MOST_BYTES)
        mapping, answers = command.mapping, command.answers
        if not mapping and command.format in ("auto", MAPPED):
            mapping, answers = _remembered(look, data, answers)
        reading = SalesReading(
            currency=look.shop.currency,
            zone=look.settings.on("timezone", look.today),
            format=command.format,
            mapping=mapping,
            answers=answers,
        )
        return _FileRead(read_sales(data, reading), mapping, answers, hashlib.sha256(data).hexdigest())


def _remembered(look: Look, data: bytes, answers: Mapping[str, str]) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The mapping remembered for this file's header with its answers, today's answers over them; else no mapping."""
    from pos_recovery.exchange.csv_text import header_fingerprint, read_table

    for known in visits.mappings(look.reading):
        said = {**json.loads(known.answers), **answers}

        def is_known(keys: frozenset[str], header: str = known.header) -> bool:
            return header_fingerprint(keys) == header

        try:
            read_table(data, is_known, "", said.get("encoding"))
        except Refusal:
            continue
        return json.loads(known.mapping), said
    return {}, answers


def _plan(look: Look, file: SalesFile) -> Plan:
    restarts = file.format == MAPPED and not look.settings.flag("numbers-never-repeat")
    shelf = Shelf(visits.tickets(look.reading, file.format), restarts, look.days.on, Digests(look.shop, file.format))
    return shelf.plan(file.tickets)


def _answer(file: SalesFile, plan: Plan) -> ImportAnswer:
    asked = tuple(question for question in file.asked if question.what != _HOUR or plan.doubled)
    counted = sum(ticket.visit for ticket in file.tickets)
    return ImportAnswer(
        file.format, len(file.tickets), counted, plan.new, plan.same, plan.changed, file.refused, asked
    )  # fmt: skip


def _take(work: Work, command: ImportFile, read: _FileRead) -> Outcome[ImportAnswer]:
    plan = _plan(work, read.file)
    answer = _answer(read.file, plan)
    key = work.tx.insert(
        SalesImportRow, at=work.now, imported_by=command.actor.id, format=answer.format, sha256=read.sha256,
        tickets=answer.tickets, visits=answer.visits, new=answer.new, same=answer.same, changed=answer.changed,
    )  # fmt: skip
    if read.file.format == MAPPED:
        _remember(work, read)
    written = 0
    for step in plan.steps:
        if step.known is None:
            work.tx.insert(TicketRow, import_id=key, format=answer.format, **step.columns)
        elif step.columns:
            work.tx.update(TicketRow, step.known.id, step.known.revision, salt=step.known.salt, **step.columns)
        else:
            continue
        written += 1
        if written % ROWS_AN_ENTRY == 0:  # an entry of the journal stays small enough to read and to check
            part: dict[str, str | int | None] = {"import": key.hex, "part": written // ROWS_AN_ENTRY}
            work.tx.record(Fact(FactKind.SALES_IMPORTED, by=command.actor.id, facts=part), work.today)
    facts: dict[str, str | int | None] = {
        "import": key.hex,
        "new": answer.new,
        "same": answer.same,
        "changed": answer.changed,
    }
    return Outcome(answer, Fact(FactKind.SALES_IMPORTED, by=command.actor.id, facts=facts), Changed.VISITS)


def _remember(work: Work, read: _FileRead) -> None:
    """Keep how this header is read. Which of two hours it was belongs to its tickets, not to the header."""
    header = read.file.header_fingerprint
    lasting = {what: answer for what, answer in read.answers.items() if what != _HOUR}
    mapping, answers = _text(read.mapping), _text(lasting)
    known = next((one for one in visits.mappings(work.reading) if one.header == header), None)
    if known is None:
        work.tx.insert(SalesMappingRow, header=header, mapping=mapping, answers=answers, set_at=work.now)
    elif (known.mapping, known.answers) != (mapping, answers):
        work.tx.update(SalesMappingRow, known.id, known.revision, mapping=mapping, answers=answers, set_at=work.now)


def _text(words: Mapping[str, str]) -> str:
    return json.dumps(dict(words), ensure_ascii=False, sort_keys=True)
