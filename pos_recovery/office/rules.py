"""The few settings that every counter screen goes by."""

from __future__ import annotations

from pos_recovery.domain.views.shop import CounterRules

from .backroom import Backroom


def counter_rules(room: Backroom) -> CounterRules:
    """As they hold now."""
    with room.look() as look:
        settings = look.settings
        return CounterRules(
            quiet=settings.flag("quiet"), idle_lock_minutes=settings.number("idle-lock-minutes"),
            small_amount=settings.amount("small-amount"), return_window_days=settings.number("return-window-days"),
            friend=settings.flag("paper.friend"),
        )  # fmt: skip
