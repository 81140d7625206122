"""The turned screen's own few words; what the customer reads comes from the office in their language."""

from __future__ import annotations

# language: (on the button, for a screen reader)
LANGUAGES: dict[str, tuple[str, str]] = {
    "en": ("EN", "English"),
    "es": ("ES", "Español"),
    "de": ("DE", "Deutsch"),
    "fr": ("FR", "Français"),
    "pt": ("PT", "Português"),
}
FIRST = "en"
