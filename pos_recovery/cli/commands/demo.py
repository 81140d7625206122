"""`demo`: a practice shop with a year of history."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from pos_recovery.cli.desk import Answer, Counter, serve, settle
from pos_recovery.cli.lazy_group import noun
from pos_recovery.cli.options import RequestId, request_id
from pos_recovery.cli.texts.layout import columns

app = noun("A practice shop with a year of history.")


@app.command("demo")
def demo(
    ctx: typer.Context,
    out: Annotated[Path, typer.Option(metavar="DIR", help="Where it leaves the shop and its files.")] = Path("demo"),
    years: Annotated[int, typer.Option(min=1, max=10, metavar="N", help="How many years of history.")] = 1,
    seed: Annotated[int, typer.Option(metavar="N", help="The same seed makes the same files.")] = 1,
    request: RequestId = None,
) -> None:
    """Make a practice shop with realistic history, and do the main job on it."""

    def work(counter: Counter) -> Answer:
        from pos_recovery.office.demo import DemoOrder, run_demo

        asked, bar = request_id(request), _Bar()
        settle()
        try:
            window = counter.asked.window
            pictures = None if window is None else window.take_pictures
            files = run_demo(DemoOrder(out, years, seed, dict(os.environ), asked), bar.move, pictures)
        finally:
            bar.end()
        told = columns([(f"  {one.path}", one.says) for one in files], most=1000)
        document = {"out": str(out), "files": [{"file": str(one.path), "says": one.says} for one in files]}
        return Answer(document, f"In {out} are now:\n{told}")

    serve(ctx, work)


class _Bar:
    """A progress bar on standard error, drawn on a terminal only."""

    def __init__(self) -> None:
        self._shown = sys.stderr is not None and sys.stderr.isatty()
        self._last = -1

    def move(self, done: int, of: int, what: str) -> None:
        """So many steps of so many are done, and what comes now."""
        percent = 100 * done // max(of, 1)
        if self._shown and percent != self._last:
            self._last = percent
            sys.stderr.write(f"\r[{'#' * (percent // 4):<25}] {percent:3} %  {what[:40]:<40}")
            sys.stderr.flush()

    def end(self) -> None:
        """Leave the line."""
        if self._shown:
            sys.stderr.write("\n")
