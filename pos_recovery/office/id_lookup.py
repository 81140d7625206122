"""An ID may be given whole, or by a unique beginning or end of 8 or more characters."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Iterable

from pos_recovery.domain.errors import Refusal

_HEX = re.compile(r"[0-9a-f]{8,32}", re.ASCII)


def find_id(text: str, unknown: str, known: Callable[[], Iterable[uuid.UUID]]) -> uuid.UUID:
    """The one ID that starts or ends with `text`. Refusal `unknown` (a code) or `ambiguous-id`."""
    wanted = text.strip().lower().replace("-", "")[:40]
    if not _HEX.fullmatch(wanted):
        raise Refusal(unknown, id=text.strip()[:40])
    if len(wanted) == 32:
        return uuid.UUID(wanted)
    found = [key for key in known() if key.hex.startswith(wanted) or key.hex.endswith(wanted)]
    if not found:
        raise Refusal(unknown, id=text.strip()[:40])
    if len(found) > 1:
        raise Refusal("ambiguous-id", id=text.strip()[:40], found=len(found))
    return found[0]
