"""Verbs that report speech, and what follows them: 指出, 强调, 表示, 回应称.

A closed class. Some take their clause at once (王建国说水位已经回落), others only after a comma, a colon or a
quotation mark, since without one they are nouns or take an object (介绍, 要求, 希望).
"""

from __future__ import annotations

import enum
import re
from typing import NamedTuple

from newsparse._lexicon import vocabulary, words
from newsparse._text.words import lazy

__all__ = ["Lead", "Verb", "colon_after", "document_of", "find_verbs", "match_to_verb", "urges"]


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
    "披露 证实 證實 相信 重申 自称 自稱 谎称 謊稱 宣布 宣佈 反映 抱怨 回忆 回憶 估计 估計 预计 預計 预测 "
    "預測 主张 主張 坦承 直指 威胁 威脅 推算 预料 預料 忆述 憶述 誓言 发誓 發誓 说 說 称 稱"
)
_BOUND = (
    "介绍 介紹 说明 說明 提问 提問 预告 預告 裁示 谕令 諭令 保证 保證 要求 希望 勉励 勉勵 号召 號召 "
    "询问 詢問 报道 報道 報導 回应 回應 提到 写道 寫道 写到 寫到 解释 解釋 补充 補充 呼吁 呼籲 建议 "
    "建議 提醒 警告 感慨 感叹 感嘆 反问 反問 追问 追問 问道 問道 答道 回答 答复 答覆 陈述 陳述 澄清 "
    "叮嘱 叮囑 嘱咐 囑咐 讲 講 讲述 講述 谈到 談到 喊道 喊話 喊话 笑言 笑称 调侃 調侃 评价 評價 总结 "
    "總結 分析 判断 判斷 推测 推測 辩称 辯稱 否认 否認 质疑 質疑 告诉 告訴 告诫 告誡 记得 記得 通报 "
    "通報 引述 转述 轉述 痛批 怒斥 留言 发文 發文 表态 表態 承诺 承諾 倡议 倡議 看来 看來 形容 点评 "
    "點評 批评 批評 指责 指責 赞叹 讚嘆 称赞 稱讚 致辞 致詞 问 問 答 指 批 嘆 叹 直呼 高呼 惊呼 吐槽 "
    "透漏 爆料 自述 诉说 哭诉 解读 解讀 反驳 反駁 反映 提出 认定 確認 确认 宣示 呛 嗆 大喊 高喊 疾呼 "
    "怒吼 打趣 评论 評論 质问 質問 坦陈 坦陳 自嘲 提议 提議 预言 預言 阐述 闡述 揭露 抨击 抨擊 炮轰 "
    "炮轟 直斥 狠批 回复 回覆 吁请 籲請 申明 预期 預期 坚信 堅信 深信 感言 附和 提示 交代 哭訴 控诉 "
    "控訴 泣訴 供述 供称 供稱 喊冤 建请 建請 预报 預報 期望 期盼 促请 促請 敦促 指控 举例 舉例 缓颊 "
    "緩頰 籲 盼 冀 料 预估 預估"
)
_TAIL = lazy("说|說|道(?!路|理|歉|德)|称|稱|到|不讳|不諱|指出?|表示|认为|認為")

_NOT_ALONE = lazy(
    "(?:[传傳听聽邪解劝勸虽雖再不难難没沒别来來且所照述谁誰著职職堪号號昵統统俗尊被應该該般如是么麼用按据據可以或"
    "提疑回应]|[小学學胡游遊演](?=[说說])|[下简簡美](?=[称稱])|(?<![的讲講谈談])[话話]|[或再]者|(?<!受)[访訪])(?=.$)"
)
"""What makes a single verb part of a word or phrase: 小说, 据说, 来说, 简称, 访问."""
_NOUN = words(
    "的 有 提出 按照 根据 根據 严格 嚴格 符合 相关 工作 等 落实 落實 两 各项 各項 进行了 進行了 进行 "
    "進行 作了 做了 了"
)
"""What makes a verb behind it a noun: 按照…的要求, 相关报道; so do 建设性建议, 指导性意见."""
_NOT_SAID = tuple("被所不没沒未")
"""What makes a verb one that does not report: 被认为, 所表示的, 未表示."""
_ALONE = frozenset("说說称稱讲講问問答指批嘆叹嗆呛")
_AFTER_ONE = frozenset('，,：:︰“「『"＂‘ 　道说說称稱到出他她我你记記')
"""What follows 问, 讲, 指 and the like where they report, unlike in 问题, 讲话, 指导."""
_AFTER = lazy(
    r"(?<=[说說])(?:[这這][话話]|[边邊]|法|服|唱|起|过|過|谎|謊|话|話|不|得|白|实|實|的|了|来|來|出|教|辞|辭|书|書|客|成|到(?![，,：:“「])|完)"
    r"|(?<=[称稱])(?:奇|为|為|号|號|呼|赞|讚|职|職|王|霸|得|之|作|做|重|谓|謂|帝|病|量|心|其)"
    r"|(?<=表示)(?:[衷由深诚誠热熱最崇亲親强強极極高严嚴非十坚堅沉遗遺由]?[心切烈挚摯诚誠大度重常分忱]?的?(?:感谢|感謝|祝贺|祝賀|欢迎|歡迎|慰问|慰問|哀悼|怀念|懷念|敬意|谢意|支持|赞赏|讚賞|关切|關切|歉意|遗憾|同情|悼念|满意|滿意|不满|反对|肯定|理解|关注|忧虑|问候|祝愿|尊重|谴责)[，,。、！；]?)"
    r"|(?<=回[忆憶])起|(?<=[问問])(?:答|题|題|卷|候|世|责|責|诊|診|询|詢|及|起|话|鼎|津)"
    r"|(?:了|过|過|着|著|的|和|与|與|等|及|书|書|性|力|室|表(?!示)|价|卷|中(?![国國东東央美方])|时|時|后|後|之|者)"
)
_AFTER_NOUN = lazy(
    "会|會|人|团|員|员|器|稿|題|题|上(?![调調升涨漲周週月市述海])|下(?![调調降跌周週月半])|费|为|為|其他"
)
"""What stands behind a verb that is a noun as well: 介绍会, 要求为."""
_OBJECT = lazy(
    r"(?:[^，,。：:；;！!？?“「\"\r\n、]{0,20}?(?:记者|記者|笔者|筆者|媒体|媒體|大家|我们|我們|自己|他们|她们|[他她我你]|网|報|报|社|网友|家人|员工"
    r"|"
    r"[)）])[》”」]?|[^，,。：:；;！!？?“「\"\r\n]{1,10}(?=[，,：:]))"
)
_ASKED = frozenset(words("问 問 追问 追問 反问 反問 询问 詢問 回答 答复 答覆 回应 回應 喊话 喊話"))
"""Verbs spoken to somebody that only report where a mark follows him: 回应记者，…."""
_TRANSITIVE = _ASKED | frozenset(
    words("告诉 告訴 提醒 告诫 告誡 叮嘱 叮囑 嘱咐 囑咐 勉励 勉勵 警告 要求 号召 號召")
)
_NEVER_MARKED = frozenset(words("期望 期盼 盼 冀 料"))
"""Verbs with a clause at once, which are nouns or say what shows something where a comma follows."""
_STUDIES = frozenset(words("分析 总结 總結 评价 評價 判断 判斷 推测 推測 评论 評論"))
_CARRIED_OUT = lazy("(?:[进進]行|[作做给給]出?|展[开開])了?[^，。；]{0,8}$")
_NEAR = 16
_WHETHER = frozenset("是能可会會应應")
_HOPED = frozenset(words("希望 呼吁 呼籲 建议 建議 期望 期盼"))
_CLAUSAL = frozenset(
    words(
        "指 形容 质疑 質疑 批评 批評 促请 促請 敦促 承诺 承諾 否认 否認 指责 指責 指控 警告 感叹 "
        "感嘆 预期 預期 提议 提議 预言 預言 解释 解釋 补充 補充 回应 回應 坚信 堅信 深信 判断 判斷 "
        "推测 推測 质问 質問 评价 評價 调侃 調侃 举例 舉例 告诫 告誡 提醒 籲 盼 冀 料 认定 認定 "
        "辩称 抨击 抨擊"
    )
)
"""Verbs that take a noun or a clause without a mark: the clause is told by its own predicate."""
_NAMING = frozenset(
    words("宣布 宣佈 重申 披露 证实 證實 承认 承認 主张 主張 抱怨 反映 预测 預測 估计 估計 预估 預估")
)
"""Verbs of speech that take a noun as well: 宣布改革的总体架构."""
_STOP = '，,。；;：:！!？?“「『"＂\r\n'
_SEGMENT = lazy(f"[^{_STOP}]{{4,60}}")
_PREDICATE = lazy(
    "是(?!否)|[会會](?![议議员員长長见見面场場计計])|[将將](?![军軍领領士])|已|曾|[没沒](?:有)?"
    "|未(?![来來])|不(?![同少仅僅安])|能(?![力源])"
    "|可(?![能靠观觀])|[应應](?![用对對急])|[须須需](?!求)"
    "|必|要(?![求素点點闻聞])|有(?![关關效限机機序利])|[无無](?![线線])|被(?![告])|令|[让讓]"
    "|使(?![用馆館])|向(?!来)|把(?!手)|太|很|仍|尚|才"
    "|都(?!市)|至今|抱着|抱著|正在|[过過]于|[过過]於|增|降|升|跌|属於?|屬"
)
_OPENS_CLAUSE = lazy(
    "[他她它其我你]|自己|[这這那]|有(?![关關])|没有|沒有|不|未|[应應须須必要会會将將能可已曾]|[若如]|因"
    "|由[于於]|[从從]|在|目前|今"
)
_MANNER = words(
    "正面 直接 明确 明確 公开 公開 主动 主動 进一步 進一步 具体 具體 再 详细 詳細 对此 對此 透露或"
)
_DENIED = lazy(
    "(?:[没沒]有?|[并並]?未有?|从未|從未|未曾|不曾|不[愿願肯敢想便要用必]|拒[绝絕]|婉拒|[无無]法|[难難]以|尚未|(?<!特)[别別]|毋[须須]|[应應][该當该当]|可以|需要|必[须須]|有[权權]|[无無][须須]|避[谈談而]|假如[他她我你]?|如果[他她我你]?|若[他她]?|倘若|要是)"
    f"(?:{'|'.join(_MANNER)}){{0,2}}$"
)
"""What makes a verb one of no speech: 没有说, 不愿透露, 如果他说."""
_DENIED_LASTS = frozenset(
    "没沒有未曾愿願肯敢想便要用必绝絕法以尚别別须須谈談而他她我你如果若是该該当當要权權"
    + "".join(word[-1] for word in _MANNER)
)
""" What it ends in: a cheap look before the pattern."""
_SHORT_NOUN = 4
_LONG_TAIL = 7
"""So many characters behind the last 的 are more than the noun that it leads to."""
_COUNTED = lazy("[一二两兩三四五六七八九十0-9]{1,3}[项項宗][^，。；是将將会會已]*罪")
"""What one admits in court: 承認一項串謀詐騙罪."""
_DESCRIBES = lazy('[^，,。；;：:！!？?“「"\r\n的]{2,12}(?:是|为|為)?[“「]')
_URGED = frozenset(words("要求 敦促 促请 促請 呼吁 呼籲 号召 號召 建请 建請 籲"))
_URGED_ENDS = frozenset(
    "方府院部局署会會司员員们們众眾民者人客党黨国國市县縣省区區校厂廠家社组組队隊团團长長委客"
)
_LONGEST_URGED = 14
_GOES_ON = frozenset("在於于要应應须須不尽盡立把给給就")
"""What the deed that somebody is urged to begins with besides a verb: 要求县府在一个月内…."""
_ORDERED = frozenset("令按被须須应應可将將经經已律法始")
"""What makes 要求 a deed, no speech: 下令要求, 依法要求."""
_SHORT = frozenset("指料籲盼冀批")
_SHORT_WORDS = frozenset(
    words(
        "指导 指導 指挥 指揮 指标 指標 指数 指數 指定 指示 指望 指控 指责 指責 指引 指派 指南 指向 "
        "指甲 指纹 指紋 指明 指认 指認 指教 指针 指針 指点 指點 指令 指环 料理 料到 料及 料子 料峭 "
        "盼望 盼着 盼頭 冀望 批准 批次 批发 批發 批量 批复 批示 批改 批斗 批判 指着 指著 指手 指日 "
        "指正"
    )
)
_SHORT_ENDS = frozenset(
    words(
        "手指 食指 拇指 恒指 恆指 沪指 滬指 期指 股指 深指 國指 国指 科指 屈指 戒指 泛指 特指 是指 "
        "专指 專指 所指 意指 暗指 资料 資料 材料 原料 燃料 饮料 飲料 肥料 饲料 飼料 塑料 不料 预料 "
        "預料 涂料 塗料 史料 布料 面料 照料 香料 毛料 爆料 期盼 一批 首批 两批 兩批 大批 这批 這批 "
        "几批 多批 审批 審批 分批 整批 该批 該批 成批 二批 三批 名批 河冀 京冀 晋冀 顾盼 渴盼 企盼 "
        "無指 五指 十指 指指 綜指 综指 创指 創指 直指 遥指 大指 中指 小指 无指 各批 数批 數批 眼料 "
        "食料 废料 廢料 木料 石料 用料 配料 调料 養料 养料 加料 意料 佐料 作料 染料 物料 备料 備料 "
        "投料 送料 进料 進料 出料 津冀"
    )
)
_POINT = lazy(r"[^\S\r\n]*([，,：:︰﹕]?)[^\S\r\n]*")
_QUOTES = '“「『"＂‘'


def find_verbs(text: str, start: int, end: int) -> list[Verb]:
    """Find the verbs that report in ``text[start:end]``, in order and disjoint."""
    verbs: list[Verb] = []
    for found in _HEAD.finditer(text, start, end):
        at = found.start()
        if (text[at : at + 2] not in _WORDS and text[at] not in _ALONE) or (verbs and at < verbs[-1].end):
            continue
        if verb := match_to_verb(text, found, start, end):
            verbs.append(verb)
    return verbs


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
    at = _verb_end(text, begin, end) if _may_begin(text, begin, start) else begin
    if at == begin or (at < end and text[at] in "了过過着著的"):
        return None
    verb = text[begin:at]
    if _refused(verb, text[max(start, begin - 4) : begin]) or _denied(text, verb, begin, start):
        return None
    content, mark = _point(text, at, end)
    lead = _lead(text, content, end, mark)
    noun = verb not in _FREE_WORDS and not _said(verb)
    if lead is Lead.CLAUSE:
        return _with_clause(text, Verb(begin, at, lead, content, noun), end)
    return None if lead is Lead.COMMA and verb in _NEVER_MARKED else Verb(begin, at, lead, content, noun)


def _may_begin(text: str, at: int, start: int) -> bool:
    """Whether a verb may begin at ``at``: a word of two characters, or one that stands alone."""
    if text[at : at + 2] in _WORDS or text[at] in "说說称稱":
        return True
    if text[at] not in _WORDS:
        return False
    return text[at + 1 : at + 2] in _AFTER_ONE or (text[at] in _SHORT and _short_verb(text, at, start))


def _denied(text: str, verb: str, begin: int, start: int) -> bool:
    """Whether the words before a verb deny or suppose the speech, or make it a study that is carried out."""
    denied = begin > start and text[begin - 1] in _DENIED_LASTS
    return (denied and _DENIED.search(text, max(start, begin - 8), begin) is not None) or (
        verb in _STUDIES and _CARRIED_OUT.search(text, max(start, begin - _NEAR), begin) is not None
    )


def _with_clause(text: str, verb: Verb, end: int) -> Verb | None:
    """Return a verb without a mark behind it where what follows is a clause that it may take."""
    written, at = text[verb.start : verb.end], verb.end
    if _AFTER.match(text, at, end) or (
        verb.noun and written not in _SHORT and _AFTER_NOUN.match(text, at, end)
    ):
        return None
    if written == "要求" and text[at : at + 1] in "他她其":
        return verb
    if written in _URGED and urges(text, at, end):
        return None if text[verb.start - 1 : verb.start] in _ORDERED else verb
    if written in _TRANSITIVE:
        spoken = _spoken_to(text, verb._replace(content=at, noun=False), end)
        if spoken or written not in _CLAUSAL:
            return spoken
    if written == "形容" and _DESCRIBES.match(text, at, end):
        return verb  # 形容做法「合情合理」
    if written in _CLAUSAL:
        return verb if is_clause(text, at, end) else None
    if written in _NAMING and is_noun(text, at, end):
        return None
    return verb if not verb.noun or written in _HOPED else None


def _short_verb(text: str, at: int, start: int) -> bool:
    """Whether 指 and its kin are verbs by themselves, as in Hong Kong and Taiwan: 警方指, 他又指, ，料."""
    return at > start and text[at : at + 2] not in _SHORT_WORDS and text[at - 1 : at + 1] not in _SHORT_ENDS


def urges(text: str, at: int, end: int) -> bool:
    """Whether who is urged and what to do stand behind a verb: 行政院|道歉, 美方|停止错误做法."""
    segment = _SEGMENT.match(text, at, end)
    if segment is None:
        return False
    return any(
        (text[k : k + 2] in vocabulary("predicates") or text[k] in _GOES_ON) and text[k - 1] in _URGED_ENDS
        for k in range(at + 2, min(segment.end() - 1, at + _LONGEST_URGED))
    )


def is_clause(text: str, at: int, end: int) -> bool:
    """Whether a clause with a predicate of its own begins at ``at``, no noun with what belongs to it.

    Example:
        >>> is_clause("质疑政府没有咨询居民", 2, 10), is_clause("质疑政府的做法。", 2, 8)
        (True, False)
    """
    segment = _SEGMENT.match(text, at, end)
    if segment is None:
        return False
    if _OPENS_CLAUSE.match(text, at, segment.end()):
        return True
    owned = text.rfind("的", at, segment.end())
    found = _PREDICATE.search(text, at + 1, segment.end())
    if found is None:
        return False
    return owned < 0 or found.start() > owned or segment.end() - owned > _LONG_TAIL


def is_noun(text: str, at: int, end: int) -> bool:
    """Whether what stands between ``at`` and the next mark is a noun with what belongs to it.

    Example:
        >>> is_noun("宣布改革的总体架构。", 2, 9), is_noun("宣布比赛推迟到下月举行。", 2, 11)
        (True, False)
    """
    segment = _SEGMENT.match(text, at, end)
    if segment is None or _COUNTED.match(text, at, segment.end()):
        return True
    owned = text.rfind("的", at, segment.end())
    short = segment.end() - owned <= _LONG_TAIL if owned >= 0 else segment.end() - at <= _SHORT_NOUN
    behind = text[segment.end() : segment.end() + 1]
    return (
        short
        and behind not in "“「『《"
        and _OPENS_CLAUSE.match(text, at, segment.end()) is None
        and _PREDICATE.search(text, at, segment.end()) is None
    )


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
        return _NOT_ALONE.search(before + verb[:1]) is not None
    before = before.removesuffix("\n")
    if verb[:1] == "否" and before[-1:] in _WHETHER:
        return True  # 是否认可
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
