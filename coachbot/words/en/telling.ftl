# What a sentence wrote into the diary, and what about it is asked back. $day is like "Monday 23 November",
# $facts one of the lines check-in-facts-...

telling-recorded = *Recorded:*
telling-day = { $day }: { $facts }
telling-day-open = { $day }: nothing is recorded
telling-higher = Where you gave two numbers I keep the higher one, because the diary asks for the worst moment.
telling-not-sure = I'm not sure how to read that, so I've left your diary as it is.
telling-which-day = I'm not sure which day you mean, so I've left your diary as it is. Which one is it? For an earlier day, write it behind /checkin, such as _/checkin 14 March_.
telling-taken-back = *Taken back.* Now it says:
telling-nothing-to-take-back = There is nothing from today that I could take back. To change an earlier day, write it behind /checkin, such as _/checkin yesterday_.
telling-cancelled = All right, I've put that question aside. What you told me before stays.
telling-nothing-open = I'm not waiting for an answer right now, so there is nothing to cancel. To take back what I recorded last, write /undo.
