"""Several counters at the same instant: real processes, and threads inside them, each with an office of its own."""

from __future__ import annotations

import multiprocessing
import threading
import uuid
from collections.abc import Callable, Sequence
from itertools import cycle
from pathlib import Path
from typing import Any

from pos_recovery.domain.errors import Refusal
from pos_recovery.exchange import trade_pack
from pos_recovery.host.clock import MovedClock
from pos_recovery.office import moments, promises, remedies, vouchers
from pos_recovery.office.bootstrap import open_office
from pos_recovery.office.commands import SayNo, SayYes
from tests.office.bakery import NOW, STAFF, Counter, at, staff_of, where

_START_SECONDS = 60
_IMPORTED_ONCE = (
    moments,
    promises,
    remedies,
    vouchers,
    trade_pack,
)  # the office imports them when they are first asked for


def redeem_at_once(folders: Sequence[Path], code: str, *, each: int) -> list[str]:
    """Everybody redeems the same voucher, in a process for each of the folders: `done`, or the code of the refusal."""
    return _rush(_redeem, folders, [(code,)] * len(folders), each)


def give_card_at_once(folders: Sequence[Path], card: str, moments: Sequence[uuid.UUID], *, friend: bool) -> list[str]:
    """Everybody gives the same blank card, each with a moment of their own: `done`, or the code of the refusal."""
    return _rush(_give_card, folders, [(card, moment, friend) for moment in moments])


def give_at_once(folders: Sequence[Path], spec: str, *, tries: int) -> list[str]:
    """Everybody gives the same, so many times one after the other, in a process for each of the folders.

    The staff of five is spread over them, so that some of them are the same person at several counters.
    """
    givers = cycle(STAFF)
    return _rush(_give, folders, [(spec, tries, next(givers)) for _ in folders])


def answer_at_once(folder: Path, promise: uuid.UUID, answers: dict[str, str]) -> dict[str, str]:
    """Each of them says yes or no to a promise, in a process of their own: `done`, or the code of the refusal."""
    told = _rush(_answer_promise, [folder] * len(answers), [(promise, *one) for one in answers.items()])
    return dict(one.split() for one in told)


def _rush(
    work: Callable[..., None], folders: Sequence[Path], facts: Sequence[tuple[Any, ...]], each: int = 1
) -> list[str]:
    """One process for each of `facts`, with so many threads."""
    context = _context()
    start, answers = context.Barrier(len(facts) * each), context.Queue()
    started = [
        context.Process(target=_crowd, args=(work, folder, one, each, start, answers))
        for folder, one in zip(folders, facts, strict=True)
    ]
    for process in started:
        process.start()
    found: list[str] = []
    for _ in started:
        found += answers.get(timeout=1_200)
    for process in started:
        process.join()
    answers.close()
    answers.join_thread()
    return found


def _context() -> Any:
    """Fresh processes; where the system can, copies of one that has imported everything already."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    return context


def _crowd(
    work: Callable[..., None], folder: Path, facts: tuple[Any, ...], each: int, start: Any, answers: Any
) -> None:
    """One process: its threads wait for everybody else's."""
    found: list[str] = []
    threads = [threading.Thread(target=_alone, args=(work, folder, facts, start, found)) for _ in range(each)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    answers.put(found)


def _alone(work: Callable[..., None], folder: Path, facts: tuple[Any, ...], start: Any, found: list[str]) -> None:
    clock = MovedClock(at(NOW))
    with open_office(where(folder, clock)) as office:
        shop = Counter(office, clock, staff_of(office))
        start.wait(_START_SECONDS)
        work(shop, found, *facts)


def _redeem(shop: Counter, found: list[str], code: str) -> None:
    found.append(_answer(lambda: shop.redeem(code)))


def _give(shop: Counter, found: list[str], spec: str, tries: int, name: str) -> None:
    giver = shop.staff[name]
    found.extend(_answer(lambda: shop.give(spec, by=giver)) for _ in range(tries))


def _give_card(shop: Counter, found: list[str], card: str, moment: uuid.UUID, friend: bool) -> None:
    found.append(_answer(lambda: shop.give("voucher:CINN", moment=moment, card=card, friend=friend)))


def _answer_promise(shop: Counter, found: list[str], promise: uuid.UUID, name: str, answer: str) -> None:
    actor, asked = shop.staff[name], shop.office.promises
    if answer == "yes":
        code = _answer(lambda: asked.say_yes(SayYes(actor=actor, promise=promise)))
    else:
        code = _answer(lambda: asked.say_no(SayNo(actor=actor, promise=promise, reason="too much")))
    found.append(f"{name} {code}")


def _answer(act: Callable[[], object]) -> str:
    try:
        act()
    except Refusal as refusal:
        return refusal.code
    return "done"
