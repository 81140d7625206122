"""What a finger must be able to hit: large enough, whole, and not below something else."""

from __future__ import annotations

from itertools import combinations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QScrollArea, QWidget

LEAST = 44  # pixels, DESIGN 16.35


def targets(root: QWidget) -> list[QWidget]:
    """Every button and field that can be used now; what is scrolled out of sight is left out."""
    found = [*root.findChildren(QAbstractButton), *root.findChildren(QLineEdit)]
    return [one for one in found if one.isVisible() and one.isEnabled() and not _scrolled(one, root)]


def check_targets(root: QWidget) -> None:
    """P100: each is at least 44 x 44, inside the window, has a name, and covers no other."""
    places = {one: _place(one, root) for one in targets(root)}
    assert places
    for one, place in places.items():
        name = one.accessibleName()
        assert name, f"a {type(one).__name__} has no name"
        assert min(place.width(), place.height()) >= LEAST, f"{name} is {place.width()} x {place.height()}"
        assert root.rect().contains(place), f"{name} lies outside the window: {place}"
    for (one, here), (other, there) in combinations(places.items(), 2):
        if not (one.isAncestorOf(other) or other.isAncestorOf(one)):
            both = f"{one.accessibleName()} {here} covers {other.accessibleName()} {there}"
            assert not here.intersects(there), both


def _place(one: QWidget, root: QWidget) -> QRect:
    return QRect(one.mapTo(root, QPoint(0, 0)), one.size())


def _scrolled(one: QWidget, root: QWidget) -> bool:
    """Whether a scrolled list hides a part of it."""
    above = one.parentWidget()
    while above is not None and above is not root:
        if isinstance(above, QScrollArea):
            view = above.viewport()
            return not view.rect().contains(QRect(one.mapTo(view, QPoint(0, 0)), one.size()))
        above = above.parentWidget()
    return False
