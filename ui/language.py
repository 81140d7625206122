"""The language of the window: chosen once, before any text of `texts` is read; another one holds from the next start.

Texts are English in the source, which needs no file. `make texts` gathers them into `resources/languages/texts.ts`;
a translator's copy of it becomes `de.qm` by Qt's lrelease.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "languages"
_ENGLISH = "en"
_spoken = {"locale": QLocale(_ENGLISH)}
_ISOLATED = "\u2068{}\u2069"  # Unicode TR9: a name or an amount goes its own way, and turns nothing around it


def tr(text: str, comment: str = "", count: int = -1, /, **facts: object) -> str:
    """A text in the language of the window, with its facts put in: `tr("Good until {day}", day=...)`.

    `comment` tells the translator what it is where the English word says too little. With a count (0 and more), `%n` is
    the number, and languages have as many forms as they need.
    """
    said = QCoreApplication.translate("", text, comment or None, count)
    if not facts:
        return said
    if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        facts = {name: _ISOLATED.format(fact) if isinstance(fact, str) else fact for name, fact in facts.items()}
    return said.format(**facts)


def dated(day: date, form: str) -> str:
    """A day in the words of the language; `form` as QDate writes it, and itself translated: `d MMMM`."""
    return _spoken["locale"].toString(QDate(day.year, day.month, day.day), form)


def spoken() -> str:
    """The language of the window, as `de`."""
    return QLocale.languageToCode(_spoken["locale"].language())


def speak(wanted: Sequence[str], folder: Path = FOLDER) -> str:
    """Speak the first of the wanted languages (`de`, `pt-BR`) that there is a file of, English otherwise; which one."""
    app = QGuiApplication.instance()
    if isinstance(app, QGuiApplication):
        for name in wanted:
            locale, translator = QLocale(name), QTranslator(app)
            if locale.language() is QLocale.Language.English:
                break
            if translator.load(locale, "", "", str(folder)):
                app.installTranslator(translator)
                app.setLayoutDirection(locale.textDirection())
                _spoken["locale"] = locale
                return translator.language()
    return _ENGLISH
