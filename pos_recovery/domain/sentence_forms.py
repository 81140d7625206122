"""The sentences of every failure and warning, by code of DECISIONS.md; `sentences` chooses and fills them."""

from __future__ import annotations

from collections.abc import Mapping

from .sentence_cards import CARDS
from .sentence_papers import PAPERS
from .sentence_printers import PRINTERS
from .sentence_warnings import WARNINGS

# Each code, or code/word where a fact says which case it is, has forms: the first whose facts are all known is said.
# The last form of a code needs no facts, so that a missing fact never hides the answer.
Forms = Mapping[str, tuple[str, ...]]

_RULES: Forms = {
    "wrong-pin": (
        "That is not {name}'s PIN. Try again: {tries_left} more before a rest.",
        "That is not {name}'s PIN, or not the recovery code. Try again.",
        "That is not the PIN. Try again.",
    ),
    "person-rests": (
        "{name} rests after wrong PINs until {until}. Wait, or ask somebody else to sign in.",
        "{name} is stopped after ten wrong PINs. An owner sets a new PIN: staff set-pin.",
        "Too many wrong PINs. Wait a little, or ask an owner to set a new PIN.",
    ),
    "not-allowed": (
        "{name} ({role}) may not {what}. Ask somebody who may.",
        "{name} may not do this. Ask a manager or the owner.",
        "This needs another role. Ask a manager or the owner.",
    ),
    "own-approval": (
        "{name} cannot approve what they give themselves. Ask {approvers}.",
        "Nobody approves their own while somebody else can. Ask another manager or the owner.",
    ),
    "over-limit": (
        "Over the limit by {over}, and nobody here may say yes to that. Offer less.",
        "Over the limit, and nobody here may say yes to that. Offer less.",
    ),
    "budget-used-up": (
        "Over {period} budget by {over}, and the owner chose to stop there. Offer less, or say sorry.",
        "Over the budget by {over}, and the owner chose to stop there. Offer less, or say sorry.",
        "The budget is used up, and the owner chose to stop there. Offer less, or say sorry.",
    ),
    "voucher-mistyped": ("A letter of this code is wrong. Look at the paper and type its 12 letters again.",),
    "voucher-mistyped/no-code": ("That is not a voucher's code. Type all its 12 letters.",),
    "voucher-unknown": ("This code is not one of ours. Look at the shop's name on the paper.",),
    "voucher-practice": ("This is a practice voucher, and this is a real shop. It is worth nothing here.",),
    "voucher-practice/practice_shop": ("This is a real voucher, and this is a practice shop. Use it in the real one.",),
    "voucher-used": (
        "Already used {at} by {by} at {counter}. If they came back with a problem, log a new moment.",
        "Already used {at}. If they came back with a problem, log a new moment.",
        "Already used. If they came back with a problem, log a new moment.",
    ),
    "voucher-ended": (
        "Ended {good_until}. A manager may still accept it for 14 days, with a reason.",
        "This voucher has ended. A manager may still accept it for 14 days, with a reason.",
    ),
    "voucher-ended/too-late": (
        "Ended {good_until}, more than 14 days ago. A manager may reissue it.",
        "Ended more than 14 days ago. A manager may reissue it.",
    ),
    "voucher-cancelled": (
        "Cancelled ({reason}) and replaced by the one that ends in {replaced_by}. Ask for that one.",
        "Cancelled ({reason}). If that is wrong, a manager can give a new one.",
        "Cancelled. If that is wrong, a manager can give a new one.",
    ),
    "voucher-cancelled/taken-back": ("What it was given with was taken back since. A manager can give a new one.",),
    "request-id-reused": ("This request ID was used before for something else. Use a new one.",),
    "period-closed": (
        "{month} is closed and stays as it is. Correct it in the open month.",
        "That month is closed and stays as it is. Correct it in the open month.",
    ),
    "month-not-over": (
        "{month} is not over yet. Close it {day} or later.",
        "That month is not over yet. Close it when it is.",
    ),
    "too-late": ("It is too late for that. Ask a manager.",),
    "too-late/undo": (
        "Only the first {minutes} minutes are for the giver's own undo. Ask a manager to take it back.",
        "It is too late to take it back yourself. Ask a manager.",
    ),
    "too-late/cause": (
        "The cause can be changed for {minutes} minutes, and they are over. Close the moment and log a new one.",
        "It is too late to change the cause. Close the moment and log a new one.",
    ),
    "too-late/mistake": (
        "A mis-tap is taken back within {minutes} minutes, or by a lead until day end. Close the moment instead.",
        "It is too late to take it back as a mis-tap. Close the moment instead.",
    ),
    "already-undone": (
        "That was undone already, {at} by {by}. There is nothing left to do.",
        "That was undone already. There is nothing left to do.",
    ),
    "already-closed": (
        "This moment is closed already ({ending}). Reopen it first if something is missing.",
        "This is closed already. Nothing was changed.",
    ),
    "already-closed/given": (
        "{by} said yes to this {at}, and it was given. Nothing was changed.",
        "Somebody said yes to this already, and it was given. Nothing was changed.",
    ),
    "already-closed/refused": (
        "{by} said no to this {at}: {reason}. Ask again if that has changed.",
        "Somebody said no to this already. Ask again if that has changed.",
    ),
    "counter-rests": (
        "Too many wrong PINs at {counter}. Wait {minutes} minutes and try again.",
        "Too many wrong PINs at this counter. Wait ten minutes and try again.",
    ),
    "counter-rests/badge": (
        "Too many badges of nobody at {counter}. Tap your face, or wait {minutes} minutes.",
        "Too many badges of nobody at this counter. Tap your face, or wait ten minutes.",
    ),
    "counter-rests/code": (
        "10 codes that nobody gave were tried at {counter}. Wait {minutes} minutes, then scan this one again.",
        "10 codes that nobody gave were tried at this counter. Wait ten minutes, then scan this one again.",
    ),
    "not-a-remedy": ("Nothing was given. Correct the bill on your till.",),
    "alcohol": (
        "{item} is alcohol, and this shop does not give it that way. Offer something else.",
        "This shop does not give alcohol that way. Offer something else.",
    ),
    "last-owner": (
        "{name} is the only owner. Make somebody else an owner first.",
        "This is the only owner. Make somebody else an owner first.",
    ),
    "journal-broken": (
        "The journal does not hold: {what}. Keep this file, and look at the last backup.",
        "The journal does not hold. Keep this file, and look at the last backup.",
    ),
}

_INPUT: Forms = {
    "usage": (
        "{option}: {reason}. See --help.",
        "{what} above {above}. See --help.",
        "{what}. See --help.",
        "This cannot be understood. See --help.",
    ),
    "usage/granted": ("Nobody has to say yes to this. Give it without --promise.",),
    "usage/pin": ("A PIN here is {digits} digits, 0 to 9. Choose another.", "A PIN is 4 or 6 digits. Choose another."),
    "bad-amount": (
        "'{amount}' is not an amount that can be taken here. Write it like {form}.",
        "'{amount}' is not an amount that can be taken here. Write it like 12.50, above 0.",
        "That is not an amount that can be taken here. Write it like 12.50, above 0.",
    ),
    "bad-amount/worthless": (
        "{item} is free on the menu, so a voucher for it would be worth nothing. Give something else.",
        "That is free on the menu, so a voucher for it would be worth nothing. Give something else.",
    ),
    "bad-date": (
        "'{date}' cannot be taken: {why}. Look at the calendar.",
        "'{date}' is not a date or time that exists. Write it like {form}.",
        "'{date}' is not a date or time that exists. Write it like 2026-11-21.",
        "That is not a date or time that exists. Write it like 2026-11-21.",
    ),
    "bad-date/skipped": (
        "The clocks went forward over {date}: there was no such time. Take one before or after.",
        "The clocks went forward over that time. Take one before or after.",
    ),
    "bad-date/MAKE_IT_RIGHT_NOW": (
        "MAKE_IT_RIGHT_NOW says '{text}', which is no time. Write it like 2026-11-12T14:32:00-05:00.",
        "MAKE_IT_RIGHT_NOW is no time. Write it like 2026-11-12T14:32:00-05:00.",
    ),
    "bad-zone": (
        "There is no time zone '{zone}'. Did you mean {near}?",
        "There is no time zone '{zone}'. Write it like Europe/Lisbon.",
        "There is no such time zone. Write it like Europe/Lisbon.",
    ),
    "bad-name": ("This name cannot be kept. Use letters that can be read.",),
    "bad-name/long": (
        "This name is {length} characters long. Use at most {most}.",
        "This name is too long. Use a shorter one.",
    ),
    "bad-name/blank": ("A name needs at least one letter that can be seen. Type one.",),
    "bad-spec": (
        "'{spec}' is not something to give. Write it like comp:FLAT*2, refund:9.40, voucher:CINN or sorry.",
        "That is not something to give. Write it like comp:FLAT*2, refund:9.40, voucher:CINN or sorry.",
    ),
    "bad-code": ("That is not a voucher's code. Type all its 12 letters.",),
    "bad-code/invitation": (
        "That code opens no invitation that is still good. Ask the owner for a new one: make-it-right invite.",
    ),
    "bad-code/badge": (
        "That cannot be a badge. Scan one of {least} to {most} letters, digits or signs.",
        "That cannot be a badge. Scan another.",
    ),
    "bad-code/badge-voucher": ("That is made like a voucher's code, so it cannot be a badge. Scan another.",),
    "bad-rows": (
        "Nothing was taken: {what}.{rows}",
        "Nothing was taken, because of these rows.{rows}",
        "Rows of the file cannot be taken, so nothing was. Correct them and try again.",
    ),
    "unknown-cause": (
        "There is no cause '{cause}'. Take one of: wait, order, quality, taste, manner, charge, out, kind, clean, "
        "broken, safety, other.",
        "There is no such cause. See moment log --help for the list.",
    ),
    "unknown-cause/off": (
        "The cause '{cause}' is switched off in this shop. Take another, or switch it on in the settings.",
        "This cause is switched off in this shop. Take another.",
    ),
    "unknown-item": (
        "There is no '{item}' on the menu. See menu list.",
        "That is not on the menu. See menu list.",
    ),
    "unknown-staff": (
        "Nobody here is called '{name}'. See staff list.",
        "There is nobody of that name. See staff list.",
    ),
    "unknown-staff/badge": ("This badge is nobody's here. Tap your face, or ask the owner for a badge.",),
    "unknown-moment": (
        "There is no moment '{id}'. See moment list.",
        "There is no such moment. See moment list.",
    ),
    "unknown-remedy": (
        "There is no remedy '{id}'. moment show lists what was given.",
        "There is no such remedy. moment show lists what was given.",
    ),
    "unknown-approval": (
        "There is no approval '{id}'. approval list shows what waits.",
        "There is no such approval waiting. Ask for it again.",
    ),
    "unknown-approval/changed": (
        "It was worth {before} when it was asked, and is {now} now. Say no to it, and ask again.",
        "What was asked is not the same any more: price, cost or till. Say no to it, and ask again.",
    ),
    "unknown-format": (
        "There is no format '{format}'. There are: {formats}.",
        "There is no such format. The formats command lists them.",
    ),
    "unknown-setting": (
        "There is no setting '{setting}'. See settings show.",
        "There is no such setting. See settings show.",
    ),
    "ambiguous-id": (
        "{found} IDs begin or end with '{id}'. Type more of it.",
        "More than one ID begins or ends like that. Type more of it.",
    ),
    "name-taken": (
        "Somebody is called '{name}' already. Add a letter, such as a surname's first.",
        "Somebody is called that already. Add a letter, such as a surname's first.",
    ),
    "name-taken/counter": (
        "A counter is called '{name}' already. Choose another name.",
        "A counter is called that already. Choose another name.",
    ),
    "name-taken/badge": (
        "This badge is {name}'s already. Take it away from them first.",
        "This badge is somebody else's already. Take it away from them first.",
    ),
    "weak-pin": ("This PIN is too easy to guess. Take one that is no row, no pair and no year.",),
    "reason-needed/note": (
        "Above {above} a few words are needed. Add --note.",
        "A few words are needed. Add --note.",
    ),
    "reason-needed": ("This needs a reason. Add --reason with a few words.",),
    "answer-needed": (
        "The file cannot say by itself: {asked}. Add --answer, and nothing is guessed.",
        "The file leaves something open. Add --answer, and nothing is guessed.",
    ),
    "currency-differs": (
        "Nothing was taken: {what}. Choose a file in the shop's currency.",
        "The file is in another currency than the shop. Nothing was taken. Choose another file.",
    ),
    "file-unreadable/passphrase": (
        "The passphrase file {file} cannot be read: {reason}. Check the path, or write the passphrase into it again.",
        "The passphrase file cannot be read. Check the path, or write the passphrase into it again.",
    ),
    "file-unreadable": (
        "{file} cannot be read: {reason}. Check the path.",
        "The file cannot be read: {what}. Check it.",
        "The file cannot be read. Check the path.",
    ),
    "file-unwritable": (
        "{file} cannot be written: {reason}. Choose another place.",
        "The file cannot be written. Choose another place.",
    ),
    "file-unknown": (
        "Nothing was taken: {what}. Check that it is the right file.",
        "This kind of file is not known here. Check that it is the right one.",
    ),
    "store-exists": (
        "There is a shop in {file} already. Choose another place with --data.",
        "There is a shop there already. Choose another place with --data.",
    ),
}

_YES = ", and add --approve-by; if nobody is here, add --promise."
_APPROVAL: Forms = {
    "needs-approval": (
        "This needs an approval. Ask {approvers}" + _YES,
        "This needs an approval. Ask a manager" + _YES,
    ),
    "needs-approval/over-limit": (
        "Over your limit by {over}. Ask {approvers}" + _YES,
        "Over your limit. Ask a manager" + _YES,
    ),
    "needs-approval/budget-used-up": (
        "Over {period} budget by {over}. Ask {approvers}" + _YES,
        "Over the budget by {over}. Ask {approvers}" + _YES,
        "Over the budget. Ask a manager" + _YES,
    ),
    "needs-approval/already-made-right": (
        "Already made right {at_clock} by {by}: {what}. Ask {approvers}" + _YES,
        "This ticket was already made right. Ask {approvers}" + _YES,
        "This ticket was already made right. Ask a manager" + _YES,
    ),
    "needs-approval/above-ticket": (
        "That is {over} more than the ticket's total. Ask {approvers}" + _YES,
        "That is more than the ticket's total. Ask a manager" + _YES,
    ),
    "needs-approval/used-code": (
        "Their used code was shown again. Ask {approvers}" + _YES,
        "Their used code was shown again. Ask a lead or a manager" + _YES,
    ),
}

_WORLD: Forms = {
    "clock-wrong": ("This computer's clock is wrong. Set it, then try again.",),
    "keychain-none": ("This machine has no keychain that keeps the shop's secrets. Give --passphrase-file.",),
    "keychain-none/missing": (
        "This machine does not have the shop's secrets. Restore them, or use the machine that has.",
    ),
    "keychain-none/nowhere": (
        "The shop's secrets are not on this machine: neither in its keychain nor sealed in {file}. Put that file back "
        "from a copy, or use the machine that has them.",
        "This machine does not have the shop's secrets. Restore them, or use the machine that has.",
    ),
    "keychain-none/file-gone": (
        "The file with the shop's secrets, {file}, is gone. Put it back from a copy.",
        "The file with the shop's secrets is gone. Put it back from a copy.",
    ),
    "keychain-none/no-keychain-no-file": (
        "There is no keychain here, and {file}, which holds the shop's secrets where there is none, is gone. Put it "
        "back from a copy, or log in where the keychain is.",
        "There is no keychain here, and the file with the shop's secrets is gone. Put it back from a copy.",
    ),
    "keychain-none/join-again": (
        "This machine has lost the shop's secrets. Ask an owner at another counter for a code (make-it-right invite), "
        "then make-it-right join.",
    ),
    "keychain-none/sealed": ("The shop's secrets are sealed in a file. Give --passphrase-file.",),
    "keychain-none/damaged": ("The file with the shop's secrets is damaged. Restore it from a backup.",),
    "keychain-locked": ("The keychain is locked. Unlock it, then try again.",),
    "keychain-locked/wrong-passphrase": ("That passphrase does not open the shop's secrets. Try another file.",),
    "store-missing": (
        "There is no shop in {file}. Make one with init, or say with --data where it is.",
        "There is no shop there. Make one with init, or say with --data where it is.",
    ),
    "not-our-store": (
        "{file} is not a shop of Make It Right. Name another place with --data.",
        "That is not a shop of Make It Right. Name another place with --data.",
    ),
    "store-newer": (
        "{file} was written by a newer version. Update Make It Right on this machine.",
        "The shop was written by a newer version. Update Make It Right on this machine.",
    ),
    "store-damaged": (
        "{file} is damaged ({detail}). Keep it as it is, and restore the last backup.",
        "The shop's file is damaged. Keep it as it is, and restore the last backup.",
    ),
    "store-full": (
        "The disk is full, so {file} was not written. Free some space, then try again.",
        "The disk is full, and nothing was written. Free some space, then try again.",
    ),
    "store-read-only": (
        "{file} can only be read. Allow writing there, or choose another place with --data.",
        "The shop's folder can only be read. Allow writing there, or choose another one with --data.",
    ),
    "store-busy": ("Another program is busy with the shop just now, and nothing was written. Try again.",),
    "store-unreachable/the server does not answer": (
        "{file} cannot be reached: {why}. See that it runs, and check the network.",
        "The server does not answer. See that it runs, and check the network.",
    ),
    "store-unreachable/the server does not let this user in": (
        "{file} cannot be reached: {why}. Check the name, and the password in PGPASSFILE or for make-it-right join.",
        "The server does not let this user in. Check the name and the password.",
    ),
    "store-unreachable/the server has no such database": (
        "{file} cannot be reached: {why}. Check its name, or have it made there.",
        "The server has no such database. Check its name, or have it made there.",
    ),
    "store-unreachable/good-then": ("No other counter answers. This voucher was good when they did. Try again.",),
    "store-unreachable/not-good-then": ("No other counter answers. This code was not good when they did. Try again.",),
    "store-unreachable": (
        "{file} cannot be reached: {why}. Check the disk or the network.",
        "The shop cannot be reached: {why}. Check the disk or the network.",
        "The shop cannot be reached. Check the disk or the network.",
    ),
}

ALL: Forms = {**_RULES, **_INPUT, **_APPROVAL, **_WORLD, **PRINTERS, **PAPERS, **CARDS, **WARNINGS}
