"""The sheet that asks for a PIN."""

from __future__ import annotations

from ..language import tr

NOT_NOW = tr("Not now")
NOBODY = tr("Nobody who works here now may do this. An owner can change that in Settings.")
