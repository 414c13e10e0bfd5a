"""How much 10,000 to 10,000,000 people are: rows, bytes, commits, messages, cost. Arithmetic, no measuring.

    uv run python bench/scaling.py

What is measured elsewhere, or assumed, stands at the top with where it comes from; change it and print the table anew.
"""

import math
from dataclasses import dataclass

PEOPLE = (10_000, 100_000, 1_000_000, 10_000_000)

PROMPTS_A_DAY = 5.0
"""Of a programme, a person."""
REPLIES_A_DAY = 3.0
"""What a person is answered: a check-in and two taps."""
WALL = 0.25
"""The share of all people to whom something is due in the same minute: half of them in one zone, half of those then."""
PATIENCE_MINUTES = 30
"""How late a reset may still come (`domain/delivery.GRACE`): a wall has to be over by then."""

DELIVERY_BYTES = 300
"""A row of deliveries with its indexes: 281 while it waits, by `dbstat` on 5,000 people of bench/people.py."""
PERSON_BYTES = 500
"""Participant, address, enrolment with their indexes: 490, measured there."""
DAY_BYTES = 350
"""What a day of diary takes for good: check-in, observations, what was taught; an estimate."""
REPLIES_KEPT_DAYS, PLANNED_DAYS = 30, 2
ROW_UPDATES = 3
"""Of a delivery: claimed, sending, sent."""
ROWS_A_COMMIT = 1
"""At the free pace each prompt is claimed, marked and recorded when its slot has come."""
CPU_MS = 0.9
"""Of a worker, for a prompt over HTTP, and again as much in the database."""

FREE_RATE, BUSY = 25, 0.8
"""Messages a second that a token may send for nothing, and how much of a day may be full of them."""
STARS_A_MESSAGE, EURO_A_STAR = 0.1, 0.012
"""Telegram's price above 30 messages a second (platform.md); what a Star costs is an assumption."""
EURO_A_CORE, EURO_A_GB = 15.0, 0.12
"""Assumptions for a rented core with 4 GB of memory, and for disk with its copies, a month."""


@dataclass(frozen=True)
class Scale:
    """What so many people come to, each of them a year."""

    people: int

    @property
    def messages_a_day(self) -> float:
        """Prompts and replies."""
        return self.people * (PROMPTS_A_DAY + REPLIES_A_DAY)

    @property
    def mean_rate(self) -> float:
        """Messages a second over the whole day."""
        return self.messages_a_day / 86_400

    @property
    def wall(self) -> float:
        """Messages due in the same minute."""
        return self.people * WALL

    @property
    def tokens(self) -> int:
        """Bots at the free pace among whom people have to be divided: a wall is over in time, and a day has room."""
        return math.ceil(max(self.wall / (PATIENCE_MINUTES * 60), self.mean_rate / BUSY) / FREE_RATE)

    @property
    def rate(self) -> int:
        """Messages a second of all tokens together."""
        return FREE_RATE * self.tokens

    @property
    def rows(self) -> float:
        """Deliveries after a year: prompts stay with their owner, replies for a month."""
        return self.people * (PROMPTS_A_DAY * (365 + PLANNED_DAYS) + REPLIES_A_DAY * REPLIES_KEPT_DAYS)

    @property
    def gigabytes(self) -> float:
        """On the disk after a year."""
        return (self.rows * DELIVERY_BYTES + self.people * (PERSON_BYTES + 365 * DAY_BYTES)) / 1e9

    @property
    def commits(self) -> float:
        """A second while a wall leaves."""
        return min(self.wall / 60, self.rate) * ROW_UPDATES / ROWS_A_COMMIT

    @property
    def cores(self) -> int:
        """Of workers and database while a wall leaves."""
        return max(math.ceil(self.rate * CPU_MS * 2 / 1000), 1)

    @property
    def stars_euro(self) -> float:
        """What Telegram would ask a month of one token instead, for all that does not fit into the free pace."""
        above = max(self.messages_a_day - FREE_RATE * 86_400, 0.0)
        return above * 30 * STARS_A_MESSAGE * EURO_A_STAR

    @property
    def rent_euro(self) -> float:
        """Cores and disk a month."""
        return self.cores * EURO_A_CORE + self.gigabytes * EURO_A_GB


ROWS = {
    "messages a day": lambda one: f"{one.messages_a_day:,.0f}",
    "messages a second, mean": lambda one: f"{one.mean_rate:,.1f}",
    "due in one minute at noon": lambda one: f"{one.wall:,.0f}",
    "tokens at 25 a second": lambda one: f"{one.tokens:,}",
    "noon is over after": lambda one: f"{one.wall / one.rate / 60:,.0f} min",
    "deliveries after a year": lambda one: f"{one.rows / 1e6:,.0f} million",
    "on the disk after a year": lambda one: f"{one.gigabytes:,.0f} GB",
    "commits a second at noon": lambda one: f"{one.commits:,.0f}",
    "cores, workers and database": lambda one: f"{one.cores:,}",
    "cores and disk, euro a month": lambda one: f"{one.rent_euro:,.0f}",
    "one token instead, at 1,000 a second, euro a month": lambda one: f"{one.stars_euro:,.0f}",
}


def table() -> str:
    """The arithmetic as a table of Markdown."""
    scales = [Scale(people) for people in PEOPLE]
    lines = ["| people | " + " | ".join(f"{people:,}" for people in PEOPLE) + " |", "|---" + "|---:" * 4 + "|"]
    lines += [f"| {name} | " + " | ".join(says(one) for one in scales) + " |" for name, says in ROWS.items()]
    return "\n".join(lines)


if __name__ == "__main__":
    print(table())
