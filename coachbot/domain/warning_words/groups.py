"""Groups of English words that the signs are made of."""

HEAD = r"head|headache|heads|migraine|skull|brain|temples?|neck|forehead"
ACHE = r"headache|migraine|pain\w*|hurt\w*|ache\w*|aching|agony|sore|throb\w*|pound\w*|splitting"
HURTS = (
    rf"headache|migraine|(?:head|neck|skull|temple|forehead)(?: \w+){{0,4}} (?:{ACHE}|explod\w*|burst\w*)"
    rf"|(?:{ACHE})(?: \w+){{0,5}} (?:head|neck|skull|temples?)"
)
"""A head or a neck that hurts."""
LIMB = (
    r"arms?|grip|hands?|fingers?|legs?|foot|feet|toes?|face|lips?|tongue|cheek|mouth|thumbs?|limbs?|body"
    r"|side|scalp"
)
SUDDEN = (
    r"sudden|suddenly|out of (?:nowhere|no where|the blue)|all (?:of a sudden|at once)|abrupt\w*|instantly"
    r"|instantaneous\w*|like lightning"
    r"|(?:with)?in (?:a|one|an|the)? ?(?:few |couple of |split |single )?(?:seconds?|instant|flash|moment"
    r"|minutes?)"
    r"|within (?:\w+ )?(?:\w+ )?(?:seconds?|minutes?)"
    r"|from one (?:second|moment|minute) to the (?:next|other)"
    r"|like (?:a |an )?(?:clap|bolt|bang|explosion|hammer|lightning|thunder|gun ?shot|bomb|bullet|brick"
    r"|truck|knife)\w*|like being hit|hit me like"
)
SYMPTOM = (
    rf"{HURTS}|pain|came on|began|begin|started|hit me|strikes?|struck|weak\w*|numb\w*|dizz\w*|vision|sight"
    r"|speech|balance"
)
LATER_OR_GONE = (
    r"(?:gone|better|away|disappeared|vanished|stopped|over|eased|lifted)"
    r"|(?:will|ends?|ended|back|bed|there|ready|done|meeting|call|break|snooze) (?:with)?in (?:a|one|few)"
    r"|sudden(?:ly)? (?:turns?|moves?|movements?|jerks?|noises?|stand|get up|look|changes?|death|rain)"
    r"|(?:passes|over|lasts?|lasted|gone|fine|ok|okay|normal) (?:with)?in"
)
EVER = (
    r"ever(?: had| felt| been| known)?|of (?:my|your) (?:\w+ )?life|in my (?:\w+ )?life|(?:of"
    r"|in) (?:all )?my (?:\w+ )?(?:years|days)"
    r"|i (?:have )?(?:ever )?(?:had|felt|experienced|known)(?! this| today| last| on)"
    r"|in (?:years|ages|decades|my life)|in a long time|yet|imaginable|possible"
)
WORST = (
    r"worst|worse|strongest|sorest|nastiest|fiercest|meanest|cruell?est|most (?:painful|intense|severe"
    r"|awful|terrible|violent|horrible)"
)
SOMEBODY_ELSE = (
    r"(?:my|the|our) (?:daughter|son|kids?|child|children|baby|wife|husband|partner|mum|mom|dad|mother"
    r"|father|sister|brother|boss|colleague|friend|cat|dog)s?(?: \w+){0,2} (?:has|have|had|is|are|was|were"
    r"|got|threw|vomit\w*)"
)
NEW = (
    r"new|never|first|sudden\w*|recent\w*|start\w*|beg[iau]n\w*|unlike|lately|strange|different|unusual"
    r"|out of nowhere|these days|now"
)
DRUG = (
    r"ibuprofen|paracetamol|acetaminophen|tylenol|advil|aspirin|naproxen|excedrin|triptans?|sumatriptan"
    r"|rizatriptan|codeine|tramadol"
    r"|pain ?killers?|painkillers?|pain ?meds|pain pills|tablets?|pills?|medicines?|medication|meds"
    r"|something for (?:it|my head|the headache)"
)
PREGNANT = (
    r"pregnan\w*|trimester|(?:gave|given|giving) birth|(?:just )?had (?:a|my|our) baby|newborn"
    r"|post ?partum|c ?section|caesarean|cesarean"
    r"|after (?:the |my )?(?:birth|delivery)|breast ?feeding|pre ?eclampsia|expecting a baby"
)
WORK_AND_APP = r"app|bot|diary|button|reminder|settings?|picture|photo|screen|program\w*|levels?|wifi|internet"
ASKS = (
    r"can i|may i|should i|could i|is it|is that|are they|what if|how (?:often|many|much)"
    r"|too (?:many|much|often)|allowed"
)
