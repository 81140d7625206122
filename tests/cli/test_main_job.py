"""The main job as a shop does it: the lines of the issue, as written, in a shell."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.checkout import ROOT

LINES = Path(__file__).with_name("main_job.sh").read_text("utf-8")
Steps = tuple[Path, list[tuple[str, int, str]]]


@pytest.fixture(scope="module")
def steps(tmp_path_factory: pytest.TempPathFactory) -> Steps:
    """Each line with its exit code and what it printed, both streams; run in a folder with `../shared` beside it."""
    clone = tmp_path_factory.mktemp("fresh") / "clone"
    clone.mkdir()
    (clone / ".venv").symlink_to(sys.prefix)
    (clone.parent / "shared").symlink_to(ROOT.parent / "shared")
    lines = LINES.strip().splitlines()
    script = "".join(f'{line.split("   #")[0]}\ncode=$?; echo; echo "@@ $code"\n' for line in lines)
    environment = {
        "PATH": os.environ["PATH"], "TMPDIR": str(clone.parent), "MAKE_IT_RIGHT_HOME": str(clone.parent / "home"),
        "LANG": "C.UTF-8",
    }  # fmt: skip
    done = subprocess.run(
        ["bash", "-c", script + "cp -r $MAKE_IT_RIGHT_DATA data; echo $C > code"],
        cwd=clone, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
    )  # fmt: skip
    parts = done.stdout.split("\n@@ ")
    told, code_first = [parts[0]], parts[1:]
    codes: list[int] = []
    for part in code_first:
        code, _, rest = part.partition("\n")
        codes.append(int(code))
        told.append(rest)
    return clone, list(zip(lines, codes, told[: len(codes)], strict=True))


def step(steps: Steps, words: str, turn: int = 0) -> tuple[int, str]:
    """Exit code and output of the line with these words."""
    found = [(code, said) for line, code, said in steps[1] if words in line]
    return found[turn]


def test_every_line_is_done_but_the_second_redemption(steps: Steps) -> None:
    failed = [(line, said) for line, code, said in steps[1] if code != 0]
    assert [line.split("  ")[0] for line, _ in failed] == ["make-it-right voucher redeem $C"], failed


def test_a_used_voucher_says_when_by_whom_and_where(steps: Steps) -> None:
    """P35, P37."""
    assert step(steps, "voucher redeem $C", 0)[0] == 0
    code, said = step(steps, "voucher redeem $C", 1)
    assert code == 1
    assert said.strip().startswith("Already used today 09:10 by Rita at Counter 1.")


def test_the_offers_come_with_cost_and_reason(steps: Steps) -> None:
    """P20."""
    document = json.loads(step(steps, "offers $M")[1])
    assert 3 <= len(document["offers"]) <= 5
    assert document["offers"][-1]["give"] == ["sorry"]
    assert all(offer["why"] for offer in document["offers"])


def test_one_of_one_came_back_and_no_share_is_shown(steps: Steps) -> None:
    """P61."""
    document = json.loads(step(steps, "report returns")[1])
    assert (document["moments"], document["recognised"], document["came_back"]) == (1, 1, 1)
    assert document["share"] is None


def test_the_voucher_is_a_pdf(steps: Steps) -> None:
    assert (steps[0] / "voucher.pdf").read_bytes().startswith(b"%PDF-")


def test_hledger_accepts_the_books_with_each_cost_on_its_day(steps: Steps) -> None:
    """P80, P86."""
    file = steps[0] / "november.journal"
    subprocess.run(["hledger", "-f", str(file), "check", "--strict"], check=True)
    report = ["hledger", "-f", str(file), "register", "Service recovery", "--output-format", "json"]
    found = json.loads(subprocess.run(report, check=True, capture_output=True, text=True).stdout)
    moved = [(row[0], row[3]["pamount"][0]["aquantity"]["floatingPoint"]) for row in found]
    assert [(day, f"{amount:.2f}") for day, amount in moved] == [("2026-11-12", "0.66"), ("2026-11-24", "0.85")]


def test_one_digit_changed_by_another_program_is_found_and_named(
    steps: Steps,
) -> None:
    """P73."""
    clone = steps[0]
    with sqlite3.connect(clone / "data" / "shop.db") as intruder:
        intruder.execute("UPDATE remedy SET cost_minor = cost_minor + 1")
    intruder.close()
    environment = {**os.environ, "MAKE_IT_RIGHT_HOME": str(clone.parent / "home"), "MAKE_IT_RIGHT_DATA": "data"}
    command = [str(Path(sys.prefix) / "bin" / "make-it-right"), "--json", "journal", "verify"]
    done = subprocess.run(command, cwd=clone, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done
    error = json.loads(done.stdout)["error"]
    assert error["code"] == "journal-broken"
    assert "remedy" in str(error["facts"]["what"])
