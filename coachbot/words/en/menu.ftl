# The command menu, and what a platform shows before a conversation begins. A command takes at most 100 characters.

menu-command-today = What's coming, and what came
menu-command-checkin = Headache today?
menu-command-undo = Take back what I recorded last
menu-command-cancel = Leave the question that is open
menu-command-progress = How your headache days go
menu-command-cards = Exercises and how-tos, with pictures
menu-command-lessons = Lessons so far, to read again
menu-command-desk = Silent breaks at your desk
menu-command-snooze = Bring the last prompt back later
menu-command-attack = It's bad right now: quiet until tomorrow
menu-command-pause = Silence for as long as you like
menu-command-resume = Go on where you stopped
menu-command-safety = Warning signs, and what to do
menu-command-settings = Your clock, days, moments and quiet hours
menu-command-language = The language we speak
menu-command-link = The same diary in Telegram and Discord
menu-command-programme = What you're on; switch, or start another
menu-command-notes = Your reason and plans, in your own words
menu-command-why = Why a prompt came, or didn't
menu-command-ask = A question, answered from my notes
menu-command-faq = What people ask
menu-command-glossary = Words and what they mean
menu-command-compare = Three headaches, side by side
menu-command-experiment = Compare two ways of one thing, by a coin
menu-command-report = One page about your diary, for a clinician
menu-command-export = Everything I keep of you, as a file
menu-command-about = Who runs this, and how days are counted
menu-command-help = What I can do
menu-command-stop = No more messages; your diary is kept
menu-command-forget = Delete everything
menu-command-start = Begin, or go on where you stopped
menu-command-zone = Your clock: name a city near you

menu-behind-start = A code, if you were given one
menu-behind-checkin = no, yes, yes 6, or a day such as 14 March
menu-behind-ask = What would you like to know?
menu-behind-why = A day, such as yesterday or 14 March
menu-behind-link = The code from your other chat, if you have one
menu-behind-zone = A city near you, or a time zone

menu-description =
    I help people whose headaches start in the neck and upper back to keep up small habits: a few short prompts a day, one question each evening, and an honest picture of how your headache days go.

    For adults. I'm a diary and a coach, not a doctor, and not for emergencies.
menu-short-description = Small habits and an honest diary for headaches that start in the neck and upper back.
