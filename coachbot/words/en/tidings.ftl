# What is told once when it happens. It names no illness, blames nobody, and never says to begin, stop or change a medicine.

tidings-flare = *Three strong days within a week.* That is a rough stretch, and it isn't your doing. Until it eases I write less, and what comes is small. It ends by itself after four days without a strong one. If it is different from your usual headaches, please look at the warning signs.
# $words are the person's own.
tidings-flare-own = _For days like these you wrote: “{ $words }”_
tidings-flare-ask = *What is good for you on days like these?*
tidings-practice = *The small version, for a rough stretch.* One thing, as little of it as you like. Leaving it out is just as right.
tidings-long-flare = *The rough stretch has gone on for two weeks now.* Please have it looked at: a doctor or physiotherapist can see what a diary can't. /report makes a page to take along. Until it eases there are no exercises, and I don't ask about them either. /safety is there at any time.
tidings-flare-over = *The rough stretch is over, as far as your diary tells.* From tomorrow your usual plan comes again. Begin gently; there is nothing to make up.
# $days is on how many of the last 28 days medicine was told.
tidings-medicine = *A word about medicine, once.* You told me of some on { $days } of the last 28 days. Many people are in that place, and it's no failing. On many days a month some medicines can add to headaches. Whether that is so for yours, a pharmacist or doctor can say, so it's worth a visit. Please don't stop a prescribed medicine on your own.
