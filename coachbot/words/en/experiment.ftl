# One's own experiment: two ways of one thing in pairs of weeks whose order a coin decides.
# Nothing else may say "because". A way's name stands as $one, $other or $way, such as "the old pillow".

experiment-explain = *Try something out on yourself.* A diary alone can't say why headaches change. A coin can help: you do one thing in one way for a week and in the other way for a week, and the coin says which comes first. Then again, pair by pair.

    It takes twelve weeks or more. Both ways have to be fine for you. What do you want to compare?
experiment-not-now-programme = An experiment needs my evening question, and that comes with a programme. /programme begins one.
experiment-not-now-safety = Your exercises are off because of a safety answer. An experiment can begin once /safety has turned them on again.
experiment-not-now-diary = At 16 and 17 I keep the diary with you and nothing else.
experiment-not-now-paused = You're on a pause. /resume ends it, and then an experiment can begin.
experiment-not-now-runs = One runs already; /experiment shows it.
experiment-too-young = Before one begins I'd like to tell you what it could show. For that I need { $least } answered days of the last eight weeks; so far there are { $answered }.
experiment-no-headaches = You told me of no headache in the last eight weeks. There is nothing that one way could make fewer. That's good news.

# $what_one and $what_other say what to do in those weeks. $powers is a list of experiment-power.
experiment-offer = *{ $title }*
    In some weeks: *{ $one }*. { $what_one }
    In the others: *{ $other }*. { $what_other }

    The first two days of a week aren't counted, the other five are. A pair of weeks that a pause cuts isn't counted, and another is added. You can stop at any time, without a word.

    What it could show, by your last eight weeks (headache on { $headache } of { $answered } answered days). If one way had half as many headache days as the other, I'd find out
    { $powers }
    Often it will say “can't be told apart”. How long shall it be?
experiment-power = { $times ->
    [0] • with { $pairs } pairs: less than once in ten
    [one] • with { $pairs } pairs: about { $times } time in ten
    [10] • with { $pairs } pairs: nearly always
   *[other] • with { $pairs } pairs: about { $times } times in ten
 }
experiment-button-begin = { $pairs } pairs, { $weeks } weeks
experiment-button-stop = Stop it

experiment-begun = *{ $title }*: it begins on { $day }. That morning I'll tell you which way comes first, and on the first day of each week from then on. My evening question stays until the end.

    The coin is thrown and nobody looks. This is the mark it left; at the end I show the coin, and you can check that it is the same one:
    { $committed }

    A file from /export would show the coin early, so wait with that if you can. You can stop at any time: /experiment.
experiment-committed = The coin's mark, as at the start: { $committed }

experiment-this-week = *{ $title }*: this week { $way }, until { $until }. { $what } Pair { $pair } of { $pairs }, week { $block } of 2.
experiment-begins = *{ $title }*: it begins on { $day }.
experiment-waits = *{ $title }*: it waits, and goes on with a new pair of weeks.
experiment-counted-soon = *{ $title }*: all weeks are through. The last days can still be answered; then I count.
experiment-block = *{ $title }*: from today { $way }, until { $until }. { $what } Pair { $pair } of { $pairs }, week { $block } of 2.
experiment-interrupted-pause = The last pair of weeks was cut by your pause, so it isn't counted; this one is new.
experiment-interrupted-safety = The last pair of weeks was cut by a safety pause, so it isn't counted; this one is new.
experiment-interrupted-programme = The last pair of weeks was cut by a change of programme, so it isn't counted; this one is new.

experiment-heading = { $title }: your experiment
experiment-found-one-fewer = You had fewer headache days *because of* “{ $one }”. How sure is that? The coin could have fallen in { $orders } ways. By chance alone, { $far } of them would show so large a difference. If nothing differs, an experiment says this one time in twenty at most.
experiment-found-other-fewer = You had fewer headache days *because of* “{ $other }”. How sure is that? The coin could have fallen in { $orders } ways. By chance alone, { $far } of them would show so large a difference. If nothing differs, an experiment says this one time in twenty at most.
experiment-found-not-told-apart = “{ $one }” and “{ $other }” can't be told apart. The coin could have fallen in { $orders } ways. By chance alone, { $far } of them would show so large a difference. They needn't be alike; a small difference takes more weeks to show.
experiment-counts = { $pairs ->
    [0] No pair of weeks is counted.
    [one] From { $pairs } counted pair: headache on { $one_headache } of { $one_told } days with “{ $one }”, on { $other_headache } of { $other_told } with “{ $other }”.
   *[other] From { $pairs } counted pairs: headache on { $one_headache } of { $one_told } days with “{ $one }”, on { $other_headache } of { $other_told } with “{ $other }”.
 }
# $low_side and $high_side say on which side of none $low and $high days lie.
experiment-range = Per 28 days that is between { $low_side ->
    [more] { $low } more
    [fewer] { $low } fewer
   *[none] none
 } and { $high_side ->
    [more] { $high } more
    [fewer] { $high } fewer
   *[none] none
 } with “{ $other }” than with “{ $one }”.
experiment-thin = { $pairs ->
    [one] { $pairs } pair had too few answers.
   *[other] { $pairs } pairs had too few answers.
 }
experiment-broken = { $pairs ->
    [one] { $pairs } pair was cut by a pause or a change and isn't counted.
   *[other] { $pairs } pairs were cut by a pause or a change and aren't counted.
 }
experiment-flaw-cut-short = It was cut short after { $pairs } of { $wanted } pairs, so there is no answer: whoever may stop when it looks good finds what isn't there.
experiment-flaw-too-few-pairs = { $pairs ->
    [one] Only { $pairs } pair of weeks had enough answers, and six is the fewest that can tell anything apart. So there is no answer.
   *[other] Only { $pairs } pairs of weeks had enough answers, and six is the fewest that can tell anything apart. So there is no answer.
 }
experiment-flaw-coin-changed = The coin isn't the one whose mark I showed at the start. I don't know what happened to it, so there is no answer.
experiment-flaw-coin-seen = The coin had left in a file before the end. Whoever read it knew the order; I can't rule out that this changed something.
experiment-changed = Answers about those days were changed later; what I said at the end stays as it was.
experiment-button-coin = Check the coin
experiment-coin = The coin: { $seed }
    Its mark: { $committed }
    To check: any SHA-256 tool, or whoever runs this with “coachbot coin { $seed }”. The mark is the SHA-256 of the coin. A pair's order is that of the coin, a colon and the pair's number: first digit 0 to 7 begins with the first way, 8 to f with the second. Yours began with “{ $first }”.
experiment-stopped = Stopped. Everything is as before.
experiment-mention = Wondering whether something makes a difference? /experiment compares two ways of it, by a coin.
experiment-report = Own experiment: { $title }
experiment-row = Your experiment, { $title }: this week { $way }, pair { $pair } of { $pairs }.
experiment-row-waits = Your experiment, { $title }: no week of it today.
