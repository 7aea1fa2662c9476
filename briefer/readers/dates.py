"""Dates as pages print them. One that could be read in two ways stays empty."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

_NAMES = {
    1: "january jan enero januar jänner janvier janv",
    2: "february feb febrero februar février févr",
    3: "march mar marzo märz mars",
    4: "april apr abril avril avr",
    5: "may mayo mai",
    6: "june jun junio juni juin",
    7: "july jul julio juli juillet juil",
    8: "august aug agosto août",
    9: "september sept sep septiembre setiembre septembre",
    10: "october oct octubre oktober okt octobre",
    11: "november nov noviembre novembre",
    12: "december dec diciembre dezember dez décembre déc",
}
_MONTHS = {name: month for month, names in _NAMES.items() for name in names.split()}
_MONTH = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th|er|º|\.)?"
_YEAR = r"(?:1[89]|20)\d\d\b"
_DATE = re.compile(
    rf"\b(?:(?P<iso>{_YEAR}(?P<a>[-/.])\d\d?(?P=a)\d\d?(?!\d)(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?)"
    rf"|(?P<dmy>{_DAY}[ -](?:of |de )?{_MONTH},?[ -](?:de |del |of )?{_YEAR})"
    rf"|(?P<mdy>{_MONTH} {_DAY},? {_YEAR})"
    rf"|(?P<my>{_MONTH},? (?:de )?{_YEAR})"
    rf"|(?P<numeric>\d\d?(?P<b>[./-])\d\d?(?P=b){_YEAR})"
    rf"|(?P<dm>{_MONTH} {_DAY}(?!\w)|{_DAY} {_MONTH}(?!\w)))",
    re.IGNORECASE,
)
_MORNING = re.compile(r"\d\s?[ap]\.?m\b", re.IGNORECASE)
_OCLOCK = re.compile(r"\bUhr\b|\d\s?h\b")
_MONTHS_A_YEAR = 12


class Found(NamedTuple):
    """Where a date stands in a line, and the date in ISO 8601; empty where no one date can be told from it."""

    start: int
    end: int
    iso: str


def find(line: str) -> list[Found]:
    """Return the dates in a line, in order."""
    return [Found(match.start(), match.end(), _iso(match, line)) for match in _DATE.finditer(line)]


def parse(value: str) -> str:
    """Return the first date in a value as ISO 8601, as exact as it is given; empty if there is none."""
    found = find(" ".join(value.split()))
    if found:
        return found[0].iso
    return value.strip() if re.fullmatch(_YEAR, value.strip()) else ""


def _iso(match: re.Match[str], line: str) -> str:
    numbers = [int(number) for number in re.findall(r"\d+", match[0])]
    if match["iso"]:
        return _checked(*numbers[:3])
    if match["dm"]:
        return ""
    if match["numeric"]:
        return _numeric(line, *numbers)
    month = next(_MONTHS[word] for word in re.findall(r"[^\W\d_]+", match[0].lower()) if word in _MONTHS)
    return f"{numbers[0]}-{month:02}" if match["my"] else _checked(numbers[1], month, numbers[0])


def _numeric(line: str, first: int, second: int, year: int) -> str:
    """Return a date in figures, if its order is plain from the figures or from how the line tells the time."""
    if first == second or second > _MONTHS_A_YEAR or (first <= _MONTHS_A_YEAR and _MORNING.search(line)):
        return _checked(year, first, second)
    if first > _MONTHS_A_YEAR or _OCLOCK.search(line):
        return _checked(year, second, first)
    return ""


def _checked(year: int, month: int, day: int) -> str:
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return ""
