"""`printers` as JSON."""

from __future__ import annotations

from collections.abc import Iterable

from pos_recovery.domain.views.printers import FoundPrinter, TestPage

from .plain import Shape


def found(printers: Iterable[FoundPrinter], chosen: str | None) -> Shape:
    """`printers`: `address` is what `printers test` takes; `chosen`: vouchers of this machine go there."""
    return {
        "items": [
            {
                "name": one.name, "address": one.address.text, "kind": one.address.kind.value,
                "default": one.is_default, "chosen": one.address.text == chosen,
            }
            for one in printers
        ]
    }  # fmt: skip


def tested(page: TestPage, *, answers: bool) -> Shape:
    """`printers test`: what it asks, and whether the printer tells of its paper."""
    return {
        "printer": page.printer.text, "kind": page.printer.kind.value, "answers": answers,
        "lines": [{"line": one.number, "letters": one.sample, "code_page": one.code_page} for one in page.lines],
    }  # fmt: skip
