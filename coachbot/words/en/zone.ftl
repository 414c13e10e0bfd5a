# Where a person's clock stands. $time is a time such as 14:30, $place a city such as "New York".

zone-ask = *Your clock.* I'd like to write at your times. What time is it for you?

    You can also write a city near you, or the time on your clock. I keep only the time zone, not the place.
# A guess is one tap to confirm.
zone-ask-guess = *Your clock.* Is it { $time }, as in { $place }? If not, write your city.
zone-button-yes = Yes, { $time } ({ $place })
# Over $n buttons with places it could be.
zone-which = { $n ->
    [one] Is this the one? If not, write another city.
   *[other] Which one is yours? If not, write another city.
 }
zone-button-place = { $place } ({ $time })
zone-unknown = I don't know that place. Please try a bigger city near you, or write the time on your clock, such as _14:30_.
zone-set = Your clock: { $time }, as in { $place }.
