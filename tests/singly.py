"""The outbox's statements for one delivery: a batch of one, as tests of the protocol take its steps."""

from datetime import date, datetime
from typing import Any

from coachbot.database import Session
from coachbot.domain.delivery import Delivery, Planned, Reason
from coachbot.store import outbox, planning, taught


async def plan(tx: Session, planned: Planned, **more: Any) -> bool:
    return await planning.plan(tx, [planning.Wanted(planned=planned, **more)]) == 1


async def begin(tx: Session, delivery: Delivery, *, now: datetime, real_now: datetime) -> bool:
    return delivery.id in await outbox.begin(tx, [delivery], token=delivery.token or "", now=now, real_now=real_now)


async def finish(tx: Session, delivery: Delivery, *, platform: str, message: str, now: datetime) -> bool:
    return await outbox.finish(tx, [outbox.Arrived(delivery, platform, message)], now) == 1


async def hold(tx: Session, delivery: Delivery, until: datetime, reason: Reason | None, *, burn: bool = False) -> bool:
    return await outbox.hold(tx, [outbox.Holding(delivery, until, reason, burn)]) == 1


async def drop(tx: Session, delivery: Delivery, reason: Reason, now: datetime) -> bool:
    return await outbox.drop(tx, [(delivery, reason)], now) == 1


async def keep(tx: Session, who: int, thing: str, day: date, delivery: int) -> None:
    await taught.keep(tx, [taught.Claim(who, thing, day, delivery)])


async def told(tx: Session, who: int) -> list[str]:
    return list((await taught.schooling(tx, who)).told)
