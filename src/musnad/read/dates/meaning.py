"""What the words of a date say, before they are held against the day of publication: a record for each way."""

from __future__ import annotations

from dataclasses import dataclass

from musnad.lexicon.days import Point


@dataclass(frozen=True, slots=True)
class Day:
    """One day told in up to three ways at once: "غدا", "الخميس", "12 مارس".

    ``offset`` counts from today; ``step`` is the direction said of it (-1 الماضي, 1 المقبل, -2 قبل الماضي);
    ``week`` the week it is said to lie in (-1 "من الأسبوع الماضي"). ``part`` is True with a part of the day.
    """

    offset: int | None = None
    weekday: int | None = None
    point: Point | None = None
    step: int | None = None
    week: int | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """A day, month, year or week by direction alone: "الشهر الماضي", "نهاية العام". ``day``: "22 من الشهر الجاري"."""

    unit: str
    step: int
    day: int | None = None
    until: int | None = None


@dataclass(frozen=True, slots=True)
class Ago:
    """So many units before or after (``sign``) now, or the event that follows (``event``). ``count`` None: "أيام"."""

    count: int | None
    unit: str
    sign: int
    event: bool = False
    told: bool = False
    """Counted from the date told before ("بعد ذلك بيومين")."""


@dataclass(frozen=True, slots=True)
class Lately:
    """So many whole units up to now or from now: "الأسبوعين الماضيين", "الأيام الثلاثة المقبلة"."""

    count: int | None
    unit: str
    step: int


@dataclass(frozen=True, slots=True)
class Part:
    """Months ``first`` to ``last`` of a year: quarters, halves, seasons (winter runs to month 14)."""

    first: int
    last: int
    year: int | None = None
    step: int | None = None
    year_step: int | None = None


@dataclass(frozen=True, slots=True)
class Again:
    """The date told before, or the one ``step`` units after it: "اليوم نفسه", "العام التالي"; "17 من الشهر نفسه"."""

    unit: str
    step: int
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Feast:
    """A day so many days after a feast with a fixed date ("ثاني أيام عيد الفطر": 1)."""

    point: Point
    shift: int


@dataclass(frozen=True, slots=True)
class Lasting:
    """So many days from a date on: "غدا على مدى يومين"."""

    start: Meaning
    days: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one date to another."""

    start: Meaning
    end: Meaning


Meaning = Day | Point | Period | Ago | Lately | Part | Again | Feast | Lasting | Stretch


@dataclass(frozen=True, slots=True)
class Phrase:
    """A meaning read from words ``first`` to ``last`` (half-open); ``offset`` counts the proclitics at its front."""

    first: int
    last: int
    meaning: Meaning
    offset: int = 0
