# How an exercise felt, and what that changes for the card it was said of.

feeling-button-easy = Too easy
feeling-button-fine = Fine
feeling-button-much = Too much
feeling-button-pain = It hurt
feeling-button-all = All of them
feeling-button-back = Bring it back

feeling-which-easy = Which one was too easy?
feeling-which-much = Which one was too much?
feeling-which-pain = Thank you for telling me. Which one hurt?

# "moved": the card has another level from now on. "soon": one more such word moves it. "out": it comes no more.
feeling-easy-same = *Noted: easy.* Good. It stays like this for you; easy and often is the idea.
feeling-easy-soon = *Noted: easy,* for _{ $cards }_. If that's so next time, too, I'll go a little further.
feeling-easy-moved = *Noted: easy.* Twice in a row, so this goes a little further next time: _{ $cards }_.
feeling-fine = *Noted: fine.* Then it stays as it is.
feeling-much-same = *Noted: too much,* for _{ $cards }_. Make it as small as you like, or leave it out. The short version counts in full.
feeling-much-moved = *Noted: too much.* Next time this comes in an easier version: _{ $cards }_.
feeling-pain-same = *Thank you for telling me.* Leave this for today: _{ $cards }_. It should be back to usual within an hour. If you feel dizzy, numb or unwell, or it stays, open /safety.
feeling-pain-moved = *Thank you for telling me.* Leave this for today: _{ $cards }_. It should be back to usual within an hour. Next time there is an easier version. If you feel dizzy, numb or unwell, or it stays, open /safety.
feeling-pain-out = *Thank you for telling me.* It hurt twice, so I leave this out from now on: _{ $cards }_. /cards can bring it back. It should be back to usual within an hour. If you feel dizzy, numb or unwell, or it stays, open /safety.

feeling-is-out = I leave out *{ $card }* because of what you told me about it. If you want to try again, I begin with the easier version.
feeling-back = *{ $card }* comes again, in its easier version. Stop when it hurts, and tell me.

# Another card in the place of one that does not suit.
feeling-swap = Something else can come in its place:
feeling-button-swap = { $swap } instead of { $card }
feeling-button-back-to = Back to { $card }
feeling-swapped = From now on *{ $swap }* comes where *{ $card }* would have come, unless it is there already.
