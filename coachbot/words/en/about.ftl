# /help: every command in a line, the everyday ones first, a heading over each paragraph. /about: who runs this, how days
# are counted, what is kept.

about-help-every-day = *Every day*
    /today: what's coming, and what came
    /checkin: headache today? You can also just write it: _no_, _yes 6_, _yesterday a 4, no pills_
    /undo: takes back what I recorded last
    /cancel: leaves the question that is open
    /progress: how your headache days go
    /cards: the exercises and how-tos, with pictures
    /lessons: what I told you so far, to read again
    /desk: breaks at your desk, every 30 or 45 minutes, without a sound
    /snooze: bring the last prompt back later

about-help-in-the-way = *When life gets in the way*
    /attack: it's bad right now; quiet until tomorrow morning
    /pause: silence for as long as you like
    /resume: go on where you stopped
    /safety: warning signs, and what to do

about-help-know = *Good to know*
    /ask: a question, answered from my notes
    /faq: what people ask
    /glossary: words and what they mean
    /compare: three kinds of headache, side by side

about-help-change = *Yours to change*
    /programme: what you're on; switch, or start another
    /notes: your reason, your plans, in your own words
    /settings: your clock, desk days, moments, quiet hours
    /language: English, Deutsch
    /link: the same diary in Telegram and Discord
    /why: why a prompt came, or didn't

about-help-data = *Your data*
    /experiment: compare two ways of one thing, by a coin
    /report: one page about your diary, for a clinician
    /export: all of it, as files
    /stop: no more messages, diary kept
    /forget: delete everything
    /about: who runs this, and how things are counted

# $version is like 1.2.0.
about-title = *About coachbot { $version }*
about-run-demo = This is a try-out on your own computer; everything stays in one file there.
about-run-by = I am run by { $operator }.
about-run-by-nobody = Whoever runs me has not left a name.
about-what = *What I am:* general wellness information and a diary. I'm not medical advice, not a medical device and not for emergencies. I can't tell what a headache comes from. For new, changing or worrying signs, and before you start with a neck or bone condition, please see a clinician.
# $turn is the time at which a day ends and the next begins, like 03:00.
about-counted = *How days are counted:* a headache day is a day, from { $turn } to { $turn } on your clock, with any headache you noticed, however short, treated or not. A day without an answer stays a gap. It never counts as a day without headache. You can fill in the last two days.
about-kept = *What I keep:* your answers, which prompts you did, your settings and safety answers. No name, no place. This chat app can read our messages too; they are not end-to-end encrypted. /export hands you everything, /forget deletes it at once.
# In the try-out on one's own computer.
about-kept-demo = *What I keep:* your answers, which prompts you did, your settings and safety answers. No name, no place. /export hands you everything, /forget deletes it at once.
