"""What people read at the counter: short, aligned, with the next step."""

from __future__ import annotations

from tests.cli.till import Till

RANGE = ("--from", "2026-11-01", "--to", "2026-11-30")


def read(till: Till, *words: str, who: str | None = "Ana", **more: str) -> list[str]:
    """The lines that a call shows."""
    told = till(*words, who=who, **more)
    assert (told.code, told.err) == (0, ""), told
    return told.out.splitlines()


def test_logging_prints_the_id_on_a_line_of_its_own(till: Till) -> None:
    first, second = read(till, "moment", "log", "--cause", "order")
    assert first == "Logged at 14:32: order."
    assert till.done("moment", "show", second.removeprefix("ID "))["cause"] == "order"


def test_offers_say_what_they_cost_why_and_how_to_give_them(till: Till, moment: str) -> None:
    """P20."""
    lines = read(till, "offers", moment)
    assert lines[0].startswith("1. Make it again")
    assert "costs us about" in lines[0]
    assert "   --give sorry" in lines
    assert lines[-2:] == ["Left for you       $15.00 this moment", "Left for the shop  $640.00 this month"]


def test_a_give_says_what_to_do_on_the_till_and_shows_the_code_in_fours(till: Till, moment: str) -> None:
    """P32."""
    lines = read(till, "remedy", "give", moment, "--give", "comp:FLAT", "--give", "voucher:CINN")
    assert lines[0] == "Made right: comp Flat white, voucher Cinnamon bun."
    assert lines[1] == "Worth $6.30, costs us $1.51."
    assert lines[2].startswith("Now on the till: ")
    assert lines[3].startswith("Voucher X")
    assert lines[3].endswith(": Cinnamon bun, good until 12 February 2027")
    assert len(lines[3].partition(":")[0].split()) == 4


def test_a_voucher_used_in_part_says_what_is_left(till: Till, moment: str) -> None:
    """P39."""
    code = till.done("remedy", "give", moment, "--give", "voucher:10.00")["voucher"]["code"]
    lines = read(till, "voucher", "redeem", code.lower(), "--value", "6.50")
    assert lines[0] == "Good. Used $6.50. $3.50 is left on it."
    shown = read(till, "voucher", "show", code)
    assert "Left        $3.50" in shown
    assert shown[-1] == "Used 12 November 14:32 by Ana at Counter 1: $6.50"


def test_lists_show_the_end_of_a_code_and_no_more(till: Till, moment: str) -> None:
    code = till.done("remedy", "give", moment, "--give", "voucher:CINN")["voucher"]["code"]
    listed = read(till, "voucher", "list", who="Mia")
    assert listed[1].startswith(f"{code[-4:]}     open   Cinnamon bun")
    assert code not in "\n".join([*listed, *read(till, "moment", "show", moment)])


def test_today_has_a_list_and_so_has_what_is_unfinished(till: Till, moment: str) -> None:
    """P31."""
    lines = read(till, "moment", "list", "--unfinished")
    assert lines[0].split() == ["ID", "ends", "Logged", "Cause", "State", "Ticket", "They", "said"]
    assert lines[1].split()[0] == moment[-8:]
    till.done("moment", "close", moment, "--ending", "no-thanks", who="Ana")
    assert read(till, "moment", "list", "--unfinished") == ["No moments here."]
    assert "no-thanks" in read(till, "moment", "list")[1]


def test_a_limit_lowered_below_what_is_given_says_how_much_that_is(till: Till, moment: str) -> None:
    till.done("remedy", "give", moment, "--give", "refund:4.00", who="Ana")
    lines = read(till, "budget", "set", "--per", "month", "3", who="Rita")
    assert lines[1].endswith("$0.00  $4.00 is given already")


def test_no_report_says_that_a_gift_brought_anybody_back(till: Till, moment: str) -> None:
    """P61, P63."""
    till.done("remedy", "give", moment, "--give", "voucher:CINN")
    lines = read(till, "report", "returns", *RANGE, who="Mia")
    assert lines[0] == "0 of 1 we could recognise came back; 0 moments had no way to tell."
    assert "People choose what they get, so this shows no effect." in "\n".join(lines)
    assert "%" not in "\n".join(lines)


def test_the_report_on_staff_says_what_there_is_to_talk_about(till: Till) -> None:
    """P70."""
    for who, amount in (("Ana", "15.00"), ("Ana", "15.00"), ("Ben", "9.00"), ("Mia", "8.00")):
        moment = till.done("moment", "log", "--cause", "wait", "--said", "late", who=who)["id"]
        till.done("remedy", "give", moment, "--give", f"refund:{amount}", who=who)
    lines = read(till, "report", "staff", *RANGE, who="Rita")
    assert lines[0].startswith("Worth a chat: Ana. A fact is a reason to ask, and no more")
    assert lines[3].split() == ["Ana", "2", "1", "$30.00", "$30.00", "3.53"]
    fact = "Gave $30.00 at cost in 2 gives on one day, 3.53 times the $8.50 that is the median of 2 colleagues."
    assert lines[-5:-2] == ["Ana", f"  - {fact}", "  What was given:"]
    assert lines[-1].split() == ["12", "November", "Money", "back", "$15.00"]


def test_the_books_are_shown_with_their_balance(till: Till, moment: str) -> None:
    """P80."""
    till.done("remedy", "give", moment, "--give", "remake:FLAT")
    till.done("settings", "set", "books", "at-cost")
    lines = read(till, "books", "preview", *RANGE, who="Bo")
    assert lines[0] == "Harbour Street Bakery, 2026-11-01 to 2026-11-30, USD, DRAFT, PRACTICE"
    assert "Debit 0.66, credit 0.66: balanced." in lines


def test_columns_hold_whatever_letters_they_are_made_of(till: Till) -> None:
    for name, pin in (("日本", "2946"), ("Zoë", "3957")):
        till.done("staff", "add", name, "--role", "staff", MAKE_IT_RIGHT_NEW_PIN=pin)
    lines = read(till, "staff", "list", who="Rita")
    assert "日本  staff" in lines
    assert "Zoë   staff" in lines
