"""The words for kinds of notices and documents, and the lines that are the title of one."""

from __future__ import annotations

from newsparse._text.words import any_of, lazy

__all__ = ["NOTICE_ENDS", "is_notice"]

_KINDS = any_of(
    "公告 通告 通知 通报 通報 公示 声明 聲明 启事 啟事 讣告 訃告 情况说明 情況說明 批复 批覆 倡议书 倡議書 "
    "告知书 公开信 公開信"
)
_TITLE = lazy(rf"[^。，；：:！？\r\n]{{0,60}}{_KINDS}(?:[（(][^（）()\r\n]{{1,12}}[）)])?")
NOTICE_ENDS = frozenset("告知报報示明事复覆书書信）)")
"""What the title of a notice ends with."""


def is_notice(line: str) -> bool:
    """Whether a line is the title of a notice, its characters set apart or not.

    Example:
        >>> [is_notice(line) for line in ("关于恢复通航的通知", "警 情 通 报（续）", "渡口通知，停航")]
        [True, True, False]
    """
    return _TITLE.fullmatch("".join(line.split())) is not None
