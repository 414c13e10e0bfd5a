# How often headaches come: counts, rates with their ranges, comparisons. Never the programme as a reason for a change.

# What a count is about; it stands before a colon as $title.
frequency-last = { $days ->
    [0] Today
    [one] Last day
   *[other] Last { $days } days
 }
frequency-first = { $days ->
    [one] First { $days } day
   *[other] First { $days } days
 }

frequency-none = { $title }: no day answered, so there is nothing to count.
frequency-early = { $title }: headache on { $headache } of { $answered ->
    [one] { $answered } answered day
   *[other] { $answered } answered days
 }. It is too early to give a rate.
frequency-few = { $title }: headache on { $headache } of { $answered ->
    [one] { $answered } answered day
   *[other] { $answered } answered days
 }. { $answered } of { $days ->
    [one] { $days } day
   *[other] { $days } days
 } answered is too few to give a rate.
frequency-rate = { $title }: headache on { $headache } of { $answered ->
    [one] { $answered } answered day
   *[other] { $answered } answered days
 }. That is about { $rate } per { $per } days; the true figure is likely between { $low } and { $high }.

# The word of a look, and what stands beside a flag in the picture.
frequency-change-very-likely-lower = headache days are very likely lower
frequency-change-leaning-lower = headache days are leaning lower
frequency-change-no-clear-change = no clear change yet
frequency-change-leaning-higher = headache days are leaning higher
frequency-change-very-likely-higher = headache days are very likely higher
frequency-change-not-enough-data = can't tell yet

frequency-often = Headaches came on about half of the last { $per } days or more. That is worth talking over with a doctor.
frequency-often-answered = Headache came on { $headache } of { $answered } answered days of the last { $per }. If the other days were alike, that is about half of all days or more; it may be fewer. It is worth talking over with a doctor.
frequency-medicine-watch = Medicine for headache was taken on { $days } of the { $told ->
    [one] { $told } day
   *[other] { $told } days
 } it was told for in the last { $per }{ $others ->
    [0] ; that adds up to two or more days a week.
    [one] ; of { $others } more day I don't know. If it was alike, it adds up to two or more days a week; it may be fewer.
   *[other] ; of { $others } more days I don't know. If they were alike, it adds up to two or more days a week; it may be fewer.
 } It is worth talking over with a pharmacist or doctor.
frequency-medicine-high = Medicine for headache was taken on { $days } of the { $told ->
    [one] { $told } day
   *[other] { $told } days
 } it was told for in the last { $per }{ $others ->
    [0] ; that is often.
    [one] ; of { $others } more day I don't know. If it was alike, that is often; it may be fewer.
   *[other] ; of { $others } more days I don't know. If they were alike, that is often; it may be fewer.
 } It is worth talking over with a pharmacist or doctor.

# What looks can show, told before they come; $weeks is 0 where half a year is too short for every second person.
frequency-power = What can be seen: if your headache days fell to half, and you answer as many evenings as so far, { $weeks ->
    [0] about { $lean } of 100 people like you would hear “leaning lower” within half a year
   *[other] every second person like you would hear “leaning lower” within { $weeks } weeks
 }{ $very ->
    [0] , and hardly anybody “very likely lower”.
   *[other] , and about { $very } of 100 “very likely lower”{ $weeks ->
        [0] .
       *[other] {" "}within half a year.
    }
 } So a real change can stay unsaid for long.

frequency-pain = On headache days the worst pain was in the middle { $before } of 10 then and { $now } of 10 lately ({ $before_days } and { $now_days } days). The difference is likely { $difference }{ $size ->
    [chance] , so it may be chance.
    [noticed] : a difference people tend to notice.
   *[small] : a difference few people notice.
 }
# $difference above: points of pain, one number, two of one side, or two around none.
frequency-pain-none = none
frequency-pain-lower = { $points ->
    [one] { $points } point lower
   *[other] { $points } points lower
 }
frequency-pain-higher = { $points ->
    [one] { $points } point higher
   *[other] { $points } points higher
 }
frequency-pain-between = between { $low } and { $high }

frequency-next-day = The day after a day without headache: headache on { $free_did_headache } of { $free_did } after practice, on { $free_skip_headache } of { $free_skip } without. The day after a headache day: headache on { $aching_did_headache } of { $aching_did } after practice, on { $aching_skip_headache } of { $aching_skip } without. Such counts differ a good deal by chance alone, and do not say why: a bad day, or a headache on its way, also makes practice harder.
frequency-next-day-unclear = Practice and the next day's headache: can't tell yet. It takes { $pairs_least } pairs of days, { $each_least } of them with and { $each_least } without practice, and { $headaches_least } headaches, and { $side_least } days behind each count; there are { $pairs }, { $did }, { $skipped } and { $headaches }.
