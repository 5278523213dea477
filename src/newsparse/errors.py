"""Errors of misuse. Nothing in a text raises; what is wrong with a text is a ``Defect``."""

from __future__ import annotations

__all__ = ["DefectsError", "NewsparseError", "StructureError"]


class NewsparseError(Exception):
    """Root of the errors that newsparse defines."""


class DefectsError(NewsparseError):
    """An article has defects at or above the severity that ``raise_for_defects`` was asked for.

    Args:
        defects: The defects, in the order of their places.
    """

    def __init__(self, defects: tuple[object, ...]) -> None:
        super().__init__("; ".join(str(d) for d in defects))
        self.defects = defects


class StructureError(NewsparseError, ValueError):
    """A dict or JSON text is no article; the message says where, as ``$.credits[0].role: …``."""
