"""Which ink stands on which ground: the pairs that the screens use, and how WCAG measures them."""

from __future__ import annotations

from ui import theme

Ink = tuple[int, int, int]
TEXT, LARGE, GRAPHIC = 4.5, 3.0, 3.0
LOOKS = ("light", "dark")
# ground: the inks of words on it
WORDS: dict[str, tuple[str, ...]] = {
    "bg": ("ink", "ink2", "ink3", "primary", "danger"),
    "surface": ("ink", "ink2", "ink3", "primary", "goldI", "danger", "warn", "info"),
    "sunken": ("ink", "ink2", "primary", "warn", "danger"),
    "primary": ("onp",),
    "primaryH": ("onp",),
    "primaryT": ("ink", "ink2", "primary"),
    "goldT": ("ink", "goldI"),
    "danger": ("surface",),
    "dangerT": ("ink", "danger"),
    "warnT": ("ink", "warn"),
    "infoT": ("info",),
    "ink": ("surface",),
    "rail": ("railA", "railI"),
    "rail2": ("railA", "railI"),
    theme.CERAMIC: (theme.ON_CERAMIC, theme.GOLD_ON_CERAMIC, theme.QUIET_ON_CERAMIC),
    theme.CERAMIC_END: (theme.ON_CERAMIC, theme.GOLD_ON_CERAMIC, theme.QUIET_ON_CERAMIC),
    "#F2D9A6": ("#0A2A28",),  # the letter in a face of the rail
    theme.ON_CERAMIC: ("#0A2A28",),  # the language that is on, on the turned screen
}
# ground: inks of icons, edges of controls and lines that carry meaning
SHAPES: dict[str, tuple[str, ...]] = {
    "bg": ("ink", "ink2", "ink3", "line2", "primary", "goldG", "danger", "warn"),
    "surface": ("ink", "ink2", "ink3", "line2", "primary", "goldG", "goldI", "danger", "warn", "info"),
    "sunken": ("ink", "ink2", "ink3", "line2", "primary", "warn", "danger"),
    "primary": ("onp",),
    "primaryT": ("ink2", "primary"),
    "goldT": ("goldI",),
    "danger": ("surface",),
    "dangerT": ("ink", "danger"),
    "warnT": ("ink", "warn"),
    "infoT": ("info",),
    "line": ("primary",),
    "rail": ("railA", "railI", "gold", "#E2B050"),
    "rail2": ("railA", "gold", "#E2B050"),
    theme.CERAMIC: (theme.ON_CERAMIC, theme.GOLD_ON_CERAMIC),
    theme.CERAMIC_END: (theme.ON_CERAMIC, theme.GOLD_ON_CERAMIC),
}


def hexed(name: str, look: str) -> str:
    """A token's colour in a look; a colour as it is."""
    return theme.COLOURS[name][LOOKS.index(look)] if name in theme.COLOURS else name


def rgb(text: str) -> Ink:
    """`#RRGGBB` in numbers."""
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


def contrast(one: Ink, other: Ink) -> float:
    """WCAG 2.2: 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(ink: Ink) -> float:
    red, green, blue = (_linear(part / 255) for part in ink)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def listed(table: dict[str, tuple[str, ...]], look: str) -> frozenset[tuple[Ink, Ink]]:
    """The (ink, ground) pairs of a look, the causes' included."""
    place = LOOKS.index(look) * 2
    found = {(rgb(hexed(ink, look)), rgb(hexed(ground, look))) for ground, inks in table.items() for ink in inks}
    for four in theme.CAUSES.values():
        found |= {(rgb(four[place]), rgb(ground)) for ground in (four[place + 1], *_cards(look))}
    return frozenset(found)


def _cards(look: str) -> tuple[str, str]:
    return hexed("surface", look), hexed("bg", look)


def tokens(look: str) -> frozenset[Ink]:
    """Every colour that is a token in a look."""
    place = LOOKS.index(look)
    causes = {four[2 * place + part] for four in theme.CAUSES.values() for part in (0, 1)}
    return frozenset(rgb(text) for text in {*(pair[place] for pair in theme.COLOURS.values()), *causes})
