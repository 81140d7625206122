"""The first run: from an empty computer to an open counter in six steps."""

from .page import FirstRunPage

__all__ = ["FirstRunPage"]
