# The answer to somebody who says that they want to die, or cannot go on. Nothing else is said beside it.
# Safety words: a translation keeps the meaning item by item, and a clinician reads it.
# $line is the operator's number for that place, or "none".

despair-heard = *I'm glad you said it. What you wrote matters, and so do you.* I'm only an automatic diary, and nobody reads along here. Please turn to a person now, even if it feels like too much:
despair-emergency = • If you might hurt yourself, or already have: contact your { safety-number } now, or go to the nearest emergency department.
despair-talk = { $line ->
    [none] • To talk: a crisis line listens to exactly this. findahelpline.com shows the ones where you are.
   *[other] • To talk: this one listens, whatever it is: { $line }
 }
despair-near = • Somebody near you: tell them what you told me, and ask them to stay with you.
despair-hope = However dark it is now, it can get lighter with help. You don't have to carry it alone.
despair-not-kept = What you wrote is not in your diary.
despair-operator = You can also write to whoever runs me: { $operator }. They may not see it at once.
