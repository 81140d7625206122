"""Lines of text in any script: a face for each word, letters shaped by HarfBuzz, measured, drawn."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from pos_recovery.documents import direction, faces, scripts
from pos_recovery.documents.outlines import DrawnFace
from pos_recovery.documents.wording import clusters

if TYPE_CHECKING:
    from pos_recovery.documents.faces import AnyFace, Face

# Left to right, no marks, no joining: Latin, Greek, Cyrillic, punctuation, money, arrows and simple signs.
_PLAIN = re.compile(
    "[\u0020-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u22ff\u25a1]*"
)
_BOX_WIDTH, _BOX_HEIGHT = 620, 700  # thousandths of the size
_ONCE, _TWICE = (0,), (0, 24)  # struck twice, so far apart: bold where the face has none


class Run(NamedTuple):
    """Letters drawn with one face; no face at all means one box for each letter.

    A shaped word is cut into parts of one height: (text, x, y), x and y and width in thousandths of the size. A face
    that is drawn has one `path` instead, in thousandths too. `strikes` are the places to the right it is drawn at.
    """

    face: str | None
    words: str
    width: float
    parts: tuple[tuple[str, float, float], ...] = ()
    path: str = ""
    strikes: tuple[int, ...] = _ONCE


class Line(NamedTuple):
    """One line ready to draw, left to right; `width` is in thousandths of the size, `plain` needs no extra height."""

    runs: tuple[Run, ...]
    width: float
    plain: bool

    def width_pt(self, size_pt: float) -> float:
        """How wide it stands on paper."""
        return self.width * size_pt / 1000


class Lettering:
    """Sets lines in the faces of one folder of fonts, and in the system's for scripts those do not hold."""

    def __init__(self, fonts: Path) -> None:
        self._fonts = fonts

    def face(self, name: str) -> Face:
        """A bundled face by name, parsed when first wanted."""
        return faces.bundled(self._fonts, name)

    def is_plain(self, text: str, name: str) -> bool:
        """Whether the bundled face alone can draw `text`, letter after letter."""
        return _PLAIN.fullmatch(text) is not None and self.face(name).holds(text)

    def line(self, text: str, name: str, *, from_right: bool | None = None) -> Line:
        """One line of `text` (cleaned before) in a face; `from_right` is the direction of its paragraph."""
        if self.is_plain(text, name):
            face = self.face(name)
            run = Run(face.name, text, face.font.stringWidth(text, 1000))
            return Line((run,), run.width, plain=True)
        if from_right is None:
            from_right = direction.reads_right_to_left(text)
        runs: list[Run] = []
        for word, backward in direction.visual(text, from_right=from_right):
            runs.extend(_shaped(self._fonts, name, word, backward))
        return Line(tuple(runs), sum(run.width for run in runs), plain=False)

    def width(self, text: str, name: str) -> float:
        """The width of `text` in thousandths of the size."""
        if self.is_plain(text, name):
            return float(self.face(name).font.stringWidth(text, 1000))
        backward = direction.reads_right_to_left
        return sum(
            run.width
            for word, kind in direction.runs(text)
            for run in _shaped(self._fonts, name, word, kind in ("R", "AL") and backward(word))
        )


@lru_cache(maxsize=8)
def lettering(fonts: Path) -> Lettering:
    """The lettering of a folder of fonts, one for the process."""
    return Lettering(fonts)


def draw(canvas: Any, line: Line, place: tuple[float, float], size_pt: float) -> None:
    """Draw `line` with its baseline starting at `place`, in the canvas's fill colour."""
    x, y = place
    unit = size_pt / 1000
    for run in line.runs:
        if run.face is None:
            _draw_boxes(canvas, run, (x, y), size_pt)
        elif run.parts or run.path:
            # What a reader copies out of the paper: the word itself, whatever its glyphs are called.
            canvas.addLiteral(f"/Span <</ActualText <FEFF{run.words.encode('utf-16-be').hex().upper()}>>> BDC")
            for strike in run.strikes:
                _draw_shaped(canvas, run, (x + strike * unit, y), size_pt)
            canvas.addLiteral("EMC")
        elif not run.words.isspace():
            canvas.setFont(run.face, size_pt)
            canvas.drawString(x, y, run.words)
        x += run.width * unit


def _draw_shaped(canvas: Any, run: Run, place: tuple[float, float], size_pt: float) -> None:
    unit = size_pt / 1000
    if run.path:
        canvas.addLiteral(f"q {unit:.6f} 0 0 {unit:.6f} {place[0]:.4f} {place[1]:.4f} cm {run.path} f Q")
        return
    canvas.setFont(run.face, size_pt)
    for text, right, up in run.parts:
        canvas.drawString(place[0] + right * unit, place[1] + up * unit, text)


def _draw_boxes(canvas: Any, run: Run, place: tuple[float, float], size_pt: float) -> None:
    unit = size_pt / 1000
    count = len(run.words)
    for index in range(count):
        x = place[0] + (run.width * index / count + 60) * unit
        inner = (x + 40 * unit, place[1] + 40 * unit, (_BOX_WIDTH - 200) * unit, (_BOX_HEIGHT - 80) * unit)
        outer = (x, place[1], (_BOX_WIDTH - 120) * unit, _BOX_HEIGHT * unit)
        # Two rectangles filled even-odd: a frame in the text's own colour.
        corners = " ".join(f"{a:.3f} {b:.3f} {c:.3f} {d:.3f} re" for a, b, c, d in (outer, inner))
        canvas.addLiteral(f"{corners} f*")


@lru_cache(maxsize=4096)
def _shaped(fonts: Path, name: str, word: str, backward: bool) -> tuple[Run, ...]:
    """The runs of one word, left to right, each in the first face that holds it."""
    # Where there is kana, the ideographs beside it have the shapes that Japan writes.
    japanese = any(scripts.script_of(letter) == "japanese" for letter in word)
    parts: list[tuple[AnyFace | None, str]] = []
    for cluster in clusters(word):
        face = _face_for(fonts, name, cluster, japanese)
        if parts and parts[-1][0] is face:
            parts[-1] = (face, parts[-1][1] + cluster)
        else:
            parts.append((face, cluster))
    if backward:
        parts.reverse()
    return tuple(_run(face, text, backward, heavy=faces.is_heavy(name)) for face, text in parts)


@lru_cache(maxsize=4096)
def _face_for(fonts: Path, name: str, cluster: str, japanese: bool) -> AnyFace | None:
    """The bundled face first; then those of the script; then whatever holds the letter without its marks."""
    own = faces.bundled(fonts, name)
    if own.holds(cluster):
        return own
    script = scripts.script_of(cluster[0])
    if script == "cjk" and japanese:
        script = "japanese"
    bare: AnyFace | None = own if own.holds(cluster[0]) else None
    for face in faces.others(fonts, script, bold=faces.is_heavy(name)):
        if face.holds(cluster):
            return face
        if bare is None and face.holds(cluster[0]):
            bare = face
    return bare


def _run(face: AnyFace | None, text: str, backward: bool, *, heavy: bool) -> Run:
    if face is None:
        letters = "".join(cluster[0] for cluster in clusters(text))
        return Run(None, letters, _BOX_WIDTH * len(letters))
    strikes = _TWICE if heavy and not face.is_bold else _ONCE
    if isinstance(face, DrawnFace):
        return _outlined(face, text, backward, strikes)
    if _PLAIN.fullmatch(text) and face.holds(text):
        return Run(face.name, text, face.font.stringWidth(text, 1000))
    return _shape(face, text, backward, strikes)


def _glyphs(face: AnyFace, text: str, backward: bool) -> list[tuple[Any, Any]]:
    """HarfBuzz's glyphs with their places, left to right."""
    import uharfbuzz

    buffer = uharfbuzz.Buffer()
    buffer.add_str("".join(letter for letter in text if face.holds(letter) or letter in "\u200c\u200d"))
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if backward else "ltr"
    uharfbuzz.shape(face.shaper, buffer, {"kern": True, "liga": True})
    return list(zip(buffer.glyph_infos, buffer.glyph_positions, strict=True))


def _outlined(face: DrawnFace, text: str, backward: bool, strikes: tuple[int, ...]) -> Run:
    """A word as one path."""
    steps: list[str] = []
    x = 0.0
    for info, at in _glyphs(face, text, backward):
        steps.append(face.path(info.codepoint, x + at.x_offset * face.scale, at.y_offset * face.scale))
        x += at.x_advance * face.scale
    return Run(face.name, text, x, path=" ".join(filter(None, steps)), strikes=strikes)


def _shape(face: Face, text: str, backward: bool, strikes: tuple[int, ...]) -> Run:
    """HarfBuzz's glyphs and places as strings reportlab draws, one for each stretch of the same height.

    reportlab's own rise is not put back after a word with two of them (5.1.0), so heights never reach it.
    """
    from reportlab.pdfbase.ttfonts import ShapeData, ShapedStr

    scale = face.font.pdfScale
    parts: list[tuple[str, float, float, list[Any]]] = []
    x = 0.0
    for info, at in _glyphs(face, text, backward):
        letter = face.letter_of(info.codepoint)
        advance, rise = scale(at.x_advance), scale(at.y_offset)
        data = ShapeData(info.cluster, advance, 0, scale(at.x_offset), 0, face.font.face.charWidths[ord(letter)])
        if not parts or parts[-1][2] != rise:
            parts.append(("", x, rise, []))
        before, start, _, places = parts[-1]
        parts[-1] = (before + letter, start, rise, [*places, data])
        x += advance
    drawn = tuple((ShapedStr(words, shapeData=places), start, rise) for words, start, rise, places in parts)
    return Run(face.name, text, x, drawn, strikes=strikes)


def forget() -> None:
    """Choose faces anew for every word, after the machine's fonts have changed."""
    faces.forget()
    _face_for.cache_clear()
    _shaped.cache_clear()
