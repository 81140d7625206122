"""Where Tab goes: as a reader's eye does, by the layouts, whenever a piece of the screen was made."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QWidget


def reading_order(*roots: QWidget) -> list[QWidget]:
    """Everything inside that Tab comes to and that can be used now."""
    return [one for root in roots for one in _inside(root) if _is_reachable(one)]


def step(*roots: QWidget, forward: bool) -> bool:
    """The keyboard goes to the next one, or the one before; round at the ends. False when there is none.

    Qt asks too, when what has the keyboard is hidden or switched off: its neighbour is the next.
    """
    every, now = [one for root in roots for one in _inside(root)], QApplication.focusWidget()
    at = every.index(now) if now in every else -1 if forward else len(every)
    ahead = [*every[at + 1 :], *every[: max(at, 0)]] if forward else [*every[:at][::-1], *every[at + 1 :][::-1]]
    to = next((one for one in ahead if _is_reachable(one)), None)
    if to is None:
        return False
    to.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    above = to.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(to)
        above = above.parentWidget()
    return True


def _inside(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, QScrollArea):
        content = widget.widget()
        if content is not None:
            yield from _with_itself(content)
        return
    layout = widget.layout()
    if layout is not None:
        yield from _laid(layout)
        return
    for child in widget.children():
        if isinstance(child, QWidget) and not child.isWindow():
            yield from _with_itself(child)


def _laid(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from _with_itself(widget)
        elif inner is not None:
            yield from _laid(inner)


def _with_itself(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    yield from _inside(widget)


def _is_reachable(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled() and widget.isVisible()
