"""Programmes that nobody wrote: a strategy over everything an author's files can say.

Most of what it draws is what the reader takes; the rest is refused, and tests leave it out. Texts are short and plain
with odd letters among them, days are few, so that a life is a matter of moments.
"""

import random
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from coachbot.domain.card import EXERCISE, LEVELS, MOVING, Card, Family, Region
from coachbot.domain.figure import PROPS
from coachbot.domain.handbook import Handbook
from coachbot.domain.participant import Anchor, Caution, Track
from coachbot.domain.programme import Kind, Note, Programme, Step
from coachbot.domain.question import Question, When
from coachbot.errors import ProgrammeError
from coachbot.library import Library, question_rules, rules
from coachbot.library.faults import build, tell
from coachbot.library.folders import Questions, programme_of
from coachbot.library.reading import FileContent
from tests.shipped import SHELVES

Fields = dict[str, Any]
ROLES = {name: question for name, question in SHELVES.questions.items() if question.role is not None}
"""What every house has to ask about a day; an operator's words may take the place of each."""
LETTERS = "aZ 09éß日🙂👩‍💻ع'\"#:-&!?%@`,.~$+=()[]|/;\u0301"
WORDS = (
    "Sit", "tall", "and", "breathe", "slowly.", "Your", "arms", "hang.", "Stand", "up", "once.", "*bold*", "_soft_", "*",
    "_", "\\", "<", ">", "<1795462200|20:30>", "&amp;", "**", "__", "\n", "\n\n", "- one", "1.", "#", "`x`", "@here",
    "https://example.org", "🙂", "日本", "שלום", "é", "\u200b", "\u2028", '"quoted"', "'s", "100 %", "/today", "[x](y)",
)  # fmt: skip
PLACED = ("{day}", "{days}", "{week}", "{programme}", "{anchor}")
NOTES = tuple(note.value for note in Note)


DICE = random.Random(11)


def some(share: int = 4) -> st.SearchStrategy[bool]:
    """True in one of so many cases."""
    return st.sampled_from([False] * (share - 1) + [True])


def maybe(strategy: st.SearchStrategy[Any], share: int = 4) -> st.SearchStrategy[Any]:
    """A value in one of so many cases, else None, which means that the field is left out."""
    return some(share).flatmap(lambda there: strategy if there else st.none())


def said(fields: Fields) -> Fields:
    """The fields that are written down."""
    return {name: value for name, value in fields.items() if value is not None}


def _name(longest: int) -> str:
    return ("é" + "".join(DICE.choice(LETTERS) for _ in range(DICE.randint(0, longest))))[:longest]


def names(longest: int) -> st.SearchStrategy[str]:
    """Titles and labels."""
    return st.sampled_from(["Tea", "Desk and day", "Neck, softly", "W" * longest, *(_name(longest) for _ in range(24))])


def _text(longest: int, words: tuple[str, ...]) -> str:
    """A word that is one, among others that may be anything."""
    found = [DICE.choice(words) for _ in range(DICE.randint(1, 12))]
    return " ".join([*found, DICE.choice(["Soft.", "Sit", "🙂", "日本"])][::-1])[:longest]


def texts(longest: int = 240, extra: tuple[str, ...] = ()) -> st.SearchStrategy[str]:
    """Something to read, from a stock: drawn letter by letter it would take a second for each programme."""
    full = "Sit tall, and soft. " * (longest // 20)
    return st.sampled_from(["Sit tall.", full, *(_text(longest, WORDS + extra) for _ in range(60))])


def clocks(first: int = 0, last: int = 23) -> st.SearchStrategy[str]:
    """Times of day as they are written."""
    return st.sampled_from([f"{hour:02}:{minute:02}" for hour in range(first, last + 1) for minute in (0, 15, 59)])


NAMED, LABELS, LONG_NAMES = names(40), names(20), names(60)
SUMMARIES, SPEECHES, SHORT, LINES, ITEMS = texts(300), texts(900), texts(80), texts(120), texts(240, PLACED)
SOURCES = st.sampled_from([[], ["S4"], ["S73", "S999"]])
COVERS = st.sampled_from([[], ["S012"], ["S117", "S012"]])
WINDOWS = st.tuples(clocks(0, 12), clocks(12, 23)).map(list)
FIXED = st.fixed_dictionaries({"time": clocks()})
ANCHORED = st.fixed_dictionaries(
    {
        "anchor": st.sampled_from([a.value for a in Anchor]),
        "offset_minutes": st.sampled_from([0, 0, 5, -30, 90, -720, 720]),
    }
)
REPEATED = st.fixed_dictionaries({"every_minutes": st.sampled_from([90, 120, 240, 720]), "window": WINDOWS})
RANDOM = st.fixed_dictionaries(
    {
        "random": st.just(True),
        "window": WINDOWS,
        "count": st.integers(1, 5),
        "min_gap_minutes": st.sampled_from([30, 60, 120]),
    }
)
MOMENTS = ANCHORED | FIXED | REPEATED | RANDOM
TRACKS_DRAWN = [["full"], ["low_load"], ["no_exercise"], ["diary_only"], ["full", "low_load"], list(map(str, Track))]
TRACKS = st.sampled_from(TRACKS_DRAWN)


@st.composite
def items(draw: st.DrawFn, kind: Kind, cards: list[str], questions: list[str]) -> Fields:
    """What a prompt says once."""
    fields: Fields = {"text": draw(ITEMS)}
    if kind is Kind.CHECK_IN:
        return fields
    form = draw(st.sampled_from(["plain", "plain", "short", "asks", "card", "cards", "taught"]))
    asking = {Kind.BITE: [], Kind.REVIEW: [q for q in questions if q in NOTES]}.get(kind, questions)
    if form == "short":
        fields["short"] = fields["instead"] = draw(ITEMS)
    elif form == "taught":
        pictures = st.sampled_from([None, "two-roads", "chain", "spots"])
        fields |= {"covers": draw(COVERS), "source": draw(SOURCES), "drawing": draw(pictures)}
        fields["waits_for"] = draw(st.sampled_from([None, "pillow"])) if kind is Kind.TASK else None
        fields["lesson"] = draw(st.sampled_from([None, *(f"lesson-{n}" for n in range(40))]))
    elif form == "asks" and asking:
        fields["asks"] = draw(st.sampled_from(asking))
    elif form in ("card", "cards") and cards:
        one = draw(st.sampled_from(cards))
        fields |= {"card": one} if form == "card" else {"cards": [one, *(c for c in cards[:2] if c != one)]}
        fields["level"] = draw(st.sampled_from([level.value for level in LEVELS]))
    return said(fields)


NARROWED = (
    {}, {}, {}, {"weekdays": [0, 2, 5]}, {"weekdays": [6]}, {"work_days_only": True}, {"counts_from": "last_answer"},
    {"counts_from": "last_headache"}, {"tracks": ["full", "low_load"]}, {"tracks": ["no_exercise"]},
)  # fmt: skip


@st.composite
def prompts(
    draw: st.DrawFn, name: str, length: int, stages: list[Fields], hosts: list[str], cards: list[str], asked: list[str]
) -> Fields:
    """Something a programme sends, beside the day's question."""
    kind = draw(st.sampled_from([kind for kind in Kind if kind is not Kind.CHECK_IN]))
    stage = draw(st.sampled_from([None, None, *stages]))
    longest = stage["days"][1] - stage["days"][0] + 1 if stage else length
    first = draw(st.integers(1, longest))
    last = draw(st.integers(first, longest))
    every = draw(st.sampled_from([1, 1, 2, 3]))
    occasions = len(range(first, last + 1, every))
    order = draw(st.sampled_from(["rotate", "by_day"]))
    least, most = (occasions, occasions) if order == "by_day" else (5 if occasions >= 5 else 1, 6)
    host = draw(st.sampled_from([None, *hosts])) if kind in (Kind.TASK, Kind.BITE) else None
    narrowed = draw(st.sampled_from(NARROWED))
    if host is not None:
        narrowed = {name: value for name, value in narrowed.items() if name != "counts_from"}
    own = items(kind, cards, [] if host else [*NOTES, *asked])
    return said(
        {
            "id": name,
            "kind": kind.value,
            "moment": draw(MOMENTS),
            "days": [first, last],
            "stage": stage["id"] if stage else None,
            "every_days": every,
            "order": order,
            "rides_on": host,
            "items": [draw(own) for _ in range(draw(st.integers(least, max(least, most))))],
            **narrowed,
        }
    )


@st.composite
def programmes(draw: st.DrawFn, name: str, cards: list[str], asked: list[str], others: list[str]) -> Fields:
    """A short programme."""
    length = draw(st.integers(1, 8))
    extends_to = draw(st.sampled_from([None, None, length + 1, length + 3]))
    stages = draw(stages_of(length))
    lasting = extends_to or length
    evening = {
        "id": "evening",
        "kind": "check_in",
        "moment": draw(ANCHORED | FIXED | st.just({"anchor": "evening"})),
        "days": [1, lasting],
        "items": [draw(items(Kind.CHECK_IN, [], [])) for _ in range(5 if lasting >= 5 else 1)],
    }
    found = [evening]
    for n in range(draw(st.integers(0, 4))):
        hosts = [prompt["id"] for prompt in found if "rides_on" not in prompt]
        found.insert(draw(st.sampled_from([0, n])), draw(prompts(f"prompt-{n}", lasting, stages, hosts, cards, asked)))
    return said(
        {
            "id": name,
            "title": draw(NAMED),
            "summary": draw(SUMMARIES),
            "length_days": length,
            "language": "en",
            "baseline_days": draw(st.sampled_from([0, 0, 0, length - 1])),
            "extends_to": extends_to,
            "tracks": draw(TRACKS | st.none()),
            "follows": draw(st.sampled_from([None, None, *others])),
            "next": others,
            "stages": stages,
            "welcome": draw(SPEECHES),
            "closing": draw(SPEECHES),
            "prompts": found,
        }
    )


@st.composite
def stages_of(draw: st.DrawFn, length: int) -> list[Fields]:
    """Parts of a programme, one after another, not always to the end."""
    found, first = [], 1
    while first <= length and draw(some(2)):
        last = draw(st.integers(first, length))
        step = draw(st.sampled_from([None, *(step.value for step in Step)]))
        found.append(said({"id": f"part-{len(found)}", "title": draw(NAMED), "days": [first, last], "step": step}))
        first = last + 1
    return found


ANGLES = st.sampled_from([-30, -5, 0, 2.5, 12, 30])
SPOTS = st.sampled_from(
    [
        {},
        {"joint": "chin", "pose": "start"},
        {"joint": "wrist_l", "pose": "start", "x": 20, "y": -6.5},
        {"x": 300, "y": 200},
    ]
)
WHOLE_FRAME: Fields = {
    "x": 300, "y": 272, "pelvis": -4, "lumbar": 5, "thoracic": 12, "neck": 30, "head": -20, "turn": 40, "trunk_turn": 10,
    "shorten": {"thigh_l": 0.5},
} | {
    f"{part}_{side}": said
    for side in "lr"
    for part, said in {
        "shrug": 4, "glide": 4, "upper_arm": 60, "forearm": 130, "hand": 120, "thigh": 45, "shin": -20, "foot": 80,
    }.items()
}  # fmt: skip
FRAMES = st.sampled_from(
    [
        WHOLE_FRAME,
        {},
        {"thigh_r": 90, "shin_r": 0},
        {"forearm_l": 20, "forearm_r": 170, "upper_arm_r": 90},
        {"forearm_l": 130, "upper_arm_l": 60, "forearm_r": 165, "upper_arm_r": 60},
        {"neck": 30, "head": -20, "turn": 40, "trunk_turn": 10, "shrug_l": 4, "shrug_r": 4, "glide_l": 4, "glide_r": 4},
        {"x": 300, "y": 272, "pelvis": -4, "lumbar": 5, "thoracic": 12, "foot_l": 90, "foot_r": 80, "shin_l": -20},
        {"hand_l": 20, "hand_r": 5, "shorten": {"thigh_l": 0.5, "forearm_r": 1}, "thigh_l": 45},
    ]
)
PROPS_OF = st.fixed_dictionaries(
    {"kind": st.sampled_from(PROPS), "x": ANGLES, "y": ANGLES},
    optional={
        "size": st.just(90),
        "height": st.just(40),
        "rotation": ANGLES,
        "flip": st.booleans(),
        "front": st.booleans(),
        "between": st.booleans(),
        "points": st.lists(SPOTS, min_size=1, max_size=2),
    },
)
LINES_OF = st.fixed_dictionaries(
    {"kind": st.sampled_from(["band", "dashes"]), "points": st.lists(SPOTS, min_size=2, max_size=3), "front": some()}
)
ARROWS = st.fixed_dictionaries({"start": SPOTS, "end": SPOTS, "bend": ANGLES})
RINGS = st.fixed_dictionaries(
    {
        "around": SPOTS,
        "radius": st.just(30),
        "begin": ANGLES,
        "sweep": st.sampled_from([-300, 200]),
        "squash": st.just(1),
    }
)
WINDOWS_OF = st.sampled_from([{}, {"x": 20, "y": 20, "width": 640}])
VIEWS = st.sampled_from(["side", "front", "back"])
INSETS = st.sampled_from(
    [
        {"x": 20, "y": 20, "width": 60},
        {"x": 20, "y": 20, "width": 200, "view": "side", "spine": True, "frame": WHOLE_FRAME},
        {
            "x": -30,
            "y": 300,
            "width": 600,
            "view": "front",
            "window": {"x": 20, "y": 20, "width": 640},
            "frame": {"turn": 20},
            "props": [{"kind": "floor", "x": 360, "y": 500}],
            "arrows": [{"start": {"joint": "chin"}, "end": {"x": 300, "y": 200}}],
        },
    ]
)
LOOPS = st.sampled_from(
    [
        [],
        [{"pose": "end", "hold": 3}, {"takes": 2, "turn": -20}],
        [{"takes": 0.2, **WHOLE_FRAME}, {"pose": "start", "hold": 0.5}],
    ]
)
DRAWINGS = st.fixed_dictionaries(
    {
        "frames": st.lists(FRAMES, min_size=1, max_size=2),
        "view": VIEWS,
        "window": WINDOWS_OF,
        "spine": some(),
        "apart": some(),
        "props": st.lists(PROPS_OF | LINES_OF, max_size=1),
        "arrows": st.lists(ARROWS | RINGS, max_size=1),
    },
    optional={
        "fixed": st.sampled_from([["hand_l", "foot_r"], ["hand_r", "foot_l"], []]),
        "inset": INSETS,
        "loop": LOOPS,
    },
)


MOVED: dict[Region, list[str] | None] = {Region.NECK: ["neck"], Region.WHOLE: ["shoulders", "neck"], Region.NONE: []}
"""What a card moves, by what it works on; nothing is said for the others."""


COUNTED = st.fixed_dictionaries(
    {"repeats": st.sampled_from([1, 3, 12])}, optional={"hold": st.sampled_from([0, 3, 40])}
)


OTHERWISE = st.fixed_dictionaries(
    {"steps": st.lists(LINES, min_size=1, max_size=2), "alt": LONG_NAMES, "drawing": DRAWINGS},
    optional={"caution": LINES},
)


@st.composite
def cards(draw: st.DrawFn, name: str) -> Fields:
    """An exercise or a how-to."""
    family = draw(st.sampled_from(Family))
    whole = family in MOVING or draw(some(2))
    drawing = draw(DRAWINGS) if whole else None
    title, region = draw(LONG_NAMES), draw(st.sampled_from(Region))
    return said(
        {
            "id": name,
            "title": title,
            "family": family.value,
            "region": region.value,
            "moves": MOVED.get(region) if region is not Region.NONE or family not in EXERCISE else None,
            "steps": [draw(LINES) for _ in range(draw(st.integers(1, 3)))],
            "levels": {level.value: draw(SHORT) for level in LEVELS} if whole else None,
            "swaps": draw(st.sampled_from([None, ["card-0"], ["card-1", "card-0"]])),
            "counts": draw(st.dictionaries(st.sampled_from([x.value for x in LEVELS]), COUNTED)) if whole else None,
            "caution": draw(LINES) if whole else None,
            "stop": draw(LINES) if whole else None,
            "not_for": draw(st.sampled_from([None, ["pregnancy"], [c.value for c in Caution]])),
            "alt": draw(LONG_NAMES) if whole else None,
            "drawing": drawing,
            "otherwise": {draw(st.sampled_from(LEVELS)).value: draw(OTHERWISE)} if whole and draw(some(3)) else None,
            "source": ["S54"],
            "covers": draw(COVERS),
        }
    )


@st.composite
def questions(draw: st.DrawFn, name: str, cards: list[str]) -> Fields:
    """Something answered with a tap."""
    scale = draw(st.sampled_from([None, None, 1, 5, 10]))
    words = ["yes", "no", "a-little", "x" * 20, "other"][: draw(st.integers(2, 5))]
    when = draw(st.sampled_from([*(when.value for when in When), *[When.EVENING.value] * 3]))
    is_evening = when == When.EVENING.value
    number = {"least": draw(st.integers(0, 3)), "most": draw(st.integers(4, 999))}
    typed = is_evening and scale is None and draw(st.booleans())
    return said(
        {
            "id": name,
            "when": when,
            "ask": draw(LINES),
            "hint": draw(st.none() | LINES),
            "options": None if scale or typed else {word: draw(LABELS) for word in words},
            "scale": scale,
            "begins_at": draw(st.sampled_from([None, 0, 1])) if scale and scale > 1 else None,
            "number": number if typed else None,
            "only_if": draw(st.sampled_from([None, {"headache": ["yes"]}, {"worst": ["7", "8"]}]))
            if is_evening
            else None,
            "theme": draw(st.sampled_from([None, None, "pain"])),
            "suggests": {words[0]: cards[:2]} if cards and not (scale or typed) and draw(st.booleans()) else None,
            "covers": draw(COVERS),
            "source": draw(SOURCES),
        }
    )


@st.composite
def questions_of_a_role(draw: st.DrawFn) -> Fields:
    """One of the day's own questions in other words, now and then of a kind that its role cannot take."""
    role = draw(st.sampled_from(sorted(ROLES)))
    asked = draw(LINES)
    words = {"yes": draw(LABELS), "no": draw(LABELS)}
    worst = {"scale": draw(st.sampled_from([10] * 8 + [9])), "begins_at": 1}
    return {
        "id": role,
        "when": "evening",
        "role": role,
        "ask": f"{asked[:120]} {{when}}" if role == "headache" else asked,
        **(worst if role == "worst" else {"options": words}),
        **({} if role == "headache" else {"only_if": {"headache": ["yes"]}}),
    }


@st.composite
def shelves(draw: st.DrawFn) -> Fields:
    """All the files of a folder: cards and questions by id, and one to three programmes."""
    held = [draw(cards(f"card-{n}")) for n in range(draw(st.integers(0, 3)))]
    asked = [draw(questions(f"question-{n}", [card["id"] for card in held])) for n in range(draw(st.integers(0, 2)))]
    named = [f"programme-{n}" for n in range(draw(st.sampled_from([1, 1, 2])))]
    written = [
        draw(programmes(name, [c["id"] for c in held], [q["id"] for q in asked], named[:n]))
        for n, name in enumerate(named)
    ]
    if draw(some(3)):
        asked.append(draw(questions_of_a_role()))
    return {"cards": held, "questions": asked, "programmes": written}


def read(files: Fields) -> Library | None:
    """What the reader makes of them; None when it refuses them. Raises nothing else."""
    root = Path("/drawn")
    try:
        held = {}
        for fields in files["cards"]:
            content, path = FileContent(fields, {}), root / "cards" / "card.yaml"
            card = build(Card, content, path, root)
            _keep(rules.of_card(card), content, path)
            held[card.id] = card
        content, path = FileContent({"questions": files["questions"]}, {}), root / "questions.yaml"
        asked: list[Question] = build(Questions, content, path, root).questions
        _keep(question_rules.of_questions(asked, ROLES), content, path)
        by_id = ROLES | {one.id: one for one in asked}
        named = [fields["id"] for fields in files["programmes"]]
        found: dict[str, Programme] = {
            fields["id"]: programme_of(FileContent(fields, {}), root / fields["id"], held, by_id, named)
            for fields in files["programmes"]
        }
    except ProgrammeError:
        return None
    return Library(found, held, by_id, Handbook())


def _keep(faults: Any, content: FileContent, path: Path) -> None:
    if found := tuple(faults):
        raise ProgrammeError(tell(found, content, path, path.parents[-2]))
