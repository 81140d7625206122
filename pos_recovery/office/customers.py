"""Who it was: kept only with their yes, until the return window ends (P95)."""

from __future__ import annotations

import uuid
from datetime import timedelta

from pos_recovery.domain.contact import Known, email_form, match_key
from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.text import clean, clean_name, is_blank
from pos_recovery.store import moments
from pos_recovery.store.moment_tables import CustomerRow

from .backroom import Look, Work
from .commands import LogMoment


def contact_keys(look: Look, phone: str | None, email: str | None) -> tuple[str | None, str | None]:
    """Keyed digests of a phone and an e-mail as typed. Refusal `usage` for what is neither."""
    phone_key = email_key = None
    if phone:
        from pos_recovery.exchange.phone import phone_form

        phone_key = match_key(look.shop.match_key, Known.PHONE, phone_form(phone, look.shop.country))
    if email:
        email_key = match_key(look.shop.match_key, Known.EMAIL, email_form(email))
    return phone_key, email_key


def remember(work: Work, command: LogMoment) -> uuid.UUID | None:
    """Keep who it was, when they said yes and there is something to keep; else None."""
    name = "" if is_blank(command.customer_name or "") else clean_name(command.customer_name or "")
    phone, email = command.customer_phone, command.customer_email
    phone_key, email_key = contact_keys(work, phone, email)
    if not command.contact_ok or not (name or phone_key or email_key):
        return None
    until = work.today + timedelta(days=work.settings.number("return-window-days"))
    known = moments.customer_record(work.reading, phone_key, email_key) if phone_key or email_key else None
    values = {
        "name": name or None,
        "phone": clean(phone or "", 60) or None,
        "email": clean(email or "", 254) or None,
        "phone_key": phone_key,
        "email_key": email_key,
    }
    if known is None:
        return work.tx.insert(CustomerRow, contact_until=until, made_at=work.now, **values)
    given = {key: value for key, value in values.items() if value is not None}
    work.tx.update(CustomerRow, known.id, known.revision, salt=known.salt, contact_until=until, **given)
    return known.id


def find(look: Look, phone: str | None, email: str | None) -> uuid.UUID:
    """The customer of a phone or e-mail. Refusal `unknown-moment` when nobody said yes with it."""
    phone_key, email_key = contact_keys(look, phone, email)
    found = moments.customer_of(look.reading, phone_key, email_key)
    if found is None:
        raise Refusal("unknown-moment", id=phone or email or "")
    return found
