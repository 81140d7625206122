"""Text in a box: wrapped, made smaller if it must be, cut with an ellipsis when even that is too much."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pos_recovery.documents import direction
from pos_recovery.documents.wording import breakable, clean, clusters

if TYPE_CHECKING:
    from pos_recovery.documents.lettering import Lettering, Line

_STEP = 0.94
_TALL = 1.22  # stacked vowels and marks of other scripts need more room than Latin


class Style(NamedTuple):
    """How text may be set: face, size and smallest size, room, most lines, line distance as a share of the size."""

    face: str
    size_pt: float
    least_pt: float
    width_pt: float
    lines: int = 1
    leading: float = 1.2


class Setting(NamedTuple):
    """Text as it fits: its size, its lines, the distance of their baselines, and whether nothing was cut.

    `from_right`: its paragraph reads from the right, and so begins at the right of its `room_pt`.
    """

    size_pt: float
    leading_pt: float
    lines: tuple[Line, ...]
    whole: bool = True
    from_right: bool = False
    room_pt: float = 0.0

    def indent_pt(self, line: Line) -> float:
        """How far from the left of its room a line begins, on paper whose lines begin at one side."""
        return self.room_pt - line.width_pt(self.size_pt) if self.from_right else 0.0

    @property
    def extra_pt(self) -> float:
        """What the lines after the first add to the height."""
        return self.leading_pt * (len(self.lines) - 1)


def fit(lettering: Lettering, text: str, style: Style) -> Setting:
    """The largest setting of `text` inside `style`: never wider, never more lines. Empty text has no lines."""
    words = clean(text)
    if not words:
        return Setting(style.size_pt, style.size_pt * style.leading, ())
    if lettering.is_plain(words, style.face):
        line = lettering.line(words, style.face)
        if line.width_pt(style.size_pt) <= style.width_pt:
            return Setting(style.size_pt, style.size_pt * style.leading, (line,))
    pieces = [_piece(lettering, piece, style.face) for piece in breakable(words)]
    size, whole = style.size_pt, True
    while True:
        room = style.width_pt * 1000 / size
        if max(piece.width for piece in pieces) <= room:
            lines = _wrapped(pieces, room)
            if len(lines) <= style.lines:
                lines = _balanced(pieces, room, len(lines))
                break
        if size <= style.least_pt:
            lines = _wrapped(_broken(lettering, pieces, style.face, room), room)
            whole = len(lines) <= style.lines
            lines = lines if whole else _cut(lettering, lines, style, room)
            break
        size = max(style.least_pt, size * _STEP)
    from_right = direction.reads_right_to_left(words)
    done = tuple(lettering.line(line, style.face, from_right=from_right) for line in lines)
    tall = 1.0 if all(line.plain for line in done) else _TALL
    return Setting(size, size * style.leading * tall, done, whole, from_right, style.width_pt)


def fit_title(lettering: Lettering, lines: tuple[str, ...], style: Style) -> Setting:
    """A title of `style.lines` lines in one size: lines that were broken by hand, or one text to be wrapped."""
    if len(lines) == 1:
        return fit(lettering, lines[0], style)
    single = style._replace(lines=1)
    size = min(fit(lettering, line, single).size_pt for line in lines)
    set_ = [fit(lettering, line, single._replace(size_pt=size)) for line in lines]
    done = tuple(line for setting in set_ for line in setting.lines)
    return set_[0]._replace(lines=done, leading_pt=max(setting.leading_pt for setting in set_))


class _Piece(NamedTuple):
    """What stays on one line; widths in thousandths of the size, without and with the blank after it."""

    text: str
    width: float
    with_blank: float


def _piece(lettering: Lettering, text: str, face: str) -> _Piece:
    width = lettering.width(text.rstrip(), face)
    return _Piece(text, width, width + lettering.width(" ", face) if text.endswith(" ") else width)


def _wrapped(pieces: list[_Piece], room: float) -> list[str]:
    """Greedy lines no wider than `room`, for pieces that are none of them wider."""
    lines: list[str] = []
    used = 0.0
    for piece in pieces:
        if not lines or used + piece.width > room:
            lines.append("")
            used = 0.0
        lines[-1] += piece.text
        used += piece.with_blank
    return [line.rstrip() for line in lines]


def _balanced(pieces: list[_Piece], room: float, count: int) -> list[str]:
    """The same number of lines in the least room, so that no last word stands alone."""
    best = _wrapped(pieces, room)
    low, high = max(piece.width for piece in pieces), room
    for _ in range(6 if count > 1 else 0):
        middle = (low + high) / 2
        lines = _wrapped(pieces, middle)
        if len(lines) > count:
            low = middle
        else:
            best, high = lines, middle
    return best


def _broken(lettering: Lettering, pieces: list[_Piece], face: str, room: float) -> list[_Piece]:
    """The pieces, those wider than `room` broken between letters."""
    small: list[_Piece] = []
    for piece in pieces:
        if piece.width <= room:
            small.append(piece)
            continue
        part = ""
        for cluster in clusters(piece.text):
            if part and lettering.width((part + cluster).rstrip(), face) > room:
                small.append(_piece(lettering, part, face))
                part = ""
            part += cluster
        small.append(_piece(lettering, part, face))
    return small


def _cut(lettering: Lettering, lines: list[str], style: Style, room: float) -> list[str]:
    kept = lines[: style.lines]
    last = clusters(kept[-1].rstrip("…"))
    while last and lettering.width("".join(last).rstrip() + "…", style.face) > room:
        last.pop()
    kept[-1] = "".join(last).rstrip() + "…"
    return kept
