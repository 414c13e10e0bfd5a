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
    "heid": "head", "heids": "heads", "hedd": "head", "heidache": "headache", "heidaches": "headaches",
    "sair": "sore", "nae": "no", "nane": "none", "noan": "none", "nil": "no", "didnae": "didnt", "didna": "didnt",
    "dinnae": "dont", "dinna": "dont", "hadnae": "hadnt", "havenae": "havent", "wisnae": "wasnt", "wasnae": "wasnt",
    "cannae": "cant", "hae": "have", "wan": "one", "yin": "one", "wis": "was", "wiz": "was", "twa": "two",
    "ah": "i", "wi": "with", "oan": "on", "fae": "from", "yesterdae": "yesterday",
    "thi": "the", "tae": "to", "efter": "after", "efternoon": "afternoon", "mornin": "morning",
}  # fmt: skip
"""Short words that a thumb, or Scotland, turns into these, and that are no others."""
