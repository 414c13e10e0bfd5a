"""What a thumb makes of German words."""

SLIPS = (
    "kopfschmerzen", "kopfschmerz", "kopfweh", "migraene", "gestern", "vorgestern", "ibuprofen",
    "paracetamol", "tablette", "tabletten", "schmerzmittel", "medikament", "medikamente", "montag",
    "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "nichts", "genommen",
    "novalgin", "schlimm", "heftig", "leider", "morgens", "abends", "geschluckt", "durchgehend"
)  # fmt: skip
"""Words in which a slip of one letter is seen, where no other word is as near."""
SWAPPED = {
    "sibn": "sieben", "siebn": "sieben", "seiben": "sieben", "sehcs": "sechs", "sechss": "sechs",
    "secsh": "sechs", "fuenff": "fuenf", "feunf": "fuenf", "fuemf": "fuenf", "achtt": "acht", "ahct": "acht",
    "acth": "acht", "dreii": "drei", "drie": "drei", "deri": "drei", "neunn": "neun", "nuen": "neun",
    "vierr": "vier", "veir": "vier", "zehnn": "zehn", "zhen": "zehn", "zwie": "zwei", "heuet": "heute",
    "huete": "heute", "ehute": "heute", "nien": "nein", "enin": "nein", "nciht": "nicht", "ncith": "nicht",
    "nihct": "nicht", "ncihts": "nichts", "aj": "ja", "jaa": "ja", "siben": "sieben", "eien": "eine",
    "udn": "und", "ahb": "hab", "htate": "hatte",
}  # fmt: skip
"""Short words that a thumb turns into these, and that are no others."""
