"""What a thumb makes of English words."""

SLIPS = (
    "headache", "headaches", "migraine", "yesterday", "ibuprofen", "paracetamol", "medicine", "medication",
    "painkiller", "painkillers", "tuesday", "thursday", "wednesday", "saturday", "sunday", "monday",
    "friday", "today", "nothing", "tablets", "tablet", "naproxen", "aspirin", "triptan", "sumatriptan",
    "morning", "about", "around", "terrible", "horrible"
)  # fmt: skip
"""Words in which a slip of one letter is seen, where no other word is as near."""
SWAPPED = {
    "tablts": "tablets", "tabelts": "tablets", "talbets": "tablets", "tabets": "tablets", "tabelt": "tablet",
    "sevn": "seven", "seevn": "seven", "sevne": "seven", "eigth": "eight", "eihgt": "eight",
    "eigt": "eight", "eght": "eight", "thre": "three", "trhee": "three", "htree": "three", "foru": "four",
    "fuor": "four", "fvie": "five", "sxi": "six", "isx": "six", "ninee": "nine", "tpook": "took",
    "tok": "took", "toook": "took", "pilss": "pills", "yse": "yes", "eys": "yes", "nto": "not",
    "onte": "none", "oen": "one", "adn": "and", "hda": "had", "teh": "the", "noen": "none",
    "fiev": "five", "tday": "today", "tdy": "today", "dya": "day", "tooday": "today", "pils": "pills",
    "yestday": "yesterday", "yestrday": "yesterday", "ysterday": "yesterday", "yesturday": "yesterday",
    "yestaday": "yesterday", "yestady": "yesterday", "yesterdy": "yesterday", "yestarday": "yesterday",
    "yisterday": "yesterday", "ystrday": "yesterday", "ysrday": "yesterday", "ystday": "yesterday",
    "yesday": "yesterday", "yestd": "yesterday", "yestdy": "yesterday", "yesterda": "yesterday",
    "yersterday": "yesterday", "yesteday": "yesterday", "yesterdah": "yesterday", "ytday": "yesterday",
    "yestidy": "yesterday", "yistidy": "yesterday", "yesdy": "yesterday", "yesterdee": "yesterday",
    "yestreday": "yesterday", "yesteray": "yesterday", "yseterday": "yesterday", "yetserday": "yesterday",
    "yesterdya": "yesterday", "yestersay": "yesterday", "ystdy": "yesterday", "yestadi": "yesterday",
    "yestdai": "yesterday", "yestudy": "yesterday", "yessterday": "yesterday", "yessaday": "yesterday",
    "yesserday": "yesterday", "yestdee": "yesterday",
}  # fmt: skip
"""Short words that a thumb turns into these, and that are no others."""
