"""Who says that they are better is taken at their word; whoever says more is read as before."""

import pytest

from coachbot.domain.meaning.relief import tells_of_relief


@pytest.mark.parametrize(
    "text",
    [
        "I feel better", "feeling much better now", "I'm fine", "im ok thanks", "All good!", "mir geht es besser",
        "Mir geht's gut", "es geht wieder", "geht schon wieder, danke", "alles gut",
    ],
)  # fmt: skip
def test_relief_is_heard(text: str) -> None:
    """In both languages."""
    assert tells_of_relief(text)


@pytest.mark.parametrize(
    "text",
    [
        "it's over", "I feel better off dead", "I don't feel better", "better", "I'm fine with dying", "es ist vorbei",
        "mir geht es nicht besser", "mir geht es nie besser", "I feel better but my arm is numb", "es geht nicht mehr",
    ],
)  # fmt: skip
def test_anything_more_is_no_relief(text: str) -> None:
    """Above all what takes it back, or is despair."""
    assert not tells_of_relief(text)
