"""Which page stands for which place. Each is imported when it is first shown, so that the window is painted first."""

from __future__ import annotations

from importlib import import_module

from .front import Front
from .pages.page import Page
from .texts import window as texts
from .widgets.rail import RailPlace

PLACES = (
    RailPlace("counter", texts.COUNTER, "heart-handshake"),
    RailPlace("redeem", texts.VOUCHER, "ticket-check"),
    RailPlace("today", texts.TODAY, "calendar-days"),
    RailPlace("insights", texts.INSIGHTS, "chart-spline", foot=True),
    RailPlace("settings", texts.SETTINGS, "sliders-horizontal", foot=True),
)
# place: (module below `pages`, class)
_PAGES = {
    "opening": ("opening", "OpeningPage"),
    "first-run": ("first_run", "FirstRunPage"),
    "lock": ("lock", "LockPage"),
    "counter": ("counter", "CounterPage"),
    "who": ("who", "WhoPage"),
    "remedy": ("remedy", "RemedyPage"),
    "choose": ("choose", "ChoosePage"),
    "done": ("done", "DonePage"),
    "redeem": ("redeem", "RedeemPage"),
    "vouchers": ("vouchers", "VouchersPage"),
    "today": ("today", "TodayPage"),
    "moment": ("moment", "MomentPage"),
    "rehearse": ("rehearse", "RehearsePage"),
    "insights": ("insights", "InsightsPage"),
    "settings": ("settings", "SettingsPage"),
}


def page_for(place: str, front: Front) -> Page:
    """Make the page of a place."""
    module, name = _PAGES[place]
    page = getattr(import_module(f".pages.{module}", __package__), name)(front)
    if not isinstance(page, Page):
        raise TypeError(f"{name} is no page")
    return page
