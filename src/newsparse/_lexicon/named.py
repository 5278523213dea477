"""Closed sets whose members say in plain English what they mean."""

from __future__ import annotations

import enum
from typing import Self

__all__ = ["Named"]


class Named(enum.StrEnum):
    """A value out of a closed set: its name in the tables, and what it means in plain English.

    Attributes:
        words: What it means.
    """

    words: str

    def __new__(cls, name: str, words: str) -> Self:
        member = str.__new__(cls, name)
        member._value_ = name
        member.words = words
        return member
