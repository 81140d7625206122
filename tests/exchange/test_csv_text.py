"""A file is read whole, or refused with the line or the reason; nothing is guessed (RELIABILITY 001-028)."""

from __future__ import annotations

import contextlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.views.menu import RefusedRow
from pos_recovery.exchange.csv_text import Row, Table, decode, header_fingerprint, read_table


def table_of(data: bytes, encoding: str | None = None) -> Table:
    return read_table(data, lambda keys: {"a", "b"} <= keys, "Name its columns.", encoding)


def rows_of(data: bytes) -> list[Row | RefusedRow]:
    return list(table_of(data).rows())


def refused(data: bytes) -> Refusal:
    with pytest.raises(Refusal) as caught:
        rows_of(data)
    return caught.value


PLAIN = "a,b\nCafé,1\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_eaten(encoding: str) -> None:
    assert rows_of(PLAIN.encode(encoding)) == [Row(2, ("Café", "1"))]


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16-le", "utf-16-be"])
def test_letters_that_cannot_be_read_are_asked_about(encoding: str) -> None:
    data = PLAIN.encode(encoding)
    refusal = refused(data)
    assert refusal.code == "file-unknown"
    asked: Any = refusal.facts["asked"]
    assert asked[0]["what"] == "encoding"
    assert encoding in asked[0]["choices"]
    assert list(table_of(data, encoding).rows()) == [Row(2, ("Café", "1"))]


def test_the_line_that_is_not_utf_8_is_named() -> None:
    assert refused(b"a,b\nx,1\nCaf\xe9,2\n").facts["line"] == 3


def test_an_encoding_nobody_knows_is_refused() -> None:
    with pytest.raises(Refusal, match="usage"):
        decode(b"a,b", "rot13")


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\r\n\r\n", b"  \n"])
def test_an_empty_file_has_no_rows(data: bytes) -> None:
    assert refused(data).code == "bad-rows"


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"PK\x03\x04rest", "Excel"),
        (b"\xd0\xcf\x11\xe0rest", "Excel"),
        (b"%PDF-1.7", "PDF"),
        (b"\x1f\x8brest", "compressed"),
        (b"\xef\xbb\xbf<html><table>", "web page"),
        (b"  <?xml version='1.0'?>", "web page"),
    ],
)
def test_other_files_called_csv_are_named_for_what_they_are(data: bytes, word: str) -> None:
    refusal = refused(data)
    assert refusal.code == "file-unknown"
    assert word in str(refusal.facts["what"])


@pytest.mark.parametrize("ends", ["\n", "\r", "\r\n"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_every_delimiter_and_line_end_gives_the_same_rows(delimiter: str, ends: str) -> None:
    text = ends.join([delimiter.join(("a", "b")), delimiter.join(("x", '"1 ""2"" , ;"')), ""])
    assert rows_of(text.encode()) == [Row(2, ("x", '1 "2" , ;'))]


def test_a_header_below_a_preamble_is_found_and_a_repeated_one_left_out() -> None:
    data = b"Shop;;\n;;\n\nA ; b;c\n1;2;3\nA;b; c\n;;\n4;5;6\n"
    assert rows_of(data) == [Row(5, ("1", "2", "3")), Row(8, ("4", "5", "6"))]


def test_a_header_is_known_whatever_its_case_and_order() -> None:
    table = table_of(b"B,c, A \n1,2,3\n")
    assert (table.place("a"), table.place("b"), table.place("x")) == (2, 0, None)
    assert header_fingerprint(table.columns) == header_fingerprint(["a", "b", "C"]) != header_fingerprint(["a", "b"])


def test_ragged_rows_are_listed_by_line_and_the_others_kept() -> None:
    assert rows_of(b'a,b\n1\n1,2,3\n\n"x\ny",2\n3,4\n') == [
        RefusedRow(2, "it has 1 cells where the header has 2"),
        RefusedRow(3, "it has 3 cells where the header has 2"),
        Row(5, ("x\ny", "2")),
        Row(7, ("3", "4")),
    ]


def test_a_quote_never_closed_names_the_line_where_it_opens() -> None:
    data = b"a,b\n1,2\n1,2\n" + b'"open,2\n' + b"1,2\n" * 1000
    refusal = refused(data)
    assert (refusal.code, refusal.facts["rows"]) == (
        "bad-rows",
        [{"line": 4, "reason": "a quote is opened here and never closed"}],
    )


def test_a_quote_never_closed_in_a_large_file_names_its_line_too() -> None:
    refusal = refused(b"a,b\n1,2\n" + b'"open,2\n' + b"1,2\n" * 600_000)
    assert refusal.facts["rows"] == [{"line": 3, "reason": "a quote is opened here and never closed"}]


def test_letters_after_a_closed_quote_are_refused_by_line() -> None:
    assert refused(b'a,b\n1,2\n"x"y,2\n').facts["rows"] == [
        {"line": 3, "reason": "a quote stands in the middle of a cell"}
    ]


def test_a_cell_with_a_nul_or_200_000_letters_loses_only_its_row() -> None:
    rows = rows_of(b"a,b\nn\0,1\n" + b"x" * 200_000 + b",2\n" + b"x" * 199_999 + b",3\n")
    assert [type(row) for row in rows] == [RefusedRow, RefusedRow, Row]


def test_a_line_of_a_million_letters_and_a_file_of_too_many_rows_are_refused() -> None:
    assert refused(b"a,b\n" + b"x," * 600_000).code == "file-unreadable"
    assert refused(b"a,b\n" + b"x" * 5_000_000).code == "file-unreadable"
    assert refused(b"a,b\n" + b"1,2\n" * 200_001).code == "file-unreadable"


def test_a_header_that_names_a_column_twice_or_has_thousands_is_refused() -> None:
    assert "more than once" in str(refused(b"a,b,A\n1,2,3\n").facts["what"])
    assert refused(b"a,b," + b",".join(b"c%d" % n for n in range(20_000))).code == "file-unknown"
    assert rows_of(b"a,b,,\n1,2,,\n") == [Row(2, ("1", "2", "", ""))]


@pytest.mark.parametrize("data", [b"when,what\n1,2\n", b"one\n1\n2\n", b"just words", b"Shop\nwhen;what\n1;2\n"])
def test_an_unknown_header_is_told_with_its_columns(data: bytes) -> None:
    refusal = refused(data)
    assert refusal.code == "file-unknown"
    assert str(refusal.facts["what"]).endswith("Name its columns.")
    facts: Any = refusal.facts
    assert facts["fingerprint"] == header_fingerprint(facts["columns"])


@given(st.binary(max_size=200))
def test_no_bytes_at_all_bring_the_reader_down(data: bytes) -> None:
    for known in (b"a,b\n", b"", b"\xff\xfe"):
        with contextlib.suppress(Refusal):
            rows_of(known + data)
