"""pywin32's printing modules, played: what Windows would be asked, and what it would say."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from pos_recovery.host.windows_spooler import WindowsCalls


class WindowsError(Exception):
    """As pywintypes.error."""


@dataclass
class Windows:
    """`status` and `attributes` of its printer "Receipts"; it `breaks_after` so many bytes, `refuses` a call, takes
    nothing once it is `full`."""

    status: int = 0
    attributes: int = 0
    breaks_after: int | None = None
    refuses: str = ""
    full: bool = False
    opens_pdf: bool = True
    default: str | None = "Office"
    taken: bytearray = field(default_factory=bytearray)
    told: list[Any] = field(default_factory=list)
    pages: list[tuple[str, str]] = field(default_factory=list)

    @property
    def calls(self) -> WindowsCalls:
        """Its modules."""
        names = (
            "EnumPrinters", "GetDefaultPrinter", "OpenPrinter", "GetPrinter", "StartDocPrinter", "StartPagePrinter",
            "WritePrinter", "EndPagePrinter", "EndDocPrinter", "ClosePrinter",
        )  # fmt: skip
        printing = SimpleNamespace(**{name: getattr(self, f"_{name}") for name in names})
        api = SimpleNamespace(ShellExecute=self._shell)
        return WindowsCalls(printing, api, SimpleNamespace(error=WindowsError))

    def _refuse(self, call: str) -> None:
        if call == self.refuses:
            raise WindowsError(1722, call, "The RPC server is unavailable.")

    def _EnumPrinters(self, flags: int, server: None, level: int) -> tuple[dict[str, str], ...]:
        assert (flags, server, level) == (6, None, 2)
        return (
            {"pPrinterName": "Receipts", "pDriverName": "Generic / Text Only"},
            {"pPrinterName": "Office", "pDriverName": "HP Universal Printing PCL 6"},
        )

    def _GetDefaultPrinter(self) -> str:
        if self.default is None:
            raise RuntimeError("The default printer was not found.")
        return self.default

    def _OpenPrinter(self, name: str) -> str:
        if name not in ("Receipts", "Office"):
            raise WindowsError(1801, "OpenPrinter", "The printer name is invalid.")
        self.told.append("open")
        return name

    def _GetPrinter(self, handle: str, level: int) -> dict[str, int]:
        assert level == 2
        self._refuse("GetPrinter")
        return {"Status": self.status, "Attributes": self.attributes}

    def _StartDocPrinter(self, handle: str, level: int, job: tuple[str, None, str]) -> int:
        assert level == 1
        self._refuse("StartDocPrinter")
        self.told.append(job)
        return 1

    def _StartPagePrinter(self, handle: str) -> None:
        self.told.append("page")

    def _WritePrinter(self, handle: str, data: bytes) -> int:
        if self.breaks_after is not None and len(self.taken) >= self.breaks_after:
            raise WindowsError(1722, "WritePrinter", "The RPC server is unavailable.")
        if self.full:
            self.told.append("full")
            assert self.told.count("full") < 10, "it is asked for ever"
            return 0
        piece = data[:512]
        self.taken += piece
        return len(piece)

    def _EndPagePrinter(self, handle: str) -> None:
        self.told.append("page is over")

    def _EndDocPrinter(self, handle: str) -> None:
        self.told.append("over")

    def _ClosePrinter(self, handle: str) -> None:
        self.told.append("closed")

    def _shell(self, window: int, verb: str, file: str, words: str, folder: None, show: int) -> int:
        if not self.opens_pdf:
            raise WindowsError(31, "ShellExecute", "No application is associated with the specified file.")
        assert (window, verb, show) == (0, "printto", 0)
        self.pages.append((file, words))
        return 42
