"""The demo: a practice shop with a believable history, and what a shop gets out of it, all under one folder."""

from __future__ import annotations

from .order import DemoFile as DemoFile
from .order import DemoOrder as DemoOrder
from .order import Pictures, Progress


def run_demo(order: DemoOrder, progress: Progress, pictures: Pictures | None = None) -> tuple[DemoFile, ...]:
    """Make it; see `run.run`. `progress` hears (done, total, what) as it goes; `pictures` takes the screens'."""
    from .run import run

    return run(order, progress, pictures)
