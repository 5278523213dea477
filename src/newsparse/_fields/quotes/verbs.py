"""Verbs that report speech, and what follows them: 指出, 强调, 表示, 回应称.

A closed class. Some take their clause at once (王建国说水位已经回落), others only after a comma, a colon or a
quotation mark, since without one they are nouns or take an object (介绍, 要求, 希望).
"""

from __future__ import annotations

import enum
import re
from typing import NamedTuple

from newsparse._lexicon import words
from newsparse._text.words import lazy

__all__ = ["Lead", "Verb", "colon_after", "document_of", "find_verbs", "match_to_verb"]


class Lead(enum.Enum):
    """What a reporting verb is followed by."""

    QUOTE = "a quotation mark"
    COLON = "a colon, then words without marks"
    COMMA = "a comma, then a clause"
    CLAUSE = "a clause at once"
    NONE = "the end of its own clause"


class Verb(NamedTuple):
    """A reporting verb, and where the words it reports begin (its own end where there are none)."""

    start: int
    end: int
    lead: Lead
    content: int
    noun: bool


_FREE = (
    "指出 强调 強調 表示 认为 認為 透露 坦言 承认 承認 宣称 宣稱 声称 聲稱 坚称 堅稱 直言 断言 斷言 "
    "披露 证实 證實 相信 重申 自称 自稱 谎称 謊稱 宣布 反映 抱怨 回忆 回憶 估计 估計 预计 預計 预测 "
    "預測 主张 主張 坦承 直指 威胁 威脅 说 說 称 稱"
)
_BOUND = (
    "介绍 介紹 说明 說明 要求 希望 勉励 勉勵 号召 號召 询问 詢問 报道 報道 報導 回应 回應 提到 写道 "
    "寫道 写到 寫到 解释 解釋 补充 補充 呼吁 呼籲 建议 建議 提醒 警告 感慨 感叹 感嘆 反问 反問 追问 "
    "追問 问道 問道 答道 回答 答复 答覆 陈述 陳述 澄清 叮嘱 叮囑 嘱咐 囑咐 讲 講 讲述 講述 谈到 談到 "
    "喊道 喊話 喊话 笑言 笑称 调侃 調侃 评价 評價 总结 總結 分析 判断 判斷 推测 推測 辩称 辯稱 否认 "
    "否認 质疑 質疑 告诉 告訴 告诫 告誡 记得 記得 通报 通報 引述 转述 轉述 痛批 怒斥 留言 发文 發文 "
    "表态 表態 承诺 承諾 倡议 倡議 看来 看來 形容 点评 點評 批评 批評 指责 指責 赞叹 讚嘆 称赞 稱讚 "
    "致辞 致詞 问 問 答 指 批 嘆 叹 直呼 高呼 惊呼 吐槽 透漏 爆料 自述 诉说 哭诉 解读 解讀 反驳 反駁 "
    "反映 提出 认定 確認 确认 宣示 呛 嗆 大喊 高喊 疾呼 怒吼 打趣 评论 評論 质问 質問 坦陈 坦陳 自嘲 "
    "提议 提議 预言 預言 阐述 闡述 揭露 抨击 抨擊 炮轰 炮轟 直斥 狠批 忆述 憶述 回复 回覆 吁请 籲請 申明 "
    "预期 預期 坚信 堅信 深信 感言 附和 提示 交代 供述 供称 喊冤"
)
_TAIL = lazy("说|說|道(?!路|理|歉|德)|称|稱|到|不讳|不諱|指出?|表示|认为|認為")

_NOT_ALONE = lazy(
    "(?:[小传傳听聽学學邪胡游遊解演劝勸虽雖再不难難没沒别来來且所照述谁誰著简簡职職堪号號昵統统俗尊美被應该該般如是么麼用按据據可以或"
    "提疑回应]|(?<!的)[话話]|[或再]者|(?<!受)[访訪])$"
)
"""What makes a single verb part of a word or phrase: 小说, 据说, 来说, 简称, 访问."""
_NOUN = words("的 有 提出 按照 根据 根據 严格 嚴格 符合 相关 工作 等 落实 落實 两 各项 各項")
"""What makes a verb behind it a noun: 按照…的要求, 相关报道; so do 建设性建议, 指导性意见."""
_NOT_SAID = tuple("被所不没沒未")
"""What makes a verb one that does not report: 被认为, 所表示的, 未表示."""
_ALONE = frozenset("说說称稱讲講问問答指批嘆叹嗆呛")
_AFTER_ONE = frozenset('，,：:︰“「『"＂‘ 　道说說称稱到出他她我你记記')
"""What follows 问, 讲, 指 and the like where they report, unlike in 问题, 讲话, 指导."""
_AFTER = lazy(
    r"(?<=[说說])(?:法|服|唱|起|过|過|谎|謊|话|話|不|得|白|实|實|的|了|来|來|出|教|辞|辭|书|書|客|成|到(?![，,：:“「])|完)"
    r"|(?<=[称稱])(?:为|為|号|號|呼|赞|讚|职|職|王|霸|得|之|作|做|重|谓|謂|帝|病|量|心|其)"
    r"|(?<=表示)(?:[衷由深诚誠热熱最崇亲親强強极極高严嚴非十坚堅沉遗遺由]?[心切烈挚摯诚誠大度重常分忱]?的?(?:感谢|感謝|祝贺|祝賀|欢迎|歡迎|慰问|慰問|哀悼|怀念|懷念|敬意|谢意|支持|赞赏|讚賞|关切|關切|歉意|遗憾|同情|悼念|满意|滿意|不满|反对|肯定|理解|关注|忧虑|问候|祝愿|尊重|谴责)[，,。、！；]?)"
    r"|(?<=回[忆憶])起|(?<=[问問])(?:答|题|題|卷|候|世|责|責|诊|診|询|詢|及|起|话|鼎|津)"
    r"|(?:了|过|過|着|著|的|和|与|與|等|及|书|書|会|會|人|性|力|团|員|员|器|室|表(?!示)|稿|价|題|题|卷|上|中|下|时|時|后|後|之|者|费|为|為|其他)"
)
_OBJECT = lazy(
    r"(?:[^，,。：:；;！!？?“「\"\r\n、]{0,20}?(?:记者|記者|笔者|筆者|媒体|媒體|大家|我们|我們|自己|他们|她们|[他她我你]|网|報|报|社|网友|家人|员工|"
    r"[)）])|[^，,。：:；;！!？?“「\"\r\n]{1,10}(?=[，,：:]))"
)
_ASKED = frozenset(words("问 問 追问 追問 反问 反問 询问 詢問 回答 答复 答覆 回应 回應 喊话 喊話"))
"""Verbs spoken to somebody that only report where a mark follows him: 回应记者，…."""
_TRANSITIVE = _ASKED | frozenset(
    words("告诉 告訴 提醒 告诫 告誡 叮嘱 叮囑 嘱咐 囑咐 勉励 勉勵 警告 要求 号召 號召")
)
_HOPED = frozenset(words("希望 呼吁 呼籲 建议 建議"))
_POINT = lazy(r"[^\S\r\n]*([，,：:︰﹕]?)[^\S\r\n]*")
_QUOTES = '“「『"＂‘'


def find_verbs(text: str, start: int, end: int) -> list[Verb]:
    """Find the verbs that report in ``text[start:end]``, in order."""
    return [
        verb for found in _HEAD.finditer(text, start, end) if (verb := match_to_verb(text, found, start, end))
    ]


_FREE_WORDS = frozenset(_FREE.split())
_WORDS = _FREE_WORDS | frozenset(_BOUND.split())
_HEAD = lazy(
    f"[{''.join(sorted({w[0] for w in _WORDS}))}]"
    f"(?:(?=[{''.join(sorted({w[1] for w in _WORDS if len(w) > 1}))}])|(?<=[{''.join(sorted(_ALONE))}]))"
)


def _verb_end(text: str, at: int, end: int) -> int:
    """Return the end of the verb that begins at ``at``, compounds with 说 and 称 whole; ``at`` if none."""
    for size in (2, 1):
        if at + size <= end and text[at : at + size] in _WORDS:
            tail = _TAIL.match(text, at + size, end)
            return tail.end() if tail else at + size
    return at


def match_to_verb(text: str, found: re.Match[str], start: int, end: int) -> Verb | None:
    """Whether a verb reports here, and what follows it; None where it is a noun or takes an object."""
    begin = found.start()
    if text[begin : begin + 2] not in _WORDS and (
        text[begin] not in _WORDS
        or (text[begin] not in "说說称稱" and text[begin + 1 : begin + 2] not in _AFTER_ONE)
    ):
        return None
    at = _verb_end(text, begin, end)
    if at == begin:
        return None
    verb = text[begin:at]
    before = text[max(start, begin - 4) : begin]
    if (at < end and text[at] in "了过過着著的") or _refused(verb, before):
        return None
    content, mark = _point(text, at, end)
    lead = _lead(text, content, end, mark)
    if lead is Lead.CLAUSE and _AFTER.match(text, at, end):
        return None
    if lead is Lead.CLAUSE and verb in _TRANSITIVE:
        return _spoken_to(text, Verb(begin, at, lead, at, noun=False), end)
    if lead is Lead.CLAUSE and not _said(verb) and verb not in _HOPED:
        return None
    return Verb(begin, at, lead, content, noun=verb not in _FREE_WORDS and not _said(verb))


def _spoken_to(text: str, verb: Verb, end: int) -> Verb | None:
    """Read over whom the verb is spoken to: 告诉记者，…, 提醒市民：“…”, 号召大家要…."""
    addressee = _OBJECT.match(text, verb.end, end)
    if not addressee:
        return None
    content, mark = _point(text, addressee.end(), end)
    lead = _lead(text, content, end, mark)
    if lead is not Lead.CLAUSE or text[verb.start : verb.end] in ("告诉", "告訴"):
        return verb._replace(lead=lead, content=content)
    urged = (
        text[verb.start : verb.end] not in _ASKED and content < end and text[content] in "要应應须須必多不"
    )
    return verb if urged else None


def _point(text: str, at: int, end: int) -> tuple[int, str]:
    """Return where the words begin after a comma or colon and blanks, and the mark."""
    found = _POINT.match(text, at, end)
    return (found.end(), found.group(1)) if found else (at, "")


def _refused(verb: str, before: str) -> bool:
    """Whether the words before make the verb a noun, a passive, or part of another word."""
    if verb in _ALONE:
        return _NOT_ALONE.search(before) is not None
    before = before.removesuffix("\n")
    if verb in ("表示", "认为", "認為", "看来", "看來"):
        return before.endswith(_NOT_SAID)
    qualified = before.endswith("性") and before[-3:-1].isalpha() and len(before) > 2
    return verb not in _FREE_WORDS and (qualified or before.endswith(_NOUN))


def colon_after(text: str, verb: Verb) -> bool:
    """Whether a colon stands between the verb and its words."""
    return any(mark in text[verb.end : verb.content] for mark in "：:︰﹕")


def document_of(verb: str) -> int:
    """Return the length of the noun that a compound begins with, where it can speak: 报道称."""
    return (
        2
        if len(verb) > 2 and verb[:2] in ("报道", "報道", "報導", "通报", "通報", "声明", "聲明", "分析")
        else 0
    )


def _said(verb: str) -> bool:
    """Whether the verb takes a clause without a mark before it."""
    return verb in _FREE_WORDS or (len(verb) > 2 and verb[-1] in "说說道称稱出示")


def _lead(text: str, content: int, end: int, mark: str) -> Lead:
    """Name what follows the verb, given the mark behind it."""
    if content < end and text[content] in _QUOTES:
        return Lead.QUOTE
    if mark:
        return Lead.COLON if mark in "：:︰﹕" else Lead.COMMA
    if content >= end or not (text[content].isalnum() or text[content] in "《（("):
        return Lead.NONE
    return Lead.CLAUSE
