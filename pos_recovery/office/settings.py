"""Settings: shown, and set from the day they hold."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.domain.people import Actor
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.views.paper import LogoPicture
from pos_recovery.store import settings
from pos_recovery.store.shop_tables import SettingRow

from .backroom import Backroom, Look, Work
from .commands import Changed, Done, Outcome, SetLogo, SetSetting
from .settings_table import Since, keys, setting


class Settings:
    """The shop's settings."""

    def __init__(self, room: Backroom) -> None:
        self._room = room

    def all(self, actor: Actor) -> dict[str, str]:
        """Key -> the value set last. Settings are the owner's."""
        require(actor, Right.OWN)
        with self._room.look() as look:
            return _all(look)

    def set(self, command: SetSetting) -> Done[tuple[tuple[str, str], ...]]:
        """Set one; the receipt is every key with its value. Refusal `unknown-setting`, `bad-zone`, `usage`."""
        require(command.actor, Right.OWN)
        known = setting(command.key)
        value = known.check(command.value, self._room.shop)

        def run(work: Work) -> Outcome[tuple[tuple[str, str], ...]]:
            since = _since(known.since, work.today)
            work.tx.insert(SettingRow, key=command.key, value=value, since=since, set_at=set_at(work, command.key))
            shown = {**_all(work), command.key: value}
            fact = Fact(FactKind.SETTING_SET, by=command.actor.id, facts={"key": command.key})
            return Outcome(tuple(shown.items()), fact, Changed.SHOP)

        return self._room.act(command, tuple[tuple[str, str], ...], run)

    def logo(self, actor: Actor) -> LogoPicture | None:
        """The shop's logo, for its owner to look at."""
        require(actor, Right.OWN)
        from .logo import logo_now

        with self._room.look() as look:
            found = logo_now(look)
        return None if found is None else found[1]

    def set_logo(self, command: SetLogo) -> Done[tuple[int, int]]:
        """Set it or take it away; see `logo.set_logo`."""
        from .logo import set_logo

        return set_logo(self._room, command)


def _all(look: Look) -> dict[str, str]:
    shares = [
        key for key in look.settings.set_keys() if key.startswith("cost-share.")
    ]  # as many as there are categories
    return {key: look.settings.now(key) for key in (*keys(), *shares)}


def set_at(work: Work, key: str) -> datetime:
    """Now, but after the key's line before: a practice clock may stand still, and the last one set counts."""
    before = settings.newest(work.reading, key)
    return work.now if before is None else max(work.now, before + timedelta(microseconds=1))


def _since(since: Since, today: date) -> date:
    """The books' policy holds for the whole running month; a zone or day start from the next business day."""
    if since is Since.MONTH:
        return today.replace(day=1)
    return today + timedelta(days=1) if since is Since.NEXT_DAY else today
