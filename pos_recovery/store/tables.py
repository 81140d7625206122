"""Every table of the shop: importing this makes the schema complete."""

from .books_tables import BooksExportRow, BooksMonthRow, PostingRow, RequestRow
from .budget_tables import BudgetRow, BudgetRuleRow, LedgerRow
from .card_table import CardRow
from .invite_table import InviteRow
from .moment_tables import ApprovalRow, CustomerRow, MomentRow, RemedyPartRow, RemedyRow
from .picture_table import ShopPictureRow
from .print_table import PrintJobRow
from .promise_table import PromiseRow
from .shop_tables import AuthorityRow, CounterRow, ItemRow, PersonRow, SettingRow, ShopRow
from .visit_tables import SalesImportRow, SalesMappingRow, TicketRow, VisitRow
from .voucher_tables import RedemptionRow, VoucherRow

__all__ = [
    "ApprovalRow",
    "AuthorityRow",
    "BooksExportRow",
    "BooksMonthRow",
    "BudgetRow",
    "BudgetRuleRow",
    "CardRow",
    "CounterRow",
    "CustomerRow",
    "InviteRow",
    "ItemRow",
    "LedgerRow",
    "MomentRow",
    "PersonRow",
    "PostingRow",
    "PrintJobRow",
    "PromiseRow",
    "RedemptionRow",
    "RemedyPartRow",
    "RemedyRow",
    "RequestRow",
    "SalesImportRow",
    "SalesMappingRow",
    "SettingRow",
    "ShopPictureRow",
    "ShopRow",
    "TicketRow",
    "VisitRow",
    "VoucherRow",
]
