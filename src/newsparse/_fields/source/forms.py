"""Where a story comes from: a label with an outlet behind it, or an outlet beside the time."""

from __future__ import annotations

import re

from newsparse._lexicon import words
from newsparse._names.labels import STOPS, label_at, labels_in
from newsparse._names.outlets import known_outlet, looks_like_outlet, sure_outlet
from newsparse._names.person import Confidence, confidence
from newsparse._names.places import known_place
from newsparse._names.roles import role_words
from newsparse._text.chars import BAR, BLANK, COLON, DIGIT, HAN, NAME_DOT, REPORT, SLASH, members
from newsparse._text.words import Words, lazy, trie
from newsparse._time.forms import DAY_NAME
from newsparse._time.stamps import Stamp, stamps_in
from newsparse._time.timestamps import label_start
from newsparse.model import Outlet
from newsparse.spans import Span

__all__ = [
    "ACCOUNT_LINE",
    "ATTRIBUTION",
    "COLUMN_ENDS",
    "HOUSE_LINE",
    "LEADS_ON",
    "NO_ACCOUNT",
    "PERMITTED_BY",
    "SOURCE_LABEL",
    "match_to_attribution",
    "match_to_source",
    "name_of_account",
    "outlet_alone_beside",
    "outlet_at",
    "outlet_beside",
    "source_below",
]

_D = f"[{DIGIT}]"
_SUBJECTS = frozenset(
    words(
        "本文 本篇 信息 訊息 资讯 資訊 文章 稿件 新闻 新聞 资料 資料 内容 內容 数据 數據 图文 圖文 "
        "文字 消息 作品 素材 综合 綜合 报道 報道 報導 原文 转载 轉載 媒体 媒體"
    )
)
# What says without a mark that the story itself is meant: 稿件来源 晋南日报, but 素材来源 may be another's.
_ITSELF = frozenset(words("本文 本篇 信息 訊息 资讯 資訊 文章 稿件 新闻 新聞 消息"))
# 来源 and 出处 want a mark or 于; the others say by themselves that an outlet follows.

_VERBS = words(
    "转自 轉自 转载自 轉載自 转载于 轉載於 摘自 摘编自 摘編自 原载 原載 原载于 原載於 刊于 刊於 原刊 "
    "原刊于 原刊於 刊载于 刊載於 刊登于 刊登於 登载于 登載於 载于 載於 "
    "首发于 首發於 整理自 综合自 綜合自 编译自 編譯自 改编自 转引自 选自 選自 "
    "来自于 來自於 来自 來自 出自"
)
SOURCE_LABEL = lazy(
    rf"(?:(?P<noun>(?:[来來稿出][{BLANK}]{{0,2}}[源处處]))(?P<of>[于於自]?)|(?P<verb>{trie(_VERBS)})"
    rf"|(?P<latin>(?<![^\r\n])Source)(?=:)|(?P<report>(?<!\w){REPORT})(?=[{BLANK}]{{0,2}}[{COLON}]))"
    rf"[{BLANK}]{{0,4}}(?P<mark>[{COLON}{BAR}{SLASH}】］\]]?)[{BLANK}]{{0,8}}"
)
"""A label of a source with its separator: 来源：, 稿源|, 【来源】, 来源于; 本文, 信息… may precede.
报导： is one before an outlet; before a name it is the reporter's."""

# 来自北京 names a place; 出自 and 来自 want a mark or the form of an outlet.
_WEAK = frozenset(("来自", "來自", "出自"))
# 来自iPhone客户端: what a post was written with.
_DEVICE = lazy("(?i:iphone|ipad|android|安卓|huawei|华为|小米|oppo|vivo|手机|手機|微博)")
_MARKUP = frozenset('="<>{}')  # 来源： size="20": what is left of HTML
COLUMN_ENDS = words("要闻 要聞 新闻 新聞 动态 動態 资讯 資訊 快讯 快訊 专题 專題 专栏 專欄")
"""What the names of columns end in, which stand where an account does: 时政要闻."""
LEADS_ON = ("于", "於", "至")
"""What leads on to a time, and ends no account: 建立於 2020/06/11, 已收听至 00:00."""
_NOWHERE = frozenset(words("未知 不详 不詳 无 無 暂无 匿名"))
# What a source never runs into: the buttons of the page, what counts its readers, a link.
_PAGE_WORDS = Words(role_words("apart"))
_VALUE_END = lazy(rf"[{BLANK}]{{2}}|[。！？;；\r\n\t{BAR}）)】\]〕”」{COLON}【\[（(]")
# What stands alone on the line below a label.
_NEXT_LINE = lazy(
    rf"\s*[\r\n]\s*(?P<line>[^\W\d][^\r\n{COLON}{DIGIT}，。！？]{{1,23}}?)[{BLANK}]*+(?=$|[\r\n])"
)
_CERTIFIED = lazy(r"(?<=\w{2})(?:官方(?:[账帳賬][号號户戶]|微博|公[众眾][号號]|账户)|[©®])\ufe0f?$")
"""What a platform sets behind the name of an account that it knows: 柳湾日报官方账号, 半熟经济©."""
# 本文来自微信公众号“慢读慢写”（ID：mandumanxie）
_ACCOUNT_WITH_ID = lazy(
    rf"(?P<name>(?:微信)?公[众眾][号號][:：]?[{BLANK}]*+[“\"「『]?[^\s”\"」』，。:：（(]{{2,20}}[”\"」』]?)[{BLANK}]*+"
    r"[（(](?i:id|微信[号號]|微信ID)\b"
)
ACCOUNT_LINE = lazy(
    rf"(?<![^\r\n])[{BLANK}]*+(?P<name>[^\s{BAR}]{{2,16}})[{BLANK}]?[{BAR}][{BLANK}]?(?:微信)?公[众眾][号號][:：]?"
    rf"[{BLANK}]?[A-Za-z][\w-]{{2,24}}[{BLANK}]*+(?=$|[\r\n])",
)
"""A line that is an account and its name in letters: 渡口位 | 公众号 dukouwei."""
HOUSE_LINE = lazy(
    rf"(?<![^\r\n])[{BLANK}]*+(?P<name>[^\s，。：:]{{2,10}}?)(?:报道|報道|報導|编译|編譯|编辑部|編輯部|出品)[{BLANK}]*+(?=$|[\r\n])",
)
"""A line that is an outlet and the word for its work: 机器之心报道."""
# 本文經授權|轉載自, 本文获作者同意|转载自, 文|转自
_PERMITTED = lazy(r"(?:本?文章?|本篇|原文|全文|此文)(?:[经經获獲已得]\S{0,6}?(?:授[权權]|同意|[许許]可))?\Z")
_PERMIT_REACH = 16
_KINDS_OF_ACCOUNT = (
    *("微信公众号", "微信公眾號", "公众号", "公眾號", "微信号"),
    *("Facebook", "facebook", "FB", "臉書", "脸书", "粉專", "粉絲專頁", "專頁", "专页", "微博", "IG"),
)
_COMMA = lazy("[，,]")
_LETTER = lazy(f"[{HAN}A-Za-z]")
_BLANK = lazy(rf"[{BLANK}]++")
_ACCOUNTS = ("公众号", "公眾號", "公号", "微信", "微博", "微信号", "客户端", "头条号")
_BETWEEN = lazy("[、，,和及与]")
PERMITTED_BY = lazy(
    r"[获獲经經]得?[「“《](?P<outlet>[^」”》\r\n]{2,16})[」”》]\S{0,6}?(?:授[权權]|同意|[许許]可)\S{0,2}[转轉][载載]"
)
"""Who let a page take a story over: 本文獲「渡口書房」授權轉載."""
ATTRIBUTION = lazy(
    rf"(?:[（(【](?:[据據]|[综綜]合)(?:[综綜]合)?|(?P<bare>[综綜]合)自?)(?P<outlets>[^（()）。：:；;\r\n]{{2,40}}?)"
    rf"(?:等)?(?:{REPORT}|消息|[电電])?(?(bare)|[)）】])[{BLANK}]*(?=$|[\r\n])"
)
"""A bracket at the end of a line that gives the outlets followed, or a line that does nothing else."""

_SENT_FROM = lazy(rf"[{BLANK}]++[来來]自[{HAN}]{{2,6}}[{BLANK}]*+")
_REACH = 60
_LONGEST_BEHIND = 6  # what follows an outlet behind a blank and is longer is the page's: 中江網 本網部分作品…
_EDGES = " \t\u00a0\u2002\u2003\u2009\u3000|｜丨-–—－/／:：,，()（）[]【】<>＞" + NAME_DOT
_RUN = lazy(rf"[^\s{COLON}{BAR}{SLASH}，,。！？()（）\[\]【】《》]++")
# （星洲日报/國內‧2011.05.02）: the section that the story stood in.
_SECTIONED = lazy(rf"[(（](?P<outlet>[{HAN}]{{2,10}})[{SLASH}][{HAN}]{{2,6}}$")
NO_ACCOUNT = lazy(
    rf"{DAY_NAME}|第?[0-9]+[期號号卷]|(?:其他|其它|更多|全部)\w{{2}}|我\w{{0,4}}|出[刊版]|[发發]行"
)
"""What stands where an account does and is none: 星期三, 731期, 其它内容, 我知道了."""
_DIGITS = lazy(f"{_D}{{6}}")
_PAGE = lazy(f"[总總]?第[{BLANK}]?[A-ZＡ-Ｚ]?{_D}{{1,5}}[{BLANK}]?[版期]")
_ISSUE_FIRSTS = members(f"总總第A-ZＡ-Ｚ{DIGIT}{BLANK}")
_ISSUE = lazy(
    f"[总總]?第{_D}{{1,5}}期[{BLANK}]?《?|第?[{BLANK}]?[A-ZＡ-Ｚ]?{_D}{{1,3}}[{BLANK}]?版(?:[：:][{HAN}]{{2,6}})?[{BLANK}]++"
)
# A column and not an outlet: 国内新闻, 編譯中心.
_ORIGINAL = lazy(
    rf"(?:原创|原創)(?:[{BLANK}][^\s]{{2,16}}(?=[{BLANK}]))?|来自|來自|[发發][表布佈][于於][{BLANK}]?[{HAN}]{{2,6}}"
)


def match_to_source(match: re.Match[str], start: int, end: int) -> Span | None:
    """Turn a match of ``SOURCE_LABEL`` in the line ``[start, end)`` into the place of the outlets it names.

    Example:
        >>> line = "来源：人民网-文化频道  责编：张三"
        >>> match_to_source(SOURCE_LABEL.search(line), 0, len(line)).of(line)
        '人民网-文化频道'
    """
    text, at = match.string, match.end()
    if not _stands(match, start):
        return None
    if enclosed := _enclosed(text, at, end):
        return enclosed
    stop = _value_end(text, at, end)
    if match["verb"] and not match["mark"] and (comma := _COMMA.search(text, min(at + 2, stop), stop)):
        stop = comma.start()
    fits = 2 <= stop - at <= 40 and text[at] != "《"
    return Span(at, stop) if fits and _names_source(match, Span(at, stop), Span(start, end)) else None


def _enclosed(text: str, at: int, end: int) -> Span | None:
    """Return the name in guillemets, or the account with its name in letters behind it, at ``at``."""
    if account := _ACCOUNT_WITH_ID.match(text, at, end):
        return Span(*account.span("name"))
    close = text.find("》", at, end) if text.startswith("《", at, end) else -1
    return Span(at + 1, close) if close > at + 1 else None


def _names_source(match: re.Match[str], span: Span, line: Span) -> bool:
    """Whether what stands behind a label of a source is one."""
    text, value = match.string, span.of(match.string)
    if value in _NOWHERE or not _MARKUP.isdisjoint(value):
        return False
    if match["report"] and not looks_like_outlet(value):
        return False
    named = match["mark"] or looks_like_outlet(value) or _names_account(value)
    if match["verb"] in _WEAK and (_DEVICE.match(value) or not named):
        return False
    if not match["mark"] and (
        (any(c in "，的了是" for c in value) and not _names_account(value))
        or not _stands_free(text, value, span.end, line.end)
    ):
        return False
    return looks_like_outlet(value) or not (_in_prose(match, line.start) or _tells(value))


def source_below(match: re.Match[str], line: Span, end: int) -> Span | None:
    """Return the outlet on the line below a label that fills the line ``line``; nothing behind ``end``."""
    text = match.string
    alone = match["mark"] and match.end() >= line.end and not text[line.start : match.start()].strip()
    found = _NEXT_LINE.match(text, line.end, end) if alone else None
    if found is None or found["line"] in _NOWHERE or label_at(text, *found.span("line")):
        return None
    return Span(*found.span("line"))


def name_of_account(text: str, span: Span) -> Span:
    """Return the name of an account without what the platform sets behind it.

    Example:
        >>> name_of_account("柳湾日报官方账号", Span(0, 8))
        Span(start=0, end=4)
    """
    found = _CERTIFIED.search(text, span.start, span.end)
    return Span(span.start, found.start()) if found else span


def outlet_at(text: str, span: Span) -> Outlet:
    """Return the outlet that ``span`` covers, without what a platform sets behind its name.

    Example:
        >>> outlet_at("人民日报官方账号", Span(0, 8))
        Outlet(span=Span(start=0, end=4), name='人民日报', known=True)
    """
    span = name_of_account(text, span)
    return Outlet(span=span, name=span.of(text), known=known_outlet(span.of(text)))


def _names_account(value: str) -> bool:
    """Whether a value says that it is an account, whose name may be any words: 微信公众号：….."""
    return value.startswith(_KINDS_OF_ACCOUNT)


def _tells(value: str) -> bool:
    """Whether a value is a clause and no name: 来源：多方面的原因造成了今天的局面."""
    return _CLAUSE.search(value) is not None and not _names_account(value)


def _in_prose(match: re.Match[str], start: int) -> bool:
    """Whether words stand right before a label: 食材来源：…, 作品来源于…."""
    at = match.start()
    subject = at - start >= 2 and match.string[at - 2 : at] in _SUBJECTS
    at -= 2 * subject
    before = match.string[at - 1] if at > start else ""
    if subject and not match["mark"]:
        return before in _COMMAS
    return before.isalpha() and not before.isascii()


def _stands_free(text: str, value: str, stop: int, end: int) -> bool:
    """Whether an outlet without a mark before it closes its line, or a blank parts it from the rest."""
    if not text[stop:end].strip(_EDGES + "。等"):
        return True
    if text[stop] in _COMMAS and (_names_account(value) or looks_like_outlet(value)):
        return True
    return text[stop].isspace() and looks_like_outlet(value)  # 本文首发于晋南日报 未经授权不得转载


def _stands(match: re.Match[str], start: int) -> bool:
    """Whether a label of a source is one where it stands: marked, and not the tail of another word."""
    text, at = match.string, match.start()
    subject = at - start >= 2 and text[at - 2 : at] in _SUBJECTS
    at -= 2 * subject
    before = text[at - 1] if at > start else ""
    opens = not before or not before.isalpha() or before.isascii()
    if match["verb"]:
        return opens or _PERMITTED.search(text, max(start, at - _PERMIT_REACH), at) is not None
    if text[max(start, at - 3) : at].rstrip('“"「').endswith(("注明", "註明")):
        return False  # 凡本网注明“来源：柳湾网”的作品
    if match["mark"]:
        picture = before in _OF_PICTURES or text[max(start, at - 2) : at] in _PICTURES
        return opens or (not subject and not picture)
    if text[match.end() - 1 : match.end()].isspace() and looks_like_outlet(_run_at(text, match.end())):
        return opens and (not subject or text[at : at + 2] in _ITSELF)  # 作者 王悟 来源 晋南日报
    return opens and bool(match["of"]) and (subject or at == start)


def _run_at(text: str, at: int) -> str:
    """Return the run of characters that begins at ``at``."""
    run = _RUN.match(text, at, at + _REACH)
    return run[0] if run else ""


_CLAUSE = lazy("[了是]|的.{3}")
_COMMAS = frozenset("，,；;")
_OF_PICTURES = frozenset("图圖")  # 题图来源, 封面图来源
_PICTURES = frozenset(words("图片 圖片 照片 视频 視頻 影片 资金 收入 能量 信号 病例 感染"))


def _value_end(text: str, at: int, end: int) -> int:
    """Return where the outlets end that begin at ``at``."""
    stop = _label_start(text, at, min(end, at + _REACH))
    for stamp in stamps_in(text, at, stop):
        if stamp.whole or (stamp.clock and text[stamp.start - 1].isspace()):
            stop = stamp.start  # 来源：晋南日报 09-05 07:42
            break
    stop = _without_lead(text, at, _mark_end(text, at, stop))
    blank = _BLANK.search(text, at, stop)
    named = text[at : blank.start()] if blank else ""
    # 来源：北青网-北京青年报 北京: the place that a reader's address tells.
    placed = (
        blank and looks_like_outlet(named) and known_place(text[blank.end() : stop].split(" ", maxsplit=1)[0])
    )
    behind = text[blank.end() : stop] if blank else ""
    led = len(behind) > _LONGEST_BEHIND and looks_like_outlet(named) and not looks_like_outlet(behind)
    if blank and (known_outlet(named) or placed or led):
        # 来源：环球网 大字: what follows a listed outlet is the page's, unless it is an outlet too.
        stop = stop if looks_like_outlet(behind) else blank.start()
    elif not known_outlet(text[at:stop]) and not sure_outlet("".join(text[at:stop].split(maxsplit=1)[:1])):
        stop = _without_page(text, at, stop)
    while stop > at and (text[stop - 1].isspace() or text[stop - 1] in "、，,/／-—》"):
        if text[stop - 1] == "》" and text.find("《", at, stop) >= 0:
            break
        stop -= 1
    return stop - 1 if stop - at > 2 and text[stop - 1] == "等" else stop


def _without_lead(text: str, at: int, stop: int) -> int:
    """Return where a value ends without the word that leads on to the time: 来源：柳湾日报 于 2024-09-05."""
    lead = at + len(text[at:stop].rstrip()) - 1
    return lead if lead > at + 1 and text[lead] in LEADS_ON and text[lead - 1].isspace() else stop


def _without_page(text: str, at: int, end: int) -> int:
    """Return where the outlet at ``at`` ends before the words of the page or a label with its names."""
    starts = [first for first, _ in _PAGE_WORDS.places(text, at, end)]
    starts += [label.lead for label in labels_in(text, at, end) if label.has("noun") or label.has("free")]
    return min(starts, default=end)


def _label_start(text: str, at: int, end: int) -> int:
    """Return where the first label of a credit with a separator begins, or ``end``."""
    marks = set(COLON + SLASH + BAR)
    for label in labels_in(text, at, end):
        if text[label.end : label.end + 1] in marks:
            return label.lead
    return end


def _mark_end(text: str, at: int, end: int) -> int:
    """Return where a mark ends the value; a quotation that opened inside and 公众号： do not."""
    for found in _VALUE_END.finditer(text, at, end):
        stop = found.start()
        if found[0] in "”」" and any(mark in text[at:stop] for mark in "“「"):
            continue
        if found[0] not in COLON:
            return stop
        if not text.endswith(_ACCOUNTS, at, stop):
            # The colon belongs to a further label: behind the last blank, or one of the page's.
            blank = max(text.rfind(" ", at, stop), text.rfind("\u3000", at, stop), at)
            return blank if blank > at else _glued_label(text, at, stop)
    return end


def _glued_label(text: str, at: int, stop: int) -> int:
    """Return where the words of the page begin that end at ``stop``, or ``at``: 柳湾网|更新时间."""
    begin = stop
    while begin > at and (starts := STOPS.begins(text, at, begin)):
        begin = min(starts)
    return begin if begin < stop else at


def outlet_beside(text: str, stamp: Stamp, start: int, end: int) -> Span | None:
    """Return the outlet that stands beside a time in the line ``[start, end)``.

    Example:
        >>> line = "山西日报 2023-03-30 08:50"
        >>> outlet_beside(line, next(stamps_in(line, 0, len(line))), 0, len(line)).of(line)
        '山西日报'
    """
    labelled = _with_label(text, stamp, start)
    before = _run_before(text, start, stamp.start)
    if before is None or not looks_like_outlet(before.of(text)):
        before = _run_before(text, start, labelled.start)
    after = _run_after(text, stamp.end, end)
    closes = stamp.end == end or not text[stamp.end].isalpha() or _PAGE.match(text, stamp.end) is not None
    if before is not None and closes and looks_like_outlet(before.of(text)):
        return before
    if after is not None and looks_like_outlet(after.of(text)) and not _is_org(text, after, end):
        return after
    if after is not None and _SENT_FROM.fullmatch(text, after.end, end):
        return after  # 2022-06-02 09:52:19政能亮 来自北京市
    if (
        before is not None
        and closes
        and _alone(text, before, labelled, start, end)
        and _account(before.of(text))
    ):
        return before
    return None


def outlet_alone_beside(text: str, stamp: Stamp, start: int, end: int) -> Span | None:
    """Return the outlet or account beside a time without year, where the line holds nothing else.

    A clock time or 3小时前 is in many sentences; only a line of its own makes it a time of publication.

    Example:
        >>> line = "澎湃新闻 3小时前"
        >>> outlet_alone_beside(line, next(stamps_in(line, 0, len(line))), 0, len(line)).of(line)
        '澎湃新闻'
    """
    found = outlet_beside(text, stamp, start, end)
    if found is not None and _DIGITS.search(text, found.start, found.end):
        return None
    if found is not None and text[found.end - 1] in "电電讯訊" and not known_outlet(found.of(text)):
        return None  # 华商网讯 4月6日
    alone = found is not None and _alone(text, found, _with_label(text, stamp, start), start, end)
    return found if alone else None


def _with_label(text: str, stamp: Stamp, start: int) -> Span:
    """Return the place of a stamp and of its label, which an outlet may stand before."""
    return Span(label_start(text, stamp.start, start), stamp.end)


def match_to_attribution(match: re.Match[str]) -> Span | None:
    """Turn a match of ``ATTRIBUTION`` into the outlets it names: （据新华社）, （综合新华社、央视新闻报道）.

    Example:
        >>> match_to_attribution(ATTRIBUTION.search("（据新华社）")).of("（据新华社）")
        '新华社'
    """
    span = Span(*match.span("outlets"))
    before = match.string[max(0, match.start() - 8) : match.start()].strip(" \t\u3000")
    if match["bare"] and before and before[-1] not in "\r\n":
        return None
    names = _BETWEEN.split(match["outlets"])
    return span if all(looks_like_outlet(name.strip("《》")) for name in names) else None


def _run_before(text: str, start: int, end: int) -> Span | None:
    """Return the run of characters that ends before a time, blanks, dashes and an opening bracket skipped."""
    stop = end
    while stop > start and text[stop - 1] in _EDGES + "《》":
        stop -= 1
    runs = list(_RUN.finditer(text, max(start, stop - 30), stop))
    if not runs or runs[-1].end() != stop:
        return None
    if text[runs[-1].start() - 1 : runs[-1].start()] not in set(SLASH + COLON):
        return Span(*runs[-1].span())
    sectioned = _SECTIONED.search(text, max(start, stop - 30), stop)
    return Span(*sectioned.span("outlet")) if sectioned else None


def _run_after(text: str, start: int, end: int) -> Span | None:
    """Return the run of characters that begins behind a time."""
    at = start
    while at < end and text[at] in _EDGES:
        at += 1
    if text[at : at + 1] in _ISSUE_FIRSTS and (issue := _ISSUE.match(text, at, end)):
        at = issue.end()  # 2023.4.10总第1087期《…》
    run = _RUN.match(text, at, end)
    if run is None:
        return None
    stop = _without_page(text, at, run.end())
    if text[stop : stop + 1] in set(SLASH + COLON):
        return None
    return Span(at, stop) if stop > at else None


def _is_org(text: str, run: Span, end: int) -> bool:
    """Whether the outlet belongs to a byline: 聯合報 記者林宸誼."""
    at = run.end
    while at < end and (text[at].isspace() or text[at] in SLASH):
        at += 1
    label = label_at(text, at, end)
    return label is not None and text[label.end : label.end + 1] not in set(COLON + BAR)


def _alone(text: str, run: Span, stamp: Span, start: int, end: int) -> bool:
    """Whether a line holds nothing but ``run`` and the time."""
    first, last = sorted((run, stamp), key=lambda span: span.start)
    rest = text[start : first.start] + text[first.end : last.start] + text[last.end : end]
    return not _ORIGINAL.sub("", rest).strip(_EDGES)


def _account(token: str) -> bool:
    """Whether a token that has no form of an outlet may be an account: no person, place or label."""
    return (
        3 <= len(token) <= 16
        and confidence(token) < Confidence.SURE
        and not known_place(token)
        and next(labels_in(token, 0, len(token)), None) is None
        and not STOPS.holds(token, 0, len(token))
        and NO_ACCOUNT.fullmatch(token) is None
        and not token.endswith((*COLUMN_ENDS, "中心", "组", "組", "时间", "日期", "時間", *LEADS_ON))
        and _LETTER.search(token) is not None
    )
