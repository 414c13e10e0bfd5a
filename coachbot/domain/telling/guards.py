"""What keeps a text from being read for the diary: a question, a quotation, another tongue, too much at once."""

import re
from collections.abc import Sequence

from coachbot.domain.pattern import LatePattern
from coachbot.domain.telling.lexicon import TABLES, Token
from coachbot.domain.telling.value import Refusal

LONGEST = 300
MOST_SENTENCES = 6
_QUOTED = LatePattern(
    '["\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a]'
    "|(?:^|\\s)['\u2018][^'\u2019]+['\u2019](?:$|[\\s.,!])|^\\s*>|^\\s*\\|",
    re.MULTILINE,
)
_QUESTION = LatePattern("[?\u00bf\uff1f\u061f]")
_MOCKING = LatePattern(
    "[\U0001f644\U0001f609\U0001f921\U0001f60f\U0001f643\U0001f923\U0001f602]|(?<!\\w)/s(?!\\w)|;-?\\)"
)
_ENDS = LatePattern(r"[.!\n\u2026]+(?=\s|$)")
FOREIGN = frozenset(
    re.findall(
        r"\w+",
        "que pero hoy ayer dolor cabeza tengo tuve duele ningun nada mucho muy oui mal tete aujourdhui hier jai ai non"
        " pas rien cest testa oggi ieri ho avuto niente sono hoofdpijn geen ik vandaag gisteren heb niet ja een bas"
        " agrisi bugun yok glowa glowy boli dzis nie mam bol sim hoje ontem dor tive nao nenhuma si ont huvudvark inte"
        " idag jag ingen hovedpine ikke dag jeg bolit golova net baldet doi dau ei paata paansarkya migrana jaqueca"
        " maux la le el un une ma mi di con sin sans avec nessun nessuna",
    )
)
OURS = frozenset(re.findall(r"\w+", "mal hier ho ja net bas di la ma mi el un ei sin con dag nie le nada si ai"))
"""Foreign words that English, German or a dialect has as well; they tell nothing alone."""
FEWEST_FOREIGN = 2


def refused(raw: str, said: str) -> Refusal | None:
    """Why a text as it was typed is not read; `said` is the same in plain letters."""
    if len(raw) > LONGEST or len(_ENDS.findall(raw.strip().rstrip(".!"))) >= MOST_SENTENCES:
        return Refusal.TOO_LONG
    if _QUESTION.search(raw):
        return Refusal.QUESTION
    if _QUOTED.search(raw):
        return Refusal.QUOTATION
    words = re.findall(r"[^\W\d_]+", said)
    if any(not word.isascii() for word in words):
        return Refusal.OTHER_TONGUE
    foreign = [word for word in words if word in FOREIGN]
    if len(foreign) >= FEWEST_FOREIGN and any(word not in OURS for word in foreign):
        return Refusal.OTHER_TONGUE
    if any(word not in OURS for word in foreign) and len(words) <= FEWEST_FOREIGN + 2:
        return Refusal.OTHER_TONGUE
    return None


def opens_a_question(said: str, language: str) -> bool:
    """Whether a sentence begins as a question does, without its mark."""
    bare = re.sub(r"^(?:(?:hi|hey|hello|hallo|and|und|so|ok|also)[\s,]+)*", "", said)
    return any(bare.startswith(f"{opener} ") for opener in TABLES[language].OPENERS)


def mocks(raw: str) -> bool:
    """Whether a mark says that the words are not meant as they stand."""
    return _MOCKING.search(raw) is not None


GRAVE = {
    "quote": Refusal.QUOTATION,
    "request": Refusal.REQUEST,
}
"""What is not read at all, wherever it stands; other vetoes hold for their own sentence."""


NOW = frozenset(
    ("right now", "at the moment", "currently", "now", "by now", "gerade", "jetzt", "momentan", "aktuell",
     "gerade eben", "im moment")
)  # fmt: skip
_CAME_WITH = frozenset(
    ("with", "from", "because of", "thanks to", "due to", "mit", "von", "wegen", "bei", "vom", "beim")
)


def is_now(read: Sequence[Token]) -> bool:
    """Whether a headache is told as being there at this moment."""
    codes = "".join(token.code for token in read)
    return any(token.word in NOW for token in read) and re.search(r"[AWH]", codes) is not None and not re.search(
        r"[NGF#]|d", codes
    )  # fmt: skip


def without_company(read: Sequence[Token]) -> list[Token]:
    """Somebody whom a headache came with is no one it is told of: "after a talk with my boss"."""
    found: list[Token] = []
    has_ache = False
    for token in read:
        before = {one.word for one in found[-1:]} | {one.word for one in found[-2:-1] if found[-1].code == "f"}
        is_company = token.value == "other" and has_ache and before & _CAME_WITH
        found.append(Token("w", token.word) if is_company else token)
        has_ache = has_ache or token.code in "AWY#"
    return found


def forbids(read: Sequence[Token]) -> Refusal | None:
    """Why nothing in a text is read; None where it may be."""
    return next((GRAVE[why] for token in read if token.code == "V" and (why := str(token.value)) in GRAVE), None)
