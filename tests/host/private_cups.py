"""A real CUPS for a test run, with a port and folders of its own: a queue for PDF and a raw one, each ending at a
listener of ours.

Debian's cups-daemon and cups-client are enough: the one thing they lack, the way to a network printer, is four lines
of bash, and what CUPS calls a backend.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.host.listeners import Listener, listening, prints

# A printer that takes PDF as it is. `cupsSNMPSupplies`: without it each job waits four seconds for an answer by SNMP.
PPD = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "TESTPDF.PPD"
*Manufacturer: "Test"
*Product: "(Test)"
*ModelName: "Test PDF"
*ShortNickName: "Test PDF"
*NickName: "Test PDF"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*cupsSNMPSupplies: False
*cupsFilter2: "application/pdf application/pdf 0 -"
*VariablePaperSize: True
*ParamCustomPageSize Width: 1 points 36 1000
*ParamCustomPageSize Height: 2 points 36 2000
*ParamCustomPageSize WidthOffset: 3 points 0 0
*ParamCustomPageSize HeightOffset: 4 points 0 0
*ParamCustomPageSize Orientation: 5 int 0 0
*CustomPageSize True: "pop pop pop <</PageSize[5 -2 roll]>>setpagedevice"
*OpenUI *PageSize/Media Size: PickOne
*DefaultPageSize: A4
*PageSize A4/A4: "<</PageSize[595 842]>>setpagedevice"
*PageSize A6/A6: "<</PageSize[298 420]>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*DefaultPageRegion: A4
*PageRegion A4/A4: "<</PageSize[595 842]>>setpagedevice"
*PageRegion A6/A6: "<</PageSize[298 420]>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "0 0 595 842"
*ImageableArea A6/A6: "0 0 298 420"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
*PaperDimension A6/A6: "298 420"
"""
BACKEND = """#!/bin/bash
[ $# -eq 0 ] && { echo 'network socket "Unknown" "A listener of the tests"'; exit 0; }
where=${DEVICE_URI#socket://}
exec 3<>"/dev/tcp/${where%:*}/${where##*:}" && cat ${6:+"$6"} >&3
"""
_PROGRAMS = Path("/usr/lib/cups")
_SYSTEM = "/usr/sbin:/sbin:/usr/bin:/bin"


@dataclass(frozen=True)
class Cups:
    """`server` is what CUPS_SERVER names; the queues PDF and RAW end at the listeners."""

    server: str
    pdf: Listener
    raw: Listener

    def call(self, program: str, *words: str) -> bytes:
        """Run one of CUPS's own programs, and what it says."""
        where = shutil.which(program, path=f"{os.environ.get('PATH', '')}:{_SYSTEM}")
        assert where is not None, program
        environ = {**os.environ, "CUPS_SERVER": self.server, "LC_ALL": "C"}
        return subprocess.run([where, *words], env=environ, check=True, capture_output=True).stdout


@contextmanager
def private_cups() -> Iterator[Cups]:
    """Start it, and take it away with all it wrote. CUPS_SERVER is the caller's to set, before a process prints."""
    home = Path(tempfile.mkdtemp(prefix="cups"))
    home.chmod(0o755)  # started as root, CUPS runs its backends as another user, who must come in here
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    _furnish(home, port)
    words = ["-f", "-c", str(home / "etc/cupsd.conf"), "-s", str(home / "etc/cups-files.conf")]
    daemon = subprocess.Popen([shutil.which("cupsd", path=_SYSTEM) or "cupsd", *words])
    try:
        with listening(prints) as pdf, listening(prints) as raw:
            cups = Cups(f"127.0.0.1:{port}", pdf, raw)
            end = time.monotonic() + 10
            while b"scheduler is running" not in cups.call("lpstat", "-r"):
                assert daemon.poll() is None, "cupsd did not start"
                assert time.monotonic() < end, "cupsd does not answer"
            for name, sink, driver in (("PDF", pdf, ("-P", f"{home}/test.ppd")), ("RAW", raw, ("-m", "raw"))):
                where = f"socket://127.0.0.1:{sink.port}"
                cups.call("lpadmin", "-p", name, "-E", "-D", f"The {name} one", "-v", where, *driver)
            yield cups
    finally:
        daemon.terminate()
        daemon.wait(10)
        shutil.rmtree(home, ignore_errors=True)


def _furnish(home: Path, port: int) -> None:
    for name in ("etc", "spool", "cache", "run", "log", "bin/backend", "bin/filter"):
        (home / name).mkdir(parents=True)
    for name in ("daemon", "notifier"):
        (home / "bin" / name).symlink_to(_PROGRAMS / name)
    backend = home / "bin/backend/socket"
    backend.write_text(BACKEND, encoding="ascii")
    backend.chmod(0o755)
    (home / "test.ppd").write_text(PPD, encoding="ascii")
    (home / "etc/cupsd.conf").write_text(
        f"Listen 127.0.0.1:{port}\nBrowsing No\nWebInterface No\nDefaultAuthType None\nDefaultEncryption Never\n"
        "LogLevel warn\nMaxLogSize 0\n<Location />\n Order allow,deny\n Allow all\n</Location>\n"
        "<Policy default>\n JobPrivateAccess all\n JobPrivateValues none\n"
        " <Limit All>\n Order deny,allow\n Allow all\n </Limit>\n</Policy>\n",
        encoding="ascii",
    )
    (home / "etc/cups-files.conf").write_text(
        f"ServerRoot {home}/etc\nServerBin {home}/bin\nRequestRoot {home}/spool\nTempDir {home}/spool\n"
        f"CacheDir {home}/cache\nStateDir {home}/run\nAccessLog {home}/log/access\nErrorLog {home}/log/error\n"
        f"PageLog {home}/log/page\n",
        encoding="ascii",
    )
