"""Keychains as they are met: one that works, and the four that do not."""

from __future__ import annotations

from keyring.backend import KeyringBackend
from keyring.errors import InitError, KeyringError, KeyringLocked, NoKeyringError, PasswordDeleteError, PasswordSetError


class GoodKeychain(KeyringBackend):
    """Keeps what it is given."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("not found")


class StopsKeeping(GoodKeychain):
    """A keychain that keeps nothing more, once it is told to; and what it was asked to do."""

    def __init__(self) -> None:
        super().__init__()
        self.full, self.writes = False, 0

    def set_password(self, service: str, username: str, password: str) -> None:
        self.writes += 1
        if self.full:
            raise PasswordSetError("no room")
        super().set_password(service, username, password)


class ForgetfulKeychain(GoodKeychain):
    """Says yes and keeps nothing, as keyring's own `null` does."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


class FailingKeychain(GoodKeychain):
    """Says no to everything, once it is told to, in one way."""

    def __init__(self, failure: Exception) -> None:
        super().__init__()
        self.failure = failure

    def get_password(self, service: str, username: str) -> str | None:
        raise self.failure

    def set_password(self, service: str, username: str, password: str) -> None:
        raise self.failure

    def delete_password(self, service: str, username: str) -> None:
        raise self.failure


class StubbornKeychain(GoodKeychain):
    """Gives nothing back up: what is written there once stays."""

    def delete_password(self, service: str, username: str) -> None:
        raise PasswordDeleteError("not allowed")


class PlaintextKeyring(GoodKeychain):
    """Stands for keyrings.alt.file.PlaintextKeyring, which writes passwords into a file that anybody may read."""

    __module__ = "keyrings.alt.file"


def failing(name: str) -> FailingKeychain:
    """A keychain that fails as one does in the field (seen on Debian 12: RELIABILITY.md section 5)."""
    from jeepney import DBusAddress
    from jeepney.low_level import HeaderFields, Message
    from jeepney.wrappers import DBusErrorResponse, new_error, new_method_call
    from secretstorage.exceptions import PromptDismissedException

    call = new_method_call(DBusAddress("/", "org.freedesktop.secrets", "org.freedesktop.Secret.Service"), "Unlock")
    call.header.serial = 1
    call.header.fields[HeaderFields.sender] = ":1.1"
    gone: Message = new_error(call, "org.freedesktop.DBus.Error.NoReply", "s", ("it is gone",))
    failures: dict[str, Exception] = {
        "no backend": NoKeyringError("no recommended backend"),
        "locked": KeyringLocked("failed to unlock the collection"),
        "prompt dismissed": InitError("failed to create the collection: prompt dismissed"),
        "broken": KeyringError("-25293"),
        "bus gone": ConnectionResetError("the bus is gone"),
        "end of stream": EOFError(),
        "daemon gone": DBusErrorResponse(gone),
        "storage": PromptDismissedException("dismissed"),
    }
    return FailingKeychain(failures[name])
