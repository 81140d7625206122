"""Eight counters that go on giving while their server is killed: processes of their own, each with its office."""

from __future__ import annotations

import multiprocessing
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any, TypeVar

from pos_recovery.domain.errors import Trouble
from pos_recovery.domain.sentences import sentence
from pos_recovery.host.clock import MovedClock
from pos_recovery.office.bootstrap import open_office
from tests.office import rush
from tests.office.bakery import NOW, Counter, at, staff_of, where

SPEC = "discount:0.01"
_ANSWER_SECONDS = 60
_PAUSE_SECONDS = 0.1  # a counter that was told to try again waits for the end of the storm so long, then tries
Answer = TypeVar("Answer")


@dataclass
class Told:
    """What the counters were told: each request that was answered, and the sentences that were said in between."""

    answered: list[uuid.UUID] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)

    def take(self, pipes: Sequence[Any]) -> None:
        """What has come up the pipes; waits for something. Fails when nobody is answered for a minute."""
        ready: list[Any] = list(wait(pipes, _ANSWER_SECONDS))
        assert ready, "no counter goes on"
        for pipe in ready:
            request, troubles = pipe.recv()
            self.answered.append(request)
            self.troubles += troubles


def give_through(folders: Sequence[Path], kills: int, kill: Callable[[int], None], answers_between: int = 16) -> Told:
    """Everybody gives, one request after the other; after so many answers the server is killed and started again.

    Each request is asked again until it is answered. `kill` gets the number of the kill.
    """
    context: Any = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([rush.__name__])
    over, told = context.Event(), Told()
    pipes, processes = [], []
    for folder in folders:
        here, there = context.Pipe(duplex=False)
        processes.append(context.Process(target=_give, args=(folder, there, over)))
        processes[-1].start()
        there.close()
        pipes.append(here)
    for pipe in pipes:
        assert pipe.recv() == "open"
    for number in range(kills):
        enough = len(told.answered) + answers_between
        while len(told.answered) < enough:
            told.take(pipes)
        kill(number)
    enough = len(told.answered) + answers_between
    while len(told.answered) < enough:
        told.take(pipes)
    over.set()
    for process, pipe in zip(processes, pipes, strict=True):
        _drain(pipe, told)
        process.join(_ANSWER_SECONDS)
        assert process.exitcode == 0
    return told


def _drain(pipe: Connection, told: Told) -> None:
    try:
        while True:
            told.take([pipe])
    except EOFError:
        pipe.close()


def _give(folder: Path, pipe: Connection, over: Any) -> None:
    clock = MovedClock(at(NOW))
    troubles: list[str] = []
    with open_office(where(folder, clock)) as office:
        shop = Counter(office, clock, staff_of(office))
        pipe.send("open")
        while not over.is_set():
            request = uuid.uuid4()
            moment = _until_answered(shop.log, troubles, over)
            _until_answered(partial(shop.give, SPEC, moment=moment, request=request), troubles, over)
            pipe.send((request, troubles))
            troubles.clear()


def _until_answered(ask: Callable[[], Answer], troubles: list[str], over: Any) -> Answer:
    while True:
        try:
            return ask()
        except Trouble as trouble:
            troubles.append(sentence(trouble.code, trouble.facts))
        over.wait(_PAUSE_SECONDS)
