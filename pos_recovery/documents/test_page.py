"""The test page of a receipt printer: it asks on paper what nobody can know without looking."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pos_recovery.documents.receipt_lines import BLANK, LARGE, TALL, Codes, ReceiptLine

if TYPE_CHECKING:
    from pathlib import Path

    from pos_recovery.documents.escpos_job import Job
    from pos_recovery.domain.views.paper import Paper

_PAYLOAD = "TEST PAGE"  # no voucher's code: it has a vowel
# Each with letters of its languages that other pages put in other places; the euro sign where it has one.
_SAMPLES = {
    "CP858": "é à ç ö ß ñ å €",
    "CP1252": "é à ç ö ß ñ å €",
    "ISO_8859-15": "é à ç ö ß ñ å €",
    "CP850": "é à ç ö ß ñ å",
    "CP852": "ą ę ł ż č ř ő é",
    "CP1250": "ą ę ł ż č ř ő €",
    "ISO_8859-2": "ą ę ł ż č ř ő é",
    "CP857": "ğ ı ş İ ç ö ü",
    "CP1254": "ğ ı ş İ ç ö €",
    "CP737": "α β γ δ ω ή ώ",
    "CP1253": "α β γ δ ω ή €",
    "ISO_8859-7": "α β γ δ ω ή ώ",
    "CP866": "ж и й ц щ я Я",
    "CP1251": "ж и й ц щ я €",
    "CP775": "ā č ē ģ ķ š ų",
    "CP1257": "ā č ē ģ ķ š €",
}
_ALL_IN_PICTURE = "é à ß ñ € · ą ę ł ż · ğ ş · α β ω · ж и я"


class Candidate(NamedTuple):
    """A line of the test page: its number there, the page of letters it is written in, and how it should look."""

    number: int
    code_page: str
    sample: str


def candidates(profile: str) -> tuple[Candidate, ...]:
    """The numbered lines of letters that a model's test page holds, in their order.

    Who says that line 3 came out right chooses `candidates(profile)[2].code_page` as `PrinterHabits.code_page`; who
    says none did, `escpos_profiles.UNTESTED`.
    """
    from pos_recovery.documents.escpos_profiles import pages

    there = set(pages(profile))
    found = [(page, sample) for page, sample in _SAMPLES.items() if page in there]
    return tuple(Candidate(number, page, sample) for number, (page, sample) in enumerate(found, 1))


def test_page_bytes(profile: str, paper: Paper, fonts: Path) -> bytes:
    """The page as bytes for `paper` (`escpos-80` or `escpos-58`). OSError when a type face is missing in `fonts`.

    What each answer means for `PrinterHabits`:

    1. "Which line shows the letters that stand beside it?" One numbered line for each of `candidates(profile)`, written
       by the printer, under the same letters as a picture: the line that came out right is the `code_page`.
    2. "Is there a square code and a bar code under B?" The printer was told to draw them: `native_qr`.
    3. "Is the frame whole, left and right?" A picture as wide as the model: if not, another model or the other paper.
    4. "Was the paper cut after this?" `cuts`.

    Under A stand the same codes as pictures; where those are missing too, the printer prints no pictures, and a voucher
    needs another one. All codes say "TEST PAGE", which is no voucher's code.
    """
    from pos_recovery.documents import escpos_guard, escpos_profiles, receipt_pictures
    from pos_recovery.documents.escpos_job import Job
    from pos_recovery.documents.receipt_script import write

    model = escpos_profiles.model(profile, paper)
    plain = escpos_profiles.Letters(None, "ascii")
    job = Job(model, plain)
    write(job, [ReceiptLine("Test page", LARGE, bold=True), BLANK], fonts)
    write(job, [_heading("1 Which line is right?"), ReceiptLine(_ALL_IN_PICTURE)], fonts)
    _letters(job, profile)
    write(job, [BLANK, _heading("2 Codes under A and B?"), ReceiptLine("A"), Codes(_PAYLOAD, native=False)], fonts)
    if model.draws_codes:
        write(job, [BLANK, ReceiptLine("B"), Codes(_PAYLOAD, native=True)], fonts)
    write(job, [BLANK, _heading("3 Is the frame whole?")], fonts)
    job.picture(receipt_pictures.frame(model.dots))
    write(job, [_heading("4 Is the paper cut?")], fonts)
    numbers = tuple(model.pages[candidate.code_page] for candidate in candidates(profile))
    return escpos_guard.checked(job.end(cut=True), dots=model.dots, payload=_PAYLOAD, pages=numbers)


def _heading(words: str) -> ReceiptLine:
    return ReceiptLine(words, TALL, bold=True)


def _letters(job: Job, profile: str) -> None:
    from pos_recovery.documents.escpos_profiles import codec

    for number, page, sample in candidates(profile):
        job.choose(job.model.pages[page])
        job.line(f"{number:2} ".encode("ascii") + sample.encode(codec(page)))
