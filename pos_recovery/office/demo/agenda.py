"""What is still to happen in the practice shop, in the order of time, and nothing after its present."""

from __future__ import annotations

import heapq
from collections.abc import Callable
from datetime import datetime

Act = Callable[[datetime], None]


class Agenda:
    """Acts and when they happen. Two at the same instant happen in the order in which they were written down."""

    def __init__(self, until: datetime) -> None:
        self._until = until
        self._acts: list[tuple[int, int, datetime, Act]] = []
        self._count = 0

    def add(self, at: datetime, act: Act) -> None:
        """Let it happen at `at` (aware), unless that is later than the present."""
        if at <= self._until:
            self._count += 1
            heapq.heappush(self._acts, (int(at.timestamp()), self._count, at, act))

    def run(self, move: Callable[[datetime], None]) -> None:
        """Let everything happen, each at its time; what happens may add more."""
        while self._acts:
            _, _, at, act = heapq.heappop(self._acts)
            move(at)
            act(at)
