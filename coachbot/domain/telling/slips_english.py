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
}  # fmt: skip
"""Short words that a thumb turns into these, and that are no others."""
