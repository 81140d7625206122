"""The counter's own memory: one small file for each shop, apart from the shop's data."""

from __future__ import annotations

import json
import uuid
from pathlib import Path

from ..domain.errors import Refusal
from ..domain.views.counter import CodesKnown, CounterMemory
from .code_memory import load_codes, save_codes
from .files import read_file, write_file
from .places import make_folder

_MOST_BYTES = 64 * 1024


class FileMemory:
    """`counters/<shop>.json` under the machine folder, so that a journal that was cut short is noticed; beside it
    `<shop>.codes`, for when the shop cannot be asked."""

    def __init__(self, machine_folder: Path) -> None:
        self._folder = machine_folder / "counters"

    def load(self, shop_id: uuid.UUID) -> CounterMemory | None:
        """What was saved last; None when this machine never met the shop, or when the file is damaged."""
        try:
            return _parse(shop_id, read_file(self._file(shop_id), _MOST_BYTES))
        except Refusal:
            return None

    def damaged(self, shop_id: uuid.UUID) -> bool:
        """Whether there is a file that does not say what it should: for `doctor`."""
        return self._file(shop_id).exists() and self.load(shop_id) is None

    def save(self, memory: CounterMemory) -> None:
        """Keep it, whole or not at all. Failures as `write_file` and `make_folder`."""
        make_folder(self._folder)
        value = {
            "shop": str(memory.shop_id),
            "counter": str(memory.counter_id),
            "name": memory.name,
            "seq": memory.seq,
            "hash": memory.hash,
        }
        text = json.dumps(value, ensure_ascii=False, indent=1)
        write_file(self._file(memory.shop_id), text.encode("utf-8"), private=True)

    def codes(self, shop_id: uuid.UUID) -> CodesKnown | None:
        """Which codes could be used when the shop could last be asked; None when nothing is known."""
        return load_codes(self._codes(shop_id))

    def keep_codes(self, shop_id: uuid.UUID, known: CodesKnown) -> None:
        """Keep them instead of the last ones. Failures as `write_file` and `make_folder`."""
        make_folder(self._folder)
        save_codes(self._codes(shop_id), known)

    def _codes(self, shop_id: uuid.UUID) -> Path:
        return self._folder / f"{shop_id}.codes"

    def _file(self, shop_id: uuid.UUID) -> Path:
        return self._folder / f"{shop_id}.json"


def _parse(shop_id: uuid.UUID, data: bytes) -> CounterMemory | None:
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return None
    if not isinstance(value, dict):
        return None
    name, seq, head = value.get("name"), value.get("seq"), value.get("hash")
    # A bool is an int to Python, but no number of an entry.
    if not isinstance(name, str) or type(seq) is not int or seq < 0 or not isinstance(head, str):
        return None
    try:
        if uuid.UUID(str(value.get("shop"))) != shop_id:
            return None
        return CounterMemory(shop_id, uuid.UUID(str(value.get("counter"))), name, seq, head)
    except ValueError:
        return None
