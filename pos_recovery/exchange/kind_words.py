"""The words of tills for what a row is, in the languages we met, and what they mean for a visit (P65)."""

from __future__ import annotations

from ..domain.views.sales import TicketKind

_WORDS = {
    TicketKind.SALE: (
        "sale|sales|pos|inv|invoice|payment|charge|purchase|order|receipt|salg|verkauf|vente|venta|venda|vendita|verkoop"
        "|försäljning|myynti|beleg|paiement|encaissement|pago|pagamento|zahlung|betaling"
        "|closed|complete|completed|paid|success|succeeded|successful|captured|done|posted|invoiced|settled|approved"
        "|bezahlt|abgeschlossen|erfolgreich|payé|payée|effectué|pagado|pago concluído|pagato|betalt|gennemført"
        "|refunded|partially refunded|partially_refunded"
    ),
    TicketKind.REFUND: (
        "refund|refunds|ret|return|returned item|credit note|refusion|rückerstattung|erstattung|remboursement|remboursé"
        "|avoir|reembolso|devolución|devolução|rimborso|reso|terugbetaling|retour|återköp|återbetalning|hyvitys"
    ),
    TicketKind.VOID: (
        "void|voided|cnl|cancel|cancelled|canceled|failed|declined|annulled|deleted|storno|storniert|annulé|annulée"
        "|anulado|anulada|cancelado|cancelada|annullato|geannuleerd|annulleret|makuleret|makulerad|fehlgeschlagen|échoué"
    ),
    TicketKind.OPEN: (
        "open|new|draft|pending|unpaid|parked|on hold|on-hold|processing|offen|entwurf|ouvert|brouillon|abierto|aberto"
    ),
    TicketKind.OTHER: (
        "q|quote|quotation|w/o|work order|training|payout|transfer|adjustment|fee|float|no sale|nosale|pay in|pay out"
        "|cash in|cash out|auszahlung|versement|virement|udbetaling|training mode|chargeback|dispute|gift card load"
    ),
}
_KINDS = {word: kind for kind, words in _WORDS.items() for word in words.split("|")}


def kind_of(word: str) -> TicketKind | None:
    """What a till's word for a row means, None when we never met it. `refunded` is the original: it stays a sale."""
    return _KINDS.get(" ".join(word.split()).casefold())
