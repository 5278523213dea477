"""Errors of misuse. Nothing in a text raises; what is wrong with a text is a ``Defect``."""

from __future__ import annotations

__all__ = ["FAULTS", "DefectsError", "NewsparseError", "StructureError"]

FAULTS = (ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError, ValueError)
"""What a mistake in newsparse itself may raise.

``parse`` promises to raise nothing for any text. Should it break the promise, whoever reads many pages loses
the one and tells of it, not the batch.
"""


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
