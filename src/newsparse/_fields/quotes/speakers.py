"""Who speaks: the subject of a reporting verb, looked for backwards in its clause.

``6月2日科尔在议会中表示``: time and place stand around the subject and are left out.
``王建国引用科尔的话说``: a name that owns something (…的) or that is spoken to (对…) is no subject.
"""

from __future__ import annotations

import bisect
import enum
import re
from collections.abc import Sequence
from typing import NamedTuple

from newsparse._lexicon import terms, vocabulary, words
from newsparse._names.outlets import looks_like_institution
from newsparse._names.scoring import name_like_words, sound_run
from newsparse._text.words import lazy
from newsparse.spans import Span

__all__ = ["Kind", "Subject", "clause_start", "head_subject", "is_aside", "subject_before"]

_REACH = 80
_LONGEST = 40
_LONGEST_HEAD = 20
_OPENER = {"”": "“", "」": "「"}
_LAST_MARK = lazy('[\\s\\S]*[︰﹕，。；：！？,;:!?\n\r“”「」『』"…—]')

_LEAD = lazy(
    r"(?:[0-9０-９]+[年月日时時分号號](?:[上下]午|晚间?|凌晨|中午)?|今[天日年]|昨[天日]|前[天日]|然后|然後|接着|接著|近[日来年]|[周週][一二三四五六日末]|星期[一二三四五六日天]|日前|当[天日晚年]|當[天日晚年]|此前|此后|随后|隨後|此外|另外|同时|同時|其中"
    r"|"
    r"不过|不過|但是?|而且?|然而|当时|當時|目前|对此|對此|最终|最後|最后|尽管|儘管|虽然|雖然|因为|因為"
    r"|所以|因此|于是|於是|(?:也|还|還)有(?!人)|"
    r"如果|即使|例如|比如|譬如|甚至|[另又]?[据據]|根据|根據|正如|就连|并|並|且|会上|會上|会后|席间|期间|其间|之后"
    r"|之前|"
    r"【[^】\n]{1,30}】|早前|早些时候|稍后|有(?!人)|连|又|还|還|也|再次?|则|則|时任|[^\S\r\n])+"
)
_ASIDES = words(
    "日前 於 通过 透過 接受 针对 針對 也 还 還 则 則 均 曾 再次 多次 普遍 一致 明确 明確 同样 同樣 "
    "同时 同時 进一步 進一步 特别 特別 随后 隨後 笑着 笑著 坦率 直接 当面 公开 公開 跟 冲着 冲著 朝着 "
    "朝著 此前 先前 早前 先后 当场 一开始 一直 始终 连连 立即 立刻 马上 又 却 卻 便 既 并 並 故 更 只 "
    "才 没有 沒有 不 是 经常 常 已 将 將 引用 援引 引述 发布 發布 发表 發表 发出 作出 做出 召开 举行 "
    "刊文 撰文 发微博 发文 發文 发声明 發聲明 当时 當時 如实 认真 主动 主動 亲自 专门 郑重 严肃 平静 激动 "
    "兴奋 无奈 感慨"
)
"""Words of time, place, manner or publication that stand between a subject and its verb."""
_MANNERS = frozenset(
    words(
        "纷纷 紛紛 随即 隨即 立即 当即 當即 曾经 曾經 连忙 連忙 赶紧 趕緊 赶忙 再度 一度 回应 回應 感慨 "
        "感叹 感嘆 举例 舉例 "
        "分析 解释 解釋 补充 補充 回忆 回憶 强调 強調 调侃 調侃 总结 總結 介绍 介紹 追问 追問 反问 反問 "
        "无不 無不 已经 已經 "
        "甚至 一再 屡次 屢次 首次 率先 坚决 堅決 明确 明確 起诉 起訴 审理 審理 调查 調查 研判 投诉 投訴 "
        "举报 舉報 受访 受訪 回复 回覆 发文 發文 爆料 撰文 反复 反覆 异口 大声 大聲 高声 高聲 低声 低聲 "
        "悄悄 冷冷 淡淡 继续 繼續 往往 时常 時常 近日 早前 事后 事後 转述 轉述"
    )
)
"""Words of two characters between a subject and its verb that no table of its own holds."""
_ALONE = frozenset((*_ASIDES, *_MANNERS))
_TAIL = lazy(
    rf"(?<=.)(?:(?=[{''.join(sorted({word[0] for word in _ASIDES}))}])(?:{'|'.join(_ASIDES)})"
    r"|(?:回[复覆应應]|出席|主持|被[问問]|公[布佈]|[发發][布佈]|宣[读讀]|[谈談][及到起]|提[到及]|[视視]察|受[访訪询詢查]+|[会會][见見]|[发發]言(?!人)|致[辞詞词]|[参參][加观觀]|抵[达達]|到[访訪]"
    # In court: 被告求情时, 法官判刑时.
    r"|[判量]刑|[裁判][决決]|[宣审審]判|[裁判]定|[审審][讯訊理]|求情|作供|[陈陳][词詞述]|[结結]案|[盘盤][问問])[^，。]{0,20}[时時后後中]$"
    r"|(?:[听聽看闻聞阅閱]|得知|[获獲]悉|了解)[后後]$"
    r"|[经經](?:[审審][理查]|[调調]查|研究|核[实實查]|[检檢][查测測]|[评評]估|[讨討][论論]|[鉴鑑]定|查明)[后後]?$"
    r"|[笑苦哭怒][着著]?$|[续續亦]$|(?<=[道章告明件信文])[中里裡上](?=$)|[今昨](?![年后後次])|[上下]午"
    r"|晚[间間]|稍[早后後]|[较較]早|[上本下][周週月]|[周週][一二三四五六日末]|星期[一二三四五六日天]"
    r"|[0-9０-９]+[年月日时時](?:[上下]午|晚间?|凌晨)?"
    r"|今[天日年]|昨[天日]|近[日来]|当[天日晚]|當[天日晚]|在(?![线校职任])|[对對](?!外|策|手|方)|向(?!阳|上)"
    r"|就(?!业|职)|于(?!是)|都(?!市)|总是|總是|[给給]|不?无[^，]{0,4}地|[^\W\d_]{2}地(?=$)"
    r"|(?:[（(][^（()）]{1,40}[）)](?=$))|首先|率先|最[后後終终]|[其隨随][后後]|[上登][台臺]|[开開][场場][时時]|[赛賽][后後前]|[当當]选[后後]"
    r"|[昨今][午晚早晨]|以(?:[^，。]{0,4}(?:[电電]邮|電郵|短[讯訊信]|书面|書面|[电電][话話]|中文|英文|[简簡][单單]))"
    r"|(?:微笑|哽咽|流泪|含泪|激动|苦笑|笑|哭|指|握|看)[着著](?=$)|[，,]).*",
    re.DOTALL,
)
_PRONOUN = lazy("他们|她们|他們|她們|[他她](?=$|[^们們]|人)|对方|對方|其(?=$)|双方|雙方|我们|我們|我")
_OWNED = lazy(
    "的|之(?=[父母子女妻夫弟妹兄姊姐友])"
    "|(?:奶奶|爷爷|妈妈|爸爸|外婆|外公|哥哥|姐姐|弟弟|妹妹|叔叔|家(?=[说說称稱表提质質指认認强強回呼批坦证證])|家属|家屬|家人|母亲|父亲|妻子|丈夫|儿子|女儿|父母|亲属|朋友|律师|律師|团队|團隊|方面|办公室|辦公室|阵营|政府|粉丝|案)"
)
_TOWARDS = frozenset("对對向跟给給被把让讓")
_AGENT = lazy(
    r".*(?:[人者员員家方长長们們会會局部委办辦院厅廳司所社网網报報闻聞刊台臺处處站客师師手生男女士官民商主企校党黨察军軍馆館组組厂廠店团團队隊行署府国國省市县縣区區妈媽爸父母妻夫子哥姐友某徒兵警媒界户属屬奶爷娘舅姑叔婶伯嫂婆孙亲親业業]"
    r"|教练|教練|客服|保安|裁判|评委|嘉宾|社论|社論|社评|社評|研报|球迷|女儿|女兒|孩子|姑娘|小伙|老伴"
    r"|会议|會議|方面|部门|部門|海关|海關|机关|機關|平台|平臺|法庭|中心|媒体|媒體|企业|企業|理论|理論|学说"
    r"|公司|集团|集團|机构|機構|组织|組織|大学|大學|学校|學校|银行|銀行"
    r"|论文|論文|提案|[决決诉訴见見]书|[决決诉訴见見]書|白皮[书書]|问卷|問卷|讣告|訃告"
    r"|报告|報告|报道|報道|報導|文章|声明|聲明|公告|通告|通知|通报|通報|消息|文件|信|研究|调查|調查|"
    r"[员員职職志义義民]工|代表|分析|观点|觀點|评论|評論|群众|群眾|业内|業內|外界|舆论|輿論|论坛|論壇|当局"
    r"|當局|白宫|白宮|央行"
    r"|高管|官方|[A-Za-z)）”」》])"
)
_BYLINE = lazy("[^，。]{0,20}[（(][^（()）]*[记記]者[^（()）]*[)）](?:今[日天])?(?:[（(][^（()）]*[)）])?有?")
_QUOTING = lazy("(?:援引|转引|轉引)([^，。]{2,30}?)(?:的[话話]|的观点)?$")
_DOCUMENT = lazy(
    "(?<=..)(?:在?(?:一份|最新|官方|社交媒体)?(?:声明|聲明|公告|通告|通报|通報|报告|報告|致辞|微博|推特|道歉))$"
)
_CROWD = lazy(
    "(?:(?:很多|许多|許多|不少|有些|一些|部分|多数|多數|大多数|大多數|更多)(?:人|网友|網友|专家|專家|学者|學者|市民|民众|民眾|业内人士|業內人士|观众|家长|用户)|有人|大家|人们|人們|众人|眾人)"
)
_COUNTED = lazy("[一两兩几幾数數多某该該这這那有][位名个個些]?")
_COUNTED_END = lazy("[一两兩几幾数數多某][位名个個些]?$")
_WHEN = lazy("[^，。]{2,14}[时時]")
"""What one did while speaking: 盘问时, 到村里调研时."""
_ONE = lazy("[一两兩几幾数數多某该該这這那][名位][^\\W\\d_]{2,8}")
"""Whom a counter for people announces, whatever his trade: 这名督导."""
_ACCOUNT = lazy(".{0,8}(?:网友|網友|用户|用戶|博主|主播|账号|帳號|昵称|读者|讀者|粉丝)[“「]")
_NOT_AGENT = lazy(
    r".*(?:[是了要让讓着著被把]|需要|应该|應該|可以|能够|能夠|不能|没有|沒有|就是|这[样種种]|如何|什么|必须|可能|看到|听|[開开]始|[亦也都就才还還将將能不][会會]$|符合|有$|[^一二两兩几幾数數多各]个人|[地][区區]$)"
)


_ACCORDING = lazy("[\\s:：】」）)][据據](?!说|說|了解|悉)")
_NO_HEAD = lazy(
    "在(?![线線校职職读讀场場岗崗])|[对對](?![方手外策])|引述|[从從](?![业業])|自(?![由治])|[当當](?![地局事])|把"
    "|[将將](?![军軍领領])|[由因除向给給令每]|经(?![营济理销办纪])"
    "|經(?![營濟理銷辦紀])|使(?![馆館用者])|[對对][于於]|[关關]于|[關关]於|[至由]于|[至由]於|[随隨][着著]"
    "|[通透][过過]|包括|[就也还還只]有|[谴譴][责責]"
    "|提出|[用的]|按照|一如|正如|引起|[为為](?!首)|或者?|冒充|努力|[没沒]|[以及但]|看到|[觉覺]得|[虽雖]"
)
"""What begins no speaker: words of place and cause, verbs."""
_REPORTING = lazy("强调|強調|指出|表示|认为|認為|[声聲]称|聲稱|透露|宣布|[觉覺]得|承[认認]|相信|重申")
"""What makes the words before a verb a report of their own and no speaker."""
_ASSEMBLY = lazy(
    "(?:[本此该該]次)?(?:[会會][议議]|全[会會]|大[会會]|文章|[报報]告|[警局署校院]方)(?=[^的，。])"
)
"""What a sentence about a meeting or a paper begins with, whatever it did before it said something."""
_A_PERSON = lazy("[一某][位名]")
_OPINIONS = frozenset(
    words("分析 观点 觀點 评论 評論 意见 意見 消息 报道 報道 報導 传言 傳言 声音 聲音 看法")
)
"""What 有 makes a speaker before a verb: 有分析认为."""
_RECEIVED = lazy(
    "接(?:[到获獲]|[报報])了?([^，,。的]{2,20}?)(?:[紧緊]急|[电電][话話])?"
    "(?:[报報][警案告料]|[举舉][报報]|反映|求助|投[诉訴]|[来來][电電]|通知|反[馈饋])$"
)
"""Who told those that speak of it: 派出所接到渔民报警，称…."""
_PERSON_END = frozenset("士人生师師者工客员員")
_PEOPLE_END = frozenset("们們员員众眾")
_NOUN_ENDS = frozenset("人者员員队隊组組会會部门門厂廠局书書社站率量度")
_PAPER = lazy("[^，。]{2,40}的(?:[报報]告|[调調]查|研究|文章|公告|[声聲]明|通[报報知]|消息|[资資]料)")
_CLOSED = lazy("[^（(）)]{0,40}[）)]")
_CLOSING = lazy("[）)]")
_GLOSS = lazy("[（(][^（()）]{1,40}[）)]$")


class Kind(enum.Enum):
    """How a subject is written."""

    PERSON = "a person by name"
    PRONOUN = "a pronoun"
    DESCRIBED = "a description or an institution"
    NAMED = "a short noun that only a sure verb makes a speaker: 超微表示，"
    ZERO = "left out"


class Subject(NamedTuple):
    """The subject of a verb, and where its clause begins."""

    kind: Kind
    span: Span
    clause: int
    reported: bool = False


def is_aside(words: str) -> bool:
    """Whether words between subject and verb only say when, where or how: 在接受采访时, 还."""
    return not words or _TAIL.match("x" + words, 1) is not None or _WHEN.fullmatch(words) is not None


def clause_start(text: str, at: int, floor: int) -> int:
    """Return the start of the clause that ``at`` lies in, 80 characters back at most."""
    low = max(floor, at - _REACH)
    mark = _LAST_MARK.match(text, low, at)
    return mark.end() if mark else low


def subject_before(text: str, verb: int, floor: int, people: Sequence[Span]) -> Subject | None:
    """Find the subject of the verb at ``verb``; None where what stands before it can be none.

    Args:
        text: The whole text.
        verb: Where the verb begins.
        floor: How far back to look at most.
        people: The places of the names of people, in order.
    """
    clause = _own_clause(text, verb, floor)
    begin, reported = _begin(text, clause, verb)
    if person := _person(text, clause, begin, verb, people):
        return Subject(Kind.PERSON, person, clause, reported)
    if byline := _BYLINE.match(text, begin, verb):
        begin = byline.end()
    quoting = _QUOTING.search(text, begin, verb)
    if quoting and quoting.end() == verb:
        begin, verb = quoting.span(1)
    core = _core(text, begin, verb)
    if core.endswith("方面") and text[begin + len(core)] in "，,":
        return None  # 制造业方面，预计…: the field, and no party that speaks
    if core.endswith(("）", ")")) and (bracket := _GLOSS.search(core)):
        core = core[: bracket.start()]  # 英国广播公司（BBC）
    core = _agency_of(core)
    if not core or core in _ALONE:
        unnamed = _unnamed(text, begin, core)
        return Subject(
            Kind.DESCRIBED if unnamed else Kind.ZERO, unnamed or Span(verb, verb), clause, reported
        )
    if pronoun := _PRONOUN.match(core):
        span = Span(begin, begin + pronoun.end())
        return Subject(Kind.PRONOUN, span, clause, reported) if is_aside(text[span.end : verb]) else None
    described = _described(core)
    if described:
        return Subject(Kind.DESCRIBED, Span(begin + described[0], begin + described[1]), clause, reported)
    if _is_short_noun(core, cut=len(core) < len(text[begin:verb].rstrip())):
        return Subject(Kind.NAMED, Span(begin, begin + len(core)), clause, reported)
    return None


def _unnamed(text: str, begin: int, core: str) -> Span | None:
    """Return what speaks without a name: 有分析."""
    return Span(begin - 1, begin + len(core)) if core in _OPINIONS and text[begin - 1] == "有" else None


def _begin(text: str, clause: int, verb: int) -> tuple[int, bool]:
    """Return where the subject of a clause may begin, and whether it is one that is quoted (据外媒报道)."""
    lead = _LEAD.match(text, clause, verb)
    begin = lead.end() if lead else clause
    if (told := _ACCORDING.search(text, begin, verb)) and told.end() < verb:
        return told.end(), True  # 晋南之家9月30日消息 据外媒报道
    return begin, lead is not None and text[begin - 1] in "据據"


def _own_clause(text: str, verb: int, floor: int) -> int:
    """Return the start of the verb's clause; a quoted term within it begins none: 落实“四水四定”要求."""
    clause = clause_start(text, verb, floor)
    if clause > floor + 1 and text[clause - 1] in _OPENER and text[clause - 2] not in "。！？!?…，,":
        opened = text.rfind(_OPENER[text[clause - 1]], max(floor, clause - _REACH), clause)
        if opened >= 0:
            return clause_start(text, opened, floor)
    if (closed := _CLOSED.match(text, clause, verb)) is not None:
        # 古玛（60岁，前德士司机）认为: a comma in brackets parts no clauses.
        opened = max(text.rfind(mark, max(floor, clause - _REACH), clause) for mark in "（(")
        if opened >= 0 and not _CLOSING.search(text, opened, closed.end() - 1):
            return clause_start(text, opened, floor)
    return clause


def _core(text: str, begin: int, verb: int) -> str:
    """Take time, place, manner and what was published from the words between clause and verb."""
    whole = text[begin:verb].rstrip()
    if not whole:
        return ""
    core = _TAIL.sub("", whole)
    if (_COUNTED.fullmatch(core) or _COUNTED_END.search(core)) and "的" in whole[len(core) :]:
        # 一位在岸边忙碌的工人: the words after 在 belong to the subject, but not those behind it.
        owned = whole.rfind("的") + 1
        core = whole[:owned] + _TAIL.sub("", whole[owned:])
    if _PAPER.fullmatch(whole):
        return whole  # 研究机构近期发布的报告
    document = _DOCUMENT.sub("", core)
    if document != core and _described(document):
        core = document  # 中国石油公告
    verbal = len(core) > 3 and core == whole and core[-2:] in _MANNERS and not _AGENT.fullmatch(core)
    return core[:-2] if verbal else core


def _agency_of(core: str) -> str:
    """Return the agency that words begin with which name it and where it reports from: 路透社里斯本."""
    for cut in (4, 3):
        if core[:cut] in terms("agencies") and 2 <= len(core) - cut <= _LONGEST_PLACE and core.isalpha():
            return core[:cut] if core[cut:] not in terms("offices") and core[-2:] not in _HEADS else core
    return core


def _described(core: str) -> tuple[int, int] | None:
    """Return the part of ``core`` that can speak: a crowd, a foreign name, an agent by its last word."""
    if crowd := _CROWD.search(core):
        return crowd.span()
    agent = (
        len(core) <= _LONGEST
        and (_AGENT.fullmatch(core) or core[-2:] in terms("offices") or _ONE.fullmatch(core))
        and not _NOT_AGENT.match(core)
        and not _REPORTING.search(core, core.rfind("的") + 1)
        and not _NO_HEAD.match(core)
        and not _quoted_term(core)
    )
    if not agent and not sounds_like_name(core):
        return None
    doing = _DOING.match(core)
    if doing and looks_like_institution(core[doing.end() :]):
        return doing.end(), len(core)
    return 0, len(core)


_DOING = lazy("(?:[负負][责責]|承[办辦]|主[办辦]|[协協][办辦]|[参參][与與]|主持|[发發]起)[^的]{2,12}的")
"""What an institution does in the story, before its name: 负责研究的晋南医院."""
_LONGEST_PLACE = 5
_HEADS = frozenset(words("记者 記者 报道 報道 報導 消息 社长 社長 评论 評論 网站 網站 文章"))
_PARTICLES = frozenset(
    "的了是在不也都就而但和与與或及被把将將让讓使对對向从從到为為以着著过過吗呢之其这這那每各某此又再很更最才只若如因所并並则則亦均仍"
)
_ADVERBS = words(
    "同时 同時 总体 總體 整体 整體 综合 綜合 目前 事实上 事實上 实际上 實際上 换言 換言 简单 簡單 坦白 "
    "老实 老實 一般 普遍 另一方面 一方面 "
    "进一步 進一步 随后 隨後 其后 其後 早前 稍早 上午 下午 晚间 晚間 日前 近日 首先 其次 最后 最後 总之 "
    "總之 多次 再次 曾经 曾經 已经 已經"
)


def _is_short_noun(core: str, *, cut: bool) -> bool:
    """Whether a few characters may be the name of one who speaks: 超微, 尼日利亚, 大和.

    Args:
        core: The characters.
        cut: Whether words of manner behind them were taken off, so that they are surely whole.
    """
    return (
        2 <= len(core) <= _LONGEST_NAME
        and core.isalnum()
        and _PARTICLES.isdisjoint(core[:-1])
        and core[-1] not in "的了是在不也都就"
        and core not in _ADVERBS
        and not _COUNTED.fullmatch(core)
        and core[:2] not in vocabulary("predicates")
        and (cut or core[-2:] not in vocabulary("predicates"))
        and not any(character.isdigit() for character in core)
        and not _REPORTING.search(core)
    )


_LONGEST_NAME = 8


def _quoted_term(core: str) -> bool:
    """Whether a quoted term ends the words and names no one: 落实“四水四定”, unlike 一名“代购”."""
    return core[-1] in "”」" and not _COUNTED.match(core) and not _ACCOUNT.match(core)


def sounds_like_name(core: str) -> bool:
    """Whether a short subject is written as foreign names are: 艾米, 科尔."""
    return (
        2 <= len(core) <= 5 and sound_run(core, 0, len(core)) == len(core) and core not in name_like_words()
    )


def teller(text: str, begin: int, end: int) -> Span | None:
    """Return who told what the next clause says: 派出所接到|渔民|报警，称…."""
    told = _RECEIVED.search(text, begin, end)
    return Span(*told.span(1)) if told else None


def _start(span: Span) -> int:
    return span.start


def _is_object(text: str, begin: int, at: int) -> bool:
    """Whether someone else's verb stands right before the name at ``at``: 议员们指责科尔."""
    before = text[at - 2 : at]
    if at - 2 <= begin or before not in vocabulary("predicates") or before in terms("offices"):
        return False
    core = _TAIL.sub("", text[begin : at - 2])
    return _described(core) is not None or _PRONOUN.match(core) is not None


def head_subject(text: str, begin: int, end: int) -> Span | None:
    """Return the agent that opens a clause and has its verb right behind: 议员们|欢迎道歉."""
    lead = _LEAD.match(text, begin, end)
    begin = lead.end() if lead else begin
    if body := _ASSEMBLY.match(text, begin, end) or _CROWD.match(text, begin, end):
        return Span(begin, body.end())
    for stop in range(begin + 2, min(begin + _LONGEST_HEAD, end)):
        if text[stop - 1] not in (
            _PEOPLE_END if stop - begin < 4 or not _A_PERSON.search(text, begin, stop) else _PERSON_END
        ):
            continue
        if text[stop + 2 : stop + 3] in _NOUN_ENDS:
            continue  # 发言人, 救援队
        if text[stop : stop + 2] in vocabulary("predicates") and (described := _described(text[begin:stop])):
            return Span(begin + described[0], begin + described[1])
    return None


def _person(text: str, start: int, begin: int, verb: int, people: Sequence[Span]) -> Span | None:
    """Return the first person named in the clause who can be its subject, with what is his (小明家属)."""
    for place in range(bisect.bisect_left(people, start, key=_start), len(people)):
        span = people[place]
        if span.end > verb:
            return None
        owned = _OWNED.match(text, span.end)  # the verb behind 家 shows that it is people
        if owned and owned.end() > verb:
            owned = None
        if owned and owned.group() not in "的之":
            return Span(span.start, owned.end())
        if not owned and (span.start == 0 or text[span.start - 1] not in _TOWARDS):
            if _is_object(text, begin, span.start):
                return None
            return span
    return None
