<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>dddd d MMMM</source>
        <comment>QDate: Saturday 21 November</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>QDate: 31 May</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>QDate: 12 Feb</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>QDate: 21 February 2027</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tap what it was, or use the keypad.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over this, a manager says yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much off?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much was too much?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A voucher for how much?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much is not charged?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first is chosen by itself. Tap one to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And a little more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may go on top of any of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing. The plus on the counter always adds more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trade’s own again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always last, and always possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much is asked at the counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which one is asked at the counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What else could they get?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may go on top?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as voucher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which one?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that costs nothing, as it stands on the counter’s button.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A seat by the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands in the list already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something from the menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the house, next time, made again or not charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fixed amount, or asked each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A voucher for an amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For next time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Costs nothing, such as a seat by the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not offered: it is not on the menu any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not offered: alcohol is switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{most} are enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{most} fit beside “No gift”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}, and {more} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worth}, costs us about {cost}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worth}, costs us {cost}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth up to {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {name} out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who says yes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tap who says yes, then their PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else can say yes. It is marked as your own approval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say while you wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or stay inside the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth to them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left for them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{over} over {name}’s limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{over} over the budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{over} more than the ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} may give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}, and a little more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most in one week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From Monday, beside the month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits by role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By day, by week, which kinds, and when a note is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Managers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What staff may give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What leads may give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What managers may give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In one give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above it somebody says yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To one customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All gives of one moment together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On one day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each of them, from one day start to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In one week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each of them, from Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From there on a few words are needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they may give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The others ask first. Saying sorry always goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upgrades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A little more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A budget for one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the shop’s. Most shops need none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else works at the counter yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From one day start to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In one month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth a chat above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What somebody’s gifts cost you. Whoever gave less is not compared with colleagues on Insights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counter locks by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After so many minutes in which nobody touches it. F9 locks at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A badge that unlocks the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One scan at the lock says who is here. It is no PIN, and nobody says yes with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carries a badge. Another one takes its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the badge away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The badge unlocks the screen from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The badge opens nothing any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some} and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {amount} a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {amount} a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {amount} a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} is given already in {month}, so nothing is left. It counts from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month} so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With these numbers the one give of {month} would have asked first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With these numbers the one give of {month} would not have asked first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With these numbers none of {gives} gives of {month} would have asked first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>With these numbers {asked} of {gives} gives of {month} would have asked first.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>And one for a friend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a friend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a printed card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which card?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan it, or type its last four letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tap what happened: this card is kept for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On card ····{letters}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth a chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here is worth a chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody gave anything in these days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fact is a reason to ask, and no more. There is usually a good answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to ask about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody who gave something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names}: one fact to ask about, no verdict.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{names}: {count} facts to ask about, no verdict.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gave nothing in these days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One give on one day</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count:,} gives</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{gives} on one day</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{gives} on {days:,} days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{amount} at cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ratio:.2f} times colleagues’ median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the costliest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>the {most} costliest of {count:,}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What {name} gave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told from 1.5 times colleagues’ median, above your minimum of {amount}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let them finish first. Then tap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the lock screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep going on paper; nothing of this one was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No budget set yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorry, fixing and logging still work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They came back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan or type it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan or type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left for you {period}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left to give {period}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{amount} for you {period}</source>
        <comment>€418 for you this month</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{amount} {period}</source>
        <comment>€418 this month</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>You may give up to {limit} per customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All {count} unfinished moments</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Done. Now thank them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voucher is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer is not answering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper is not ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer is out of paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer cover is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May have printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper is coming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And its half for a friend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write on it what and until when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now on the till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rung</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check paper and cable, or write the code on a card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put paper in, or write the code on a card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the cover, or write the code on a card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This may have printed. Print again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the code on a card, or save it as a PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is saved for you. This card works just the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not printed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write this on a card. It works just the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the printer first. This code works all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A6 card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voucher before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next voucher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did they say?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or type it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written down. More?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How upset were they? Only if you know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How upset?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth knowing, and no more. It is given, and nothing is stopped by this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more thing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said sorry, and heard them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not charged: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the house: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made again: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bill corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something better: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} next time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something for next time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing {place} of {of}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed, {clock}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved, {clock}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} of {of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a friend: voucher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} for a friend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slips sometimes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you do in the next minute is what they remember.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer or cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {place} of {count}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six short steps, about five minutes. You can leave at any time and nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is it called?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it stands on your sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What kind of shop is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bakery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Café</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restaurant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hotel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Garage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just trying?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A practice shop. Nothing counts, and its vouchers say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop is yours: you set the numbers, and nobody sees your PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your first name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How you are called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a PIN of 6 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once more, to be sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is your PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row, no pairs, no year: people look at fingers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You will need it for Settings, so keep it in mind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those two were not the same. Begin again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose your PIN first, on the keys at the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open my shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keychain that keeps secrets for us, so they are kept in a file that your words lock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passphrase, such as four words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You type it once each time the app starts. Without it nobody can open the shop, not even we.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least 10 characters, please. Four words are easy to keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These two are not the same. Type both again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you ever forget your PIN, only this code gives you a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it on paper, at home and not in the shop. It is shown once and kept nowhere, not even here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your recovery code was shown when the shop was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the code down first. Close again to go without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you sell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then a free item can be picked by name, and the budget knows what it costs you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read a menu file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A CSV file with sku, name, category, price, cost, tax_rate, alcohol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a menu file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu files (*.csv *.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To look around. You can read your own later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the sample menu of a bakery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the sample menu of a restaurant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works too: you give a remake, money back or a voucher for an amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was taken. Correct these rows and read the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds no items.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 item on your menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{total} items on your menu.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 item read, {new} of them new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{total} items read, {new} of them new.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Line {line}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much may your team give to make things right? You can change both at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For one customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has to ask below this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is counted down. You still see what was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can customers see this screen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then money hides until you hold the eye.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {amount} on each open day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody has a face and a PIN, so that you see who made it right. First names do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PIN made by chance is shown once. Write it on a slip for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A voucher on paper is worth more than a promise. Without a printer you write its code on a card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for printers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer was found on this computer. Plug one in and look again, or go on without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two taps, as at the counter. This one is not counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tap what happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it again, first in line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And a voucher: the next one is on us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I’m sorry. We got your order wrong. I’ll put it right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it right and print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody got the wrong order. Tap it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say it, then tap the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done. That is all there is to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A practice voucher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People choose what they get, so this shows no effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much did we spend?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was seen again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did we give?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost to us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>were waiting too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>were a wrong order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>were not good enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>were not what they hoped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>were how we treated them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>were charged wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>were because we ran out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>were just being kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>were something not clean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>were something broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>were ill, allergic or hurt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>were something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{moments}, {sales:,} sales.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On other days {count:,}, without a till’s file.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>moments in 100 sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>moments</source>
        <comment>below a number</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No till’s file covers these days, so this is a count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A count: no till’s file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goodwill given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no budget for these days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{over} over the budget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left} left over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {budget} goodwill given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too early to say if that is a pattern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing else went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {causes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} of {moments:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing went wrong, or nobody said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No moment was logged in these days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None unfinished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every moment has an ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is waiting. Lovely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moment without an ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>moments without an ending</source>
        <comment>below a number</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 promise waits for a yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count:,} promises wait for a yes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The oldest has waited {time}.</source>
        <comment>five hours</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} unfinished</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>less than an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one day</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{days} days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>one hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{hours} hours</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>five</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>six</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each week against the weekly budget of {weekly}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each week. There is no budget now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} so far: {spent} of {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week from {monday}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{week}: {spent} of {budget}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{week}: {spent} of {budget}, {over} over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing logged on {without} of {open_days} open days. Lovely, or forgotten?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something was logged on every one of {open_days} open days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No moment in these days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We could recognise nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{back:,} of {recognised:,} we could recognise came back</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{known}; 1 moment had no way to tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{known}; {unknown:,} moments had no way to tell.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Seen at the till or with a voucher on a later day, within {days} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}. Besides, 1 new guest by a friend’s half</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{said}. Besides, {count:,} new guests by a friend’s half</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no way to tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {count:,} of {moments}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost to us, {days}, {whole} in all. A give of two kinds counts once under each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>once</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count:,} times</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was given in these days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{moments} in. The first pieces.</source>
        <comment>12 moments</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No moment yet. All in one piece.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The charts open at about 30 moments, so that one lucky week does not fool you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{moments} of 30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count:,} moments</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What else?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did they order?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do they get instead?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no menu yet. An amount always works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} on the house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} next time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} not charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plenty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let down again and again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three moments or more within {days} days. A reason to look after them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A customer without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One customer with three moments or more within {days} days. Worth looking after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} customers with three moments or more within {days} days. Worth looking after.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} moments</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last {day}: {cause}</source>
        <comment>12 December: waited too long</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} gave to them {times} times.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Log a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No PIN. We ask who you are afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or sign in. Who is here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logging never needs a PIN. Insights and Settings do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, your PIN, please</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give something more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing given yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No gift. We said sorry and listened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How upset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It put right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their money back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something next time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said sorry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was it really?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In their own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What else they told us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How upset were they?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the till, if you have it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How did it end?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They have what they needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They wanted to be heard, no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said no, thanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We offered, they did not want it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before we could do anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not reach them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tapped by mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did not happen. It counts nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {at} · {by}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, until {day}. Code ends in {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PNG or JPEG picture. Black and white on a receipt, in colour on a card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On every voucher; black and white on a receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose your logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title for something to enjoy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next one is on us.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title for an amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next time, this is on us.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title when something was put right too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We owe you a better one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title for a friend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And one for a friend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: ours, in the language of the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small, below everything else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed on Mondays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save ink on cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White above the seam, the words in dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold to show money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock, or somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks for a PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say</source>
        <comment>over words to be spoken</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{filled} of {count} digits</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: type it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody who works here now may do this. An owner can change that in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt printer of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt printer on the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt printer on USB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One on the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is the receipt printer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It prints its address itself: switch it on with the feed button held down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If yours is not there, leave it at any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any receipt printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works with all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which model is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as TM-T88</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands on the printer’s own test paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print all as one picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks like the card, and takes longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It shows which letters and codes this printer can do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did this print right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the test page and answer what it asks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1  Which line shows the letters of your language like this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2  Is there a square code under B?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3  Is the frame whole, left and right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then choose another model or the other paper, and print the page again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4  Was the paper cut?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {number}: {letters}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accents are drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes accents itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draws codes itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>says when it has no paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voucher {code}, copy {copy}.pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voucher {code}.pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name} in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to {printer}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is here: write it as a promise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is written down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is given yet. It waits in Unfinished and under Today until somebody says yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say to them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is written down as a promise. It waits under Today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for a yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended with the moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be given any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say no to this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is given. The moment stays unfinished, so that somebody tells them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or in your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few words why, please: whoever asked has to tell the customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who says no?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said no. The moment is still unfinished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I can’t decide this one alone, so I have written it down for {names}. You will have an answer from us.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}, {by} asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{by} said no: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}. {by} asked, {at}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised · {since}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the voucher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan on any screen, no tap needed. No paper? Type the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code has only the 16 letters below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan it, or type its 12 letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is looked up by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking it up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome them back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This voucher is good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt no., if any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A friend’s half of a voucher, and it is good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome. Your friend has left this for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still a blank card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it with a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redeemed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank them for coming back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank them for coming.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print what is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look after them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one has ended. Let me see what I can do for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept it anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one was replaced. Let me find the right one with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one is not good any more. Let me look after you today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not one of ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For practice only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing on this half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No voucher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no voucher of ours. Scan the code on the voucher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked up yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept it late?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They were away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We were closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only just ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why? Tap one, or type it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left} left of {worth}. {good_until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left} left, good until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use all, {left}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left} is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {left} is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{time} by {name} at {counter}</source>
        <comment>today 14:02</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{time} by {name}</source>
        <comment>today 14:02</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{time} at {counter}</source>
        <comment>today 14:02</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Used, shown again today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used once, shown again today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used twice, shown again today</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Used {count} times, shown again today</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This one was used before. Let me look after you today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one was used earlier today. Let me look after you today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one was used yesterday. Let me look after you today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one was used on {day}. Let me look after you today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the till: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It ended {day}. A manager or the owner may accept it.</source>
        <comment>on 12 February</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A manager can tell more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced by ····{letters}. Ask for that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong tile?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say sorry, plainly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three short scenes, two minutes each. Nothing here counts or is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say sorry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They waited too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tile, answer, paper: most moments are like this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than you may give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to ask a manager and lose nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A voucher comes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One scan and one tap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A guest has waited twenty minutes for one coffee. Let them finish. Then tap what happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say it, plainly. No excuse, and nobody to blame.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have said it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now ask them, and wait for the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They say: just my coffee, please. Tap what comes nearest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their coffee, on the house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At once, before anyone else in the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair if the visit is spoiled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They wanted to be heard, or said no thanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One tap gives it, prints what there is to print, and writes it down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And thank them. They could have left without a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have thanked them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A birthday cake fell apart, and it cost 38.00. Hear them out. Then tap what happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They want all of it back. That is over your limit: tap it all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over your limit: a manager’s PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say this while somebody comes. They type their PIN on your screen; you never do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are here and say yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody there? “Nobody is here” writes it as a promise, and the customer hears today what came of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody holds out a voucher. At the counter you scan it, on any screen. Here, tap Scan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One coffee of your choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good until the end of the month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is good. Welcome them back, then use it: no cause, no cost and no name stand on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used. Shown again, it says when and by whom it was, and that you may look after them anyway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the counter a wrong tile is changed with one tap. Here it is the other one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is all there is to it. It stands in Today, and in Unfinished until it has an ending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scene {place} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then tap their answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And a little more:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And more:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let them choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you set it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a manager first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save, no gift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A manager’s PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The budget is used up. Saying sorry always works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody here may say yes to this. It stays in Unfinished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your PIN for this, please</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your PIN, please</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: they left before we could put it right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back. It counts nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was given. Its voucher is with the moment, under Today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here can be shown to them without a manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where did we hear of it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who can help?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch one of them. Nothing here is lost while you are away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are the one in charge. Take a breath; they only want it put right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few words, please</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For an amount like this we keep why it was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened, in a few words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For this customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over your limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already made right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than the ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used code shown again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer {place} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why}: a manager’s PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{first} or {second}</source>
        <comment>names</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{name} has just made this right. Give more only if it is still needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong tile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the person in charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get {who} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We asked for {who}, {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer and cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last change was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {clock}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goodwill in a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorry, fixing and logging never stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is counted down. {never_stop}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What everybody may give without asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers can see this screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money shows only while the eye is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days, leads, what happens when it is used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most on one day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never more than this, even in a good month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it is used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only gifts wait, never a sorry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop gifts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set an amount in a month first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leads, and managers, may give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per customer, without asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leads may give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Managers may give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small amount without a PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A face is enough up to this, and it is marked “not confirmed”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The budget counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a gift costs you, or what the customer would have paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} left in {month}. {never_stop}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it as on the till: 6, 4, 0, 0, 0 is 640.00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it should stand under the face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookkeeper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives within the limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives twice as much, helps the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says yes to more, sees Insights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sees the books, nothing at the counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May do everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a PIN by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let them type it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown once. Write it on a slip for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PIN is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works here no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works here again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not here any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only you, so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and roles are the owner’s to change. You may set PINs of staff and leads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has seen {name}’s new PIN. Make another one under Change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, choose a PIN of {digits} digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rests after wrong PINs until {until}. A new PIN ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands on vouchers and on the lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands on vouchers, so that they find the way back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street, town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds from the next business day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A business day begins at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late guests count to the evening before. From the next day on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the words you say and print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen when the shop was opened; it stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the code on a card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not plugged in now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What lies in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt 80 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt 58 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card A6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says PRACTICE and is worth nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer. Look at the paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a printer first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark is kind to the eyes in a bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger letters, on every page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing slides or fades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer’s own, where the window speaks it. What you say and print has its own, under The shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No timers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts of one key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to 9 for tiles and answers, T for tables. Switched off, a key that was hit by accident does nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan something, and see whether its settings fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a slow one, or one that ends with no key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause between two keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scanner by radio needs more. With more, fast typing is sooner taken for a scan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words at the foot stay until you go on. For safety, what a PIN opened and the counter itself still lock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{gap} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the end of a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter and Tab are both understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <comment>a scanner types it behind a code</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In front of a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only where the scanner types something there, such as ]Q3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <comment>a scanner types it in front of a code</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan a voucher, a badge, a jar. While this lies here, a scan goes nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between two keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan something now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A voucher’s code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else, such as a jar’s bar code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like a voucher’s code, but its letters do not belong together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not shown: a badge’s code never is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <comment>the key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its settings fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was slower than any scanner types. Was it typed by hand?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are used from now on. Scan once more to see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}’s badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fastest} to {slowest} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs other settings: {gap}, “{prefix}” in front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs other settings: {gap}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs other settings: {gap}, “{prefix}” in front, no key at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs other settings: {gap}, no key at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called that. Try fewer letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which time zone?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nearest big city, such as Lisbon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which currency?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or code, such as euro or EUR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When does a day begin?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards for where there is no printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sixteen on two sheets of A4. Each is worth nothing until it is given with a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make 16 cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to keep the cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards.pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, make it void</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as {name}. Print it at full size, cut along the lines, and lock the blank cards away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} cards of {at}, by {by}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{blank} blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{given} given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{void} void</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing today. Lovely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you log stands here until the day ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mis-tap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not wanted any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try all again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was seen again, by what we gave?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goodwill per person seen again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No gift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a gift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made again or an item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money, or not charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt; {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who would have come anyway, nobody knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few to say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} ({low} to {high})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} to {high} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Besides, 1 new guest by a friend’s half.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Besides, {count:,} new guests by a friend’s half.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Below: how many were still watched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a gift there were under {number} we could recognise: no curve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a gift there were under {number} we could recognise: no curve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} with a gift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} no gift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by day {day}: {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day {day}: {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day {day}: {gift} and {none}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day {day}. With a gift: {gift}. No gift: {none}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{share}, {count} still watched</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>fewer than {number} still watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Of the {count:,} we could recognise, with the likely range</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{back:,} of {recognised:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {counts} came back. {few}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {counts} came back, {share}, likely {range}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Only the {count:,} we could recognise</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{amount} given, {count:,} seen again</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The 1 other is in neither number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The {count:,} others are in neither number.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing given yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{moments}, {count} unfinished</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 promise from before</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} promises from before</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not on paper yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} vouchers are not on paper yet</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>And 1 more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>And {count} more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Code ends in {letters}, copy {copy}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code ends in {letters}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did they already get it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, they have it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voucher is cancelled. What they have stays counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they have stays counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it is taken back. The moment stays, unfinished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They said no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mis-tap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest stays counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The moment stands in Unfinished until it has an ending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voucher is cancelled; its code is worth nothing now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used already, so it stands: {which}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All vouchers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 4 letters, a name, phone or e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No vouchers here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those that were given stand here, the newest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the letters again, or at all vouchers. By name you find only who said yes to being remembered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New code, the old one ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New code, a later last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is worth nothing then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo its last use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As if it had not been used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To its moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new code for this one?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a new code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They lost it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper is torn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed badly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until when?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They were ill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 weeks more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 months more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6 months more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel this voucher?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given by mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo its last use?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong voucher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, for a friend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>until {day} {year}</source>
        <comment>12 Feb 2027</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Ends in {letters}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Given {day_and_name}.</source>
        <comment>21 November, Rita</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Ends in {letters} · {state} · good until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not printed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Printed {count} times.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Worth {amount}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth {amount}, {left} is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given {day}, {clock}, by {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used {day}, {clock}, by {name} at {counter}: {amount}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Because: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced by {letters}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good until {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last use of {code} is undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it on their paper, or print it. The one that ended in {code} is worth nothing now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} at {counter}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Codes that are not ours were tried today: {where}. After ten in ten minutes a counter rests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}, {at}. One tap saves it, no PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer keeps no secrets for us, so the shop opens with its passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice. Nothing counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong on our side. It was written down for us; please go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A voucher was scanned. It opens next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop can only be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop is not where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who opens this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot save. Keep going on paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot save. Keep going on paper, call {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {name} does here was changed in the settings. Please sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not {name}&apos;s PIN. Try again: {tries_left} more before a rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not {name}&apos;s PIN, or not the recovery code. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the PIN. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} rests after wrong PINs until {until}. Wait, or ask somebody else to sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is stopped after ten wrong PINs. An owner sets a new PIN: staff set-pin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait a little, or ask an owner to set a new PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({role}) may not {what}. Ask somebody who may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} may not do this. Ask a manager or the owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs another role. Ask a manager or the owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot approve what they give themselves. Ask {approvers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody approves their own while somebody else can. Ask another manager or the owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the limit by {over}, and nobody here may say yes to that. Offer less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the limit, and nobody here may say yes to that. Offer less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over {period} budget by {over}, and the owner chose to stop there. Offer less, or say sorry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the budget by {over}, and the owner chose to stop there. Offer less, or say sorry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The budget is used up, and the owner chose to stop there. Offer less, or say sorry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A letter of this code is wrong. Look at the paper and type its 12 letters again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not a voucher&apos;s code. Type all its 12 letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code is not one of ours. Look at the shop&apos;s name on the paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a practice voucher, and this is a real shop. It is worth nothing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a real voucher, and this is a practice shop. Use it in the real one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already used {at} by {by} at {counter}. If they came back with a problem, log a new moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already used {at}. If they came back with a problem, log a new moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already used. If they came back with a problem, log a new moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended {good_until}. A manager may still accept it for 14 days, with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This voucher has ended. A manager may still accept it for 14 days, with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended {good_until}, more than 14 days ago. A manager may reissue it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended more than 14 days ago. A manager may reissue it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled ({reason}) and replaced by the one that ends in {replaced_by}. Ask for that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled ({reason}). If that is wrong, a manager can give a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. If that is wrong, a manager can give a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it was given with was taken back since. A manager can give a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This request ID was used before for something else. Use a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month} is closed and stays as it is. Correct it in the open month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That month is closed and stays as it is. Correct it in the open month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month} is not over yet. Close it {day} or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That month is not over yet. Close it when it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too late for that. Ask a manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first {minutes} minutes are for the giver&apos;s own undo. Ask a manager to take it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too late to take it back yourself. Ask a manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cause can be changed for {minutes} minutes, and they are over. Close the moment and log a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too late to change the cause. Close the moment and log a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mis-tap is taken back within {minutes} minutes, or by a lead until day end. Close the moment instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too late to take it back as a mis-tap. Close the moment instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was undone already, {at} by {by}. There is nothing left to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was undone already. There is nothing left to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This moment is closed already ({ending}). Reopen it first if something is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is closed already. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{by} said yes to this {at}, and it was given. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody said yes to this already, and it was given. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{by} said no to this {at}: {reason}. Ask again if that has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody said no to this already. Ask again if that has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong PINs at {counter}. Wait {minutes} minutes and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong PINs at this counter. Wait ten minutes and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many badges of nobody at {counter}. Tap your face, or wait {minutes} minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many badges of nobody at this counter. Tap your face, or wait ten minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 codes that nobody gave were tried at {counter}. Wait {minutes} minutes, then scan this one again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 codes that nobody gave were tried at this counter. Wait ten minutes, then scan this one again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was given. Correct the bill on your till.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{item} is alcohol, and this shop does not give it that way. Offer something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This shop does not give alcohol that way. Offer something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is the only owner. Make somebody else an owner first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the only owner. Make somebody else an owner first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal does not hold: {what}. Keep this file, and look at the last backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal does not hold. Keep this file, and look at the last backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{option}: {reason}. See --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} above {above}. See --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}. See --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be understood. See --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has to say yes to this. Give it without --promise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PIN here is {digits} digits, 0 to 9. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PIN is 4 or 6 digits. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{amount}&apos; is not an amount that can be taken here. Write it like {form}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{amount}&apos; is not an amount that can be taken here. Write it like 12.50, above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not an amount that can be taken here. Write it like 12.50, above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{item} is free on the menu, so a voucher for it would be worth nothing. Give something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is free on the menu, so a voucher for it would be worth nothing. Give something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{date}&apos; cannot be taken: {why}. Look at the calendar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{date}&apos; is not a date or time that exists. Write it like {form}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{date}&apos; is not a date or time that exists. Write it like 2026-11-21.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not a date or time that exists. Write it like 2026-11-21.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clocks went forward over {date}: there was no such time. Take one before or after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clocks went forward over that time. Take one before or after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAKE_IT_RIGHT_NOW says &apos;{text}&apos;, which is no time. Write it like 2026-11-12T14:32:00-05:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAKE_IT_RIGHT_NOW is no time. Write it like 2026-11-12T14:32:00-05:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no time zone &apos;{zone}&apos;. Did you mean {near}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no time zone &apos;{zone}&apos;. Write it like Europe/Lisbon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such time zone. Write it like Europe/Lisbon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This name cannot be kept. Use letters that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This name is {length} characters long. Use at most {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This name is too long. Use a shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name needs at least one letter that can be seen. Type one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{spec}&apos; is not something to give. Write it like comp:FLAT*2, refund:9.40, voucher:CINN or sorry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not something to give. Write it like comp:FLAT*2, refund:9.40, voucher:CINN or sorry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That code opens no invitation that is still good. Ask the owner for a new one: make-it-right invite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That cannot be a badge. Scan one of {least} to {most} letters, digits or signs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That cannot be a badge. Scan another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is made like a voucher&apos;s code, so it cannot be a badge. Scan another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was taken: {what}.{rows}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was taken, because of these rows.{rows}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the file cannot be taken, so nothing was. Correct them and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no cause &apos;{cause}&apos;. Take one of: wait, order, quality, taste, manner, charge, out, kind, clean, broken, safety, other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such cause. See moment log --help for the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cause &apos;{cause}&apos; is switched off in this shop. Take another, or switch it on in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cause is switched off in this shop. Take another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no &apos;{item}&apos; on the menu. See menu list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not on the menu. See menu list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody here is called &apos;{name}&apos;. See staff list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody of that name. See staff list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This badge is nobody&apos;s here. Tap your face, or ask the owner for a badge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no moment &apos;{id}&apos;. See moment list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such moment. See moment list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no remedy &apos;{id}&apos;. moment show lists what was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such remedy. moment show lists what was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no approval &apos;{id}&apos;. approval list shows what waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such approval waiting. Ask for it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was worth {before} when it was asked, and is {now} now. Say no to it, and ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was asked is not the same any more: price, cost or till. Say no to it, and ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no format &apos;{format}&apos;. There are: {formats}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such format. The formats command lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting &apos;{setting}&apos;. See settings show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such setting. See settings show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} IDs begin or end with &apos;{id}&apos;. Type more of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one ID begins or ends like that. Type more of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody is called &apos;{name}&apos; already. Add a letter, such as a surname&apos;s first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody is called that already. Add a letter, such as a surname&apos;s first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A counter is called &apos;{name}&apos; already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A counter is called that already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This badge is {name}&apos;s already. Take it away from them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This badge is somebody else&apos;s already. Take it away from them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PIN is too easy to guess. Take one that is no row, no pair and no year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above {above} a few words are needed. Add --note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few words are needed. Add --note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs a reason. Add --reason with a few words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot say by itself: {asked}. Add --answer, and nothing is guessed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file leaves something open. Add --answer, and nothing is guessed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was taken: {what}. Choose a file in the shop&apos;s currency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is in another currency than the shop. Nothing was taken. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase file {file} cannot be read: {reason}. Check the path, or write the passphrase into it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase file cannot be read. Check the path, or write the passphrase into it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}. Check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read: {what}. Check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read. Check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was taken: {what}. Check that it is the right file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of file is not known here. Check that it is the right one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a shop in {file} already. Choose another place with --data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a shop there already. Choose another place with --data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs an approval. Ask {approvers}, and add --approve-by; if nobody is here, add --promise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs an approval. Ask a manager, and add --approve-by; if nobody is here, add --promise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over your limit by {over}. Ask {approvers}, and add --approve-by; if nobody is here, add --promise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over your limit. Ask a manager, and add --approve-by; if nobody is here, add --promise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over {period} budget by {over}. Ask {approvers}, and add --approve-by; if nobody is here, add --promise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the budget by {over}. Ask {approvers}, and add --approve-by; if nobody is here, add --promise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the budget. Ask a manager, and add --approve-by; if nobody is here, add --promise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already made right {at_clock} by {by}: {what}. Ask {approvers}, and add --approve-by; if nobody is here, add --promise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket was already made right. Ask {approvers}, and add --approve-by; if nobody is here, add --promise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket was already made right. Ask a manager, and add --approve-by; if nobody is here, add --promise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is {over} more than the ticket&apos;s total. Ask {approvers}, and add --approve-by; if nobody is here, add --promise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is more than the ticket&apos;s total. Ask a manager, and add --approve-by; if nobody is here, add --promise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their used code was shown again. Ask {approvers}, and add --approve-by; if nobody is here, add --promise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their used code was shown again. Ask a lead or a manager, and add --approve-by; if nobody is here, add --promise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong. Set it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine has no keychain that keeps the shop&apos;s secrets. Give --passphrase-file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine does not have the shop&apos;s secrets. Restore them, or use the machine that has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop&apos;s secrets are not on this machine: neither in its keychain nor sealed in {file}. Put that file back from a copy, or use the machine that has them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with the shop&apos;s secrets, {file}, is gone. Put it back from a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with the shop&apos;s secrets is gone. Put it back from a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keychain here, and {file}, which holds the shop&apos;s secrets where there is none, is gone. Put it back from a copy, or log in where the keychain is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keychain here, and the file with the shop&apos;s secrets is gone. Put it back from a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine has lost the shop&apos;s secrets. Ask an owner at another counter for a code (make-it-right invite), then make-it-right join.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop&apos;s secrets are sealed in a file. Give --passphrase-file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with the shop&apos;s secrets is damaged. Restore it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That passphrase does not open the shop&apos;s secrets. Try another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no shop in {file}. Make one with init, or say with --data where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no shop there. Make one with init, or say with --data where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not a shop of Make It Right. Name another place with --data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not a shop of Make It Right. Name another place with --data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was written by a newer version. Update Make It Right on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop was written by a newer version. Update Make It Right on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is damaged ({detail}). Keep it as it is, and restore the last backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop&apos;s file is damaged. Keep it as it is, and restore the last backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so {file} was not written. Free some space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, and nothing was written. Free some space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} can only be read. Allow writing there, or choose another place with --data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop&apos;s folder can only be read. Allow writing there, or choose another one with --data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is busy with the shop just now, and nothing was written. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be reached: {why}. See that it runs, and check the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not answer. See that it runs, and check the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be reached: {why}. Check the name, and the password in PGPASSFILE or for make-it-right join.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not let this user in. Check the name and the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be reached: {why}. Check its name, or have it made there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has no such database. Check its name, or have it made there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other counter answers. This voucher was good when they did. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other counter answers. This code was not good when they did. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be reached: {why}. Check the disk or the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop cannot be reached: {why}. Check the disk or the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop cannot be reached. Check the disk or the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not printing: {tested} does not answer. Look at its paper and cable, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voucher is safe, but {printer} does not answer. Look at its paper and cable, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voucher is safe, but the printer does not answer. Look at its paper and cable, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not printing: this user may not use {tested} ({device}). Let them into its group, lp or dialout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voucher is safe, but this user may not use {printer} ({device}). Let them into its group, lp or dialout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not printing: {tested} is not there. Switch it on and plug it in, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voucher is safe, but {printer} is not there. Switch it on and plug it in, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voucher is safe, but the printer is not there. Switch it on and plug it in, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not printing: {tested} has no paper. Put paper in, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voucher is safe, but {printer} has no paper. Put paper in, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voucher is safe, but the printer has no paper. Put paper in, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not printing: the cover of {tested} is open. Close it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voucher is safe, but the cover of {printer} is open. Close it, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voucher is safe, but the printer&apos;s cover is open. Close it, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps not all is printed: {tested} did not take all of it. Look at the paper, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voucher is safe, but {printer} did not take all of it. Look at the paper: it may have printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voucher is safe, but the printer did not take all of it. Look at the paper: it may have printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voucher is safe. Its paper waits in the queue of {printer}, behind others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voucher is safe. Its paper waits in the queue, behind others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voucher is safe. Its paper was taken out of the queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No blank card ends in {end}. Look at the card and type its last four letters again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such blank card. Look at the card and type its last four letters again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This card was given already, {at} by {by}. Take another card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This card was given already. Take another card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This card is of a stack that was lost, and worth nothing for good. Take another card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card was given without this half for a friend. It is worth nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This card is still blank, worth nothing. Give it with a moment first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No card of this stack is blank any more. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no stack of cards &apos;{item}&apos;. See cards list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such stack of cards. See cards list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} blank cards end in {id}. Scan the card, or type all 12 letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one blank card ends like that. Scan the card, or type all 12 letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported {at} by {by}: these are the same entries, and {new} new. Do not import them twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported {at} by {by}. Do not import it twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This period was exported before. Do not import it twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock was set back by {minutes} minutes; the journal goes on from its last time. Check the clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock was set back; the journal goes on from its last time. Check the clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last entry is {hours} hours old. If nobody closed the shop, check the clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last entry is long ago. If nobody closed the shop, check the clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No budget is set yet: only limits count. Set one with budget set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is stopped after ten wrong PINs. An owner sets a new PIN in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} above {above}. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be understood. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has to say yes to this any more. Give it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That does not wait for a yes any more. Look at Today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such cause. Take one of the tiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no &apos;{item}&apos; on the menu. Take another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not on the menu. Take another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody here is called &apos;{name}&apos;. Take one of the faces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody of that name. Take one of the faces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such moment any more. Go back to the counter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was not given here. Open the moment to see what was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such format. Take one of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such setting. Take one of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above {above} a few words are needed. Say what happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few words are needed. Say what happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs a reason. Write a few words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot say by itself: {asked}. Choose, and nothing is guessed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file leaves something open. Choose, and nothing is guessed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other counters cannot be asked now. When they last could, {since}, this voucher was good. Try again before you take it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other counters cannot be asked now. This voucher was good when they could. Try again before you take it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other counters cannot be asked now. When they last could, {since}, this code was not good. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other counters cannot be asked now. This code was not good when they could. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a shop in {file} already. Open it, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a shop there already. Open it, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has to say yes to this. {approvers} can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has to say yes to this. Ask a manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is {over} over your limit. {approvers} can say yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is over your limit. {approvers} can say yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is over your limit. Ask a manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over {period} budget by {over}. {approvers} can say yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the budget by {over}. {approvers} can say yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the budget. Ask a manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already made right {at_clock} by {by}: {what}. {approvers} can say yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket was already made right. {approvers} can say yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket was already made right. Ask a manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is {over} more than the ticket&apos;s total. {approvers} can say yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is more than the ticket&apos;s total. Ask a manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their used code was shown again. {approvers} can say yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their used code was shown again. Ask a lead or a manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine has no keychain that keeps the shop&apos;s secrets. A passphrase opens them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop&apos;s secrets are sealed in a file. Its passphrase opens them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That passphrase does not open the shop&apos;s secrets. Try another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop is no longer in {file}. Plug its disk in or put the file back, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop is not where it was. Plug its disk in or put the file back, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not a shop of Make It Right. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not a shop of Make It Right. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} can only be read. Allow writing there, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop&apos;s folder can only be read. Allow writing there, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No budget is set yet: only limits count. The owner sets one in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
