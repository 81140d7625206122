"""What customers of a bakery say: made-up sentences by cause, with the items they may be about."""

from __future__ import annotations

from dataclasses import dataclass

from pos_recovery.domain.moment import Cause

# How people call the items of the sample menu.
SPOKEN = {
    "CROI": "croissant",
    "PAIN": "pain au chocolat",
    "CINN": "cinnamon bun",
    "NATA": "pastel de nata",
    "QUIC": "quiche",
    "SAND": "sandwich",
    "SOUP": "soup",
    "RYE1": "rye loaf",
    "SOUR": "sourdough",
    "BAGT": "baguette",
    "ESPR": "espresso",
    "FLAT": "flat white",
    "LATT": "latte",
    "TEA1": "tea",
    "JUIC": "orange juice",
    "BDAY": "birthday cake",
    "SLIC": "cake",
}
COFFEE = ("FLAT", "LATT", "ESPR", "TEA1")
BREAD = ("SOUR", "RYE1", "BAGT")
LUNCH = ("QUIC", "SAND", "SOUP")
SWEET = ("CROI", "PAIN", "CINN", "NATA")
HOT = (*COFFEE, "SOUP", "QUIC")
ANY = (*COFFEE, *BREAD, *LUNCH, *SWEET, "JUIC", "SLIC")


@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence with `{item}` for what it is about, and `{other}` for what they got instead."""

    words: str
    items: tuple[str, ...] = ANY


SAYINGS: dict[Cause, tuple[Saying, ...]] = {
    Cause.WAIT: (
        Saying("Waited 25 minutes for one {item}, and people behind me got theirs.", COFFEE),
        Saying("My train left while I stood here.", COFFEE),
        Saying("The {item} was ready on the counter, nobody called me.", HOT),
        Saying("Only one person serving and the queue was out of the door.", SWEET),
        Saying("I ordered ahead for 12 and it was not started at 12:20.", LUNCH),
        Saying("Ten minutes for a loaf you only had to slice.", BREAD),
        Saying("You lost our order, we asked three times.", LUNCH),
    ),
    Cause.ORDER: (
        Saying("Asked for a {item}, got a {other}.", ("FLAT", "LATT", "TEA1")),
        Saying("One {item} is missing from the bag, I only saw it at home.", SWEET),
        Saying("I said oat milk. This is cow's milk.", ("FLAT", "LATT")),
        Saying("That is the wrong loaf, we ordered the {item}.", BREAD),
        Saying("Two {item}s on the ticket, one in the bag.", ("CROI", "CINN")),
        Saying("I asked for it without onions.", ("SAND", "QUIC")),
        Saying("We are at the table by the window, this went to somebody else.", LUNCH),
        Saying("Take away, please, I said. It came in a cup.", COFFEE),
    ),
    Cause.QUALITY: (
        Saying("The {item} is cold.", HOT),
        Saying("This {item} is burnt underneath.", SWEET),
        Saying("The {item} is raw in the middle.", ("CINN", "SOUR", "RYE1")),
        Saying("Yesterday's {item}, hard as a stone.", (*SWEET, "BAGT")),
        Saying("It tastes of nothing, like hot water.", ("FLAT", "LATT", "ESPR")),
        Saying("The bread was mouldy on the second day.", ("SOUR", "RYE1")),
        Saying("The filling is all on one side.", ("PAIN", "SAND")),
        Saying("Warm juice is not what I want to drink.", ("JUIC",)),
    ),
    Cause.TASTE: (
        Saying("Too sweet for me, sorry.", ("CINN", "NATA", "SLIC")),
        Saying("I thought a {item} was something else.", ("FLAT", "QUIC", "NATA")),
        Saying("My daughter does not like it and will not eat it.", (*SWEET, "SAND")),
        Saying("More sour than I hoped.", ("SOUR", "RYE1")),
        Saying("A bit strong for me.", ("ESPR", "FLAT")),
    ),
    Cause.MANNER: (
        Saying("Nobody looked up when I came in."),
        Saying("I asked a simple question and got a sigh.", BREAD),
        Saying("Your colleague rolled her eyes at my mother.", SWEET),
        Saying("We were told to hurry up with our coffee.", COFFEE),
        Saying("He talked to his phone the whole time he served me.", COFFEE),
    ),
    Cause.CHARGE: (
        Saying("You charged me twice for the {item}.", COFFEE),
        Saying("The sign says another price than the ticket.", SWEET),
        Saying("There is a {item} on the ticket we did not have.", LUNCH),
        Saying("I got change for a ten and gave a twenty."),
        Saying("The second one was to be half price.", SWEET),
    ),
    Cause.OUT: (
        Saying("No {item} left at ten in the morning?", (*BREAD, *SWEET)),
        Saying("I called and was told you would keep a {item} for me.", BREAD),
        Saying("I came across town for the {item}.", (*BREAD, "CINN")),
        Saying("The lunch on the board is gone at half past twelve.", LUNCH),
    ),
    Cause.KIND: (
        Saying("She dropped her bun on the way out and cried.", ("NATA", "CINN")),
        Saying("Long night at the hospital, he said.", COFFEE),
        Saying("Soaked to the bone and no umbrella.", COFFEE),
        Saying("First day at school, very nervous.", SWEET),
        Saying("Missed the ferry with two small children.", SWEET),
    ),
    Cause.CLEAN: (
        Saying("Lipstick on my cup.", COFFEE),
        Saying("There is a hair in the {item}.", LUNCH),
        Saying("The table sticks, and the tray too.", COFFEE),
        Saying("The fork was not clean.", ("QUIC", "SLIC")),
    ),
    Cause.BROKEN: (
        Saying("The lid came off and it went all over my coat.", COFFEE),
        Saying("The box was crushed when I opened it.", ("SLIC", "NATA", "CROI")),
        Saying("The bag tore and the {item} lay in the street.", (*BREAD, "SAND")),
        Saying("The soup leaked through the bag.", ("SOUP",)),
    ),
    Cause.SAFETY: (
        Saying("He bit on something hard and his tooth hurts.", ("RYE1", "SAND")),
        Saying("Her lips tingle, she must not have nuts.", SWEET),
        Saying("She slipped on the wet step at the door."),
        Saying("He felt sick an hour after lunch.", LUNCH),
        Saying("The handle was so hot that she burnt her fingers.", ("SOUP", "TEA1")),
    ),
    Cause.OTHER: (
        Saying("The radio is so loud that we cannot talk.", COFFEE),
        Saying("The toilet was locked all morning.", COFFEE),
        Saying("No room for the pram anywhere.", SWEET),
        Saying("The wasps at the terrace are no fun.", SWEET),
        Saying("My loyalty card was not stamped the last three times.", COFFEE),
    ),
}

# One bad week: the cold room failed and the cakes to order were lost.
CAKES = (
    Saying("The party is at three and there is no cake.", ("BDAY",)),
    Saying("You called me one hour before to say the cake is lost.", ("BDAY",)),
    Saying("We ordered it two weeks ago, for her 70th.", ("BDAY",)),
    Saying("The cream had turned. We threw it all away.", ("BDAY",)),
    Saying("Twelve guests and a supermarket cake, thank you.", ("BDAY",)),
)

WISHES = {
    Cause.WAIT: {"heard": 4, "money": 1, "fix": 2, "next-time": 1},
    Cause.ORDER: {"fix": 8, "money": 1, "next-time": 1},
    Cause.QUALITY: {"fix": 6, "money": 3},
    Cause.MANNER: {"heard": 6, "next-time": 1},
    Cause.CHARGE: {"money": 9},
    Cause.OUT: {"fix": 3, "next-time": 3, "heard": 1},
    Cause.BROKEN: {"fix": 5, "money": 4, "Pay for the dry cleaning": 1},
    Cause.CLEAN: {"fix": 5, "heard": 2},
}

UNDO_REASONS = ("Pressed the wrong one", "They only wanted the coffee again", "Wrong customer", "They said no, thanks")
LATE_REASONS = ("They were away, and come every week", "Their bus did not run that day", "They were ill")
LOST_REASONS = ("Lost the paper", "Went through the wash", "Left it in another coat")
CANCEL_REASONS = ("Given twice by mistake", "They asked for money back instead")
BACK_REASONS = ("Scanned the wrong paper", "They keep it for another day")
NOTES = ("A regular", "Very kind about it", "Asked for the person in charge", "Came back with the bag", "Busy morning")
