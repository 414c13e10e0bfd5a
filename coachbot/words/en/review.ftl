# The look back at a week and at a whole programme: counts, what comes next, and the level of the exercises.

review-first-days = *Looking back at the first days*
review-week = *Looking back at week { $week }*
review-week-stage = *Looking back at week { $week }: { $stage }*

# The week in counts, a line each.
review-none-answered = • No evening was answered, so there is nothing to count.
review-answered = • Answered: { $answered } of { $days ->
        [one] { $days } evening
       *[other] { $days } evenings
    }
review-headache = • Headache on { $headache } of { $answered ->
        [one] that { $answered } day
       *[other] those { $answered } days
    }
review-worst = • Worst pain on those days, in the middle: { $worst } of 10
review-medicine = • Medicine on { $days ->
        [one] { $days } day
       *[other] { $days } days
    }, of { $told } told
review-exercises = • Exercises on { $days } of 7 days; short versions count in full
review-prompts = • Prompts done: { $done } of { $offered }

review-next-step = You were active on { $days } days, so the next step comes tomorrow: *{ $next }*.
review-would-be-next = The next step would be *{ $next }*. It leans on this one, and { $days } days of 7 let a step settle. Repeating the week costs nothing; going on is fine, too. If you don't choose, we go on.
review-button-repeat = Repeat this week
review-button-go-on = Go on
review-repeated = *{ $title }* once more, from tomorrow. No debt, nothing lost.
review-going-on = *On we go.* Tomorrow begins: { $title }.

review-button-easier = Easier
review-button-keep = Keep the level
review-button-further = Further
review-level-easier = *Easier it is.* The next exercises are the smaller versions.
review-level-keep = *As it is.* The level stays.
review-level-further = *A little further.* Only as far as it stays easy.
review-level-only = *It stays as it is.* There is no other level for you now.

review-button-taps = A few taps about your neck
review-button-different = Something feels different

# After the last day.
review-button-next = Next: { $title }
review-button-extend = Go on to day { $day }
review-button-keep-question = Keep the evening question
review-button-finish = Finish here
review-no-fewer = After eight weeks your headache days have hardly fallen: a fall by a third is unlikely, a smaller one can hide in chance. That happens, and it isn't your doing. Please have it looked at: a doctor or physiotherapist can see what a diary can't. /report makes a page to take along.
review-more = After eight weeks headache days have risen rather than fallen. It isn't your doing. Please have it looked at: a doctor or physiotherapist can see what a diary can't. /report makes a page to take along.
review-cannot-tell = After eight weeks your answers can't tell whether there are fewer headache days. If they still bother you, have it looked at all the same: a doctor or physiotherapist can see what a diary can't. /report makes a page to take along.

# $words are the person's own; a plan for the next week is asked for below.
review-obstacle = _In the way, last time you told me: “{ $words }”. The next plan can leave room for it._
