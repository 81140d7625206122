"""What a machine remembers of its printer and its look, and that no damaged file stops it."""

from __future__ import annotations

import uuid
from pathlib import Path

import pytest

from pos_recovery.domain.views.counter import MachineChoices, ScanEnd, ScannerHabits
from pos_recovery.domain.views.paper import Paper
from pos_recovery.host.machine_choices import FileChoices

SHOP = uuid.uuid4()


def test_what_is_chosen_is_there_at_the_next_start(tmp_path: Path) -> None:
    chosen = MachineChoices(
        "Küche, “Drücker”", Paper.A6, "dark", less_motion=True, text_percent=115, timers=False, single_keys=False,
        scanner=ScannerHabits(80, ScanEnd.NONE, "]Q3"),
    )  # fmt: skip
    FileChoices(tmp_path).save(SHOP, chosen)
    assert FileChoices(tmp_path).load(SHOP) == chosen


def test_a_file_that_an_older_program_kept_is_read(tmp_path: Path) -> None:
    """Sizes of text between ours are no more; the rest of it holds."""
    kept(tmp_path, '{"printer": "Kitchen", "look": "dark", "less_motion": true, "text_percent": 120}')
    assert FileChoices(tmp_path).load(SHOP) == MachineChoices("Kitchen", look="dark", less_motion=True)


def kept(folder: Path, text: str) -> None:
    """This lies there."""
    file = folder / "counters" / f"{SHOP}.window.json"
    file.parent.mkdir()
    file.write_text(text)


def test_another_shop_on_this_machine_has_its_own(tmp_path: Path) -> None:
    FileChoices(tmp_path).save(SHOP, MachineChoices("Kitchen"))
    assert FileChoices(tmp_path).load(uuid.uuid4()) == MachineChoices()


@pytest.mark.parametrize(
    "text", ["", "nonsense", "[]", "[" * 30_000, '{"printer": 5, "paper": "napkin", "look": "pink"}',
             '{"text_percent": true}', '{"text_percent": 10000}', '{"printer": ""}', '{"less_motion": "no"}',
             '{"timers": 0}', '{"single_keys": "off"}', '{"scanner": 45}',
             '{"scanner": {"gap_ms": 46, "end": "bell", "prefix": "a b"}}', '{"scanner": {"gap_ms": true}}',
             '{"scanner": {"prefix": "123456789"}}', '{"scanner": {"end": ["key"], "prefix": 5}}'],
)  # fmt: skip
def test_a_damaged_file_means_the_defaults(tmp_path: Path, text: str) -> None:
    kept(tmp_path, text)
    assert FileChoices(tmp_path).load(SHOP) == MachineChoices()
