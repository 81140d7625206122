"""Make It Right: from an unhappy moment to the books."""

__version__ = "0.1.0"
