"""Sheets over a dimmed page: one question each, closed by Esc."""
