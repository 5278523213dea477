"""Offices beside a name: where the words of an office begin, and which organisation is part of it.

``5月6日,省水利厅厅长王建国``: the office ends where the name begins and begins after the comma.
``听取了财政局局长李敏``: it begins after 了. Looked for backwards from the name, 60 characters at most.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Container

from newsparse._lexicon import rows, vocabulary
from newsparse._names.scoring import FAMILIAR, FOREIGN_HEAD, family_names, sounds
from newsparse._text.chars import HAN
from newsparse._text.words import lazy
from newsparse.spans import Span

__all__ = [
    "UNLISTED",
    "announcements",
    "find_organisation",
    "office_before",
    "office_end_pattern",
    "office_endings",
    "office_word",
    "organisation_before",
    "role_after",
    "title_after",
    "title_heads",
]

_REACH = 60

_STOP = '，。；：！？,;:!?…“”‘’「」『』"《》〈〉()（）[]【】〔〕\n\r\t\u3000\u00a0 |｜/／—'
"""Marks that an office does not cross; ``、`` it crosses where an office stands before it."""

_DEEDS = (
    "逮捕|拘捕|拘留|拘押|扣押|传唤|傳喚|起诉|起訴|弹劾|彈劾|罢免|罷免|怒斥|痛批|斥责|斥責|指责|指責"
    "|批评(?!家)|批評(?!家)|呼吁|呼籲|延攬|延揽|聘请|聘請|率领|率領|接到|借用|至于|至於|主演、|暗杀|暗殺"
    "|刺杀|刺殺|绑架|綁架|押解|慰问|慰問|历任|歷任|指挥(?!家|官|员|部|长|中)"
)
"""Verbs whose object is the one who bears an office: 警方逮捕前县长."""
_DEED_HEADS = "".join(sorted({word[0] for word in _DEEDS.split("|") if word[0] not in "官员部长中"}))

_CUTS = (
    "由(?<!自由)(?<!理由)(?!于)|在(?<!实在)(?<!存在)(?<!所在)(?!野|线|校|岗|职|編|编|任|读)|是(?!否)"
    "|的(?<!目的)|了(?!解)"
    "|为(?<!华为)(?<!作为)(?<!行为)(?!什)|為(?<!華為)(?<!作為)|对(?!外|口|冲|策)|對(?!外)"
    "|向(?<!方向)(?<!志向)(?!阳|日葵)|被(?!告)|把(?!手)"
    "|将(?<!联将)(?!军|领|士)|將(?!軍|領|士)|让|讓|邀请|邀請|邀|请(?<!申请)(?!教)|請(?<!申請)"
    "|据(?<!数据)(?<!依据)(?!点)|據(?<!數據)"
    "|与(?!会)|與(?!會)"
    "|和(?!平|美|旅[游遊][部厅廳局委]|信息化|社会保障|城乡|改革[委局]|军人|草原[局]|大?数据[局中])|给(?!水)"
    "|給(?!水)|但|而(?!且)|以及"
    "|及(?<!普及)(?!其|格|时)|名叫|其中|包括|例如|比如|敦促|正值|会见|會見|会晤|會晤"
    "|走进|走進|不敌|不敵|击败|擊敗|战胜|戰勝|力克|派来|派來|派出(?!所)|改编自|改編自|假冒|冒充|换下|換下|换上|換上|师从|師從|嫁给|嫁給|状告|狀告"
    "|指认|指認|请来|請來|遭(?!遇)"
    "|其(?<!尤其)(?<!土耳其)(?<!及其)(?![他它中余餘间間])|传召|傳召|书面答[复覆]|書面答[復覆]|利用"
    "|任命|采访|採訪|联系(?!人)|致电|看望|拜访|陪同|告诉|告訴|授予|来自|來自|担任|擔任|感谢|感謝|委托"
    "|接替|指控|得知|听说|随后|以来"
    "|当时|當時|当(?![0-9代年日地事选值])|时任|時任|著名|知名|资深|資深|成为|成為|提名|找到|跟(?!踪)"
    "|同(?<!共同)(?<!协同)(?<!合同)(?!济|志|学|事|學|业|仁|心|城)"
    "|并(?!购)|並|该(?:公司|企业|集团|机构|平台|[院局所会部厅市校省县区社台队团馆站村镇厂店行])?|一[位名]"
    "|一個|两[位名]|兩[位名]|这[位名]|這[位名]|那[位名]"
    "|某(?:[市校省县区院局公])?|也|则|只有|有(?!限)|下午|上午|晚间|中午|凌晨"
    "|今[年天日]|昨[天日]|近日|日前|当[天日]|现年|現年|岁|歲|听取|如(?!东|皋)|因(?!斯|特)"
    "|使(?!馆|館|者|用)|连(?!锁|云|长|江)|叫|像"
    f"|代表(?!团|團|大会|大會|处|處)(?=[{HAN}]{{2}})"
    f"|(?=[{_DEED_HEADS}])(?:{_DEEDS})"
    "|前往|经(?!济|理|营|开|贸|纪|管|协|方|信|销|验|侦|投)|除|据悉|另外?|此外|同时|可(?!持续)|不过|如今|目前"
    "|还(?!是)|還|从(?!事|业)|從(?!事)|之一|以(?!色|太|及)|日(?<=[0-9]日)|号(?<=[0-9]号)|號(?<=[0-9]號)"
    "|位(?<=[0-9]位)|名(?<=[0-9]名)"
)
"""Words after which an office begins. The exceptions beside them are the ends and heads of names of
organisations and offices that hold the same character: 自由, 华为, 对外经贸, 方向, 被告, 将军, 数据."""


def _first_of_cuts() -> str:
    """Return the characters that the words of ``_CUTS`` begin with: a cheap look before all of them."""
    return "".join(sorted({part.lstrip("(?:[")[:1] for part in _CUTS.split("|")} - {"", "]", ")"}))


_CUT = lazy(f"(?=[{_first_of_cuts()}])(?:{_CUTS})")


_PREFIX = lazy(
    r"(?:[0-9０-９一二三四五六七八九十]+[年月日号號时時分岁歲]|其间|期间|會上|会上|对此|對此|[,，、\s])+"
)
_OWNED = lazy(r"(?:[A-Za-z0-9]|公司|集团|集團|大学|大學|学院|學院|[局部厅廳社会會馆館所])的")
_MODIFIERS = (
    "联合|聯合|创始人兼|首席|高级|高級|常务|常務|名誉|名譽|荣誉|代理|执行|執行|轮值"
    "|輪值|第一|终身|原|前|副|总|總|代|候任|资深|退休|在职|外卖|快递|新闻|新聞"
    "|设计|技术|市场|运营|财务|销售|产品|行政|艺术|创意|公关|项目|业务|主要|主治"
    "|主任|主|当值|當值|辩护|辯護|女|男|青年|博士|硕士|著名|新任|现任|現任|兼|老|特聘|客座|的"
)
_MODIFIER = lazy(f"(?:{_MODIFIERS})+$")
_MODIFIER_LASTS = frozenset(word[-1] for word in _MODIFIERS.split("|"))
"""What such a word ends in: the pattern looks at every character of what has none at its end."""
_INSTITUTION = lazy(
    r".+(?:大学|大學|[学學医醫法]院|公司|集团|集團|组织|組織|中心|银行|銀行|部(?![队隊门門分])|基地|社区|社區"
    r"|"
    r"[局委厅廳院会會所社馆館村镇鎮市省县縣處处校署队隊团團司府区區州厂廠国國协協联聯])[A-Za-z0-9]*"
)
"""The name of an institution, before the field of the office within it: 登山协会应急项目负责人."""
_PART = lazy("[^、，,兼暨]+")
_FORMER = lazy("(?:前|原|现任|現任|时任|時任)(?!门|海|进|子|野|阳)")

UNLISTED = "长長员員师師家者手官生士民匠将將贩販"
"""The last characters of offices that are in no list: 花样滑冰选手, 调饮师."""

_ASSEMBLIES = frozenset(("人大", "政协", "政協"))
_EVERYWHERE = frozenset(("全国", "全國", "全省", "全市"))  # 全国劳动模范
_BODY_ENDS = "院校学學司局会會社部委所团團署处處室心厂廠队隊行协協央"
_CHIEF = "长長"
_BODIES = "部局厅廳委处處司院校所会會社台臺队隊团團署省市县縣区區州镇鎮乡鄉村府"


@functools.cache
def _words() -> dict[str, bool]:
    """Office words, and whether each may follow the name."""
    return {row[0]: row[1] == "title" for row in rows("offices") if row[1] != "kin"}


@functools.cache
def announcements() -> frozenset[str]:
    """Return the words that announce a name and are no office: 妻子, 当事人, 名叫."""
    return frozenset(row[0] for row in rows("offices") if row[1] == "kin")


@functools.cache
def _sizes() -> dict[str, tuple[int, ...]]:
    """Give, for the last two characters of office words, the lengths of such words, the longest first."""
    found: dict[str, set[int]] = {}
    for word in (*_words(), *announcements()):
        found.setdefault(word[-2:], set()).add(len(word))
    return {ending: tuple(sorted(sizes, reverse=True)) for ending, sizes in found.items()}


@functools.cache
def _title_sizes() -> dict[str, tuple[int, ...]]:
    """Give, for the first two characters of titles, their lengths, the longest first."""
    found: dict[str, set[int]] = {}
    for word, follows in _words().items():
        if follows:
            found.setdefault(word[:2], set()).add(len(word))
    return {head: tuple(sorted(sizes, reverse=True)) for head, sizes in found.items()}


@functools.cache
def office_end_pattern() -> re.Pattern[str]:
    """Return the pattern of the last character of an office with what may begin a name behind it.

    What may not: a character that is listed and neither a family name nor the sound of a foreign one. An
    office that is in no list is read before a listed family name alone.
    """
    words = (*_words(), *announcements())
    last = {word[-1] for word in words} | set(UNLISTED)
    last_but_one = {word[-2] for word in words if len(word) > 1}
    opening = {name[0] for name in family_names()}  # 上 and 司 too: 上官平, 司馬慧
    never = (
        {c for w, cs in rows("name_characters") for c in cs}
        - opening
        - sounds()
        - set(FOREIGN_HEAD + FAMILIAR)
    )
    return re.compile(
        f"[{''.join(sorted(last))}](?=[^{''.join(sorted(never))}\\W\\d_a-z]|[ \u3000]\\w)"
        f"(?:(?<=[{''.join(sorted(last_but_one))}].)|(?<=[{UNLISTED}])(?=[A-Z{''.join(sorted(opening))}]))"
    )


def office_endings() -> Container[str]:
    """Return the last two characters of the listed office words."""
    return _sizes()


def office_word(text: str, end: int, start: int) -> str:
    """Return the office word that ends at ``end``; of an unlisted one the last character; or nothing."""
    known = _sizes().get(text[end - 2 : end])
    if known:
        for size in known:
            word = text[end - size : end]
            if end - size >= start and (word in _words() or word in announcements()):
                return word
    return text[end - 1] if text[end - 1] in UNLISTED and end - start > 2 else ""


def title_heads() -> frozenset[str]:
    """Return the first two characters of the titles that may follow a name, also with 副 before them."""
    return _title_heads()


@functools.cache
def _title_heads() -> frozenset[str]:
    return frozenset({*_title_sizes(), *(mark + head[0] for mark in "副总總" for head in _title_sizes())})


def title_after(text: str, at: int, end: int) -> Span | None:
    """Return the office that follows a name ending at ``at``: 王建国院士, 吴明副院长."""
    if text[at : at + 2] not in _title_heads():
        return None
    begin = at if text[at : at + 2] in _title_sizes() else at + 1
    for size in _title_sizes().get(text[begin : begin + 2], ()):
        if begin + size <= end and _words().get(text[begin : begin + size], False):
            return Span(at, begin + size)
    return None


def role_after(text: str, at: int, end: int) -> Span | None:
    """Return the office word of any kind that begins at ``at``: the 委员 of 等6位委员."""
    words = _words()
    for size in range(min(6, end - at), 1, -1):
        if text[at : at + size] in words:
            return Span(at, at + size)
    return None


def _ends_as_office(text: str, start: int, end: int) -> bool:
    """Whether the text before ``end`` ends in an office word."""
    return office_word(text, end, start) != ""


def _segment(text: str, start: int, end: int) -> int:
    """Go back from ``end`` to the last mark that an office does not cross."""
    at = end
    while at > start and text[at - 1] not in _STOP and text[at - 1] != "、":
        at -= 1
    return at


def _begin(text: str, start: int, end: int) -> int:
    """Find the first character of an office that lies between two marks."""
    begin = start
    at = text.find("前", start + 2, end)
    if at >= 0 and text[at - 2 : at] in vocabulary("predicates"):
        begin = at  # 提高前总统的声望: the verb is no organisation
    for cut in _CUT.finditer(text, start, end):
        kept = cut.group() == "的" and _owned(text, begin, cut.end(), end)
        kept = kept or (cut.group() in "和与與及" and cut.start() - begin > 3)
        if cut.end() < end and not kept:
            begin = cut.end()
    lead = _PREFIX.match(text, begin, end)
    return lead.end() if lead and lead.end() < end else begin


def _owned(text: str, start: int, at: int, end: int) -> bool:
    """Whether 的 ties a bare office to its organisation: 英國研究公司Altis的董事."""
    return text[at:end] in _words() and any(m.end() == at for m in _OWNED.finditer(text, start, at))


def office_before(text: str, at: int, start: int) -> Span:
    """Return the words of the office that ends at ``at``; ``start`` bounds the search.

    Several offices joined with 、 are one: 市委副书记、市长.
    """
    floor = max(start, at - _REACH)
    segment = _wide_segment(text, floor, at)
    begin = _begin(text, segment, at)
    while begin == segment and segment > floor and text[segment - 1] in "、，,":
        if text[segment - 3 : segment - 1] not in _sizes() and text[segment - 2] not in UNLISTED:
            break
        before = _wide_segment(text, floor, segment - 1)
        joined = _ends_as_office if text[segment - 1] == "、" else _ends_in_a_body
        if not joined(text, before, segment - 1):
            break
        segment, begin = before, _begin(text, before, segment - 1)
    return Span(begin, at)


def _wide_segment(text: str, floor: int, at: int) -> int:
    """Go back from ``at`` as ``_segment`` does, over short terms in marks and the blanks of Latin names."""
    segment = _segment(text, floor, at)
    while segment > floor:
        mark = text[segment - 1]
        if mark in _CLOSERS and (opened := _opened(text, floor, segment)) >= 0:
            further = _segment(text, floor, opened)
            if mark in "）)" and further == opened:
                break  # 科尔（Cole）局长: the bracket belongs to a name
            segment = further
        elif (
            mark == " "
            and segment - 1 > floor
            and text[segment - 2].isascii()
            and text[segment - 2].isalnum()
        ):
            segment = _segment(text, floor, segment - 1)  # Lazard Capital Markets驻纽约分析师
        else:
            break
    return segment


_CLOSERS = {"”": "“", "」": "「", "》": "《", "）": "（", ")": "("}


def _opened(text: str, floor: int, closed: int) -> int:
    """Find the mark that opens a short term inside an office: “丝路”研究所副所长, 《河东》杂志社主编."""
    at = text.rfind(_CLOSERS[text[closed - 1]], max(floor, closed - 16), closed)
    inner = text[at + 1 : closed - 1]
    dated = text[closed - 1] in "）)" and any(character.isdigit() for character in inner)
    return -1 if dated or any(stop in inner for stop in _STOP if stop != " ") else at


def _ends_in_a_body(text: str, start: int, end: int) -> bool:
    """Whether the text before ``end`` ends in an office behind its institution: 河东大学美术学院教授，."""
    word = office_word(text, end, start)
    at = end - len(word)
    return len(word) > 1 and at - 2 > start and text[at - 1] in _BODY_ENDS


def find_organisation(text: str, office: Span) -> tuple[str, Span] | None:
    """Return the organisation or territory within an office, several joined with 、 and spanned together.

    Example:
        >>> find_organisation("财政部部长、省气象局副局长", Span(0, 13))
        ('财政部、省气象局', Span(start=0, end=10))
    """
    found: dict[str, Span] = {}
    for part in _PART.finditer(text[office.start : office.end]):
        former = _FORMER.match(part.group())
        head = former.end() if former else 0
        start = office.start + part.start() + head
        if (body := _body(part.group()[head:])) and body not in found:
            found[body] = Span(start, start + len(body))
    if not found:
        return None
    places = list(found.values())
    return "、".join(found), Span(places[0].start, places[-1].end)


def organisation_before(text: str, at: int, start: int) -> Span | None:
    """Return the institution before a name whose title follows it: 登山协会周海燕秘书长."""
    span = office_before(text, at, start)
    found = _INSTITUTION.fullmatch(text, span.start, span.end)
    return span if found and len(span) > 2 else None


def _body(office: str) -> str:
    """Take the rank from the end of an office: 河东市委书记 is of 河东市委, 国防部长 of 国防部."""
    words = _words()
    size = next((n for n in _sizes().get(office[-2:], ()) if office[-n:] in words), 1)
    rank, body = office[-size:], office[:-size]
    if body[-2:] in _ASSEMBLIES:
        return body  # 全国人大代表
    listed = any(body[-n:] in words for n in _sizes().get(body[-2:], ()))
    if listed and _INSTITUTION.fullmatch(body) is None:
        return _body(body)  # 教育部长拿督斯里, unlike 律政司司長
    if rank[0] in "党黨" and len(rank) > 2:
        rank, body = rank[1:], body + rank[0]  # 国民党主席
    if len(rank) > 1 and rank[-1] in _CHIEF and rank[-2] in _BODIES and body and body[-1] != rank[-2]:
        if body[-1] in "总總" and rank[-2] in "会會":
            return body + rank[-2]  # 馬華總會長
        chief = _without_modifiers(body)
        return chief + rank[-2] if chief == body else chief
    plain = _without_modifiers(body)
    if plain != body and plain[-2:] in _words():
        return _body(plain)  # 某国总统新闻秘书
    found = _INSTITUTION.match(plain)
    if found and len(plain) - found.end() != 1:  # 美联储 is no 美联 with a field behind it
        plain = found.group()
    elif size == 1:
        return ""  # 调香师: what stands before is the trade, no organisation
    return plain if len(plain) > 1 and plain not in _EVERYWHERE else ""


def _without_modifiers(body: str) -> str:
    """Take the words of rank and field from the end: 总统新闻, whose 秘书 is taken off, is of 总统."""
    return _MODIFIER.sub("", body) if body[-1:] in _MODIFIER_LASTS else body
