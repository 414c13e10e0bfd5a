# What is told once when it happens. It names no illness, blames nobody, and never says to begin, stop or change a medicine.

tidings-flare = *Several strong days within a week.* That is a rough stretch, and it isn't your doing. Until it eases I write less, and what comes is small. It ends by itself after four days without a strong one. If it is different from your usual headaches, please look at the warning signs.
# $words are the person's own.
tidings-flare-own = _For days like these you wrote: “{ $words }”_
tidings-flare-ask = *What is good for you on days like these?*
# Above an exercise in a rough stretch; on each day the next one.
tidings-practice =
    .one = *The small version, for a rough stretch.* One thing, as little of it as you like. Leaving it out is just as right.
    .two = *Something small today.* One gentle thing, and stop whenever you like. A day without it is fine, too.
    .three = *Just one thing.* Do a little of it if it feels good, or let it be. Both are right.
    .four = *The small version.* Once, slowly, is plenty. Nothing is lost if you leave it out.
    .five = *As easy as it gets.* One thing, done lightly. If rest suits you better, then rest.
    .six = *Something small, if you like.* Half of it counts as well. No is a good answer, too.
    .seven = *One easy thing for today.* Take your time, and keep it light. You can skip it without a thought.
    .eight = *A small one, while things are rough.* Try as much as stays easy. That may be nothing at all.
tidings-long-flare = *The rough stretch has gone on for two weeks now.* Please have it looked at: a doctor or physiotherapist can see what a diary can't. /report makes a page to take along. Until it eases there are no exercises, and I don't ask about them either. /safety is there at any time.
tidings-flare-over = *The rough stretch is over, as far as your diary tells.* From tomorrow your usual plan comes again. Begin gently; there is nothing to make up.
# $days is on how many of the last 28 days medicine was told.
tidings-medicine = *A word about medicine, once.* You told me of some on { $days } of the last 28 days. Many people are in that place, and it's no failing. On many days a month some medicines can add to headaches. Whether that is so for yours, a pharmacist or doctor can say, so it's worth a visit. Please don't stop a prescribed medicine on your own.
