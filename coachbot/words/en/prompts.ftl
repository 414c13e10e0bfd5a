# Prompts: the rules beside an exercise, the buttons, how an answer is confirmed, and the counts of the days so far.

prompts-stop-rule = _Keep it easy: up to 3 of 10 on a pain scale, and back to usual within an hour. Stop if you feel dizzy, numb or unwell, and open /safety._
prompts-first-exercise = *Before your first exercise*
    • Slow and easy. No bouncing, no cracking, no pushing the head with your hands.
    • A little discomfort is fine, up to 3 of 10. It should be back to usual within an hour. If not, take the easier version.
    • Keep breathing, don't strain.
    • Stop and open /safety if you feel dizzy or faint, see double or blurred, have trouble speaking or swallowing, feel numb, or get a sudden or new kind of headache.
    • With a headache of 7 or more, skip it and rest.
    • Never while driving.

# Somebody's own plan, said back to them.
prompts-quote =
    .one = _Your own plan: “{ $words }”_
    .two = _You wrote: “{ $words }”_
    .three = _In your words: “{ $words }”_

# What a text of a programme calls the moment it comes at.
prompts-anchor-wake = wake
prompts-anchor-first-drink = first drink
prompts-anchor-work-start = work start
prompts-anchor-lunch = lunch
prompts-anchor-work-end = work end
prompts-anchor-evening = evening
prompts-anchor-bedtime = bedtime
prompts-anchor-none = this moment

prompts-short-version = *The short version*

prompts-minimum = _On a full day, yours is: “{ $words }”. It counts in full._
prompts-button-minimum = My minimum
prompts-button-done = Done
prompts-button-short = Short version
prompts-button-skip = Not today
prompts-button-later = Later
prompts-button-show = Show me
prompts-button-change = Change

prompts-off = This one is off for now because of a safety answer. See /safety. Nothing to make up for.
prompts-left-out = This one is left out because of your exercise check. Nothing to make up for.
prompts-taken-out = I leave this one out because of what you told me about it. /cards can bring it back.

prompts-done =
    .one = *Done at { $at }. Nice.*
    .two = *Done at { $at }. Your neck says thanks.*
    .three = *Done at { $at }. That counts.*
    .four = *Done at { $at }. Small and regular is the idea.*
    .five = *Done at { $at }. Good.*
prompts-done-short =
    .one = *Short version done at { $at }. It counts in full.*
    .two = *Short version done at { $at }. That is a real one.*
    .three = *Short version done at { $at }. Regular beats long.*
    .four = *Short version done at { $at }. Good call.*
    .five = *Short version done at { $at }. That counts.*
prompts-skipped =
    .one = *Not today. That's fine.*
    .two = *Left out for today. No debt, nothing to make up.*
    .three = *Not today, then. The next one comes as planned.*
    .four = *Fine. Today was full enough.*
    .five = *Skipped. You decide.*
prompts-week = In the last 7 days: done { $done } of { $offered }.

prompts-ask-felt = How was it?

prompts-away = { $count ->
        [one] _I was out of reach for a while, so { $count } message was skipped. Nothing to catch up on._
       *[other] _I was out of reach for a while, so { $count } messages were skipped. Nothing to catch up on._
    }

prompts-kept = *Good.* The evening question goes on after the last day. /stop ends it whenever you like.
prompts-ended = *All right.* Tonight's question is the last one. Your diary stays; /progress shows it, /export hands it over.

prompts-counts-none = There are no answered evenings yet, so there is nothing to count.
prompts-counts = So far you answered { $answered } of { $days ->
        [one] { $days } evening
       *[other] { $days } evenings
    }. There was a headache on { $headache } of { $answered ->
        [one] that { $answered } day
       *[other] those { $answered } days
    }.
prompts-counts-early = That is a count, not a verdict: two weeks are too short to show a change.
prompts-counts-waves = That is a count, not a verdict: headaches come and go in waves, and a few days more or less are often chance.
