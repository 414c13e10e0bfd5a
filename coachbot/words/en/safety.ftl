# What warning signs call for. Safety words: a translation keeps the meaning item by item, and a clinician reads it.
# No sentence names an illness, and none says that something is harmless. $line is the operator's emergency number, or "none".
# $moving is what a pause turns off: "breaks" are exercises and breaks of somebody who keeps the diary alone, "exercises",
# or "resets" for whoever leaves out exercises.

# Said inside "contact your …".
safety-number = { $line ->
    [none] local emergency number
   *[other] local emergency number ({ $line })
 }
# Everything rests after a T1 sign; the other line is for exercises that are off.
safety-rest = From now on everything here rests but the evening question. Once somebody could help, or it has settled, /safety starts it again.
safety-rests-still = Everything here still rests but the evening question. Once somebody could help, or it has settled, /safety starts it again.
safety-off = { $moving ->
    [breaks] Exercises and breaks are off until you turn them on again in /safety. Your diary goes on.
    [exercises] Exercises are off until you turn them on again in /safety. Your diary goes on.
   *[resets] Resets and breaks are off until you turn them on again in /safety. Your diary goes on.
 }
# To somebody of whom nothing is kept.
safety-leave = Leave any exercise alone for now.

# How /safety begins.
safety-opening = In an emergency, call your local emergency number now; I can't help fast enough.
safety-opening-rests = *Everything but the evening question rests at the moment* because of an earlier answer.
safety-opening-off = { $moving ->
    [breaks] *Exercises and breaks are off at the moment* because of an earlier answer.
    [exercises] *Exercises are off at the moment* because of an earlier answer.
   *[resets] *Resets and breaks are off at the moment* because of an earlier answer.
 }
safety-monthly = *The monthly safety check.* Three short lists, three taps. Things change, so I ask everybody.
safety-different = Thank you for saying so. Let's look at the warning signs together.
safety-strong = That is very strong. Before anything else, please look at these.

# Said to warning words that somebody wrote, by the gravest tier they may belong to. It claims nothing.
safety-heard-now = *Please read this first.* What you wrote can be something that needs care right away. If in doubt, contact your { safety-number } now. I can't judge it, and I can't help fast enough.
safety-heard-today = What you wrote can be something that needs a doctor's advice today. I can't judge it, but three short lists can help you decide.
safety-heard-visit = What you wrote can be worth a visit to a clinician. I can't judge it, but three short lists can help you decide.
safety-words-kept = I've kept your words.
safety-button-show = Show me the warning signs

# What each tier calls for.
safety-now = *Please get help now.* What you tapped can be a sign of something that needs care right away. Stop what you're doing and contact your { safety-number }, or go to the nearest emergency department. If you can, ask someone to stay with you.
safety-now-rest = I'm an automatic diary and can't judge this. { safety-rest }
safety-now-leave = I'm an automatic diary and can't judge this. { safety-leave }
safety-today = *Please ask for medical advice today*: a doctor, an urgent-care line or a clinic. If you're not sure, it is better to ask once too often. If it gets worse, contact your { safety-number }.
safety-visit = *It is worth booking a visit about this.* You can take your diary along: /report. Nothing else changes here; easy does it.
# Under advice in the middle of joining.
safety-button-continue = Go on setting up

safety-none = Thank you for checking. If any of them shows up, or something feels new or different, come back to /safety or ask a clinician.
safety-button-screen-again = Repeat the exercise check

# Before what was off comes back: an explicit word.
safety-lift-ask = { $what ->
    [everything] Shall I turn my messages on again, exercises too?
    [messages] Shall I turn my messages on again?
    [breaks] Shall I turn the exercises and breaks on again?
    [exercises] Shall I turn the exercises on again?
   *[resets] Shall I turn the resets and breaks on again?
 } Please only say yes if a clinician told you it is fine, or if it has settled and nothing on the lists is there any more.
safety-button-lift = Yes, turn them on
safety-button-leave-off = Leave them off
safety-lifted = *All right.* Resets and exercises may come again. Easy does it.
safety-lifted-messages = *All right.* My messages may come again. Easy does it.
safety-stays-off = *They stay off.* Your diary goes on. /safety is there whenever you need it.

# The one word on the day after something that calls for care. It never names what that was.
safety-follow-up = Yesterday you told me something that calls for care. I hope somebody could help, or will today. If it is still there and nobody has, please ask for help now.
safety-follow-up-emergency = In an emergency: { $line }.
safety-follow-up-crisis = When life itself feels too heavy: { $line }.
safety-button-open = Open the safety check
