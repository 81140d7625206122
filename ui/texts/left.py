"""What is left to give, in words."""

from __future__ import annotations

from ..language import tr

PLENTY, LOW, USED_UP = tr("Plenty"), tr("Getting low"), tr("Used up")
TODAY, WEEK, MONTH = "today", tr("this week"), tr("this month")
