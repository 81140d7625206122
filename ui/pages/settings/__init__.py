"""The settings of the shop and of this computer."""

from .page import SettingsPage

__all__ = ["SettingsPage"]
