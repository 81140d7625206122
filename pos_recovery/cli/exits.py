"""Exit codes of the command line, by error code. The lists of DECISIONS.md, "Exit codes and error codes"."""

from __future__ import annotations

DONE = 0
RULES_SAY_NO = 1
BAD_INPUT = 2
NEEDS_APPROVAL = 3
WORLD_SAYS_NO = 4
# Ours alone: a bug. 70 is EX_SOFTWARE of sysexits.h; Python's own 1 would look like the shop's no.
OUR_MISTAKE = 70
INTERRUPTED = 130  # 128 + SIGINT, as shells have it

_CODES = {
    RULES_SAY_NO: """
        wrong-pin person-rests not-allowed own-approval over-limit budget-used-up voucher-mistyped voucher-unknown
        voucher-practice voucher-used voucher-ended voucher-cancelled voucher-blank request-id-reused period-closed
        month-not-over too-late already-undone already-closed counter-rests not-a-remedy alcohol last-owner
        journal-broken""",
    BAD_INPUT: """
        usage bad-amount bad-date bad-zone bad-name bad-spec bad-code bad-rows unknown-cause unknown-item unknown-staff
        unknown-moment unknown-remedy unknown-approval unknown-format unknown-setting ambiguous-id name-taken weak-pin
        reason-needed answer-needed currency-differs file-unreadable file-unwritable file-unknown store-exists""",
    NEEDS_APPROVAL: "needs-approval",
    WORLD_SAYS_NO: """
        printer-silent clock-wrong keychain-none keychain-locked store-missing not-our-store store-newer store-damaged
        store-full store-read-only store-busy store-unreachable""",
}
EXITS = {code: number for number, codes in _CODES.items() for code in codes.split()}


def exit_for(code: str) -> int:
    """The exit code of an error code; one that nobody listed is our mistake."""
    return EXITS.get(code, OUR_MISTAKE)
