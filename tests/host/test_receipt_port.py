"""A receipt printer takes a paper whole, or one word says why not, in time. P45, P92."""

from __future__ import annotations

import errno
import os
import socket
import termios
import threading
import time
import tty
from pathlib import Path

import pytest
import serial

from pos_recovery.domain.errors import Refusal, Trouble
from pos_recovery.domain.views.printers import PrinterAddress
from pos_recovery.host.device_printer import opened_device
from pos_recovery.host.network_printer import host_and_port
from pos_recovery.host.receipt_port import MachinePrinters
from pos_recovery.host.receipt_talk import Patience, deliver
from pos_recovery.host.serial_printer import SerialWire
from tests.host import listeners
from tests.host.listeners import Manners, listening, nobody
from tests.host.serial_line import serial_printer

PAPER = b"\x1b@" + b"Cinnamon bun, on the house\n" * 40 + b"\x1dV\x00"
LONG = PAPER * 4000  # more than the system's own buffers take from us
IN_TIME_S = 5.0
Address = tuple[str, int]


def why_not(printer: PrinterAddress, data: bytes = PAPER, *, answers: bool = False, patience_s: float = 0.4) -> str:
    """Send a paper that does not arrive whole; which word says why. It never takes longer than it may."""
    began = time.monotonic()
    with pytest.raises(Trouble, match="printer-silent") as trouble:
        MachinePrinters(patience_s).send(printer, data, title="Voucher", answers=answers)
    assert time.monotonic() - began < IN_TIME_S
    assert trouble.value.facts["printer"] == printer.text
    return str(trouble.value.facts["why"])


@pytest.mark.parametrize("over_ipv6", [False, True], ids=["IPv4", "IPv6"])
def test_a_printer_on_the_network_gets_every_byte_once(over_ipv6: bool) -> None:
    with listening(listeners.prints, over_ipv6=over_ipv6) as printer:
        MachinePrinters().send(printer.address, PAPER, title="Voucher")
    assert bytes(printer.taken) == PAPER
    assert printer.links == 1


def test_a_printer_that_tells_of_its_paper_is_asked_before_and_after() -> None:
    """It hears three questions, the paper, three questions; and what it prints is the paper alone."""
    with listening(listeners.answering(listeners.FINE)) as printer:
        MachinePrinters().send(printer.address, PAPER, title="Voucher", answers=True)
    asked = b"\x10\x04\x01\x10\x04\x02\x10\x04\x04"
    assert bytes(printer.taken) == asked + PAPER + asked
    assert printer.printed == PAPER


@pytest.mark.parametrize(
    ("state", "why"),
    [(listeners.NO_PAPER, "paper"), (listeners.COVER_OPEN, "cover"), (listeners.OFF_LINE, "silent")],
    ids=["no-paper", "cover-open", "off-line"],
)
def test_a_printer_that_cannot_print_now_is_sent_nothing(state: dict[int, int], why: str) -> None:
    """Nothing is on paper, so it may be sent again without doubling anything."""
    with listening(listeners.answering(state)) as printer:
        assert why_not(printer.address, answers=True) == why
    assert printer.printed == b""


def test_a_printer_that_never_answers_a_question_is_sent_nothing() -> None:
    with listening(listeners.prints) as printer:
        assert why_not(printer.address, answers=True) == "silent"
    assert printer.printed == b""


def test_a_printer_that_is_switched_off_is_gone() -> None:
    assert why_not(nobody()) == "gone"


@pytest.mark.parametrize(
    ("manners", "data"),
    [
        (listeners.says_nothing, PAPER),
        (listeners.says_nothing, LONG),
        (listeners.reads_slowly, PAPER),
        (listeners.reads_slowly, LONG),
        (listeners.dies_after(100), PAPER),
        (listeners.dies_after(100), LONG),
    ],
    ids=["silent", "silent-long", "slow", "slow-long", "dies", "dies-long"],
)
def test_what_may_be_on_paper_is_told_as_cut_off(manners: Manners, data: bytes) -> None:
    """Silence after the paper has left, a printer too slow for its time, a plug pulled half-way: nobody knows how far
    it came, so a person looks. It is never said to be printed, and never sent a second time by us."""
    with listening(manners) as printer:
        assert why_not(printer.address, data) == "cut-off"
    assert printer.links == 1


def test_a_printer_that_dies_after_it_said_it_has_paper_is_told_as_cut_off() -> None:
    with listening(listeners.answering_until_it_dies(100)) as printer:
        assert why_not(printer.address, answers=True) == "cut-off"


def test_a_name_that_nobody_knows_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "no such name")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert why_not(PrinterAddress.parse("network:till-printer.local")) == "gone"


def test_a_name_that_is_looked_up_for_ever_keeps_nobody_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    over = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: over.wait(30))
    assert why_not(PrinterAddress.parse("network:till-printer.local"), patience_s=0.2) == "silent"
    over.set()


def lead_to(monkeypatch: pytest.MonkeyPatch, *found: tuple[int, Address]) -> None:
    """Every name has these addresses, each in its family."""
    told = [(family, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", address) for family, address in found]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: told)


def test_an_address_that_leads_nowhere_leaves_time_for_the_next_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name stands for an old address, too, at which nobody says yes or no."""
    with (
        listening(listeners.answering(listeners.FINE)) as printer,
        socket.create_server(("127.0.0.1", 0), backlog=0) as full,
        socket.create_connection(full.getsockname()),  # no room for another one: it waits
    ):
        places = [one.getsockname() for one in (full, printer.server)]
        lead_to(monkeypatch, *((socket.AF_INET, place) for place in places))
        named = PrinterAddress.parse("network:till-printer.local")
        MachinePrinters(1.0).send(named, PAPER, title="Voucher", answers=True)
    assert printer.printed == PAPER


def test_an_address_that_this_system_does_not_speak_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name has an IPv6 address as well, and IPv6 is switched off here."""
    unspoken = 9999
    with listening(listeners.prints) as printer:
        lead_to(monkeypatch, (unspoken, ("::1", 9100)), (socket.AF_INET, printer.server.getsockname()))
        MachinePrinters().send(PrinterAddress.parse("network:till-printer.local"), PAPER, title="Voucher")
        lead_to(monkeypatch, (unspoken, ("::1", 9100)))
        assert why_not(PrinterAddress.parse("network:till-printer.local")) == "gone"
    assert printer.printed == PAPER


def test_a_printer_that_hangs_up_at_once_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    """macOS refuses every option of a connection that the other side has ended meanwhile."""

    def ended(*_: object) -> None:
        raise OSError(errno.EINVAL, "Invalid argument")

    with listening(listeners.prints) as printer:
        monkeypatch.setattr(socket.socket, "setsockopt", ended)
        assert why_not(printer.address) == "gone"
        monkeypatch.undo()


@pytest.mark.parametrize("ends", [listeners.never_hangs_up, listeners.hangs_up_hard], ids=["never", "hard"])
def test_a_printer_that_has_answered_behind_its_paper_may_hang_up_as_it_likes(ends: Manners) -> None:
    """It has the whole paper: nobody waits for more, and nobody is asked whether it is there."""
    began = time.monotonic()
    with listening(ends) as printer:
        MachinePrinters(10.0).send(printer.address, PAPER, title="Voucher", answers=True)
    assert time.monotonic() - began < IN_TIME_S
    assert printer.printed == PAPER


def test_looking_at_a_printer_prints_nothing() -> None:
    with listening(listeners.answering(listeners.FINE)) as printer:
        MachinePrinters().look(printer.address, answers=True)
        MachinePrinters().look(printer.address)
    assert printer.printed == b""
    with listening(listeners.answering(listeners.NO_PAPER)) as printer, pytest.raises(Trouble) as trouble:
        MachinePrinters().look(printer.address, answers=True)
    assert trouble.value.facts["why"] == "paper"


@pytest.mark.parametrize(
    ("where", "host", "port"),
    [
        ("10.0.0.7", "10.0.0.7", 9100),
        ("10.0.0.7:9101", "10.0.0.7", 9101),
        ("till-printer.local:515", "till-printer.local", 515),
        ("::1", "::1", 9100),
        ("[fe80::1]:9100", "fe80::1", 9100),
        ("[fe80::1]", "fe80::1", 9100),
    ],
)
def test_a_printer_on_the_network_is_named_by_host_and_port(where: str, host: str, port: int) -> None:
    assert host_and_port(where) == (host, port)


@pytest.mark.parametrize(
    "text",
    [
        "network::9100", "network:10.0.0.7:0", "network:10.0.0.7:65536", "network:10.0.0.7:lpd", "network:[::1",
        "network:[::1]9100", "usb:04b8", "usb:04b8:02g2", "usb:epson", "serial:@9600", "serial:/dev/tty0@fast",
        "serial:/dev/tty0@1",
    ],
)  # fmt: skip
def test_an_address_that_is_none_is_said_to_be_none(text: str) -> None:
    """DECISIONS: bad input is exit 2, not a printer that does not answer."""
    with pytest.raises(Refusal, match="usage"):
        MachinePrinters(0.5).send(PrinterAddress.parse(text), PAPER, title="Voucher")


def test_a_printer_on_a_serial_line_gets_every_byte() -> None:
    """Bytes that a terminal would change (line ends, XON, XOFF, ends of file) arrive as they are."""
    everything = bytes(range(256)) + PAPER
    with serial_printer() as printer:
        MachinePrinters().send(PrinterAddress.parse(f"serial:{printer.name}@19200"), everything, title="Voucher")
        assert printer.has_taken(everything)


def test_a_serial_printer_that_answers_is_asked() -> None:
    asked = b"\x10\x04\x01\x10\x04\x02\x10\x04\x04"
    with serial_printer(answers=True) as printer:
        MachinePrinters().send(PrinterAddress.parse(f"serial:{printer.name}"), PAPER, title="Voucher", answers=True)
        assert printer.has_taken(asked + PAPER + asked)


def test_a_serial_line_that_stands_still_is_let_go() -> None:
    with serial_printer(stands_still=True) as printer:
        assert why_not(PrinterAddress.parse(f"serial:{printer.name}@921600"), PAPER * 60, patience_s=0.3) == "cut-off"


class FullLine:
    """A port whose line stands still: the system holds bytes that it cannot send."""

    timeout, forgotten = 0.0, False

    @property
    def out_waiting(self) -> int:
        return 0 if self.forgotten else 812

    def read(self, _: int) -> bytes:
        return b""

    def reset_output_buffer(self) -> None:
        self.forgotten = True


def test_what_the_system_still_holds_has_not_arrived() -> None:
    """And it is forgotten: closing the port would wait for it."""
    port = FullLine()
    assert not SerialWire(port).arrived(Patience(0.05))
    assert port.forgotten
    assert SerialWire(port).arrived(Patience(0.05))


def test_a_serial_port_that_is_not_there_is_gone() -> None:
    assert why_not(PrinterAddress.parse("serial:/dev/ttyNOPE7")) == "gone"


class Unplugged(FullLine):
    """A port whose cable falls out, or whose line stands still, while it is written to."""

    def __init__(self, failure: Exception) -> None:
        self.failure, self.is_open = failure, True

    def write(self, _: bytes) -> int:
        raise self.failure

    def close(self) -> None:
        assert self.forgotten, "the system waits half a minute for what it still holds"
        self.is_open = False


@pytest.mark.parametrize("failure", [serial.SerialTimeoutException("Write timeout"), OSError(errno.EIO, "no cable")])
def test_what_the_system_holds_for_a_broken_line_is_forgotten_before_it_is_closed(
    monkeypatch: pytest.MonkeyPatch, failure: Exception
) -> None:
    """Else the next paper, or the window that is shut, waits for a line that stands still."""
    port = Unplugged(failure)
    monkeypatch.setattr(serial, "Serial", lambda *_, **__: port)
    assert why_not(PrinterAddress.parse("serial:COM3")) == "cut-off"
    assert not port.is_open


@pytest.mark.parametrize("failure", [OSError(errno.EIO, "no cable"), termios.error(errno.EIO, "no cable")])
@pytest.mark.parametrize("step", ["_update_dtr_state", "_reset_input_buffer"])
def test_a_cable_that_falls_out_while_its_port_is_opened_is_gone(
    monkeypatch: pytest.MonkeyPatch, failure: Exception, step: str
) -> None:
    """pyserial lets the system's own words through."""

    def fell_out(_: object) -> None:
        raise failure

    monkeypatch.setattr(serial.Serial, step, fell_out)
    with serial_printer() as printer:
        assert why_not(PrinterAddress.parse(f"serial:{printer.name}")) == "gone"


def test_a_device_of_the_system_gets_every_byte() -> None:
    with serial_printer(answers=True) as printer:
        MachinePrinters().send(PrinterAddress.parse(f"file:{printer.name}"), PAPER, title="Voucher")
        assert printer.has_taken(PAPER)


def test_a_regular_file_is_never_printed_over(tmp_path: Path) -> None:
    """A slip of the hand must not cost somebody their book-keeping."""
    file = tmp_path / "books.csv"
    file.write_text("date,amount\n", encoding="utf-8")
    for text in (f"file:{file}", f"file:{tmp_path}"):
        with pytest.raises(Refusal, match="usage"):
            MachinePrinters().send(PrinterAddress.parse(text), PAPER, title="Voucher")
    assert file.read_text(encoding="utf-8") == "date,amount\n"
    assert why_not(PrinterAddress.parse(f"file:{tmp_path}/lp0")) == "gone"
    assert not (tmp_path / "lp0").exists()


def test_a_device_that_has_not_taken_the_last_piece_has_not_got_the_paper() -> None:
    """The system has it, the printer stands still: to close the device now would take it back."""
    with serial_printer(stands_still=True) as printer:
        address = PrinterAddress.parse(f"file:{printer.name}")
        with opened_device(address, answers=False) as wire:
            assert wire.write(PAPER, Patience(1)) == len(PAPER)
            assert wire.arrived(Patience(1))
            while wire.write(PAPER, Patience(0.2)):
                pass
            assert not wire.arrived(Patience(0.1))


def test_a_device_that_is_unplugged_has_not_got_the_paper() -> None:
    """And of a paper that has not begun yet it is said that nothing is printed."""
    ours, theirs = os.openpty()
    tty.setraw(theirs)
    address = PrinterAddress.parse(f"file:{os.ttyname(theirs)}")
    with opened_device(address, answers=False) as wire:
        assert wire.write(PAPER, Patience(1)) == len(PAPER)
        os.close(ours)
        assert not wire.arrived(Patience(1))
        with pytest.raises(Trouble) as trouble:
            deliver(address, wire, PAPER, Patience(1), answers=False)
    os.close(theirs)
    assert trouble.value.facts["why"] == "silent"
