"use strict";

const find = (id) => document.getElementById(id);
const log = find("log"), scroller = find("scroll"), field = find("text"), trouble = find("trouble");
const typing = find("typing"), newer = find("newer"), play = find("play");
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const rows = new Map();
let playing = false, sending = 0, moving = false;
// What came together is read from its first message on; while history is replayed only the last one counts.
let first = null, cameAt = 0, replaying = true;
const TOGETHER_MS = 1000, MARGIN = 8;

const BULLET = "\u2022 ";
// A command in a text: not inside a word, a number or an address, and no word goes on behind it.
const COMMAND = /(?<![\w/:.])\/[a-z]{2,20}(?![\w/])/g;

// What stands around the conversation comes from the server, in the guest's language; elements say by their key what
// they are called, so that a new language renames them in place.
let told = JSON.parse(document.body.dataset.words);
let clockFormat, dayFormat, timeFormat;

function say(key, file) { return told.words[key].replace("{file}", file || ""); }

function name(made, key) {
  made.dataset.say = key;
  made.textContent = say(key, made.dataset.file);
}

function readFormats() {
  const ours = navigator.language.split("-")[0] === told.language ? navigator.language : told.language;
  const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  clockFormat = new Intl.DateTimeFormat(ours, { weekday: "short", day: "numeric", month: "short", year: "numeric", ...clock });
  dayFormat = new Intl.DateTimeFormat(ours, { weekday: "long", day: "numeric", month: "long" });
  timeFormat = new Intl.DateTimeFormat(ours, clock);
}

function speak(words) {
  told = words;
  document.documentElement.lang = told.language;
  document.querySelectorAll("[data-say]").forEach((made) => name(made, made.dataset.say));
  document.querySelectorAll("[data-label]").forEach((made) => made.setAttribute("aria-label", say(made.dataset.label)));
  document.querySelectorAll("[data-placeholder]").forEach((made) => { made.placeholder = say(made.dataset.placeholder); });
  readFormats();
  listCommands();
  markDays();
  tickClock();
}

async function speakAs(language) {
  if (language === told.language) return;
  const answer = await fetch("/api/words").catch(() => null);
  if (answer && answer.ok) speak(await answer.json());
}

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function isAtBottom() { return scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 120; }
function toBottom() { scroller.scrollTop = scroller.scrollHeight; newer.hidden = true; }

// To the end, but never past the beginning of what is new: a long message is read from its first line.
function toBeginning() {
  if (!first || !first.isConnected) { toBottom(); return; }
  const top = scroller.scrollTop + first.getBoundingClientRect().top - scroller.getBoundingClientRect().top - MARGIN;
  scroller.scrollTop = Math.min(top, scroller.scrollHeight);
  newer.hidden = true;
}

function isNew(row, old) {
  const isLate = performance.now() - cameAt > TOGETHER_MS;
  const begins = replaying || isLate || !first || !first.isConnected || first === old;
  if (begins || [row, first].some((one) => one.classList.contains("person"))) first = row;
  cameAt = performance.now();
}

function complain(text) {
  trouble.textContent = text || "";
  trouble.hidden = !text;
}

async function post(path, body) {
  let answer;
  try {
    answer = await fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  } catch {
    complain(say("page-stopped"));
    return null;
  }
  const content = await answer.json().catch(() => ({}));
  complain(answer.ok ? "" : content.error || say("page-failed"));
  return answer.ok ? content : null;
}

async function send(body) {
  sending += 1;
  first = null;
  const slow = setTimeout(() => { const stick = isAtBottom(); typing.hidden = false; if (stick) toBottom(); }, 120);
  const answer = await post("/api/send", { ...body, zone, language: navigator.language });
  clearTimeout(slow);
  sending -= 1;
  if (sending === 0) typing.hidden = true;
  return answer;
}

function linesOf(spans) {
  const lines = [[]];
  for (const run of spans) {
    run.text.split("\n").forEach((text, n) => {
      if (n > 0) lines.push([]);
      if (text) lines[lines.length - 1].push({ ...run, text });
    });
  }
  return lines;
}

function startsItem(line) { return line.length > 0 && line[0].text.startsWith(BULLET); }

function linked(text) {
  const made = document.createDocumentFragment();
  let from = 0;
  for (const found of text.matchAll(COMMAND)) {
    const button = element("button", "command", found[0]);
    button.type = "button";
    button.addEventListener("click", () => send({ text: found[0] }));
    made.append(text.slice(from, found.index), button);
    from = found.index + found[0].length;
  }
  made.append(text.slice(from));
  return made;
}

function styled(run, isCoach) {
  let made = isCoach && !run.copied ? linked(run.text) : document.createTextNode(run.text);
  if (run.copied) { const holder = element("code"); holder.append(made); made = holder; }
  if (run.italic) { const holder = element("em"); holder.append(made); made = holder; }
  if (run.bold) { const holder = element("strong"); holder.append(made); made = holder; }
  return made;
}

// Whoever wants less movement keeps the still; so does whoever's movement cannot be made, and until it is made.
function movingOf(moves, still) {
  const both = element("picture");
  const moving = element("source");
  moving.media = "(prefers-reduced-motion: no-preference)";
  moving.srcset = moves;
  still.style.background = `center / contain no-repeat url("${still.src}")`;
  still.addEventListener("error", () => moving.remove(), { once: true });
  both.append(moving, still);
  return both;
}

function bubbleOf(message) {
  const bubble = element("div", "bubble");
  if (message.image) {
    const picture = element("img");
    picture.alt = message.alt || "";
    picture.width = 720;
    picture.height = 420;
    picture.addEventListener("load", () => { if (nearEnd) toBeginning(); }, { once: true });
    const nearEnd = isAtBottom();
    picture.src = message.image;
    bubble.append(message.moves ? movingOf(message.moves, picture) : picture);
  }
  const words = element("span", "words");
  const lines = linesOf(message.spans);
  lines.forEach((line, n) => {
    const isItem = startsItem(line);
    const holder = isItem ? words.appendChild(element("span", "item")) : words;
    if (isItem) holder.append(element("span", "mark", BULLET));
    for (const run of line) {
      const rest = isItem && run === line[0] ? { ...run, text: run.text.slice(BULLET.length) } : run;
      holder.append(styled(rest, message.from === "coach"));
    }
    if (!isItem && n + 1 < lines.length && !startsItem(lines[n + 1])) words.append("\n");
  });
  bubble.append(words);
  if (message.document) {
    const link = element("a", "file");
    link.dataset.file = decodeURIComponent(message.document.split("/").pop());
    name(link, "page-save");
    link.href = message.document;
    link.setAttribute("download", "");
    bubble.append(document.createElement("br"), link);
  }
  const when = element("time", "when", timeFormat.format(new Date(message.at)));
  when.dateTime = message.at;
  bubble.append(when);
  return bubble;
}

function choicesOf(message) {
  const isSingle = message.buttons.flat().length === 1 && !message.asks_location;
  const choices = element("div", isSingle ? "choices single" : "choices");
  for (const row of message.buttons) {
    const line = element("div");
    for (const button of row) {
      const made = element("button", "", button.label);
      made.type = "button";
      made.addEventListener("click", async () => {
        made.setAttribute("aria-busy", "true");
        await send({ action: button.action, message: message.id });
        made.removeAttribute("aria-busy");
      });
      line.append(made);
    }
    choices.append(line);
  }
  if (message.asks_location) {
    const line = element("div"), made = element("button");
    name(made, "page-location");
    made.type = "button";
    made.addEventListener("click", shareLocation);
    line.append(made);
    choices.append(line);
  }
  return choices;
}

function shareLocation() {
  if (!navigator.geolocation) { complain(say("page-no-location")); return; }
  navigator.geolocation.getCurrentPosition(
    (found) => send({ location: { latitude: found.coords.latitude, longitude: found.coords.longitude } }),
    () => complain(say("page-location-kept")),
    { timeout: 8000, maximumAge: 600000 },
  );
}

function render(message) {
  const row = element("div", "row " + message.from + (message.image ? " pictured" : ""));
  row.dataset.id = message.id;
  row.dataset.at = message.at;
  row.tabIndex = -1;
  const who = element("span", "unseen", "coachbot:");
  if (message.from !== "coach") name(who, "page-you");
  row.append(who, bubbleOf(message));
  if (message.buttons.length || message.asks_location) row.append(choicesOf(message));
  return row;
}

function dayOf(row) { return dayFormat.format(new Date(row.dataset.at)); }

function place(row) {
  let next = null;
  for (let other = log.lastElementChild; other && (!other.dataset.id || Number(other.dataset.id) > Number(row.dataset.id)); other = other.previousElementSibling) {
    if (other.dataset.id) next = other;
  }
  log.insertBefore(row, next);
  if (next) { markDays(); return; }
  const before = row.previousElementSibling;
  if (!before || dayOf(before) !== dayOf(row)) log.insertBefore(element("div", "day", dayOf(row)), row);
}

function markDays() {
  log.querySelectorAll(".day").forEach((day) => day.remove());
  let day = "";
  for (const row of [...log.children]) {
    if (dayOf(row) !== day) log.insertBefore(element("div", "day", dayOf(row)), row);
    day = dayOf(row);
  }
}

function wipe() {
  rows.clear();
  log.replaceChildren();
  first = null;
  replaying = true;
  newer.hidden = true;
}

function put(message) {
  const old = rows.get(message.id);
  const answers = old && sending > 0 && old.row === log.lastElementChild;
  const stick = isAtBottom() || message.from === "person" || answers;
  const row = render(message);
  const same = JSON.stringify(message);
  if (old && old.same === same) return;
  rows.set(message.id, { row, same });
  find("empty").hidden = true;
  if (old) {
    const hadFocus = old.row.contains(document.activeElement);
    old.row.replaceWith(row);
    row.classList.add("changed");
    if (hadFocus) (row.querySelector(".choices button") || row).focus({ preventScroll: true });
  } else {
    place(row);
  }
  if (stick) { isNew(row, old && old.row); toBeginning(); } else if (!old) newer.hidden = false;
}

function showClock(iso) {
  const clock = find("clock");
  clock.dateTime = iso;
  clock.textContent = clockFormat.format(new Date(iso));
  clock.dataset.at = String(Date.parse(iso));
  clock.dataset.seen = String(Date.now());
}

function tickClock() {
  const clock = find("clock");
  if (!clock.dataset.at) return;
  const now = Number(clock.dataset.at) + Date.now() - Number(clock.dataset.seen);
  clock.textContent = clockFormat.format(new Date(now));
}

async function move(body, button) {
  if (moving) return null;
  moving = true;
  document.querySelectorAll(".moves button:not(#play)").forEach((b) => { b.disabled = true; });
  const answer = await post("/api/clock", body);
  moving = false;
  document.querySelectorAll(".moves button").forEach((b) => { b.disabled = false; });
  if (button && !playing) button.focus({ preventScroll: true });
  if (answer) {
    showClock(answer.clock);
    if (!answer.moved) complain(say("page-nothing-ahead"));
  }
  return answer;
}

function setPlaying(on) {
  playing = on;
  play.setAttribute("aria-pressed", String(on));
  name(play, on ? "page-pause" : "page-play");
}

async function playOn() {
  while (playing) {
    const answer = await move({ until: "next" });
    if (!answer || !answer.moved) { setPlaying(false); return; }
    await new Promise((done) => { setTimeout(done, 1500); });
  }
}

function listen() {
  const events = new EventSource("/api/events");
  // A new source replays everything, so what stands here may be gone; one that merely reconnects does not.
  events.addEventListener("open", wipe, { once: true });
  events.addEventListener("message", (e) => put(JSON.parse(e.data)));
  events.addEventListener("edit", (e) => put(JSON.parse(e.data)));
  events.addEventListener("clear", wipe);
  events.addEventListener("language", (e) => speakAs(JSON.parse(e.data).language));
  events.addEventListener("clock", (e) => {
    showClock(JSON.parse(e.data).clock);
    find("empty").hidden = rows.size > 0;
    replaying = false;
  });
  events.addEventListener("open", () => { name(find("state"), "page-state"); if (sending === 0) complain(""); });
  events.addEventListener("error", () => {
    name(find("state"), "page-unreachable");
    if (events.readyState === EventSource.CLOSED) setTimeout(listen, 3000);
  });
}

find("composer").addEventListener("submit", async (e) => {
  e.preventDefault();
  const text = field.value.trim();
  if (!text) return;
  field.value = "";
  // At once: by the time the reply has come the hand may be at one of its buttons.
  field.focus();
  if (!(await send({ text }))) field.value = field.value || text;
});
find("start").addEventListener("click", () => { send({ text: "/start" }); field.focus(); });
newer.addEventListener("click", () => { toBottom(); field.focus(); });
scroller.addEventListener("scroll", () => { if (isAtBottom()) newer.hidden = true; }, { passive: true });
document.querySelectorAll(".moves button[data-minutes]").forEach((button) => {
  button.addEventListener("click", () => move({ minutes: Number(button.dataset.minutes) }, button));
});
document.querySelector(".moves button[data-until]").addEventListener("click", (e) => move({ until: "next" }, e.currentTarget));
play.addEventListener("click", () => { setPlaying(!playing); if (playing) playOn(); });

function listCommands() {
  find("commands").replaceChildren();
  for (const [command, meaning] of told.commands) {
    const item = element("li"), button = element("button");
    button.type = "button";
    button.append(element("strong", "", command), element("small", "", meaning));
    button.addEventListener("click", () => { document.querySelector(".menu").open = false; send({ text: command }); field.focus(); });
    item.append(button);
    find("commands").append(item);
  }
}
document.addEventListener("keydown", (e) => {
  const menu = document.querySelector(".menu");
  if (e.key === "Escape" && menu.open) { menu.open = false; menu.querySelector("summary").focus(); }
});
document.addEventListener("click", (e) => {
  const menu = document.querySelector(".menu");
  if (menu.open && !menu.contains(e.target)) menu.open = false;
});

readFormats();
listCommands();
setInterval(tickClock, 5000);
listen();
