"""Verbs that report speech, and what follows them: 指出, 强调, 表示, 回应称.

A closed class. Some take their clause at once (茉莉说这份工作太过沉重), others only after a comma, a colon or a quotation mark,
since without one they are nouns or take an object (介绍, 要求, 希望).
"""

from __future__ import annotations

import enum
import re
from typing import NamedTuple

__all__ = ["Lead", "Verb", "match_to_verb", "verb_pattern"]


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
    "指出 强调 強調 表示 认为 認為 透露 坦言 承认 承認 宣称 宣稱 声称 聲稱 坚称 堅稱 直言 断言 斷言 披露 证实 證實 "
    "相信 强调指出 重申 自称 自稱 谎称 謊稱 宣布 反映 抱怨 回忆 回憶 估计 估計 预计 預計 预测 預測 主张 主張 坦承 直指 说 說 称 稱"
)
_BOUND = (
    "介绍 介紹 说明 說明 要求 希望 勉励 勉勵 号召 號召 询问 詢問 报道 報道 報導 回应 回應 提到 写道 寫道 写到 寫到 解释 解釋 补充 補充 "
    "呼吁 呼籲 建议 建議 提醒 警告 感慨 感叹 感嘆 反问 反問 追问 追問 问道 問道 答道 回答 答复 答覆 陈述 陳述 澄清 叮嘱 叮囑 嘱咐 囑咐 "
    "讲 講 讲述 講述 谈到 談到 喊道 喊話 喊话 笑言 笑称 调侃 調侃 评价 評價 总结 總結 分析 判断 判斷 推测 推測 辩称 辯稱 否认 否認 "
    "质疑 質疑 告诉 告訴 告诫 告誡 记得 記得 通报 通報 引述 转述 轉述 痛批 怒斥 留言 发文 發文 表态 表態 承诺 承諾 倡议 倡議 看来 看來 "
    "形容 点评 點評 批评 批評 指责 指責 赞叹 讚嘆 称赞 稱讚 致辞 致詞 问 問 答 指 批 嘆 叹 直呼 高呼 惊呼 吐槽 透漏 爆料 自述 诉说 哭诉 "
    "解读 解讀 强烈谴责 谴责 譴責 发表 补充道 反驳 反駁 反映 设想 期待 期望 祝愿 盼望 主張 提出 交代 坚持 认定 確認 确认 表明 宣示 呛 嗆 写 寫"
)
_TAIL = "(?:说|說|道|称|稱|到|指出?|表示|认为|認為)?+"

_BEFORE = re.compile(
    r"(?:[小传傳听聽学學邪胡游遊解演劝勸虽雖再不难難没沒别話话来來且所照述谁誰名简簡职職堪号號昵统統俗尊美被应該该般如者是么麼得用按][说說称稱讲講问問]"
    r"|[据據][说說称稱]|[可只]以[说說]|比如[说說]|就是[说說]|[或而]者[说說]|[总總]的来[说說]|[访訪学學提疑][问問]|[应應回][答]|[电電][报報]"
    r"|(?:的|有|提出|按照|根据|根據|严格|嚴格|符合|相关|工作|等)(?:要求|希望|建议|建議|介绍|介紹|报道|報道|報導|分析|评价|回应|说明|判断|承诺|批评|指责|质疑|期待|期望|解释|总结|调查)"
    r"|被认为|被認為|[不并並没沒未]表示|预期)$"
)
_AFTER = re.compile(
    r"(?<=[说說])(?:法|服|唱|起|过|過|谎|謊|话|話|不|得|白|实|實|的|了|来|來|出|教|辞|辭|书|書|客|成|到(?![，,：:“「])|完)"
    r"|(?<=[称稱])(?:为|為|号|號|呼|赞|讚|职|職|王|霸|得|之|作|做|重|谓|謂|帝|病|量|心|其)"
    r"|(?<=表示)(?:[衷由深诚誠热熱最崇亲親强強极極高严嚴非十坚堅沉遗遺由]?[心切烈挚摯诚誠大度重常分忱]?的?(?:感谢|感謝|祝贺|祝賀|欢迎|歡迎|慰问|慰問|哀悼|怀念|懷念|敬意|谢意|支持|赞赏|讚賞|关切|關切|歉意|遗憾|同情|悼念|满意|滿意|不满|反对|肯定|理解|关注|忧虑|问候|祝愿|尊重|谴责)[，,。、！；]?)"
    r"|(?:了|过|過|着|著|的|和|与|與|等|及|书|書|会|會|人|性|力|团|員|员|器|室|表(?!示)|稿|价|題|题|卷|上|中|下|时|時|后|後|之|者|费|为|為|其他)"
)
_OBJECT = re.compile(
    r"(?:[^，,。：:；;！!？?“「\"\n、]{0,20}?(?:记者|記者|笔者|筆者|媒体|媒體|大家|我们|我們|自己|他们|她们|[他她我你]|网|報|报|社|网友|家人|员工|"
    r"[)）])|[^，,。：:；;！!？?“「\"\n]{1,10}(?=[，,：:]))"
)
_TRANSITIVE = frozenset(
    "告诉 告訴 提醒 告诫 告誡 叮嘱 叮囑 嘱咐 囑咐 勉励 勉勵 问 問 追问 追問 反问 反問 询问 詢問 回答 答复 答覆 回应 回應 警告 "
    "要求 号召 號召 喊话 喊話".split()
)
_POINT = re.compile(r"[ \u3000]*([，,：:]?)[ \u3000]*")
_QUOTES = "“「『\"＂‘"


def verb_pattern() -> re.Pattern[str]:
    """Give the pattern of the reporting verbs, compounds with 说, 道 and 称 whole."""
    return _VERB


def _compile() -> re.Pattern[str]:
    by_head: dict[str, set[str]] = {}
    for word in (*_FREE.split(), *_BOUND.split()):
        by_head.setdefault(word[0], set()).add(word[1:])
    parts = []
    for head, tails in sorted(by_head.items()):
        options = "|".join(sorted(tails - {""}, key=lambda t: (-len(t), t)))
        optional = "?+" if "" in tails else ""
        parts.append(f"{head}(?:{options}){optional}" if options else head)
    return re.compile(f"(?:{'|'.join(parts)}){_TAIL}")


_VERB = _compile()
_FREE_WORDS = frozenset(_FREE.split())


def match_to_verb(text: str, found: re.Match[str], start: int, end: int) -> Verb | None:
    """Tell whether a verb reports here, and what follows it; None where it is a noun or takes an object."""
    verb, at = found.group(), found.end()
    if _BEFORE.search(text, max(start, found.start() - 4), at) and _BEFORE.search(text[max(start, found.start() - 4) : at]):
        return None
    point = _POINT.match(text, at, end)
    content = point.end() if point else at
    mark = point.group(1) if point else ""
    lead = _lead(text, content, end, mark)
    if lead is Lead.CLAUSE and verb in _TRANSITIVE:
        spoken_to = _OBJECT.match(text, at, end)
        if not spoken_to:
            return None
        point = _POINT.match(text, spoken_to.end(), end)
        content = point.end() if point else spoken_to.end()
        lead = _lead(text, content, end, point.group(1) if point else "")
        if lead is Lead.CLAUSE and verb not in ("告诉", "告訴"):
            return None
        return Verb(found.start(), at, lead, content, noun=False)
    if lead is Lead.CLAUSE:
        if _AFTER.match(text, at, end) or _said(verb) is False:
            return None
    return Verb(found.start(), at, lead, content, noun=verb not in _FREE_WORDS and not _said(verb))


def _said(verb: str) -> bool:
    """Tell whether the verb takes a clause without a mark before it."""
    return verb in _FREE_WORDS or (len(verb) > 2 and verb[-1] in "说說道称稱出示")


def _lead(text: str, content: int, end: int, mark: str) -> Lead:
    """Name what follows the verb, given the mark behind it."""
    if content < end and text[content] in _QUOTES:
        return Lead.QUOTE
    if mark:
        return Lead.COLON if mark in "：:" else Lead.COMMA
    if content >= end or not (text[content].isalnum() or text[content] in "《（("):
        return Lead.NONE
    return Lead.CLAUSE
