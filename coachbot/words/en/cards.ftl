# Cards: the lists of them, and what stands around one.

cards-family-reset = Short resets
cards-family-mobility = Movement
cards-family-release = Easing tight spots
cards-family-strength = Strength
cards-family-desk = At the desk and on the way
cards-family-sleep = Sleep

cards-how-much = *How much:* { $dose }

cards-all = *Cards.* Each shows how something goes, with a picture.
cards-of-family = *{ $family }:* { $cards }
cards-write = Write _/cards { $name }_ to see one.
cards-some-left-out = _Some exercises are left out because of your exercise check. /safety can repeat it._
cards-some-off = _Exercises are left out for now because of a safety answer. /safety is the place for that._
cards-some-wait = _Exercises have to wait: three short lists come before your first one, and /safety opens them._
cards-which = *{ $family }.* Which one?
cards-which-of-many = *{ $family }.* Which one? There are more than fit here: /cards lists them, and takes a name.
cards-none = I have no card called _{ $name }_. /cards lists them all.
cards-off = *{ $card }* is off for now because of a safety answer. /safety is the place for that.
# To somebody who has not answered the three lists yet.
cards-waits = *{ $card }* has to wait: three short lists come before your first exercise, and /safety opens them. Until then I show nothing that moves your neck.
cards-left-out = I leave out *{ $card }* because of what you answered in the exercise check. A doctor or physiotherapist can tell you whether it suits you. /safety repeats the check.
