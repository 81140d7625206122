"""Files that are no CSV although they may be called so, told by their first bytes."""

from __future__ import annotations

from ..domain.errors import Refusal

_SAVE_AS_CSV = "Open it and save it as CSV, then import that"
_KINDS = (
    (b"PK\x03\x04", "excel", f"this is an Excel or zip file. {_SAVE_AS_CSV}"),
    (b"PK\x05\x06", "zip", "this is an empty zip file"),
    (b"\xd0\xcf\x11\xe0", "excel", f"this is an old Excel file. {_SAVE_AS_CSV}"),
    (b"%PDF", "pdf", "this is a PDF. Ask the till for a CSV export instead"),
    (b"\x1f\x8b", "gzip", "this is a compressed file. Unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "7z", "this is a compressed file. Unpack it first"),
    (b"\x89PNG", "picture", "this is a picture"),
    (b"\xff\xd8\xff", "picture", "this is a picture"),
    (b"SQLite format 3\0", "database", "this is a database, not a CSV file"),
    (b"{\\rtf", "document", f"this is a text document. {_SAVE_AS_CSV}"),
)
_WEB = (b"<html", b"<!doctype", b"<?xml", b"<table")


def refuse_other_files(data: bytes) -> None:
    """Refusal `file-unknown` with `kind` and `what` when the bytes are an Excel file, a PDF, a zip or a web page."""
    for magic, kind, what in _KINDS:
        if data.startswith(magic):
            raise Refusal("file-unknown", kind=kind, what=what)
    if data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_WEB):
        what = f"this is a web page or XML, perhaps called Excel by the till. {_SAVE_AS_CSV}"
        raise Refusal("file-unknown", kind="web", what=what)
