"""What a machine remembers of its printer and its look, and that no damaged file stops it."""

from __future__ import annotations

import uuid
from pathlib import Path

import pytest

from pos_recovery.domain.views.counter import MachineChoices
from pos_recovery.domain.views.paper import Paper
from pos_recovery.host.machine_choices import FileChoices

SHOP = uuid.uuid4()


def test_what_is_chosen_is_there_at_the_next_start(tmp_path: Path) -> None:
    chosen = MachineChoices("Küche, “Drücker”", Paper.A6, "dark", less_motion=True, text_percent=115)
    FileChoices(tmp_path).save(SHOP, chosen)
    assert FileChoices(tmp_path).load(SHOP) == chosen


def test_another_shop_on_this_machine_has_its_own(tmp_path: Path) -> None:
    FileChoices(tmp_path).save(SHOP, MachineChoices("Kitchen"))
    assert FileChoices(tmp_path).load(uuid.uuid4()) == MachineChoices()


@pytest.mark.parametrize(
    "text", ["", "nonsense", "[]", "[" * 30_000, '{"printer": 5, "paper": "napkin", "look": "pink"}',
             '{"text_percent": true}', '{"text_percent": 10000}', '{"printer": ""}', '{"less_motion": "no"}'],
)  # fmt: skip
def test_a_damaged_file_means_the_defaults(tmp_path: Path, text: str) -> None:
    file = tmp_path / "counters" / f"{SHOP}.window.json"
    file.parent.mkdir()
    file.write_text(text)
    assert FileChoices(tmp_path).load(SHOP) == MachineChoices()
