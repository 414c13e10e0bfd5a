# Joining: what this is, who runs it, consent, days and moments, the first question. The safety screens are in signs.ftl and
# exercise_check.ftl, the time zone in zone.ftl. $operator is who runs it, with a contact.

joining-closed = Hello. This coach is by invitation only. If you were given a code, send it as /start followed by the code.

# The first message, ending in the first question.
joining-hello = I'm *coachbot*: a diary and small habits for headaches that seem to start in the neck.
joining-not-a-doctor = I'm no doctor, and not for emergencies.
joining-run-demo = This is a try-out on your own computer. Nothing you write leaves it.
joining-run-by = Run by { $operator }.
joining-run-by-nobody = Whoever runs me has not left a name yet.
# In the demo, before anything is asked.
joining-try = You can try a reset first: half a minute, nothing kept.
joining-button-try = Try a reset now
joining-tried = *That was a reset.* A few of these on a working day, an evening question, and exercises that suit you: that is all I bring.
joining-age-ask = Are you 18 or older?
joining-button-adult = Yes, I'm 18 or older
joining-button-teen = I'm 16 or 17
joining-button-younger = Younger
joining-younger = Thank you for being straight with me. I'm not made for people under 16, so I can't go on. If headaches bother you, please tell a parent, a school nurse or a doctor. I've kept nothing but this answer; /forget deletes that too.
joining-button-slip = I tapped that by mistake
joining-teen = You're 16 or 17. Then I keep a diary with you, and leave the exercises to people who can see you. Please tell a parent or somebody else you trust that you use this.

# Consent to keeping health data: what, why, where, how long, and how to take it back. Its meaning is the same in every language.
joining-consent-changed = The text you agreed to has changed, so I ask once more.
joining-consent-ask = *May I keep your diary?*
# The same in five lines; the whole text is one tap away. $where is "demo", "named" or "nobody".
joining-consent-brief = *May I keep your diary?*
    • What: health answers, settings, no name
    • Why: only to coach you
    • Where: { $where ->
        [demo] in one file on this computer
        [named] with { $operator }; this app sees it too
       *[nobody] with whoever runs me; this app sees it too
    }
    • How long: until you /forget
    • Yours: /export, /stop
joining-button-whole = Whole text
joining-consent-what = • I'd keep: your answers about headaches, what you notice and write down, which prompts you did, your safety answers, your time zone and moments. No name, no place.
joining-consent-why = • Why: to send prompts at your times and to show how your headache days go. Nothing else.
joining-consent-where-demo = • Where: It stays in one file on this computer.
joining-consent-where = • Where: It is kept by { $operator }. This chat app sees our messages too; they are not end-to-end encrypted.
joining-consent-where-nobody = • Where: It is kept by whoever runs me. This chat app sees our messages too; they are not end-to-end encrypted.
joining-consent-how-long = • How long: until you say /forget. That deletes everything at once and shows you what was deleted.
joining-consent-yours = • It's yours: /export hands you all of it. /stop ends all messages, any time.
joining-button-consent = Yes, keep my diary
joining-button-no-consent = No, thanks
joining-consented = Diary: yes.
joining-no-consent = That's fine. I've kept nothing but your last answers here, and I won't write to you. /forget deletes even those. If you change your mind, send /start.

# Days and moments.
joining-moments-ask = *Your days.* Desk prompts only come on work days, and I ask about your day in the evening. Does this fit?
    • Work days: Monday to Friday
    • Work starts at 09:00
    • My question comes at 20:30
joining-button-fits = That fits
joining-button-change = Change it
joining-moments-fit = Monday to Friday from 09:00, my question at 20:30.
# The clock is known; $start and $evening are what is proposed, under it a button changes them.
joining-clock-set = *{ $time }, { $place }.* Work: Monday–Friday from { $start }. Question: { $evening }.
joining-work-days-ask = Which days do you work at a desk? Tap to switch a day on or off.
joining-button-days-done = Done
joining-work-start-ask = When does your work day start? Tap a time or type one, such as _8:15_.
joining-evening-ask = When shall I ask about your day? Tap a time or type one, such as _21:15_.
joining-moments-set = Work starts at { $start }, my question comes at { $evening }.

# Right after joining.
joining-first-check-in = Any headache today so far?

# /start from somebody who is on a programme.
joining-already = Hello again. You're on *{ $title }*, day { $day } of { $days }. /today shows what's coming.
joining-already-soon = Hello again. You're on *{ $title }*, starting soon. /today shows what's coming.
# Text where only a tap makes the answer certain.
joining-tap-please = For this one I need you to tap a button, so that I don't get you wrong.
