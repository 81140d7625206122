"""The sheet that asks for a PIN."""

from __future__ import annotations

NOT_NOW = "Not now"
NOBODY = "Nobody who works here now may do this. An owner can change that in Settings."
