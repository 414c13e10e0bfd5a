"""The local chat as people use it: with a finger, a keyboard, a screen reader, in the dark, on a phone."""

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable
from typing import Any

import pytest
import pytest_asyncio

from coachbot.app import App
from coachbot.chat import Message, RawUpdate
from coachbot.store import transcript
from tests.house import JOINING

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def tap(page: Any, label: str) -> None:
    """Press the newest button of that name and wait until the conversation has changed."""
    before = await page.locator("#log").inner_html()
    await page.locator(".choices button", has_text=re.compile(f"^{re.escape(label)}$")).last.click()
    await page.wait_for_function("(old) => document.getElementById('log').innerHTML !== old", arg=before)
    await page.wait_for_function("() => document.querySelectorAll('[aria-busy=true]').length === 0")


async def say(page: Any, text: str) -> None:
    """Type a message and wait until it is answered."""
    async with page.expect_response("**/api/send"):
        await page.locator("#text").fill(text)
        await page.locator("#text").press("Enter")
    await page.wait_for_timeout(50)


async def push(page: Any, label: str) -> None:
    """Press a button of the clock bar and wait until time has moved."""
    async with page.expect_response("**/api/clock"):
        await page.get_by_role("button", name=label, exact=True).click()
    await page.wait_for_timeout(50)


async def next_prompt(page: Any) -> None:
    """Push the clock to the next prompt and wait until it is shown."""
    rows = await page.locator(".row").count()
    await push(page, "Next prompt")
    await page.wait_for_function("(n) => document.querySelectorAll('.row').length > n", arg=rows)


async def join(page: Any) -> None:
    await page.locator("#start").click()
    await page.locator(".choices button").first.wait_for()
    for label in JOINING:
        await tap(page, label)


async def last(page: Any) -> str:
    return str(await page.locator(".row .words").last.inner_text())


@pytest.mark.long
async def test_fourteen_days_from_hello_to_the_last_look_back(app: App, page: Any) -> None:
    """Join, live every day of the desk reset, see one's headache days; a reload shows it all again."""
    await join(page)
    assert await last(page) == "Noted so far: no headache today. I'll ask again this evening at 20:30."
    while not await page.locator(".choices button", has_text="Still no headache").count():
        await next_prompt(page)
    await tap(page, "Still no headache")
    headaches = 0
    for day in range(1, 15):
        while not await page.locator(".choices button", has_text=re.compile("^No headache$")).count():
            await next_prompt(page)
            if await page.locator(".choices button", has_text=re.compile("^Done$")).count():
                await tap(page, "Done")
        if day % 4 == 0:
            headaches += 1
            for label in ("Yes", "5", "No"):
                await tap(page, label)
        else:
            await tap(page, "No headache")
        assert "Recorded at 20:" in await last(page)
    await say(page, "/progress")
    words = await last(page)
    assert words.startswith(f"Last 15 days: headache on {headaches} of 15 answered days. That is about")
    assert "Exercise or a reset on 12 days." in words
    picture = page.locator(".bubble img").last
    assert "1 Dec to 7 Dec: headache on 2 of 7" in str(await picture.get_attribute("alt"))
    assert await picture.evaluate("i => i.complete && i.naturalWidth > 0")
    rows = await app.database.fetch("SELECT COUNT(*) AS n FROM check_ins WHERE state = 'answered'")
    assert rows[0]["n"] == 15
    before = await page.locator(".row .words").all_inner_texts()
    await page.reload()
    await page.wait_for_function("(n) => document.querySelectorAll('.row .words').length === n", arg=len(before))
    assert await page.locator(".row .words").all_inner_texts() == before


@pytest.mark.parametrize("width", [320, 1280, *(pytest.param(n, marks=pytest.mark.long) for n in (390, 768))])
async def test_nothing_scrolls_sideways_at_any_width(page: Any, width: int) -> None:
    """Also with the chart and the widest rows of buttons on the screen."""
    await page.set_viewport_size({"width": width, "height": 800})
    await join(page)
    await say(page, "yes 7")
    await say(page, "/progress")
    await say(page, "x" * 600)
    wide = await page.evaluate("[document.documentElement.scrollWidth, document.getElementById('scroll').scrollWidth]")
    inner = await page.evaluate("document.getElementById('scroll').clientWidth")
    assert wide[0] <= width
    assert wide[1] <= inner


async def test_the_keyboard_alone_is_enough(page: Any) -> None:
    """Tab and Enter lead from hello to the first answer; focus stays where the hand is."""
    await page.locator("#text").focus()
    await page.keyboard.type("/start")
    await page.keyboard.press("Enter")
    await page.locator(".choices button", has_text=JOINING[0]).focus()
    await page.keyboard.press("Enter")
    await page.locator(".choices button", has_text="Yes, keep my diary").wait_for()
    focused = await page.evaluate("document.activeElement.closest('.row') !== null")
    assert focused, "after an edit in place the focus stays in that message"
    assert await page.evaluate("document.activeElement.textContent") == "Yes, keep my diary"
    outline = await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline != "none"
    for _ in range(6):
        # Commands in the text can be reached, too, before the buttons.
        await page.keyboard.press("Shift+Tab")
        if await page.evaluate("document.activeElement.textContent") == "/forget":
            break
    assert await page.evaluate("document.activeElement.textContent") == "/forget"
    await page.locator(".choices button", has_text="Yes, keep my diary").focus()
    await page.keyboard.press("Enter")
    await page.locator(".row .words", has_text="Warning signs, 1 of 3").wait_for()


async def test_an_answer_that_is_late_does_not_take_the_focus_from_a_button_of_the_reply(page: Any) -> None:
    """The reply comes by one road and the request ends by another, later."""
    ends = asyncio.Event()

    async def held(route: Any) -> None:
        answer = await route.fetch()
        await ends.wait()
        await route.fulfill(response=answer)

    await page.route("**/api/send", held, times=1)
    await page.locator("#text").fill("/start")
    await page.keyboard.press("Enter")
    button = page.locator(".choices button", has_text=JOINING[0])
    await button.focus()
    async with page.expect_response("**/api/send"):
        ends.set()
    await page.wait_for_function("() => document.getElementById('typing').hidden")
    await page.wait_for_timeout(50)
    assert await page.evaluate("document.activeElement.textContent") == JOINING[0]


async def test_a_screen_reader_is_told_what_is_new_and_who_says_it(page: Any) -> None:
    """Roles, labels, alternatives."""
    await join(page)
    log = page.get_by_role("log")
    assert await log.get_attribute("aria-live") == "polite"
    assert await page.get_by_role("textbox", name="Your message").count() == 1
    assert await page.get_by_role("group", name="Move the demo clock").count() == 1
    assert await page.locator(".row.coach .unseen").first.text_content() == "coachbot:"
    unnamed = await page.evaluate(
        "[...document.querySelectorAll('button')].filter(b => !b.textContent.trim() && !b.ariaLabel).length"
    )
    assert unnamed == 0
    small = await page.evaluate(
        "[...document.querySelectorAll('button')].filter(b => b.offsetParent && !b.closest('.words') && b.getBoundingClientRect().height < 43).length"
    )
    assert small == 0


CONTRAST = """
() => {
  const light = (c) => { const v = c / 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };
  const parse = (t) => (t.match(/[\\d.]+/g) || []).map(Number);
  const luminance = ([r, g, b]) => 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);
  const ground = (e) => {
    for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c.length === 3 || c[3] === 1) return c; }
    return [255, 255, 255];
  };
  const poor = [];
  for (const e of document.querySelectorAll('h1, p, time, button, .words, summary, strong, .day, input')) {
    if (!e.offsetParent || e.disabled || e.classList.contains('unseen')) continue;
    const a = luminance(parse(getComputedStyle(e).color)), b = luminance(ground(e));
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) poor.push(`${e.tagName}.${e.className} ${ratio.toFixed(2)} ${e.textContent.slice(0, 30)}`);
  }
  return poor;
}
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_every_text_can_be_read_in_the_light_and_in_the_dark(page: Any, scheme: str) -> None:
    """A contrast of at least 4.5 to 1."""
    await page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    await join(page)
    await say(page, "/progress")
    assert await page.evaluate(CONTRAST) == []


async def test_a_reload_and_a_second_window_show_the_same_conversation(page: Any) -> None:
    """What one window says, the other shows at once."""
    await join(page)
    other = await page.context.new_page()
    await other.goto(page.url)
    await other.locator(".row").first.wait_for()
    await say(page, "/help")
    await other.wait_for_function("() => document.getElementById('log').innerText.includes('Every day')")
    same = await page.locator(".row .words").all_inner_texts()
    assert await other.locator(".row .words").all_inner_texts() == same
    await other.close()


async def test_a_shared_location_finds_the_clock(page: Any) -> None:
    """With the browser's permission; without it a city is asked for."""
    await page.locator("#start").click()
    await page.locator(".choices button").first.wait_for()
    for label in JOINING[:4]:
        await tap(page, label)
    await page.get_by_role("button", name="Share my location").click()
    await page.locator("#trouble:not([hidden])").wait_for()
    assert "Please write a city instead." in await page.locator("#trouble").inner_text()
    await page.context.grant_permissions(["geolocation"])
    await page.get_by_role("button", name="Share my location").click()
    await page.wait_for_function("() => document.getElementById('log').innerText.includes('Tokyo.')")


@pytest.mark.long
async def test_play_lets_the_days_go_by_until_it_is_paused(page: Any) -> None:
    """Each step brings the next message."""
    await join(page)
    await page.get_by_role("button", name="Play", exact=True).click()
    await page.wait_for_function("() => document.getElementById('log').innerText.includes('Screen height.')")
    await page.get_by_role("button", name="Pause", exact=True).click()
    assert await page.locator("#play").get_attribute("aria-pressed") == "false"


async def test_forgetting_empties_the_screen(page: Any) -> None:
    """Only the receipt is left."""
    await join(page)
    await say(page, "/forget")
    await page.locator(".choices button", has_text="Delete everything").last.click()
    await page.wait_for_function("() => document.querySelectorAll('.row').length === 1")
    assert (await last(page)).startswith("Deleted on Monday 23 November at 10:00:")


async def test_markup_in_a_message_is_shown_and_never_run(page: Any) -> None:
    """Text is only ever text."""
    await say(page, "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>")
    assert await page.title() == "coachbot: try it here"
    assert "<img src=x" in await page.locator(".row.person .words").last.inner_text()
    assert await page.locator("#log img").count() == 0


async def test_words_that_arrive_late_stand_in_their_place(app: App, page: Any) -> None:
    """An answer that was quicker than the bubble of its question stays below it, and the day is told once."""
    chat: Any = app.intake._chats["local"]
    take = chat.take

    async def takes(update: RawUpdate) -> Awaitable[None]:
        handled: asyncio.Future[None] = asyncio.ensure_future(await take(update))
        await handled
        return handled

    chat.take = takes
    await say(page, "/help")
    await page.locator(".row.person").wait_for()
    assert await page.locator("#log > *").evaluate_all("a => a.map(e => e.className)") == [
        "day",
        "row person",
        "row coach",
    ]


async def test_a_link_from_another_site_leads_back_to_the_same_conversation(app: App, page: Any) -> None:
    """Also when the browser holds the cookie back on the first request."""
    await say(page, "/start")
    port = app.web.port

    async def elsewhere(route: Any) -> None:
        await route.fulfill(body=f'<a href="http://127.0.0.1:{port}/">coachbot</a>', content_type="text/html")

    other = await page.context.new_page()
    await other.route("http://elsewhere.example/", elsewhere)
    await other.goto("http://elsewhere.example/")
    await other.locator("a").click()
    await other.locator(".row.person").wait_for()
    assert await other.locator(".row.person .words").inner_text() == "/start"
    await other.close()


async def test_a_first_visit_through_a_link_opens_the_chat_after_one_reload(app: App, browser: Any) -> None:
    """The page asks again by itself, gets its cookie, and talks."""
    context = await browser.new_context()
    found = await context.new_page()

    async def elsewhere(route: Any) -> None:
        await route.fulfill(body=f'<a href="http://127.0.0.1:{app.web.port}/">coachbot</a>', content_type="text/html")

    await found.route("http://elsewhere.example/", elsewhere)
    await found.goto("http://elsewhere.example/")
    await found.locator("a").click()
    await found.locator("#start").click()
    await found.locator(".choices button").first.wait_for()
    await context.close()


@pytest_asyncio.fixture(loop_scope="session")
async def german(app: App, browser: Any) -> AsyncIterator[Any]:
    """The page in a browser that is set to German, at phone width."""
    context = await browser.new_context(locale="de-DE", viewport={"width": 390, "height": 844})
    found = await context.new_page()
    await found.goto(f"http://127.0.0.1:{app.web.port}/")
    await found.locator("#start").wait_for()
    yield found
    await context.close()


async def in_german(found: Any) -> None:
    await found.locator("#start").click()
    await found.locator(".choices button", has_text="Deutsch").click()
    await found.locator(".choices button", has_text="Ja, ich bin 18 oder älter").wait_for()


ENGLISH_WORDS = re.compile(
    r"\b(the|your|you|message|send|play|clock|next|week|here|menu|commands|conversation)\b", re.IGNORECASE
)


async def chrome_of(found: Any) -> str:
    """Everything the page says around the conversation: texts, labels and what stands in the empty field."""
    return str(
        await found.evaluate(
            """() => [document.title, ...[...document.querySelectorAll('body *')].filter((e) => !e.closest('#log'))
                .flatMap((e) => [e.getAttribute('aria-label'), e.getAttribute('placeholder'), e.alt,
                    e.children.length ? '' : e.textContent])].filter(Boolean).join('\\n')"""
        )
    )


async def test_a_browser_that_speaks_german_is_greeted_and_asked_in_german(german: Any) -> None:
    """The page too, before the first word; not one English word is left on it."""
    assert await german.evaluate("document.documentElement.lang") == "de"
    said = await chrome_of(german)
    assert {"Senden", "Menü", "Gespräch", "Schreib mir", "Los geht’s", "+1 Woche"} <= set(said.split("\n"))
    assert ENGLISH_WORDS.findall(said) == []
    await in_german(german)
    assert await german.locator(".row.person .unseen").first.inner_text() == "Du:"


async def test_the_page_follows_the_language_that_is_chosen_at_once_and_after_a_reload(german: Any) -> None:
    """In every open window, with its days and its menu, and whatever the browser is set to."""
    await in_german(german)
    second = await german.context.new_page()
    await second.goto(german.url)
    await second.locator(".row").first.wait_for()
    await say(german, "/language english")
    for window in (german, second):
        await window.wait_for_function("() => document.documentElement.lang === 'en'")
        assert await window.locator("#composer button").inner_text() == "Send"
        assert await window.locator("#text").get_attribute("placeholder") == "Write a message"
        assert await window.locator(".day").first.inner_text() == "Monday, November 23"
        assert await window.locator(".row.person .unseen").first.inner_text() == "You:"
        assert await window.locator(".menu small").first.text_content() == "What's coming, and what came"
    await german.reload()
    assert await german.evaluate("document.documentElement.lang") == "en"


@pytest.mark.parametrize("width", [320, 390])
async def test_german_words_are_not_cut_on_a_phone(german: Any, width: int) -> None:
    """They are longer than the English ones; nothing reaches past its place, and nothing scrolls sideways."""
    await german.set_viewport_size({"width": width, "height": 844})
    await in_german(german)
    await german.locator(".menu summary").click()
    cut = await german.evaluate(
        """() => [...document.querySelectorAll('header, header *, .demo *, .menu button, .choices button, form *')]
            .filter((e) => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1 && getComputedStyle(e).display !== 'inline')
            .map((e) => e.outerHTML.slice(0, 80))"""
    )
    assert cut == []
    edges = await german.evaluate(
        "() => [...document.querySelectorAll('button, summary, #clock')].filter((e) => e.offsetParent)"
        ".map((e) => e.getBoundingClientRect().right)"
    )
    assert max(edges) <= width
    assert await german.evaluate("document.documentElement.scrollWidth") <= width
    assert await german.locator(".demo").evaluate("d => d.offsetHeight") <= 150
    await german.locator("#text").evaluate("field => { field.value = field.placeholder; }")
    assert await german.locator("#text").evaluate("field => field.scrollWidth <= field.clientWidth")


@pytest.mark.long
async def test_a_stream_that_was_refused_is_tried_again(app: App, page: Any) -> None:
    """A browser gives such a stream up for good; the page does not, and shows what is there now."""
    await say(page, "/start")
    refused = asyncio.Event()

    async def refuse(route: Any) -> None:
        await route.fulfill(status=204)
        refused.set()

    await page.route("**/api/events", refuse)
    chat: Any = app.intake._chats["local"]
    for queue in [q for queues in chat.streams._open.values() for q in queues]:
        queue.put_nowait(None)
    await asyncio.wait_for(refused.wait(), 10)
    await app.database.execute("DELETE FROM transcript WHERE sender = 'person'")
    await page.unroute("**/api/events")
    await page.wait_for_function("() => document.querySelectorAll('.row').length === 1", timeout=15000)
    assert await page.locator("#state").inner_text() == "your habit coach"


@pytest.mark.parametrize("width", [360, 390])
async def test_the_whole_clock_bar_is_in_sight_on_a_phone(page: Any, width: int) -> None:
    """Every way to move time, Play too, without scrolling sideways."""
    await page.set_viewport_size({"width": width, "height": 780})
    edges = await page.locator(".clock button").evaluate_all("a => a.map(b => b.getBoundingClientRect().right)")
    assert len(edges) == 6
    assert max(edges) <= width
    assert await page.locator(".demo").evaluate("d => d.offsetHeight") <= 150


@pytest.mark.parametrize("width", [320, 390])
async def test_a_command_in_the_menu_never_overlaps_its_meaning(page: Any, width: int) -> None:
    """D43: the longest one, /programme, on the narrowest phone."""
    await page.set_viewport_size({"width": width, "height": 800})
    await page.locator(".menu summary").click()
    gaps = await page.evaluate(
        """() => [...document.querySelectorAll('.menu li button')].map((b) => {
            const [name, meaning] = [...b.children].map((c) => { const r = document.createRange(); r.selectNodeContents(c); return r.getBoundingClientRect(); });
            return meaning.left - name.right;
        })"""
    )
    assert len(gaps) > 5
    assert min(gaps) >= 4


async def test_a_tap_on_a_command_in_a_text_sends_it(page: Any) -> None:
    """D43: as on Telegram. What only looks like one is text."""
    await join(page)
    await say(page, "/help")
    for command in ("/today", "/checkin", "/progress", "/forget"):
        await page.locator(".row.coach .words .command", has_text=re.compile(f"^{command}$")).last.wait_for()
    before = await page.locator(".row.person").count()
    async with page.expect_response("**/api/send"):
        await page.locator(".words .command", has_text=re.compile("^/today$")).last.click()
    await page.wait_for_function("(n) => document.querySelectorAll('.row.person').length > n", arg=before)
    assert await page.locator(".row.person .words").last.inner_text() == "/today"
    await say(page, "24/7 and/or http://127.0.0.1/today /x /today")
    assert await page.locator(".row.person .command").count() == 0


async def test_what_only_looks_like_a_command_is_text(app: App, page: Any) -> None:
    """A date, an address, a fraction, and half a word."""
    await join(page)
    words = "and/or 24/7 https://example.org/today /Today /today/ 1/2 (/faq), /why."
    async with app.database.transaction() as tx:
        (row,) = await tx.fetch("SELECT session FROM transcript LIMIT 1")
        await transcript.add(tx, row["session"], "coach", app.now(), Message(text=words).model_dump_json())
    await page.reload()
    await page.locator(".words .command", has_text="/faq").wait_for()
    assert await page.locator(".row").last.locator(".command").all_inner_texts() == ["/faq", "/why"]
    assert await last(page) == words


async def test_commands_in_texts_are_reached_by_the_keyboard(page: Any) -> None:
    """They are buttons: focus shows, Enter sends."""
    await page.locator("#text").focus()
    await say(page, "/help")
    command = page.locator(".words .command", has_text=re.compile("^/about$")).last
    await command.focus()
    outline = await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline != "none"
    before = await page.locator(".row.person").count()
    await page.keyboard.press("Enter")
    await page.wait_for_function("(n) => document.querySelectorAll('.row.person').length > n", arg=before)


async def opens_at_its_beginning(page: Any, row: Any) -> None:
    """The newest message's first line stands at the top of what is seen, or all of it is seen."""
    seen, box = await page.locator("#scroll").bounding_box(), await row.bounding_box()
    assert seen["y"] <= box["y"]
    if box["height"] > seen["height"]:
        assert box["y"] < seen["y"] + 24
    else:
        assert box["y"] + box["height"] <= seen["y"] + seen["height"]


async def test_a_message_longer_than_the_screen_opens_at_its_beginning(page: Any) -> None:
    """On a phone the first warning sign is read before "None of these" lies under the thumb (D14)."""
    await join(page)
    for words in ("/safety", "my left arm is numb", "/help"):
        await say(page, words)
        await page.wait_for_timeout(300)
        row = page.locator(".row.coach").last
        await opens_at_its_beginning(page, row)
        if words != "/help":
            seen = await page.locator("#scroll").bounding_box()
            none = await row.locator(".choices button").first.bounding_box()
            assert none["y"] > seen["y"] + seen["height"]


async def test_each_of_the_three_lists_opens_at_its_beginning_when_it_takes_the_others_place(page: Any) -> None:
    """Tapped at its end, read from its start."""
    await join(page)
    await say(page, "/safety")
    for n in (1, 2, 3):
        await page.wait_for_timeout(300)
        row = page.locator(".row.coach").last
        assert f"Warning signs, {n} of 3" in await row.locator(".words").inner_text()
        await opens_at_its_beginning(page, row)
        await tap(page, "None of these")


async def test_after_a_reload_the_last_message_is_in_sight(page: Any) -> None:
    """Not the first of a long history."""
    await join(page)
    await say(page, "/today")
    await page.reload()
    await page.locator(".row").first.wait_for()
    await page.wait_for_timeout(500)
    await opens_at_its_beginning(page, page.locator(".row.coach").last)


async def test_a_message_that_comes_by_itself_does_not_move_somebody_who_reads_further_up(page: Any) -> None:
    """The button for newer ones shows instead."""
    await join(page)
    await say(page, "/help")
    await page.locator("#scroll").evaluate("s => { s.scrollTop = 0; }")
    await push(page, "Next prompt")
    await page.wait_for_timeout(300)
    assert await page.locator("#scroll").evaluate("s => s.scrollTop") == 0
    assert await page.locator("#newer").is_visible()
