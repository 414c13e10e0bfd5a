# Quiet on a bad day: one tap, nothing to do, and no debt the next morning.

# $at is the hour of the next morning at which the quiet ends.
attack-quiet = { $day ->
    [today] *Quiet until today at { $at }.* I've noted a headache for today. You don't have to do anything else.
   *[tomorrow] *Quiet until tomorrow at { $at }.* I've noted a headache for today. You don't have to do anything else.
 }

    If it came suddenly, is the worst you have known, or is new for you, please open /safety.
attack-button-end = End the quiet
# Behind the first two, where a headache is noted for today: attack-stays.
attack-ended = *The quiet is over.* Your plan goes on, with nothing to catch up on.
attack-ended-alone = *The quiet is over.*
attack-stays = Today's headache stays in your diary; /checkin changes it.
attack-not-quiet = It isn't quiet at the moment, so there is nothing to end. /today shows what's coming.

# The next morning.
attack-look-in = Good morning. Yesterday was a hard day. I hope today is kinder. Nothing has piled up.
attack-look-in-ask = Good morning. Yesterday was a hard day. I hope today is kinder. Nothing has piled up. If you like, one question:
