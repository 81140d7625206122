"""The one place that runs a command: opens the office, signs in, carries it out, closes, and tells how it went."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import typer

from pos_recovery.domain.errors import Failure, Refusal
from pos_recovery.domain.sentences import Here, sentence

from . import streams
from .exits import DONE, exit_for
from .pins import APPROVER_PIN, PIN, Pins, can_ask
from .shapes.plain import plain

if TYPE_CHECKING:
    from pos_recovery.domain.money import Money
    from pos_recovery.domain.people import Actor
    from pos_recovery.office.commands import Approver
    from pos_recovery.office.office import Office

    from .window import Window

Given = TypeVar("Given")
_MOST_PASSPHRASE_BYTES = 4096
Warnings = tuple[tuple[str, Mapping[str, object]], ...]
_NONE: Warnings = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """The options before the command."""

    data: str | None
    name: str | None
    as_json: bool
    passphrase_file: Path | None
    pins: Pins = field(repr=False)
    window: Window | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command tells: the document for `--json`, the words for people, what to say beside it, the exit code."""

    document: Mapping[str, object]
    words: str
    warnings: Warnings = ()
    code: int = DONE


class Counter:
    """The shop during one command. Opened when it is first needed."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self._office: Office | None = None

    @property
    def office(self) -> Office:
        """The shop's office. Troubles as `open_office`."""
        if self._office is None:
            from pos_recovery.office.bootstrap import open_office

            self._office = open_office(self.where())
            settle()
        return self._office

    def where(self) -> Any:
        """Where the shop lies, and what opens its secrets."""
        from pos_recovery.office.bootstrap import Where

        return Where(self.asked.data, _passphrase(self.asked.passphrase_file))

    @property
    def here(self) -> Here:
        """How this shop tells the time; before it is open, times are said as they are written."""
        if self._office is None:
            return Here()
        return Here(self._office.local, self._office.local(self._office.now()).date())

    def signed_in(self) -> Actor:
        """Who acts, by name and PIN. Refusal `usage` when either is missing, else as `People.sign_in`."""
        name = self._name()
        if self.asked.pins.given(PIN) is None and can_ask():
            self.office.people.sign_in(name, None)  # an unknown name is said before anybody types
        return self.office.people.sign_in(name, self.asked.pins.of(name))

    def named(self) -> Actor:
        """Who acts, by name; confirmed when a PIN is at hand, never asked for one."""
        return self.office.people.sign_in(self._name(), self.asked.pins.given(PIN))

    def anybody(self) -> Actor | None:
        """Who acts, for what nobody needs to be named for."""
        return None if self.asked.name is None else self.named()

    def with_pin_if_needed(self, work: Callable[[Actor], Given]) -> Given:
        """Carry out by name alone if that will do; where it will not, ask at the terminal for the PIN."""
        actor = self.named()
        try:
            return work(actor)
        except Refusal as refusal:
            what = str(refusal.facts.get("what"))
            if actor.confirmed or refusal.code != "usage" or "PIN is needed" not in what:
                raise
            if not can_ask():
                above = refusal.facts.get("above")
                raise Refusal("usage", what=f"{what}{f' above {above}' if above else ''}: set {PIN}") from None
        return work(self.signed_in())

    def approver(self, name: str | None) -> Approver | None:
        """Who says yes, with the PIN just typed or from its variable."""
        from pos_recovery.office.commands import Approver

        return None if name is None else Approver(name, self.asked.pins.of(name, APPROVER_PIN))

    def amount(self, text: str | None) -> Money | None:
        """An amount of 0 or more in the shop's currency. Refusal `bad-amount`."""
        from pos_recovery.domain.money import Money

        if text is None:
            return None
        money = Money.parse(text, self.office.shop.currency)
        if money.units < 0:
            raise Refusal("bad-amount", amount=text[:40], form=Money(1250, money.currency).text)
        return money

    def _name(self) -> str:
        if not self.asked.name:
            raise Refusal("usage", what="Who acts? Name them with --as or MAKE_IT_RIGHT_AS")
        return self.asked.name

    def close(self) -> Warnings:
        """Let go of the shop. What should still be said beside the answer."""
        if self._office is None:
            return ()
        self._office.close()
        return self._office.warnings()


def _passphrase(file: Path | None) -> bytes | None:
    """The first line of the passphrase file. Refusal `file-unreadable`."""
    if file is None:
        return None
    try:
        with file.open("rb") as opened:
            line = opened.readline(_MOST_PASSPHRASE_BYTES).rstrip(b"\r\n")
    except OSError as failure:
        reason = failure.strerror or "the system refused"
        raise Refusal("file-unreadable", what="passphrase", file=str(file), reason=reason) from None
    if not line:
        raise Refusal("file-unreadable", what="passphrase", file=str(file), reason="its first line is empty")
    return line


def serve(ctx: typer.Context, work: Callable[[Counter], Answer]) -> None:
    """Carry out one command at the counter and tell how it went. Always ends by raising `typer.Exit`."""
    asked: Asked = ctx.obj
    counter = Counter(asked)
    here = Here()
    try:
        try:
            answer = work(counter)
        finally:
            here, warnings = _closed(counter)
    except Failure as failure:
        raise typer.Exit(tell_failure(failure, here, as_json=asked.as_json)) from None
    told = replace(answer, warnings=(*answer.warnings, *warnings))
    raise typer.Exit(_tell(told, here, as_json=asked.as_json))


def _closed(counter: Counter) -> tuple[Here, Warnings]:
    """Close up. What goes wrong now is said, but what was committed stays done: nobody shall do it twice."""
    here = Here()
    try:
        try:
            here = counter.here
        finally:
            warnings = counter.close()
    except Failure as failure:
        streams.say(sentence(failure.code, failure.facts, here))
        return here, _NONE
    return here, warnings


def settle() -> None:
    """All is loaded: what there is now stays, so that collecting garbage looks only at what comes (`__main__`)."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


def _tell(answer: Answer, here: Here, *, as_json: bool) -> int:
    newest = dict(answer.warnings)  # signing in may have said the same before
    warned = [(code, sentence(code, facts, here)) for code, facts in newest.items()]
    for _, message in warned:
        streams.say(message)
    if as_json:
        document = dict(answer.document)
        if warned:
            document["warnings"] = [{"code": code, "message": message} for code, message in warned]
        told = streams.tell_json(document)
    else:
        told = streams.tell(answer.words)
    if not told:
        streams.say("It is done, but the answer could not be written. Look at the disk behind it.")
        return streams.UNWRITTEN
    return answer.code


def tell_failure(failure: Failure, here: Here, *, as_json: bool) -> int:
    """Say why not: the sentence on standard error, with `--json` the error document on standard output."""
    message = sentence(failure.code, failure.facts, here)
    streams.say(message)
    if as_json:
        facts = {name: plain(value) for name, value in failure.facts.items()}
        streams.tell_json({"error": {"code": failure.code, "message": message, "facts": facts}})
    if os.environ.get("MAKE_IT_RIGHT_DEBUG"):
        import traceback

        traceback.print_exception(failure)
    return exit_for(failure.code)
