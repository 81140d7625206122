"""Printers that a machine of the tests has found."""

from __future__ import annotations

from pos_recovery.domain.views.printers import FoundPrinter, PrinterAddress


def there(*names: str) -> tuple[FoundPrinter, ...]:
    """Printers of the system by their names, the first one its default; others by their addresses."""
    addresses = [PrinterAddress.parse(name) for name in names]
    return tuple(FoundPrinter(one, one.where, is_default=place == 0) for place, one in enumerate(addresses))
