"""What the window says instead where a sentence of `sentence_forms` points at a command or an option."""

from __future__ import annotations

from collections.abc import Mapping

ON_SCREEN: Mapping[str, tuple[str, ...]] = {
    "person-rests": (
        "{name} rests after wrong PINs until {until}. Wait, or ask somebody else to sign in.",
        "{name} is stopped after ten wrong PINs. An owner sets a new PIN in the settings.",
        "Too many wrong PINs. Wait a little, or ask an owner to set a new PIN.",
    ),
    "usage": (
        "{reason}. Try again.",
        "{what} above {above}. Try again.",
        "{what}. Try again.",
        "This cannot be understood. Try again.",
    ),
    "usage/granted": ("Nobody has to say yes to this any more. Give it now.",),
    "unknown-approval": ("That does not wait for a yes any more. Look at Today.",),
    "unknown-cause": ("There is no such cause. Take one of the tiles.",),
    "unknown-item": (
        "There is no '{item}' on the menu. Take another.",
        "That is not on the menu. Take another.",
    ),
    "unknown-staff": (
        "Nobody here is called '{name}'. Take one of the faces.",
        "There is nobody of that name. Take one of the faces.",
    ),
    "unknown-moment": ("There is no such moment any more. Go back to the counter.",),
    "unknown-remedy": ("That was not given here. Open the moment to see what was.",),
    "unknown-format": (
        "There is no format '{format}'. There are: {formats}.",
        "There is no such format. Take one of the list.",
    ),
    "unknown-setting": ("There is no such setting. Take one of the list.",),
    "reason-needed/note": (
        "Above {above} a few words are needed. Say what happened.",
        "A few words are needed. Say what happened.",
    ),
    "reason-needed": ("This needs a reason. Write a few words.",),
    "answer-needed": (
        "The file cannot say by itself: {asked}. Choose, and nothing is guessed.",
        "The file leaves something open. Choose, and nothing is guessed.",
    ),
    "store-unreachable/good-then": (
        "The other counters cannot be asked now. When they last could, {since}, this voucher was good. Try again "
        "before you take it.",
        "The other counters cannot be asked now. This voucher was good when they could. Try again before you take it.",
    ),
    "store-unreachable/not-good-then": (
        "The other counters cannot be asked now. When they last could, {since}, this code was not good. Try again.",
        "The other counters cannot be asked now. This code was not good when they could. Try again.",
    ),
    "store-exists": (
        "There is a shop in {file} already. Open it, or choose another folder.",
        "There is a shop there already. Open it, or choose another folder.",
    ),
    "needs-approval": (
        "Somebody has to say yes to this. {approvers} can.",
        "Somebody has to say yes to this. Ask a manager.",
    ),
    "needs-approval/over-limit": (
        "That is {over} over your limit. {approvers} can say yes.",
        "That is over your limit. {approvers} can say yes.",
        "That is over your limit. Ask a manager.",
    ),
    "needs-approval/budget-used-up": (
        "Over {period} budget by {over}. {approvers} can say yes.",
        "Over the budget by {over}. {approvers} can say yes.",
        "Over the budget. Ask a manager.",
    ),
    "needs-approval/already-made-right": (
        "Already made right {at_clock} by {by}: {what}. {approvers} can say yes.",
        "This ticket was already made right. {approvers} can say yes.",
        "This ticket was already made right. Ask a manager.",
    ),
    "needs-approval/above-ticket": (
        "That is {over} more than the ticket's total. {approvers} can say yes.",
        "That is more than the ticket's total. Ask a manager.",
    ),
    "needs-approval/used-code": (
        "Their used code was shown again. {approvers} can say yes.",
        "Their used code was shown again. Ask a lead or a manager.",
    ),
    "keychain-none": ("This machine has no keychain that keeps the shop's secrets. A passphrase opens them.",),
    "keychain-none/sealed": ("The shop's secrets are sealed in a file. Its passphrase opens them.",),
    "keychain-locked/wrong-passphrase": ("That passphrase does not open the shop's secrets. Try another.",),
    "store-missing": (
        "The shop is no longer in {file}. Plug its disk in or put the file back, then try again.",
        "The shop is not where it was. Plug its disk in or put the file back, then try again.",
    ),
    "not-our-store": (
        "{file} is not a shop of Make It Right. Choose another folder.",
        "That is not a shop of Make It Right. Choose another folder.",
    ),
    "store-read-only": (
        "{file} can only be read. Allow writing there, or choose another folder.",
        "The shop's folder can only be read. Allow writing there, or choose another one.",
    ),
    "no-budget": ("No budget is set yet: only limits count. The owner sets one in the settings.",),
}
