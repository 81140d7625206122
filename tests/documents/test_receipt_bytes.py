"""A voucher on a receipt printer: all of it arrives, in any script, and nothing in it is a command but our own."""

from __future__ import annotations

import os
import platform
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageFilter

from pos_recovery.documents import escpos_profiles
from pos_recovery.documents.receipt_bytes import receipt_bytes
from pos_recovery.documents.voucher_pdf import voucher_pdf
from pos_recovery.domain.views.paper import LogoPicture, Paper, PaperTitle, VoucherPaper
from pos_recovery.domain.views.printers import PrinterHabits
from pos_recovery.exchange.paper_words import read_paper_words
from tests.documents.escpos_decoder import Bars, Event, Qr, Raster, Told, Words, decode, paper, pictures, words
from tests.documents.eyes import Eyes
from tests.documents.makers import MakeVoucher
from tests.documents.test_voucher_pdf import CODE, HOSTILE

ROOT = Path(__file__).parents[2]
ROLLS = (Paper.ESCPOS_80, Paper.ESCPOS_58)
MODELS = ("default", "TM-T88V", "TM-T20II", "POS-5890", "ZJ-5870")
# A shop and what a voucher is good for in each script, with the page of letters a printer would have for it.
SCRIPTS = {
    "latin": ("Café Grüße", "Crème brûlée", "CP858"),
    "greek": ("Καφενείο", "Ένα γλυκό ψωμί", "CP737"),
    "cyrillic": ("Кофейня", "Булочка с корицей", "CP866"),
    "polish": ("Piekarnia Łódź", "Ciastko z różą", "CP852"),
    "turkish": ("Şişli Fırını", "Ağız tadıyla çörek", "CP857"),
    "hebrew": ("קפה הנמל", "עוגת גבינה (טרי) 12.50", "CP862"),
    "arabic": ("مقهى الميناء", "كعكة بالعسل", "CP864"),
    "hindi": ("क्षत्रिय बेकरी", "एक समोसा", "CP858"),
    "chinese": ("港口面包店", "一个肉桂卷", "CP858"),
    "japanese": ("港町パン屋", "シナモンロール", "CP932"),
    "emoji": ("Café 🥐", "One 🍰", "CP858"),
}
BOTH = {("qr", CODE), ("bars", CODE)}
DRAWN = {"hebrew", "arabic", "hindi", "chinese", "japanese", "emoji"}


def expected(voucher: VoucherPaper) -> list[str]:
    """The lines of an ordinary voucher from top to bottom, as one stretch without blanks each."""
    lines = [
        voucher.shop, "The next one", "is on us.", voucher.what, "until 21 February 2027", "KXTF BRNV GHLD",
        "Promotional. No money was paid for this.", "One use, no cash.", "Not right again? Ask at the counter.",
        f"{voucher.shop}, {voucher.address}",
    ]  # fmt: skip
    return ["".join(line.split()) for line in lines]


def written(events: list[Event]) -> str:
    """What the printer's own letters say, without blanks, line ends and the seam."""
    return re.sub(r"[\s~]", "", words(events))


def told(events: list[Event], name: str) -> list[tuple[int, ...]]:
    return [event.numbers for event in events if isinstance(event, Told) and event.name == name]


def names(events: list[Event]) -> set[str]:
    return {event.name for event in events if isinstance(event, Told)}


def zbar(sheets: list[Image.Image], folder: Path) -> list[set[tuple[str, str]]]:
    """What another reader makes of each sheet."""
    files = []
    for place, sheet in enumerate(sheets):
        files.append(folder / f"{place}.png")
        sheet.save(files[-1])
    command = ["zbarimg", "--quiet", "--xml", *map(str, files)]
    found = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60).stdout
    read: list[set[tuple[str, str]]] = []
    for file in files:
        part = found.partition(f"href='{file}'")[2].partition("</source>")[0]
        codes = re.findall(r"type='(QR-Code|CODE-128)'.*?CDATA\[([^\]]*)\]", part, re.DOTALL)
        read.append({("qr" if kind == "QR-Code" else "bars", text) for kind, text in codes})
    return read


@pytest.mark.parametrize("roll", ROLLS)
@pytest.mark.parametrize("profile", MODELS)
def test_every_script_arrives_as_text_or_as_a_picture(
    profile: str, roll: Paper, voucher: MakeVoucher, fonts: Path, eyes: Eyes, tmp_path: Path
) -> None:
    model = escpos_profiles.model(profile, roll)
    sheets = {}
    for script, (shop, what, page) in SCRIPTS.items():
        value = voucher(shop=shop, what=what)
        events = decode(receipt_bytes(value, roll, PrinterHabits(profile, page), fonts), profile)
        lines = expected(value)
        if script in DRAWN or page not in model.pages:
            lines = [line for line in lines if line.isascii()]
        assert written(events) == "".join(lines), (script, page)
        # The two codes, and a picture for each line that is no text.
        assert len(pictures(events)) == 2 + len(expected(value)) - len(lines), script
        sheets[script] = paper(events, model.dots)
    assert eyes.scanned(sheets["latin"]) == eyes.scanned(sheets["arabic"]) == BOTH
    assert zbar([sheets["latin"], sheets["arabic"]], tmp_path) == [BOTH, BOTH]


@pytest.mark.parametrize(("profile", "roll"), [("TM-T20II", Paper.ESCPOS_80), ("TM-T88V", Paper.ESCPOS_58)])
def test_a_voucher_as_one_picture_says_nothing_in_letters_and_scans(
    profile: str, roll: Paper, voucher: MakeVoucher, fonts: Path, eyes: Eyes, tmp_path: Path
) -> None:
    dots = escpos_profiles.model(profile, roll).dots
    sheets = {}
    for script, (shop, what, _) in SCRIPTS.items():
        data = receipt_bytes(voucher(shop=shop, what=what), roll, PrinterHabits(profile, as_picture=True), fonts)
        events = decode(data, profile)
        assert words(events) == ""
        assert {picture.width for picture in pictures(events)} == {dots}
        sheets[script] = paper(events, dots)
    assert len({sheet.tobytes() for sheet in sheets.values()}) == len(SCRIPTS)
    assert eyes.scanned(sheets["latin"]) == eyes.scanned(sheets["arabic"]) == BOTH
    assert zbar([sheets["latin"], sheets["arabic"]], tmp_path) == [BOTH, BOTH]


@pytest.mark.soak
@pytest.mark.parametrize("as_picture", [False, True])
@pytest.mark.parametrize("roll", ROLLS)
def test_both_codes_scan_from_every_model_in_every_script(
    roll: Paper, as_picture: bool, voucher: MakeVoucher, fonts: Path, eyes: Eyes, tmp_path: Path
) -> None:
    for profile in escpos_profiles.models():
        sheets = []
        for shop, what, page in SCRIPTS.values():
            habits = PrinterHabits(profile, page, as_picture=as_picture)
            events = decode(receipt_bytes(voucher(shop=shop, what=what), roll, habits, fonts), profile)
            sheets.append(paper(events, escpos_profiles.model(profile, roll).dots))
            assert eyes.scanned(sheets[-1]) == BOTH
        assert zbar(sheets, tmp_path) == [BOTH] * len(sheets)


def test_a_receipt_as_a_picture_is_the_pdf(voucher: MakeVoucher, fonts: Path, eyes: Eyes) -> None:
    """What a system's printer gets, but for the seam, which runs to the edges of either."""
    value = voucher(shop="קפה הנמל (טרי)", what="مقهى الميناء 12.50")
    habits = PrinterHabits("TM-T20II", as_picture=True)
    events = decode(receipt_bytes(value, Paper.ESCPOS_80, habits, fonts), "TM-T20II")
    ours = paper(events, 576).crop((32, 32, 608, 1232))
    pdf = eyes.printed(voucher_pdf(value, Paper.RECEIPT_80, fonts), Paper.RECEIPT_80)
    theirs = pdf.crop(((pdf.width - 576) // 2, 0, (pdf.width + 576) // 2, 1200))
    for picture in (ours, theirs):
        picture.paste(255, (0, 430, 576, 500))
    # One is set 641 dots wide, the other 640: edges lie a dot apart, shapes do not.
    soft = [picture.filter(ImageFilter.GaussianBlur(2.5)) for picture in (ours, theirs)]
    assert not any(ImageChops.difference(*soft).histogram()[80:])


def test_a_drawn_line_from_the_right_begins_at_the_right(voucher: MakeVoucher, fonts: Path) -> None:
    def ink(text: str) -> Image.Image:
        habits = PrinterHabits("default", "CP862")
        events = decode(receipt_bytes(voucher(shop="A", address=None, what=text), Paper.ESCPOS_80, habits, fonts))
        [line] = [picture for picture in pictures(events) if picture.width == 512 and picture.height < 80]
        black = ImageChops.invert(line.convert("L"))
        return black.crop(black.getbbox())

    def likeness(part: Image.Image, alone: Image.Image) -> float:
        differ = ImageChops.difference(part.resize(alone.size), alone)
        return 1 - sum(differ.histogram()[128:]) / (alone.width * alone.height)

    whole, first = ink("קםםם"), ink("ק")
    at_right = whole.crop((whole.width - first.width, 0, whole.width, whole.height))
    at_left = whole.crop((0, 0, first.width, whole.height))
    assert likeness(at_right, first) > 0.85 > likeness(at_left, first)


def test_a_printer_nobody_has_tested_gets_only_plain_letters_and_pictures(voucher: MakeVoucher, fonts: Path) -> None:
    events = decode(receipt_bytes(voucher(shop="Café", what="£5.00"), Paper.ESCPOS_80, PrinterHabits(), fonts))
    assert words(events).isascii()
    assert not told(events, "page")
    assert len(pictures(events)) == 2 + 3  # the shop's name stands on it twice


@pytest.mark.parametrize("habits", [PrinterHabits("nobody's"), PrinterHabits("TM-U220"), PrinterHabits("OCD-300")])
def test_a_model_nobody_knows_or_that_draws_nothing_is_as_the_usual_one(
    habits: PrinterHabits, voucher: MakeVoucher, fonts: Path
) -> None:
    usual = receipt_bytes(voucher(), Paper.ESCPOS_80, PrinterHabits(), fonts)
    assert receipt_bytes(voucher(), Paper.ESCPOS_80, habits, fonts) == usual


def test_a_page_the_model_lacks_or_nobody_can_write_sends_plain_letters_only(voucher: MakeVoucher, fonts: Path) -> None:
    for profile, page in (("ZJ-5870", "CP858"), ("default", "CP932"), ("default", "CP864"), ("default", "nonsense")):
        habits = PrinterHabits(profile, page)
        events = decode(receipt_bytes(voucher(shop="Café"), Paper.ESCPOS_80, habits, fonts), profile)
        assert words(events).isascii()
        assert not told(events, "page")


def test_codes_the_printer_draws_say_the_bare_code_in_modules_large_enough(voucher: MakeVoucher, fonts: Path) -> None:
    for roll in ROLLS:
        data = receipt_bytes(voucher(), roll, PrinterHabits("TM-T88V", "CP858", native_qr=True), fonts)
        events = decode(data, "TM-T88V")
        [qr] = [event for event in events if isinstance(event, Qr)]
        [bars] = [event for event in events if isinstance(event, Bars)]
        assert (qr.payload, qr.level, qr.dots >= 6) == (CODE, "Q", True)
        assert (bars.kind, bars.payload, bars.dots >= 2) == (73, b"{B" + CODE.encode(), True)
        assert not pictures(events)


def test_a_model_that_draws_no_codes_gets_them_as_pictures_whatever_was_answered(
    voucher: MakeVoucher, fonts: Path
) -> None:
    data = receipt_bytes(voucher(), Paper.ESCPOS_58, PrinterHabits("POS-5890", native_qr=True), fonts)
    events = decode(data, "POS-5890")
    assert not [event for event in events if isinstance(event, Qr | Bars)]
    assert len(pictures(events)) == 2


def test_every_model_gets_a_voucher_no_wider_than_it_prints(voucher: MakeVoucher, fonts: Path) -> None:
    said = {"TM-T88V": 512, "TM-T20II": 576, "POS-5890": 384, "CT-S651": 576, "RP-F10-58mm": 432}
    for profile in escpos_profiles.models():
        for roll in ROLLS:
            model = escpos_profiles.model(profile, roll)
            value = voucher(shop="W" * 300, what="wide word " * 50)
            events = decode(receipt_bytes(value, roll, PrinterHabits(profile), fonts), profile)
            assert max(picture.width for picture in pictures(events)) <= model.dots <= said.get(profile, 576)
            assert model.dots <= (576 if roll is Paper.ESCPOS_80 else 384)
            for event in events:
                if isinstance(event, Words):
                    assert max(map(len, event.text.split("\n"))) * event.size[0] <= model.columns <= model.dots // 12


def test_it_cuts_at_the_end_and_only_there(voucher: MakeVoucher, fonts: Path) -> None:
    events = decode(receipt_bytes(voucher(), Paper.ESCPOS_80, PrinterHabits("TM-T88V"), fonts), "TM-T88V")
    assert [event for event in events if isinstance(event, Told)][-2:] == [Told("feed lines", (6,)), Told("cut full")]
    for habits in (PrinterHabits("TM-T88V", cuts=False), PrinterHabits("ZJ-5870")):
        events = decode(receipt_bytes(voucher(), Paper.ESCPOS_80, habits, fonts), habits.profile)
        assert events[-1] == Told("feed lines", (6,))


def test_a_practice_copy_with_a_part_used_says_so(voucher: MakeVoucher, fonts: Path) -> None:
    value = voucher(practice=True, copy=2, left="$3.50 left", one_use=False, line="See you soon.")
    text = words(decode(receipt_bytes(value, Paper.ESCPOS_80, PrinterHabits(), fonts)))
    assert text.count("PRACTICE") == 2
    for line in ("Copy 2", "$3.50 left", "No cash, no change.", "See you soon."):
        assert line in text
    assert "PRACTICE" not in words(decode(receipt_bytes(voucher(), Paper.ESCPOS_80, PrinterHabits(), fonts)))


@pytest.mark.parametrize("language", ["en", "es", "de", "fr", "pt"])
def test_its_fixed_words_are_in_the_shops_language(language: str, voucher: MakeVoucher, fonts: Path) -> None:
    said = read_paper_words((fonts.parent / "words" / "paper.toml").read_bytes())[language]
    habits = PrinterHabits("TM-T88V", "CP1252", native_qr=True)
    value = voucher(words=said, language=language, title=PaperTitle.BETTER, no_alcohol=True)
    events = decode(receipt_bytes(value, Paper.ESCPOS_80, habits, fonts), "TM-T88V")
    assert not pictures(events)
    for line in (*said.better, said.promotional, said.one_use, said.no_alcohol, said.again):
        assert "".join(line.split()) in written(events)
    for line in ("".join(said.goods), said.part_use):
        assert "".join(line.split()) not in written(events)


def test_the_shops_own_title_stands_where_ours_would(voucher: MakeVoucher, fonts: Path) -> None:
    value = voucher(own_title="Come back soon, the next coffee is ours")
    events = decode(receipt_bytes(value, Paper.ESCPOS_80, PrinterHabits(), fonts))
    assert "Comebacksoon,thenextcoffeeisours" in written(events)
    assert "Thenextone" not in written(events)


def test_the_shops_logo_stands_at_the_top(voucher: MakeVoucher, fonts: Path) -> None:
    png = BytesIO()
    Image.new("RGBA", (400, 200), (0, 0, 0, 255)).save(png, "PNG")
    value = voucher(logo=LogoPicture(png.getvalue(), 400, 200), practice=True)
    events = decode(receipt_bytes(value, Paper.ESCPOS_58, PrinterHabits(), fonts))
    first = next(event for event in events if isinstance(event, Raster))
    assert words(events[: events.index(first)]).strip() == "PRACTICE"
    assert first.picture.width < 384
    assert not any(first.picture.crop((0, 0, 224, 112)).convert("L").histogram()[1:])


@pytest.mark.parametrize("command", [b"\x10\x14\x01\x00\x02", b"\x10\x04\x01", b"\x10\x05\x02"])
def test_no_dots_of_a_logo_open_the_drawer_or_ask_the_printer(
    voucher: MakeVoucher, fonts: Path, command: bytes
) -> None:
    """Printers obey real-time commands wherever they find them. One more dot is printed instead."""
    width, high, png = 307, 160, BytesIO()  # as many dots as a logo has on this roll
    row = (command * width)[: (width + 7) // 8]
    dots = Image.frombytes("1", (width, high), bytes(255 - byte for byte in row) * high)
    dots.convert("RGB").save(png, "PNG")
    job = receipt_bytes(voucher(logo=LogoPicture(png.getvalue(), width, high)), Paper.ESCPOS_80, PrinterHabits(), fonts)
    assert command not in job
    assert command.replace(b"\x10", b"\x18") in job


@pytest.mark.parametrize("as_picture", [False, True])
def test_the_next_job_is_as_whole_as_the_first(as_picture: bool, voucher: MakeVoucher, fonts: Path) -> None:
    """Each begins with the reset, and chooses its page of letters anew."""
    habits = PrinterHabits("TM-T88V", "CP852", as_picture=as_picture)
    value = voucher(shop="Łódź", what="Ж")
    first = receipt_bytes(value, Paper.ESCPOS_80, habits, fonts)
    receipt_bytes(voucher(shop="Καφές", what="ąę ش"), Paper.ESCPOS_58, replace(habits, code_page="CP737"), fonts)
    assert receipt_bytes(value, Paper.ESCPOS_80, habits, fonts) == first
    assert first.startswith(b"\x1b@")
    with ThreadPoolExecutor(3) as pool:
        together = list(pool.map(lambda _: receipt_bytes(value, Paper.ESCPOS_80, habits, fonts), range(6)))
    assert set(together) == {first}


OURS = {
    *("init", "country", "page", "align", "size", "bold", "inverted"),
    *("bars height", "bars width", "bars words", "feed lines", "cut full"),
}
_ANY = st.text(st.characters(codec="utf-8"), max_size=40) | st.text("\x1b\x1d\x10\x00pV@(k!tQ1é?~€", max_size=30)


def check_nothing_is_told_but_by_us(name: str, habits: PrinterHabits, value: VoucherPaper, fonts: Path) -> None:
    told_of_it = decode(receipt_bytes(value, Paper.ESCPOS_58, habits, fonts), "TM-T88V")
    assert names(told_of_it) <= OURS
    assert len(told(told_of_it, "init")) == 1
    assert len(told(told_of_it, "cut full")) == 1
    # A question mark is there only where there was one: "again?" is ours.
    assert words(told_of_it).count("?") <= 1 + 5 * name.count("?")


@given(name=_ANY, page=st.sampled_from(["CP437", "CP858", "CP852", "CP1252"]), native=st.booleans())
@example(name="\x1bp\x00\x19\x19", page="CP858", native=True)
@settings(max_examples=30)
def test_no_name_says_anything_to_the_printer_g14(
    name: str, page: str, native: bool, voucher: MakeVoucher, fonts: Path
) -> None:
    value = voucher(shop=name, what=name, address=name[:20])
    check_nothing_is_told_but_by_us(name, PrinterHabits("TM-T88V", page, native_qr=native), value, fonts)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_are_only_letters_g14(name: str, voucher: MakeVoucher, fonts: Path) -> None:
    value = voucher(shop=name, what=name, address=name, left=name, practice=True, copy=9)
    check_nothing_is_told_but_by_us(name, PrinterHabits("TM-T88V", "CP858"), value, fonts)


def test_asking_for_the_room_does_not_load_the_printers_library() -> None:
    script = (
        "import sys, pos_recovery.documents.receipt_bytes, pos_recovery.documents.test_page\n"
        "sys.exit(bool({'escpos', 'PIL', 'reportlab', 'segno'} & sys.modules.keys()))"
    )
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True)


def test_the_printers_library_leaves_the_process_and_the_machine_as_they_were(fonts: Path, tmp_path: Path) -> None:
    """It would set up logging, leave a folder in each process, unpickle what lies in another, print what it thinks."""
    script = (
        "import sys, os, logging; from datetime import date; from pathlib import Path\n"
        "from pos_recovery.documents.receipt_bytes import receipt_bytes\n"
        "from pos_recovery.domain.views.paper import Paper, VoucherPaper\n"
        "from pos_recovery.domain.views.printers import PrinterHabits\n"
        "v = VoucherPaper('Caf\\xe9', '1', 'Bun', None, date(2027, 2, 21), 'KXTFBRNVGHLD', 1, False, True)\n"
        "for habits in (PrinterHabits(), PrinterHabits(native_qr=True), PrinterHabits(as_picture=True)):\n"
        "    receipt_bytes(v, Paper.ESCPOS_80, habits, Path(sys.argv[1]))\n"
        "assert logging.getLogger().handlers == [] and logging.getLogger().level == logging.WARNING\n"
        "assert os.environ['ESCPOS_CAPABILITIES_PICKLE_DIR'] == sys.argv[2]\n"
    )
    temporary, named = tmp_path / "temporary", tmp_path / "named"
    temporary.mkdir()
    named.mkdir()
    (named / f"{platform.python_version()}.capabilities.pickle").write_bytes(b"not to be opened")
    environment = {
        **os.environ, "TMPDIR": str(temporary), "ESCPOS_CAPABILITIES_PICKLE_DIR": str(named), "PYTHONPATH": str(ROOT),
    }  # fmt: skip
    command = [sys.executable, "-W", "error", "-c", script, str(fonts), str(named)]
    done = subprocess.run(command, env=environment, cwd=ROOT, check=True, capture_output=True)
    assert (done.stdout, done.stderr) == (b"", b"")
    assert list(temporary.iterdir()) == []
