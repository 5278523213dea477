"""Titles in 《…》 and the words that tell what they are titles of.

The word before (电影《…》), the word after (《…》一书) or the last words of the title itself (《湿地保护法》)
decide; where none speaks, the kind stays open. A closed table, both scripts.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from newsparse._arguments import bounds_of
from newsparse._lexicon import words
from newsparse._text.words import lazy
from newsparse.model import Work, WorkKind
from newsparse.spans import Span

__all__ = ["find_works"]

_TITLE = lazy(r"《([^《》\n\r]{1,120}+)》")
"""A title holds no other in the same marks; within it stand 〈…〉. More than 120 characters are no title."""

_REACH = 12


class _Words(NamedTuple):
    """The words for one kind: before the title, after it, at its end, and the units of its numbered parts."""

    kind: WorkKind
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    ending: tuple[str, ...] = ()
    parts: str = ""


_TABLE = (
    _Words(
        WorkKind.FILM,
        words(
            "电影 電影 影片 大片 纪录片 紀錄片 动画片 動畫片 动画 動畫 电视剧 電視劇 连续剧 連續劇 网剧 "
            "網劇 韩剧 韓劇 剧集 劇集 短片 短剧 短劇 微电影 微電影 喜剧 喜劇 悬疑片 话剧 話劇 舞剧 舞劇 "
            "歌剧 歌劇 音乐剧 音樂劇 京剧 京劇 豫剧 越剧 昆曲 戏曲 主演 出演 参演 參演 执导 執導"
        ),
        words("剧组 劇組 票房 上映 公映 首映 热映 熱映 定档 杀青 殺青 开机 開拍 的票房"),
    ),
    _Words(
        WorkKind.PROGRAMME,
        words("节目 節目 综艺 綜藝 真人秀 栏目 欄目 专栏 專欄 晚会 晚會 播客 访谈"),
        words("节目 節目 栏目 欄目 专栏 專欄 舞台 舞臺"),
        words("新闻联播 新聞聯播 晚会 晚會 大赛"),
    ),
    _Words(
        WorkKind.SONG,
        words(
            "歌曲 单曲 單曲 新歌 儿歌 兒歌 民歌 主题曲 主題曲 专辑 專輯 演唱 演唱了 高唱 合唱 曲目 乐曲 "
            "樂曲 交响曲 钢琴曲 国歌 國歌 歌舞"
        ),
        words("这首歌 這首歌 这首 曲谱 MV 专辑 專輯 的旋律 的歌声 的歌聲"),
        words("进行曲 進行曲 协奏曲 協奏曲 交响曲 奏鸣曲 圆舞曲"),
    ),
    _Words(
        WorkKind.GAME,
        words("游戏 遊戲 手游 手遊 网游 網遊 端游"),
        words("手游 手遊 游戏 遊戲 玩家"),
        words("手游"),
    ),
    _Words(
        WorkKind.BOOK,
        words(
            "小说 小說 图书 圖書 专著 專著 著作 诗集 詩集 散文集 文集 新书 新書 绘本 繪本 传记 傳記 回忆录 "
            "回憶錄 自传 自傳 名著 古籍 教材 课本 課本 词典 詞典 漫画 漫畫 长篇 長篇 史书 典籍 辞书"
        ),
        words("一书 一書 新书 新書 读者 讀者 作者 的作者 出版 中记载 中記載 中写道"),
        words("选集 選集 文选 文選 全集 词典 詞典 字典 全书 全書 年鉴 年鑑 县志 史记"),
        parts="卷册",
    ),
    _Words(
        WorkKind.ARTICLE,
        words(
            "文章 论文 論文 社论 社論 评论 評論 报道 報道 報導 署名文章 长文 長文 特稿 通讯 通訊 散文 诗 "
            "詩 诗歌 詩歌 诗作 题为 題為 一文"
        ),
        words("一文 的文章 的报道 的報道 的报导 的論文 的论文 的社论 的评论 一诗 的演讲 的署名文章"),
    ),
    _Words(
        WorkKind.ARTWORK,
        words(
            "油画 油畫 国画 國畫 画作 畫作 名画 名畫 雕塑 壁画 壁畫 书法作品 摄影作品 攝影作品 水彩画 版画 "
            "装置 画卷"
        ),
        words("画卷 图卷 雕塑"),
        words("图卷 圖卷 图轴 圖軸"),
    ),
    _Words(
        WorkKind.PERIODICAL,
        words(
            "刊于 刊於 载于 原载 接受 告诉 告訴 报纸 報紙 杂志 雜誌 期刊 学刊 周刊 党报 晚报 日报 刊物 "
            "英国 英國 美国 美國 法国 法國 德国 德國 日本 俄罗斯 俄羅斯"
        ),
        words("杂志 雜誌 记者 記者 报道 報道 報導 网站 網站 刊文 刊发 刊登 社论 版面 刊载 月刊 双月刊 官网"),
        words(
            "日报 日報 晚报 晚報 早报 早報 晨报 晨報 时报 時報 周报 週報 周刊 週刊 月刊 学报 學報 学刊 "
            "新闻 新聞 导报 導報 商报 快报 都市报 青年报 杂志 雜誌 邮报 郵報 纪事报 星期日报 人民报"
        ),
    ),
    _Words(
        WorkKind.LAW,
        words("法律 法规 法規 宪法 憲法 修订后的 新修订的 违反 違反 根据 根據 依据 依據 依照 按照"),
        words(
            "施行 实施 正式施行 正式实施 规定施行 規定施行 规定实施 規定实施 规定正式施行 規定正式施行 "
            "规定正式实施 規定正式实施 草案 修正案 修订案"
        ),
        words("法 法典 条例 條例 草案 草案） 草案) 修正案 实施细则 規則 宪法 憲法"),
        parts="条條",
    ),
    _Words(
        WorkKind.DOCUMENT,
        words(
            "文件 印发 印发了 印發 出台 出台了 下发 下发了 发布 发布了 發布 公布 公布了 签署 签署了 簽署 "
            "通过 通过了 起草 制定 制定了 报告 报告书"
        ),
        words("文件 全文 等文件 征求意见稿"),
        words(
            "通知 意见 意見 方案 规划 規劃 计划 計劃 报告 報告 安排 决定 決定 决议 決議 公报 公報 纲要 "
            "綱要 白皮书 白皮書 声明 聲明 宣言 协定 協定 协议 協議 公约 公約 条约 條約 合同 备忘录 備忘錄 "
            "办法 辦法 规定 規定 规则 细则 指南 标准 清单 目录 建议 建議 要点 议案 議案 公告 通告 通报 "
            "通報 函 倡议书 协议书 责任书 指导意见 行动纲领 蓝皮书 绿皮书 若干措施 措施 举措 批复 答复 "
            "章程"
        ),
    ),
)

_TELLING = frozenset({WorkKind.PERIODICAL, WorkKind.LAW, WorkKind.DOCUMENT})
"""Kinds whose titles say what they are; the words beside them (根据, 印发) count where they do not."""

# 电影的《大河》, 歌曲：《大河》, 一部名为《大河》的…
_LINKS = ("的", "中", "是", "为", "：", ":", "名为")
_BRACKETED_END = lazy(r"[（(][^（()）]*[）)]$")
_PART = lazy("第[一二三四五六七八九十百0-9]+(.)")


def match_to_kind(text: str, found: re.Match[str], start: int, end: int) -> WorkKind | None:
    """Work out the kind of a title from the words beside it and from its own last words."""
    own = _kind_at_end(found.group(1)[-_REACH:])
    beside = _kind_before(text[max(start, found.start() - _REACH) : found.start()])
    beside = beside or _kind_after(text[found.end() : min(end, found.end() + _REACH)])
    if own in _TELLING and (beside is None or beside in _TELLING):
        return own
    return beside or own


def _kind_at_end(title: str) -> WorkKind | None:
    """Return the kind that the last words of a title tell, also before a bracket: 湿地保护法（草案）."""
    stem = _BRACKETED_END.sub("", title)
    return next((row.kind for row in _TABLE if stem.endswith(row.ending) or title.endswith(row.ending)), None)


def _kind_before(before: str) -> WorkKind | None:
    """Return the kind that the words before a title tell."""
    before = before.removesuffix("\n")
    stems = [before, *(before.removesuffix(link) for link in _LINKS if before.endswith(link))]
    return next((row.kind for row in _TABLE if any(stem.endswith(row.before) for stem in stems)), None)


def _kind_after(after: str) -> WorkKind | None:
    """Return the kind that the words after a title tell."""
    part = _PART.match(after)
    unit = part[1] if part else "\0"
    return next((row.kind for row in _TABLE if after.startswith(row.after) or unit in row.parts), None)


def find_works(text: str, *, within: Span | None = None) -> tuple[Work, ...]:
    """Find the laws, documents, papers, books, films and other works that are named in 《…》.

    Args:
        text: The text of the page.
        within: The part of it to look in, usually the body; all of it by default.

    Returns:
        One record per mention, in order and disjoint. The span includes the marks, the title does not. The
        kind is ``None`` where neither the words beside nor the title itself tell it. Spans are code-point
        offsets into ``text``.

    Raises:
        TypeError: ``text`` is no string.

    Example:
        >>> [(work.title, work.kind.value) for work in find_works("他读了《湿地保护法》，看了电影《大河》。")]
        [('湿地保护法', 'law'), ('大河', 'film')]
    """
    start, end = bounds_of(text, within)
    return tuple(
        Work(span=Span(*found.span()), title=found.group(1), kind=match_to_kind(text, found, start, end))
        for found in _TITLE.finditer(text, start, end)
    )
