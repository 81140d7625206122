"""CSV files as tills and spreadsheets write them: decoded, split and numbered, or refused by line."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from ..domain.errors import Refusal
from ..domain.views.menu import RefusedRow
from .file_kind import refuse_other_files

MOST_BYTES = 100_000_000
MOST_ROWS = 200_000
MOST_LINE = 1_000_000
MOST_FIELD = 200_000
MOST_COLUMNS = 500
MOST_PREAMBLE = 30
ENCODINGS = ("utf-8", "cp1252", "latin-1", "cp1250", "shift_jis", "utf-16-le", "utf-16-be")

_MARKS = (("utf-8-sig", b"\xef\xbb\xbf"), ("utf-16", b"\xff\xfe"), ("utf-16", b"\xfe\xff"))

# Python's default of 131,072 ends the whole file; a field over ours only loses its row.
csv.field_size_limit(2 * MOST_LINE)


@dataclass(frozen=True, slots=True)
class Row:
    """One record: the line it starts on (the file's first line is 1) and its cells, as many as the header has."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CsvBytes:
    """A file whose bytes are known to be in `encoding`, read line by line: as a string it takes four times that."""

    data: bytes
    encoding: str

    def lines(self) -> Iterator[str]:
        """Its lines with their ends, from the start at each call. Refusal `file-unreadable` for one over 1,000,000."""
        with io.TextIOWrapper(io.BytesIO(self.data), self.encoding, newline="") as file:
            for line in file:
                if len(line) > MOST_LINE:
                    raise Refusal("file-unreadable", what=f"a line is longer than {MOST_LINE:,} characters")
                yield line


@dataclass(frozen=True, slots=True)
class Table:
    """A CSV file with its header found: `columns` are its names, blanks squeezed."""

    file: CsvBytes
    delimiter: str
    header_line: int
    columns: tuple[str, ...]

    def place(self, column: str) -> int | None:
        """Where a column stands, found by its name whatever the case; None where there is none."""
        return next((place for place, name in enumerate(self.columns) if column_key(name) == column_key(column)), None)

    def rows(self) -> Iterator[Row | RefusedRow]:
        """The rows below the header, again at each call. Blank rows and repeated headers are left out.

        Refusal `bad-rows` for a quote that is never closed (everything after it is in doubt), `file-unreadable`
        for more than 200,000 rows.
        """
        count = 0
        for line, cells in _records(self.file, self.delimiter):
            together = "".join(cells)
            if line <= self.header_line or not together.strip() or self._repeats(cells):
                continue
            count += 1
            if count > MOST_ROWS:
                raise Refusal("file-unreadable", what=f"the file has more than {MOST_ROWS:,} rows; split it")
            reason = self._wrong(cells, together)
            yield RefusedRow(line, reason) if reason else Row(line, tuple(cells))

    def _repeats(self, cells: list[str]) -> bool:
        return column_key(cells[0]) == column_key(self.columns[0]) and _names(cells) == self.columns

    def _wrong(self, cells: list[str], together: str) -> str | None:
        if len(cells) != len(self.columns):
            return f"it has {len(cells)} cells where the header has {len(self.columns)}"
        if len(together) >= MOST_FIELD and max(map(len, cells)) >= MOST_FIELD:
            return f"a cell has {MOST_FIELD:,} characters or more"
        if "\0" in together:
            return "a cell holds a NUL character"
        return None


@lru_cache(maxsize=2_000)
def column_key(name: str) -> str:
    """What spellings of a column's name have in common: case and blanks do not matter."""
    return " ".join(name.split()).casefold()


def header_fingerprint(columns: Iterable[str]) -> str:
    """What a till's header is remembered by: the names, whatever their order and case. 32 hexadecimal digits."""
    keys = sorted({column_key(name) for name in columns})
    return hashlib.sha256("\n".join(keys).encode()).hexdigest()[:32]


def decode(data: bytes, encoding: str | None = None) -> CsvBytes:
    """The file with its encoding: by its byte order mark, else UTF-8, else the `encoding` that somebody named.

    Refusal `file-unreadable` above 100 MB, `file-unknown` for other kinds of files and for bytes that are not in the
    encoding; its fact `asked` lists the encodings to choose from. `bad-rows` for an empty file.
    """
    if len(data) > MOST_BYTES:
        raise Refusal("file-unreadable", what=f"the file is larger than {MOST_BYTES // 1_000_000} MB")
    refuse_other_files(data)
    _refuse_long_lines(data)
    named = next((name for name, mark in _MARKS if data.startswith(mark)), encoding or "utf-8")
    if named not in (*ENCODINGS, "utf-8-sig", "utf-16"):
        raise Refusal("usage", what=f"'{named[:20]}' is not one of the encodings {', '.join(ENCODINGS)}")
    try:
        text = data.decode(named)  # whole, so that nothing is taken of a file that turns bad at its end
    except UnicodeDecodeError as wrong:
        line = data[: wrong.start].count(b"\n") + 1
        raise _which_encoding(f"line {line} is not {named.removesuffix('-sig')}", line) from None
    if text.count("\0") * 10 > len(text):
        raise _which_encoding("it looks like UTF-16 without its mark", 1)
    if not text.strip("\ufeff \t\r\n"):
        raise Refusal("bad-rows", what="the file is empty", rows=[{"line": 1, "reason": "the file has no rows"}])
    return CsvBytes(data, named)


def _refuse_long_lines(data: bytes) -> None:
    """Before decoding, by jumps from line end to line end: 100 MB without one must not become a string."""
    start, step = 0, 2 * MOST_LINE
    while len(data) - start > step:
        end = max(data.rfind(b"\n", start, start + step), data.rfind(b"\r", start, start + step))
        if end < 0:
            raise Refusal("file-unreadable", what=f"a line is longer than {MOST_LINE:,} characters")
        start = end + 1


def _which_encoding(why: str, line: int) -> Refusal:
    return Refusal(
        "file-unknown",
        what=f"the file's letters cannot be read: {why}. Save it as CSV UTF-8, or say how it is encoded",
        line=line,
        asked=[{"what": "encoding", "choices": list(ENCODINGS[1:])}],
    )


def read_table(
    data: bytes, is_header: Callable[[frozenset[str]], bool], hint: str, encoding: str | None = None
) -> Table:
    """The file with its header: the first of its first 30 rows that `is_header` knows by its column keys.

    Refusal `file-unknown` where none is known, with `what` (ending in `hint`, what to do about it), the fullest row's
    `columns` and their `fingerprint`; also for a header that names a column twice or has more than 500.
    Errors of `decode`.
    """
    file = decode(data, encoding)
    delimiters = _by_count(file)
    for delimiter in delimiters:
        for line, cells in _top(file, delimiter):
            if is_header(frozenset(column_key(cell) for cell in cells)):
                return _table(file, delimiter, line, cells)
    raise _no_header(file, delimiters[0], hint)


def _no_header(file: CsvBytes, delimiter: str, hint: str) -> Refusal:
    rows = _top(file, delimiter) or [next(_records(file, delimiter))]  # raises what is wrong with the first row
    line, cells = max(rows, key=lambda row: (sum(bool(cell.strip()) for cell in row[1]), -row[0]))
    table = _table(file, delimiter, line, cells)
    what = f"the columns of this file are not known: {', '.join(table.columns)[:300]}. {hint}"
    fingerprint = header_fingerprint(table.columns)
    return Refusal("file-unknown", what=what, columns=list(table.columns), line=line, fingerprint=fingerprint)


def _table(file: CsvBytes, delimiter: str, line: int, cells: list[str]) -> Table:
    columns = _names(cells)
    keys = [column_key(name) for name in columns if name]
    twice = sorted({key for key in keys if keys.count(key) > 1}) if len(keys) <= MOST_COLUMNS else []
    if len(columns) > MOST_COLUMNS:
        raise Refusal("file-unknown", what=f"the header has {len(columns):,} columns", columns=[], line=line)
    if twice:
        what = f"the header names the column '{twice[0]}' more than once"
        raise Refusal("file-unknown", what=what, columns=list(columns), line=line)
    return Table(file, delimiter, line, columns)


def _names(cells: list[str]) -> tuple[str, ...]:
    return tuple(" ".join(cell.replace("\ufeff", "").split()) for cell in cells)


def _by_count(file: CsvBytes) -> list[str]:
    """The delimiters, likeliest first: the one that the first line with any of them has most of."""
    top = next((line for line in file.lines() if any(mark in line for mark in ",;\t|")), "")
    return sorted(",;\t|", key=lambda mark: -top.count(mark))


def _top(file: CsvBytes, delimiter: str) -> list[tuple[int, list[str]]]:
    """The first rows, until something is wrong with one: a wrong delimiter may well break quotes."""
    rows: list[tuple[int, list[str]]] = []
    try:
        for record in _records(file, delimiter):
            rows.append(record)
            if len(rows) == MOST_PREAMBLE:
                break
    except Refusal as refusal:
        if refusal.code != "bad-rows":
            raise
    return rows


def _records(file: CsvBytes, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(file.lines(), delimiter=delimiter, strict=True)
    line = 1
    try:
        for cells in reader:
            yield line, cells
            line = reader.line_num + 1
    except csv.Error as wrong:
        late = "unexpected end" in str(wrong) or "field larger" in str(wrong)
        reason = "a quote is opened here and never closed" if late else "a quote stands in the middle of a cell"
        at = line if late else reader.line_num
        raise Refusal("bad-rows", what=f"line {at}: {reason}", rows=[{"line": at, "reason": reason}]) from None
