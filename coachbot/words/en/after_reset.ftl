# What follows when somebody felt worse after a reset. $card is the card's name.

after-reset-worse = *Thank you for telling me.* Leave it for today.
after-reset-smaller = From now on “{ $card }” comes smaller.
after-reset-out = It's the second time with “{ $card }”, so that one stays out from now on. Not everything suits everybody.
after-reset-care = It should be back to usual within an hour. If it isn't, or you feel dizzy, numb or unwell, please look at the warning signs.
after-reset-button-back = Bring back: { $card }
after-reset-line-out = • Left out, since it hurt or felt worse: { $card }
