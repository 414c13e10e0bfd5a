"""What a simulated person taps while joining, by the track that they should get."""

from collections.abc import Mapping

from coachbot.domain.participant import Track

ALWAYS = r"consent:yes|signs:T\d:none|zone:.+|joinzone:.+|moments:fit|goon|setzone:.+"
JOINING: Mapping[Track, str] = {
    Track.FULL: rf"adult:yes|screen:none|cautions:-|{ALWAYS}",
    Track.LOW_LOAD: rf"adult:yes|screen:none|caution:LETTER|cautions:LETTER|{ALWAYS}",
    Track.NO_EXERCISE: rf"adult:yes|screen:some|{ALWAYS}",
    Track.DIARY_ONLY: rf"adult:teen|{ALWAYS}",
}
"""What somebody with nothing to tell but what gives them a track taps while joining; LETTER is what they tell."""
