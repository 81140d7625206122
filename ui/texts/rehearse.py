"""Rehearse: three short scenes at a counter that is none. Nothing of them counts."""

from __future__ import annotations

from ..language import tr

TITLE, SUB = tr("Rehearse"), tr("Three short scenes, two minutes each. Nothing here counts or is kept.")
NOTHING_COUNTS = tr("Nothing counts")
BACK, BEGIN, AGAIN, NEXT_SCENE, CLOSE = tr("Back"), tr("Begin"), tr("Once more"), tr("The next scene"), tr("To Today")
STEPS = (
    tr("Listen"), tr("Say sorry"), tr("Ask"), tr("Offer"), tr("Do it now"), tr("Thank"), tr("Check in"), tr("Learn"),
)  # fmt: skip

WAITED, WAITED_SUB = tr("They waited too long"), tr("Tile, answer, paper: most moments are like this one")
TOO_MUCH, TOO_MUCH_SUB = tr("More than you may give"), tr("How to ask a manager and lose nothing")
CAME_BACK, CAME_BACK_SUB = tr("A voucher comes back"), tr("One scan and one tap")

WAITED_LISTEN = tr("A guest has waited twenty minutes for one coffee. Let them finish. Then tap what happened.")
SAY_IT = tr("Say it, plainly. No excuse, and nobody to blame.")
SAID_IT = tr("I have said it")
ASK_IT = tr("Now ask them, and wait for the answer.")
WAITED_ANSWER = tr("They say: just my coffee, please. Tap what comes nearest.")
COFFEE, COFFEE_SUB = tr("Their coffee, on the house"), tr("At once, before anyone else in the queue")
BACK_TO_THEM, BACK_SUB = tr("Money back"), tr("Fair if the visit is spoiled")
HEARD, HEARD_SUB = tr("No gift"), tr("They wanted to be heard, or said no thanks")
WAITED_GIVE = tr("One tap gives it, prints what there is to print, and writes it down.")
GIVE = tr("Make it right")
THANK_IT = tr("And thank them. They could have left without a word.")
THANKED = tr("I have thanked them")

TOO_MUCH_LISTEN = tr("A birthday cake fell apart, and it cost 38.00. Hear them out. Then tap what happened.")
TOO_MUCH_ANSWER = tr("They want all of it back. That is over your limit: tap it all the same.")
OVER_LIMIT = tr("Over your limit: a manager’s PIN")
TOO_MUCH_WAIT = tr("Say this while somebody comes. They type their PIN on your screen; you never do.")
THEY_ARE_HERE = tr("They are here and say yes")
TOO_MUCH_DONE = tr(
    "Nobody there? “Nobody is here” writes it as a promise, and the customer hears today what came of it."
)

CAME_BACK_SCAN = tr("Somebody holds out a voucher. At the counter you scan it, on any screen. Here, tap Scan.")
SCAN = tr("Scan")
A_COFFEE, UNTIL = tr("One coffee of your choice"), tr("Good until the end of the month")
CAME_BACK_USE = tr("It is good. Welcome them back, then use it: no cause, no cost and no name stand on it.")
USE_IT = tr("Use it now")
CAME_BACK_DONE = tr("Used. Shown again, it says when and by whom it was, and that you may look after them anyway.")

NOT_THIS = tr("At the counter a wrong tile is changed with one tap. Here it is the other one.")
DONE = tr("That is all there is to it. It stands in Today, and in Unfinished until it has an ending.")


def scene(place: int, count: int) -> str:
    """Which scene it is."""
    return tr("Scene {place} of {count}", place=place, count=count)
