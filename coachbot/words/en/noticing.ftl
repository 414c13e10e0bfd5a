# Questions about what somebody noticed, answered with a tap. The questions and their answers are those of questions.yaml.

noticing-button-skip = Skip
# A question that is answered with a number; the hint stands under it, the title over a form.
noticing-hint-number = _Write a whole number from { $least } to { $most }, or skip it._
noticing-title-number = A number from { $least } to { $most }
noticing-number-unclear = I haven't recorded that, because I read only one whole number here, from { $least } to { $most }. Which one fits best?
# Each of the two stands under the question.
noticing-noted = *{ $answer }*. Noted.
noticing-noted-waking = *{ $answer }*. Noted. If headache on waking is new for you, please look at /safety.
noticing-skipped = Skipped. That's fine.

# The end of a few questions in a row. $when is like "today"; $attack counts the day's headaches.
noticing-all = { $attack ->
    [1] *Noted { $when }*
   *[other] *Noted { $when }, headache { $attack }*
 }
noticing-line = • { $ask } *{ $answer }*
noticing-nothing = Nothing noted. That's fine.
noticing-button-another = There was another headache

noticing-offer-mobility = Between your shoulder blades it is { $rise } points tighter than last week. A day of easy movement may feel good. Only if you like: pick one of these for tomorrow.
noticing-button-show = Show me: { $card }
# Under an answer about somebody's days; cards stand below as buttons.
# $count is how many.
noticing-offer-cards = { $count ->
    [one] Then this fits your days best. Begin with it whenever you like; the rest comes with the programme.
   *[other] Then these fit your days best. Begin with one of them whenever you like; the others come with the programme.
 }
