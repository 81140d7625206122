"""All of them."""

from __future__ import annotations

from tests.mutants.amounts import AMOUNTS
from tests.mutants.budgets import BUDGETS, LEDGER
from tests.mutants.cards import CARDS
from tests.mutants.journal import JOURNAL, REQUESTS
from tests.mutants.limits import DAYS, LIMITS, TICKETS
from tests.mutants.locks import LOCKS
from tests.mutants.people import APPROVALS, RIGHTS
from tests.mutants.pins import PINS
from tests.mutants.printing import PRINTING
from tests.mutants.receipts import RECEIPTS
from tests.mutants.vouchers import UNDOING, VOUCHERS
from tests.mutants.watching import WATCHING

MUTANTS = (
    *BUDGETS, *LEDGER, *LIMITS, *TICKETS, *DAYS, *VOUCHERS, *UNDOING, *APPROVALS, *RIGHTS, *PINS, *WATCHING,
    *REQUESTS, *JOURNAL, *AMOUNTS, *LOCKS, *PRINTING, *RECEIPTS, *CARDS,
)  # fmt: skip
