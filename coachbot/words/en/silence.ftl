# Pause, resume and putting a prompt off: free, at once, and never asked why.

silence-ask-pause = Of course. For how long? Paused days don't count, and nothing piles up.
silence-pause-unclear = I couldn't read that as a length. Tap one, or write _/pause 3 days_ or _/pause until monday_.
silence-button-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
 }
silence-button-week = 1 week
silence-button-open = Until I say so
silence-button-resume = Resume
silence-paused = *Paused* until { $day }. I won't write on my own. Your programme waits where it is. You can still use /checkin and /progress.
silence-paused-open = *Paused* until you say /resume. I won't write on my own. Your programme waits where it is. You can still use /checkin and /progress.
silence-no-programme = You're not on a programme at the moment, so there is nothing to pause. /start begins one.

silence-welcome-back = *Good to see you again.* Nothing has piled up, and there is nothing to catch up on. How shall we go on?
silence-still-here = I haven't heard from you for a week. That's all right. From now on only my evening question comes, and after a while that rests, too. Do you still want this?
silence-still-here-reason = I haven't heard from you for a week. That's all right. You once wrote why you're here: “{ $reason }”. From now on only my evening question comes, and after a while that rests, too. Do you still want this?
silence-button-go-on = Go on from today
silence-button-pause-week = Pause a week
silence-button-stop = Stop
silence-going-on = *Good.* We go on from today.
silence-resumed = *Good to have you back.* You're on day { $day } of { $days }.
silence-resumed-before = *Good to have you back.* Your programme is about to begin.
silence-not-paused = There is no pause right now. Everything is running. /today shows what's coming.
# A safety answer keeps something stopped; a sentence about that follows.
silence-not-paused-off = There is no pause right now.
# Follows what was changed in the settings, too.
silence-next-prompt = The next prompt comes on { $day } at { $at }.

silence-ask-later = When shall I bring it back?
silence-button-15-minutes = 15 min
silence-button-hour = 1 hour
silence-button-evening = This evening
silence-button-tomorrow = Tomorrow
silence-button-back = Back
silence-ask-later-last = Your last prompt: when shall I bring it back? You can also write _/snooze in 20 min_.
# When something comes, within a sentence and on a button.
silence-moment = { $when ->
    [today] today at { $at }
    [tomorrow] tomorrow at { $at }
   *[later] on { $day } at { $at }
 }
silence-put-off = *Put off.* I'll bring it back { $moment }.
silence-put-off-quiet = *Put off.* I'll bring it back { $moment }. That moment lies in your quiet hours, so I come when they end.
silence-which-one = Which one do you mean?
silence-moment-unclear = I couldn't read that as a time. Please write it like _in 20 min_, _at 9pm_ or _tomorrow 7:30_.
silence-nothing-to-put-off = There is no prompt to put off right now. /pause stops everything for a while.
