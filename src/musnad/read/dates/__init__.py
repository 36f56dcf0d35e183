"""Dates of an article: what its words say of when, held against the day it was published."""

from musnad.read.dates.find import date_expressions, find_dates

__all__ = ["date_expressions", "find_dates"]
