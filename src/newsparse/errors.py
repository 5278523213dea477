"""Errors of misuse. Nothing in a text raises; what is wrong with a text is a ``Defect``."""

from __future__ import annotations

from newsparse.defects import Defect

__all__ = ["DefectsError", "NewsparseError", "StructureError"]


class NewsparseError(Exception):
    """Root of the errors that newsparse defines."""


class DefectsError(NewsparseError):
    """An article has defects at or above the severity that ``raise_for_defects`` was asked for.

    Args:
        defects: The defects, in the order of their places.
    """

    def __init__(self, defects: tuple[Defect, ...]) -> None:
        super().__init__(defects)  # its only argument, so that the error can be pickled
        self.defects = defects

    def __str__(self) -> str:
        return "; ".join(map(str, self.defects))


class StructureError(NewsparseError, ValueError):
    """A dict or JSON text is not an article; the message says where, as ``$.credits[0].role: …``."""
