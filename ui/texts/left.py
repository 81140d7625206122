"""What is left to give, in words."""

from __future__ import annotations

PLENTY, LOW, USED_UP = "Plenty", "Getting low", "Used up"
TODAY, WEEK, MONTH = "today", "this week", "this month"
