"""A receipt printer: right letters or a picture, codes that scan, and no command but our own."""

from __future__ import annotations

from tests.mutants.mutant import Mutant

_BYTES, _GUARD = "documents/test_receipt_bytes.py", "documents/test_escpos_guard.py"
RECEIPTS = (
    Mutant(
        "a letter the printer lacks comes out as a question mark",
        "documents/escpos_profiles.py",
        "data = text.encode(self.codec)",
        'data = text.encode(self.codec, "replace")',
        _BYTES,
        "test_every_script_arrives_as_text_or_as_a_picture",
    ),
    Mutant(
        "Hebrew goes out letter by letter and reads reversed",
        "documents/escpos_profiles.py",
        '_RIGHT_TO_LEFT = ("R", "AL", "AN")',
        '_RIGHT_TO_LEFT = ("AL", "AN")',
        _BYTES,
        "test_every_script_arrives_as_text_or_as_a_picture",
    ),
    Mutant(
        "a printer nobody has tested is trusted with accents",
        "documents/escpos_profiles.py",
        "if number is None or habits.code_page == UNTESTED:",
        "if number is None:",
        _BYTES,
        "test_a_printer_nobody_has_tested_gets_only_plain_letters_and_pictures",
    ),
    Mutant(
        "the page of letters is left as the last job chose it",
        "documents/escpos_job.py",
        "self.choose(letters.number)",
        "pass",
        _BYTES,
        "test_every_script_arrives_as_text_or_as_a_picture",
    ),
    Mutant(
        "a printer that draws no codes is told to",
        "documents/receipt_bytes.py",
        "native = habits.native_qr and model.draws_codes",
        "native = habits.native_qr",
        _BYTES,
        "test_a_model_that_draws_no_codes_gets_them_as_pictures_whatever_was_answered",
    ),
    Mutant(
        "a picture is wider than the printer, which cuts it off",
        "documents/escpos_profiles.py",
        "Paper.ESCPOS_58: 384}",
        "Paper.ESCPOS_58: 416}",
        _BYTES,
        "test_every_model_gets_a_voucher_no_wider_than_it_prints",
    ),
    Mutant(
        "the paper is cut though the printer tears it",
        "documents/escpos_job.py",
        "if cut:",
        "if True:",
        _BYTES,
        "test_it_cuts_at_the_end_and_only_there",
    ),
    Mutant(
        "the gate lets every byte of text through",
        "documents/escpos_guard.py",
        r"[\x20-\x7e\x80-\xff\n]+",
        r"[\x00-\x1a\x20-\xff]+",
        _GUARD,
        "test_nothing_else_passes_g14",
    ),
    Mutant(
        "the gate lets a picture swallow what comes after it",
        "documents/escpos_guard.py",
        "return end if end <= len(data) else 0",
        "return min(end, len(data) - 6)",
        _GUARD,
        "test_nothing_else_passes_g14",
    ),
    Mutant(
        "a logo may hold a command to the drawer",
        "documents/escpos_job.py",
        '_AT_ONCE.sub(b"\\x18", part.tobytes("raw", "1;I"))',
        'part.tobytes("raw", "1;I")',
        _BYTES,
        "test_no_dots_of_a_logo_open_the_drawer_or_ask_the_printer",
    ),
    Mutant(
        "the printers' library leaves a folder behind in every process",
        "documents/escpos_library.py",
        "shutil.rmtree(capabilities.pickle_dir, ignore_errors=True)",
        "pass",
        _BYTES,
        "test_the_printers_library_leaves_the_process_and_the_machine_as_they_were",
    ),
)
