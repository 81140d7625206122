"""The look in tokens: colours light and dark with their measured contrast, type, and how they reach every widget.

Widgets ask at paint time; labels and fields are told by `restyle`. Values: ux/DESIGN.md, section 6.
"""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from pos_recovery.domain.moment import Cause

# name: (light, dark)
COLOURS: dict[str, tuple[str, str]] = {
    "bg": ("#EDF1F0", "#0A1211"),
    "surface": ("#FFFFFF", "#14211F"),
    "sunken": ("#F4F7F6", "#0F1A18"),
    "ink": ("#0F2220", "#E9F2F0"),
    "ink2": ("#405854", "#B4C6C2"),
    "ink3": ("#566D69", "#93A9A4"),
    "line": ("#DAE2E0", "#263A36"),
    "line2": ("#7A8F8B", "#728984"),
    "primary": ("#0B6B62", "#57C8B5"),
    "primaryH": ("#095750", "#7AD8C8"),
    "primaryT": ("#DCEFEC", "#163B36"),
    "onp": ("#FFFFFF", "#03211D"),
    "gold": ("#D49B32", "#E2B050"),
    "goldG": ("#A87214", "#E2B050"),
    "goldI": ("#76500A", "#F0CC82"),
    "goldT": ("#FBF0D9", "#332810"),
    "danger": ("#B02A1C", "#FF8D7D"),
    "dangerT": ("#FCE7E3", "#3B1814"),
    "warn": ("#8F4700", "#FFB470"),
    "warnT": ("#FDEAD3", "#39240F"),
    "info": ("#1C5B9C", "#86BBF4"),
    "infoT": ("#E2EDF9", "#14283E"),
    "rail": ("#0A2A28", "#050D0C"),
    "rail2": ("#15403D", "#12302D"),
    "railI": ("#C3D8D4", "#A9BFBA"),
    "railA": ("#FFFFFF", "#FFFFFF"),
    "paper": ("#FFFDF8", "#F4F1EA"),
    "shadow": ("#0A2A28", "#000000"),
}
# The ceramic and what stands on it are the same by day and by night.
CERAMIC, CERAMIC_END = "#154641", "#08211F"
ON_CERAMIC, GOLD_ON_CERAMIC, QUIET_ON_CERAMIC = "#FFFFFF", "#F0CC82", "#C3D8D4"
# cause: (ink light, tint light, ink dark, tint dark)
CAUSES: dict[Cause, tuple[str, str, str, str]] = {
    Cause.WAIT: ("#86480A", "#FCEBD3", "#FFC07A", "#38260F"),
    Cause.ORDER: ("#1C5B9C", "#E2EDF9", "#86BBF4", "#14283E"),
    Cause.QUALITY: ("#AE3526", "#FCE6E2", "#FF9686", "#3B1A15"),
    Cause.TASTE: ("#55459B", "#EBE8F8", "#BBAEF6", "#251F42"),
    Cause.MANNER: ("#77397F", "#F3E6F5", "#DBA2E4", "#321C36"),
    Cause.CHARGE: ("#3F556A", "#E5EBF1", "#A9C1D8", "#1D2934"),
    Cause.OUT: ("#535C10", "#EFF2D9", "#C9D26E", "#282C10"),
    Cause.KIND: ("#98305F", "#FBE5EE", "#F3A0C6", "#3A172A"),
    Cause.CLEAN: ("#0B6B62", "#DCEFEC", "#57C8B5", "#163B36"),
    Cause.BROKEN: ("#913E18", "#FAE8DD", "#F2A27A", "#371F13"),
    Cause.SAFETY: ("#B02A1C", "#FCE7E3", "#FF8D7D", "#3B1814"),
    Cause.OTHER: ("#465652", "#E8EDEC", "#B4C6C2", "#22302D"),
}
CAUSE_ICONS: dict[Cause, str] = {
    Cause.WAIT: "hourglass",
    Cause.ORDER: "shuffle",
    Cause.QUALITY: "thumbs-down",
    Cause.TASTE: "meh",
    Cause.MANNER: "message-circle-warning",
    Cause.CHARGE: "receipt-text",
    Cause.OUT: "package-x",
    Cause.KIND: "hand-heart",
    Cause.CLEAN: "spray-can",
    Cause.BROKEN: "hammer",
    Cause.SAFETY: "heart-pulse",
    Cause.OTHER: "pencil-line",
}
FAMILIES = {"ui": "MIR Inter", "title": "MIR Bricolage", "say": "MIR Newsreader", "mono": "JetBrains Mono"}
COMPACT_BELOW = 1100  # pixels of window width
_state = {"dark": False, "percent": 100, "still": False}


@runtime_checkable
class Styled(Protocol):
    """A widget that keeps something of the theme in itself and takes it anew when the theme changes."""

    def restyle(self) -> None:
        """Take colours and fonts from the theme again."""


def use(look: str, *, percent: int = 100, still: bool = False) -> None:
    """Set the look (`light`, `dark`, or `system`), the size of text in percent, and less motion; repaint all."""
    if look == "system":
        _state["dark"] = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    else:
        _state["dark"] = look == "dark"
    grown = percent != _state["percent"]
    _state["percent"], _state["still"] = percent, still
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setPalette(_palette())
        for widget in app.allWidgets():
            if isinstance(widget, Styled):
                widget.restyle()
            if grown:
                widget.updateGeometry()
            widget.update()


def is_dark() -> bool:
    """Whether the dark look is on."""
    return bool(_state["dark"])


def is_still() -> bool:
    """Whether the owner wants less motion."""
    return bool(_state["still"])


def colour(name: str, alpha: int | None = None) -> QColor:
    """A token's colour, or a `#RRGGBB` as it is; `alpha` 0 to 255."""
    found = QColor(COLOURS[name][is_dark()] if name in COLOURS else name)
    if alpha is not None:
        found.setAlpha(alpha)
    return found


def cause_colours(cause: Cause) -> tuple[QColor, QColor]:
    """(ink, tint) of a cause."""
    four = CAUSES[cause]
    return (QColor(four[2]), QColor(four[3])) if is_dark() else (QColor(four[0]), QColor(four[1]))


def scaled(pixels: float) -> int:
    """A length that grows with the text size."""
    return round(pixels * _state["percent"] / 100)


def font(pixels: float, weight: int = 400, family: str = "ui", *, figures: bool = False) -> QFont:
    """A bundled font at a pixel size. `figures`: all digits equally wide, only for pure numbers."""
    found = QFont(FAMILIES[family])
    found.setPixelSize(scaled(pixels))
    found.setWeight(QFont.Weight(weight))
    found.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if family == "ui":
        found.setFeature(QFont.Tag("cv11"), 1)
        found.setFeature(QFont.Tag("calt"), 1)
        if figures:
            found.setFeature(QFont.Tag("tnum"), 1)
    elif family == "say":
        found.setItalic(True)
        found.setWeight(QFont.Weight.Medium)
    elif family == "title":
        found.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 98.5)
    return found


def _palette() -> QPalette:
    role = QPalette.ColorRole
    pairs = {
        role.Window: "bg", role.WindowText: "ink", role.Base: "surface", role.AlternateBase: "sunken",
        role.Text: "ink", role.Button: "surface", role.ButtonText: "ink", role.Highlight: "primary",
        role.HighlightedText: "onp", role.PlaceholderText: "ink3", role.Link: "primary", role.Accent: "primary",
        role.ToolTipBase: "surface", role.ToolTipText: "ink",
    }  # fmt: skip
    palette = QPalette()
    for name, token in pairs.items():
        palette.setColor(name, colour(token))
    for name in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, colour("ink3"))
    return palette
