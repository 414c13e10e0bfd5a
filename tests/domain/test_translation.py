"""Words in another language, laid over the English text: what fits, what is missing, what is refused."""

from typing import Any

import pytest

from coachbot.domain.translation import TranslationError, laid_over, missing, translated

ENGLISH: dict[str, Any] = {
    "id": "desk",
    "title": "Desk",
    "days": [1, 7],
    "stages": [{"id": "one", "title": "First", "days": [1, 2]}],
    "prompts": [{"id": "task", "kind": "task", "items": [{"text": "Day {day}.", "short": "Short."}, {"text": "Two."}]}],
    "also": ["table"],
}


def test_words_take_the_place_of_words_and_nothing_else_changes() -> None:
    """Parts are found by their id, items by their order; what is not said stays English."""
    words = {
        "title": "Tisch",
        "stages": {"one": {"title": "Zuerst"}},
        "prompts": {"task": {"items": [{"text": "Tag {day}."}, {"text": "Zwei."}]}},
        "also": ["Schreibtisch", "Pult"],
    }
    laid = laid_over(ENGLISH, words)
    assert laid["title"] == "Tisch"
    assert laid["stages"] == [{"id": "one", "title": "Zuerst", "days": [1, 2]}]
    assert laid["prompts"][0]["items"] == [{"text": "Tag {day}.", "short": "Short."}, {"text": "Zwei."}]
    assert laid["also"] == ["Schreibtisch", "Pult"]
    assert laid["days"] == [1, 7]
    assert missing(ENGLISH, words) == [("prompts", "task", "items", 0, "short")]


@pytest.mark.parametrize(
    ("words", "path", "says"),
    [
        ({"titel": "Tisch"}, ("titel",), "no titel"),
        ({"id": "tisch"}, ("id",), "stays as it is"),
        ({"days": [1, 8]}, ("days", 0), "stays as it is"),
        ({"title": 3}, ("title",), "a text"),
        ({"title": "  "}, ("title",), "a text"),
        ({"prompts": {"task": {"items": [{"text": "Tag."}, {}]}}}, ("prompts", "task", "items", 0, "text"), "{day}"),
        ({"prompts": {"task": {"items": [{}]}}}, ("prompts", "task", "items"), "a list of 2"),
        ({"prompts": {"aufgabe": {}}}, ("prompts", "aufgabe"), "no aufgabe"),
        ({"prompts": {"task": {"kind": "bite"}}}, ("prompts", "task", "kind"), "stays as it is"),
        ({"stages": ["Zuerst"]}, ("stages",), "names and their words"),
        ([], (), "names and their words"),
    ],
)
def test_words_that_do_not_fit_are_refused_where_they_stand(words: Any, path: tuple[str | int, ...], says: str) -> None:
    """With a path and a reason that a translator understands."""
    with pytest.raises(TranslationError) as refused:
        laid_over(ENGLISH, words)
    assert refused.value.path == path
    assert says in refused.value.says


def test_without_words_everything_is_missing_but_nothing_that_is_no_text() -> None:
    """What a new language has to say."""
    assert missing(ENGLISH, {}) == [
        ("title",),
        ("stages", "one", "title"),
        ("prompts", "task", "items", 0, "text"),
        ("prompts", "task", "items", 0, "short"),
        ("prompts", "task", "items", 1, "text"),
    ]


def test_an_id_that_is_the_name_of_a_field_confuses_nobody() -> None:
    """A word of the glossary may be called "levels"."""
    english = {"glossary": [{"id": "levels", "term": "Levels", "covers": ["S001"]}]}
    assert missing(english, {}) == [("glossary", "levels", "term")]
    words = {"glossary": {"levels": {"term": "Stufen"}}}
    assert laid_over(english, words)["glossary"][0]["term"] == "Stufen"
    with pytest.raises(TranslationError):
        laid_over(english, {"glossary": {"levels": {"covers": ["S002"]}}})


def test_an_answer_called_like_a_free_list_is_a_text_like_any_other() -> None:
    """`same` names groups of words in the handbook, and an answer in a question."""
    english = {"options": {"same": "The same", "worse": "Worse"}, "same": [["tea", "brew"]]}
    assert missing(english, {"options": {"worse": "Schlechter"}}) == [("options", "same")]
    with pytest.raises(TranslationError, match="here belongs a text"):
        laid_over(english, {"options": {"same": 5}})
    assert translated(english, lambda _path, text: text.upper()) == {"options": {"same": "THE SAME", "worse": "WORSE"}}
