"""What goes out: the answer on standard output, messages on standard error, whatever the terminal can show."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from typing import TextIO

from .exits import WORLD_SAYS_NO


def prepare() -> None:
    """A letter that the terminal's encoding lacks is spelled out and never stops the answer."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def tell(text: str) -> bool:
    """Write an answer to standard output. False when it could not be written; a reader who left early is no fault."""
    return _write(sys.stdout, text)


def tell_json(document: Mapping[str, object]) -> bool:
    """Write one JSON document. As UTF-8 where the stream is, else in ASCII escapes, so that it is always JSON."""
    encoding = (getattr(sys.stdout, "encoding", None) or "ascii").lower().replace("-", "")
    text = json.dumps(document, ensure_ascii=encoding != "utf8", indent=2)
    return _write(sys.stdout, text)


def say(message: str) -> None:
    """Write a message to standard error. One that cannot be written is lost."""
    _write(sys.stderr, message)


def _write(stream: TextIO | None, text: str) -> bool:
    if stream is None:  # closed by whoever started us
        return True
    try:
        stream.write(f"{text}\n")
        stream.flush()
    except BrokenPipeError:
        _let_go(stream)
    except OSError:
        _let_go(stream)
        return False
    return True


def _let_go(stream: TextIO) -> None:
    """Nobody reads any more: what is still in the buffer goes nowhere, also when Python ends and flushes again."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


UNWRITTEN = WORLD_SAYS_NO  # the work is done, but nobody was told: a full disk behind `>`
