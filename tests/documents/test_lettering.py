"""Text of any script on paper: in the right order, in a font that holds it, inside its box."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_recovery.documents import direction, faces
from pos_recovery.documents.fitting import Style, fit
from pos_recovery.documents.lettering import Lettering
from pos_recovery.documents.voucher_pdf import voucher_pdf
from pos_recovery.documents.wording import BOX, clean, clusters
from pos_recovery.domain.views.paper import Paper
from tests.documents.eyes import Eyes
from tests.documents.makers import FontFolder, MakeVoucher

SHAPES = Path(__file__).parent / "faces" / "NotoSansSC-Regular.otf"


def order(text: str) -> list[str]:
    """The words of a line from left to right, without the blanks."""
    line = direction.visual(text, from_right=direction.reads_right_to_left(text))
    return [word for word, _ in line if word != " "]


def test_hebrew_reads_from_the_right_with_its_number_and_brackets_turned_round() -> None:
    assert order("קפה 12.50 (טרי) שלום") == ["שלום", "(", "טרי", ")", "12.50", "קפה"]


def test_arabic_keeps_the_letters_of_a_word_as_spoken_for_shaping() -> None:
    assert order("مقهى الميناء (طازج) 10-5") == ["10-5", "(", "طازج", ")", "الميناء", "مقهى"]


def test_a_hebrew_word_inside_english_leaves_the_english_alone() -> None:
    assert order("Café (שלום) bar") == ["Café", "(", "שלום", ")", "bar"]


@given(st.text(max_size=80))
def test_reordering_loses_no_letter(text: str) -> None:
    words = clean(text)
    line = "".join(word for word, _ in direction.visual(words, from_right=True))
    turned = str.maketrans({bracket: "" for bracket in words + line if not bracket.isalnum()})
    assert sorted(line.translate(turned)) == sorted(words.translate(turned))


@given(st.text())
def test_cleaned_text_has_no_control_or_direction_characters(text: str) -> None:
    words = clean(text, 40)
    assert len(words) <= 40
    assert words == words.strip()
    assert words.isprintable()


def test_two_marks_on_a_letter_are_enough_and_half_characters_become_a_box() -> None:
    assert clusters(clean("z" + "\u0301" * 9)) == ["\u017a\u0301\u0301"]
    assert clean("a\ud800\ue000") == f"a{BOX}{BOX}"
    assert clean("a\u202eb\x1b\u2066") == "ab"


@given(text=st.text(max_size=200), width=st.floats(20, 300), lines=st.integers(1, 4))
def test_text_never_leaves_its_box(text: str, width: float, lines: int, fonts: Path) -> None:
    setting = fit(Lettering(fonts), text, Style(faces.BOLD, 15, 8, width, lines=lines))
    assert len(setting.lines) <= lines
    assert 8 <= setting.size_pt <= 15
    assert all(line.width_pt(setting.size_pt) <= width + 1e-6 for line in setting.lines)


def test_text_that_fits_when_wrapped_keeps_every_word_and_no_word_stands_alone(fonts: Path) -> None:
    setting = fit(Lettering(fonts), "One pastry of your choice", Style(faces.BOLD, 12.5, 10, 136, lines=4))
    lines = [run.words for line in setting.lines for run in line.runs]
    assert setting.whole
    assert " ".join(lines) == "One pastry of your choice"
    assert min(len(line.split()) for line in lines) > 1


def test_a_script_no_font_holds_is_a_box_for_each_letter_never_a_question_mark_p44(
    system_fonts: FontFolder, voucher: MakeVoucher, fonts: Path, eyes: Eyes
) -> None:
    system_fonts(None)
    line = Lettering(fonts).line("日本", faces.BOLD)
    assert [(run.face, run.words) for run in line.runs] == [(None, "日本")]
    blank = eyes.picture(voucher_pdf(voucher(what=""), Paper.A6, fonts), 100)
    boxed = eyes.picture(voucher_pdf(voucher(what="日本"), Paper.A6, fonts), 100)
    assert blank.tobytes() != boxed.tobytes()


def test_a_script_is_drawn_with_the_machines_own_font_where_it_has_one_p44(
    system_fonts: FontFolder, voucher: MakeVoucher, fonts: Path, eyes: Eyes, tmp_path: Path
) -> None:
    """A font that holds Georgian and nothing else: the Latin words beside it stay in ours."""
    letters = {0x10D0 + place: ord("A") + place % 26 for place in range(33)}
    with_letters(fonts / "JetBrainsMono-400.ttf", letters, tmp_path / "NotoSansGeorgian-Regular.ttf")
    system_fonts(tmp_path)
    line = Lettering(fonts).line("პური abc", faces.BOLD)
    used = {run.words: run.face or "a box" for run in line.runs}
    assert {words: face.split("-")[0] for words, face in used.items()}["პური"] == "NotoSansGeorgian"
    assert used["abc"].startswith("Inter-Bold")
    pdf = voucher_pdf(voucher(what="პური"), Paper.A6, fonts)
    assert "პური" in "".join(eyes.words(pdf))


def test_the_machines_file_of_a_bundled_name_does_not_take_its_place(
    system_fonts: FontFolder, voucher: MakeVoucher, fonts: Path, tmp_path: Path
) -> None:
    """Even when that file was asked, for a mark that ours does not have."""
    system_fonts(None)
    alone = voucher_pdf(voucher(what="שלום"), Paper.A6, fonts)
    letters = {0x301: ord("A"), 0x5D0: ord("B")}
    with_letters(fonts / "JetBrainsMono-400.ttf", letters, tmp_path / "NotoSansHebrew-Bold.ttf")
    system_fonts(tmp_path)
    assert voucher_pdf(voucher(what="א\u0301"), Paper.A6, fonts)
    assert Lettering(fonts).line("א\u0301", faces.BOLD).runs[0].face == "NotoSansHebrew-Bold-0-system"
    assert voucher_pdf(voucher(what="שלום"), Paper.A6, fonts) == alone


def test_a_damaged_font_of_the_machine_is_passed_over(
    system_fonts: FontFolder, voucher: MakeVoucher, fonts: Path, tmp_path: Path
) -> None:
    (tmp_path / "NotoSansGeorgian-Regular.ttf").write_bytes(b"\x00\x01\x00\x00" + b"\xff" * 40)
    (tmp_path / "DejaVuSans.ttf").write_bytes(b"")
    (tmp_path / "NotoSansCJK-Regular.ttc").write_bytes(b"ttcf\x00\x01\x00\x00" + b"\xff" * 40)
    (tmp_path / "NotoSansSC-Regular.otf").write_bytes(SHAPES.read_bytes()[:900])
    system_fonts(tmp_path)
    for word in ("პური", "海港"):
        assert Lettering(fonts).line(word, faces.BOLD).runs[0].face is None
        assert voucher_pdf(voucher(what=word), Paper.RECEIPT_58, fonts)


def test_a_glyph_without_a_character_has_the_same_stand_in_whatever_was_drawn_before(fonts: Path) -> None:
    first, second = (faces.Face(fonts / "Newsreader-Italic.ttf", 0) for _ in range(2))
    nameless = [glyph for glyph in range(1, 300) if glyph not in first.font.face.glyphToChar][:5]
    assert len(nameless) == 5
    given = [first.letter_of(glyph) for glyph in nameless]
    assert given == [second.letter_of(glyph) for glyph in reversed(nameless)][::-1]
    assert len(set(given)) == 5


def test_a_missing_font_folder_is_said_at_once(voucher: MakeVoucher, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        voucher_pdf(voucher(), Paper.A6, tmp_path)


def with_letters(font: Path, letters: dict[int, int], out: Path) -> None:
    """Write a copy of a TrueType font that holds `letters` only: new code to the character whose glyph it takes."""
    from reportlab.pdfbase.ttfonts import TTFontFile

    glyphs = TTFontFile(str(font)).charToGlyph
    groups = sorted((code, glyphs[own]) for code, own in letters.items())
    body = b"".join(struct.pack(">LLL", code, code, glyph) for code, glyph in groups)
    table = struct.pack(">HHHHLHHLLL", 0, 1, 3, 10, 12, 12, 0, 16 + len(body), 0, len(groups)) + body
    data = font.read_bytes()
    count = struct.unpack(">H", data[4:6])[0]
    records = [struct.unpack(">4sLLL", data[12 + 16 * place : 28 + 16 * place]) for place in range(count)]
    offset = 12 + 16 * len(records)
    directory, tables = b"", b""
    for tag, checksum, start, length in records:
        content = table if tag == b"cmap" else data[start : start + length]
        directory += struct.pack(">4sLLL", tag, checksum, offset + len(tables), len(content))
        tables += content + b"\x00" * (-len(content) % 4)
    out.write_bytes(data[:12] + directory + tables)
