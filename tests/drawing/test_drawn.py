"""What is the same for everybody is drawn once and kept, so many and so many bytes; what is somebody's own is not."""

import asyncio
import subprocess
import sys

import pytest

from coachbot.chat import Image, Message
from coachbot.domain.figure import Drawing
from coachbot.drawing.apart import DrawingError
from coachbot.drawing.drawn import Drawn
from coachbot.drawing.gif import MOST_BYTES, MOST_KEPT
from coachbot.drawing.pictures import MOST_STILL_BYTES, MOST_STILLS, Pictures, known_by

SVG = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>"
COMMON = Image(svg=SVG, alt="A square", common=True)
OWN = Image(svg=SVG, alt="Your days")
NOD = Drawing.model_validate({"frames": [{}, {"neck": 20}], "loop": [{"pose": "end", "takes": 0.2}]})


async def drawn(pictures: Pictures, image: Image) -> bytes:
    """The bytes themselves: two that were drawn apart are never one and the same."""
    picture = await pictures.of(image)
    assert picture is not None
    return picture.content


@pytest.mark.parametrize("moves", [None, NOD], ids=["still", "moving"])
async def test_a_common_picture_is_drawn_once_for_all_who_wait_for_it_and_for_all_who_come_later(
    moves: Drawing | None,
) -> None:
    pictures, image = Pictures(), Image(svg=SVG, alt="A square", moves=moves, common=True)
    first, *others = await asyncio.gather(*(drawn(pictures, image) for _ in range(5)))
    assert all(one is first for one in (*others, await drawn(pictures, image)))
    assert len(pictures) == 1


@pytest.mark.parametrize("moves", [None, NOD], ids=["still", "moving"])
async def test_what_is_somebodys_own_is_drawn_each_time_and_never_kept(moves: Drawing | None) -> None:
    """Nor is it there for a common picture that looks the same."""
    pictures, image = Pictures(), Image(svg=SVG, alt="Your days", moves=moves)
    first, second = await drawn(pictures, image), await drawn(pictures, image)
    assert first == second
    assert first is not second
    assert len(pictures) == 0
    assert known_by(image) is None


async def test_a_drawing_that_failed_is_tried_again() -> None:
    """And nobody is given what is not there."""
    kept, asked = Drawn(most=9, most_bytes=99), 0

    async def fails_once() -> bytes:
        nonlocal asked
        asked += 1
        await asyncio.sleep(0)
        if asked == 1:
            raise DrawingError("drawing failed")
        return b"drawn"

    found = await asyncio.gather(*(kept.of("a", fails_once) for _ in range(3)), return_exceptions=True)
    assert [type(one) for one in found] == [DrawingError] * 3
    assert (len(kept), kept.size) == (0, 0)
    assert await kept.of("a", fails_once) == b"drawn"
    assert asked == 2


async def test_who_no_longer_waits_takes_nothing_from_those_who_do() -> None:
    """A message that is given up does not end the drawing that others wait for."""
    kept, goes_on = Drawn(most=9, most_bytes=99), asyncio.Event()

    async def slowly() -> bytes:
        await goes_on.wait()
        return b"drawn"

    first, second = (asyncio.ensure_future(kept.of("a", slowly)) for _ in range(2))
    await asyncio.sleep(0)
    first.cancel()
    goes_on.set()
    assert await second == b"drawn"
    assert len(kept) == 1


async def test_not_more_is_kept_than_so_many_and_so_many_bytes_and_the_newest_used_stay() -> None:
    kept, drawn_now = Drawn(most=3, most_bytes=100), list[str]()

    async def ask(name: str, size: int) -> None:
        async def draw() -> bytes:
            drawn_now.append(name)
            return b"x" * size

        await kept.of(name, draw)

    for name in "abcad":
        await ask(name, 10)
    assert (len(kept), kept.size) == (3, 30)
    await ask("a", 10)
    await ask("b", 10)
    assert drawn_now == ["a", "b", "c", "d", "b"]
    await ask("large", 75)
    assert (len(kept), kept.size) == (3, 95)
    await ask("larger", 101)
    assert (len(kept), kept.size) == (0, 0)


def test_what_is_kept_for_a_platform_fits_a_small_machine() -> None:
    """Beside everything else that runs there."""
    assert MOST_BYTES + MOST_STILL_BYTES <= 18 << 20
    assert MOST_KEPT + MOST_STILLS <= 192


def test_moving_and_still_and_another_language_are_pictures_of_their_own() -> None:
    moving = COMMON.model_copy(update={"moves": NOD})
    other = COMMON.model_copy(update={"svg": SVG.replace("9", "8")})
    assert len({known_by(COMMON), known_by(moving), known_by(other)}) == 3
    assert known_by(COMMON) == known_by(COMMON.model_copy(update={"alt": "Ein Quadrat"}))


def test_a_message_kept_by_an_earlier_version_reads_and_its_picture_is_taken_for_somebodys_own() -> None:
    """It could have been either."""
    kept = Message(text="See", image=OWN).model_dump_json().replace(',"common":false', "")
    assert "common" not in kept
    read = Message.model_validate_json(kept)
    assert read.image is not None
    assert known_by(read.image) is None


@pytest.mark.parametrize("draws", ["png", "pdf"])
def test_a_process_that_draws_reads_nothing_of_the_house_that_waits_for_it(draws: str) -> None:
    """Its start is as much of a picture's time as the drawing."""
    asked = f"import sys, coachbot.drawing.{draws}; print({{'asyncio', 'pydantic'}} & sys.modules.keys())"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert told.stdout == "set()\n"
