"""The names beside the label of a credit: people, institutions in their place, and what is neither."""

from __future__ import annotations

from typing import NamedTuple

from newsparse._lexicon import terms, words
from newsparse._lexicon.furniture import exact_terms
from newsparse._names.outlets import (
    known_outlet,
    looks_like_institution,
    picture_library,
    picture_library_at,
)
from newsparse._names.person import (
    ROLE_WORD,
    Confidence,
    clean_name,
    confidence,
    name_pieces,
    split_glued_names,
)
from newsparse._names.places import known_place, known_places_at_end, place_at_start
from newsparse._names.roles import role_words
from newsparse._names.scoring import family_weight
from newsparse._text.chars import (
    BAR,
    BLANK,
    CLOSING_BRACKET,
    COLON,
    COMMA,
    DASH,
    HAN,
    NAME_DOT,
    SLASH,
    members,
)
from newsparse._text.words import any_of, lazy
from newsparse.model import Name
from newsparse.spans import Span

__all__ = [
    "People",
    "name_at",
    "read_account",
    "read_giver",
    "read_last_people",
    "read_name_before_verb",
    "read_people",
]


_NOUNS = role_words("noun")


class People(NamedTuple):
    """What was read.

    Args:
        names: The people, in order.
        org: The institution that is before them or in their place.
        end: Where the reading stopped.
        whole: Whether all of the part was read.
    """

    names: tuple[Name, ...]
    org: Span | None
    end: int
    whole: bool

    @property
    def found(self) -> bool:
        """Whether any name or institution was read."""
        return bool(self.names) or self.org is not None


# Staff codes: 华雨_NB20001, 韩林 PK201, 李晨_NN3001.
_CODE = lazy(r"[_＿ ]?[A-ZＡ-Ｚ]{1,4}[0-9０-９]{2,6}")
_CODE_AT_END = lazy(r"[_＿][A-Za-zＡ-Ｚａ-ｚ]{1,4}[0-9０-９]{2,6}|[_＿][0-9０-９]{3,8}")
# A note in brackets after a name: 佐藤真一（东京）, 张三(实习).
_NOTE = lazy(r"[（(〔\[][^()（）〔〕\[\]]{0,12}[)）〕\]]?")
_NOBODY = frozenset(
    words(
        "网络整理 網路整理 網絡整理 未知 佚名 不详 不詳 匿名 无 無 暂无 暫無 null None 系统管理员 "
        "管理员 系統管理員 管理員 编辑部整理 本人 自己 笔者 筆者 AI 人工智能"
    )
)
_FILLERS = frozenset(
    words(
        "综合 綜合 整理 整合 综合整理 報導 报道 報道 综合报道 綜合報導 文 摄 实习 實習 见习 见习生 "
        "特约 特約 编译 通讯 综合编译 图文 图 圖 发自 电 電 讯 訊 和 与 與 及 等 等人 首发 独家 供稿 "
        "联合报道 聯合報導 摄影报道 连线 SNG SNG小組 攝影組 摄影组 採訪組 采访组 文字組 团 團 and"
    )
)
_TITLE_END = lazy(
    any_of(
        "教授 研究员 研究員 主任 院长 院長 博士 学者 學者 专家 專家 律师 律師 会长 會長 记者 記者 秘书长 "
        "秘書長 总裁 總裁 董事长 经理 理事 委员 委員 作家 主编 分析师 评论员"
    )
)
_AFFILIATION = lazy(any_of("中国 中國 国家 國家 全国 中共 省 市 教育部 系 现任 現任 是 为"))
_STATIONS = ("台", "臺")  # 无锡台, 临邑台
_SHORTEST_PLACE = 2
_LONGEST_HAN_NAME = 3
_UNITS = "科 处 處 室 部 办 辦 中心 股 组"
_DEPARTMENT = lazy(
    f"[{HAN}]{{0,8}}"
    + any_of(
        "宣传 宣傳 办公 辦公 党政 党建 人事 政工 综合 綜合 信息 新闻 新聞 组织 纪检 文化 教育 财务 后勤 团委"
    )
    + any_of(_UNITS)
)
# The marks around a name that belong to none.
_EDGES = members(BLANK + COMMA + COLON + SLASH + BAR + DASH + NAME_DOT) | set(";；&＆+.。~～*＊@＠▪")
_ENDS = _EDGES | members(CLOSING_BRACKET)
_STRIPPED, _STRIPPED_END = "".join(_EDGES), "".join(_ENDS)
_NATION = lazy("[(（\\[［〔【][^)）\\]］〕】]{1,3}[)）\\]］〕】]")
# 新华社发: an agency sent the picture.
_SENT = ("发", "發")
# 实习生 李敏 发自 柳湾: what follows is no name, but a place.
_SENT_FROM = ("发自", "發自")
_NO_ACCOUNT = lazy(r"[\s，,。“”:：的了=<>]")
# 摄影：一种生活方式, 设计：让城市更美好: a title, and nobody.
_NO_ACCOUNT_OPENS = words("一种 一個 一个 一場 一场 让 讓 已 如何 为何 為何 怎 这 這 那 此 该 該 本")
# 图片由受访者提供, 图片均由受访者提供.
_BY = lazy(f"[{HAN}/／]{{0,8}}?(?:图|圖|照片|圖片|图片|视频|視頻|文)[{HAN}]{{0,2}}?[由自]|由")
_COPIED = lazy(
    "(?:AI|人工智能)(?:生成|[绘繪製制]|创作)|(?:效果|[卫衛]星|[现現][场場]|[设設][计計]|[监監]控|手[机機])"
    "(?:图|圖|画|畫|截|拍|照|$)|翻[摄攝](?!师|師)|截[图圖]|取自|[来來]自|[视視][频頻]截|[网網][络路絡][图圖截]|示意"
)


def name_at(text: str, span: Span) -> Name:
    """Return the name that ``span`` covers."""
    written = span.of(text)
    return Name(span=span, name=clean_name(written), text=written)


def read_people(text: str, start: int, end: int, *, need: Confidence) -> People:
    """Read names and institutions from ``start`` until something is neither.

    Args:
        text: The whole text.
        start: Where the part begins.
        end: Where it ends.
        need: The confidence that an unlisted form needs to count as a name.

    Example:
        >>> people = read_people("汤书宁、丁一帆", 0, 7, need=Confidence.PEN_NAME)
        >>> [n.name for n in people.names], people.whole
        (['汤书宁', '丁一帆'], True)
    """
    names: list[Name] = []
    if agency := _distributor(text, start, end):
        return People((), agency, end, whole=True)
    at = picture_library_at(text, start, end)
    org = Span(start, at) if at > start else None
    sent = False
    for piece in name_pieces(text, at, end):
        core = _core(text, piece)
        token = core.of(text)
        sent, placed = token in _SENT_FROM, sent
        if placed or _is_filler(token) or (names and (_CODE.fullmatch(token) or _is_station(token))):
            at = piece.end
            continue
        if ("由" in token or "自" in token) and (by := _BY.match(token)):
            core, token = Span(core.start + by.end(), core.end), token[by.end() :]
        if token in _NOBODY or _COPIED.match(token):
            return People((), None, piece.end, whole=True)
        if _is_institution(token):
            if names:
                break
            org = Span(org.start if org else core.start, core.end)
        elif spans := _names_in(text, core, need, among=bool(names)):
            names += [name_at(text, s) for s in spans]
        elif prefix := _name_before_affiliation(text, core):
            names.append(name_at(text, prefix))
            return People(tuple(names), org, prefix.end, whole=False)
        else:
            break
        at = piece.end
    rest = text[at:end].strip(_STRIPPED)
    whole = not rest.strip(_STRIPPED_END) or _NOTE.fullmatch(rest) is not None
    return People(tuple(names), org, at, whole)


def read_last_people(text: str, start: int, end: int) -> People:
    """Read the names that end ``text[start:end]``, where prose may be before them.

    Example:
        >>> people = read_last_people("地里正在录节目 李朵", 0, 10)
        >>> [n.name for n in people.names]
        ['李朵']
    """
    taken: list[Span] = []
    pieces = list(name_pieces(text, start, end))
    for piece in reversed(pieces):
        core = _core(text, piece)
        token = core.of(text)
        if confidence(token) < Confidence.LIKELY or token in _NOBODY or _is_institution(token):
            break
        taken.insert(0, core)
    names = tuple(name_at(text, s) for s in taken)
    return People(names, None, end, whole=len(taken) == len(pieces))


_VERB_AHEAD = lazy("[从從昨今近前日在获獲走赶趕0-9０-９]")


def read_name_before_verb(text: str, start: int, end: int) -> People:
    """Read a name that a sentence goes on from: 记者王悟从市水务局了解到.

    Example:
        >>> read_name_before_verb("王悟从市水务局了解到", 0, 10).names[0].name
        '王悟'
    """
    for size in (3, 2, 4):
        cut = start + size
        if cut < end and confidence(text[start:cut]) >= Confidence.SURE and _VERB_AHEAD.match(text, cut):
            return People((name_at(text, Span(start, cut)),), None, cut, whole=False)
    return People((), None, start, whole=False)


_GIVER = lazy(rf"[{BLANK}]*+(?P<org>[^\s，。、；：:（()）]{{2,14}})[{BLANK}]*+")


def read_giver(text: str, start: int, end: int) -> Span | None:
    """Return who gave a picture, whatever the form of the name: 圖／氣象署提供."""
    found = _GIVER.fullmatch(text, start, end)
    return Span(*found.span("org")) if found else None


def read_account(text: str, start: int, end: int, *, longest: int) -> People | None:
    """Read a pen name or an account of any form, where a label asks for one and nothing else is there.

    Example:
        >>> read_account("糖糖不太甜", 0, 5, longest=12).names[0].name
        '糖糖不太甜'
        >>> [read_account(other, 0, len(other), longest=12) for other in ("本期由编辑部值班", "size=20")]
        [None, None]
    """
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _ENDS:
        end -= 1
    token = text[start:end]
    if (
        not any(map(str.isalpha, token))
        or len(token) > longest
        or _NO_ACCOUNT.search(token)
        or token.startswith(_NO_ACCOUNT_OPENS)
        or ROLE_WORD.holds(token, 0, len(token))
        or token in exact_terms("nav")
    ):
        return None
    return People((name_at(text, Span(start, end)),), None, end, whole=True)


def _core(text: str, piece: Span) -> Span:
    """Take staff codes, notes in brackets and a closing 等 off a piece."""
    start, end = piece.start, piece.end
    while start < end and text[start] in _EDGES:
        start += 1
    if nation := _NATION.match(text, start, end):
        start = nation.end()
    for pattern in (_NOTE, _CODE_AT_END):
        found = pattern.search(text, start, end)
        end = found.start() if found and found.start() > start else end
    while end > start and text[end - 1] in _ENDS:
        end -= 1
    for tail in ("等人", "等"):
        if text.endswith(tail, start, end) and end - start - len(tail) >= 2:
            end -= len(tail)
            break
    return Span(start, end)


def _distributor(text: str, start: int, end: int) -> Span | None:
    """Return the agency that sent the picture, where that is all: 新华社发."""
    token = text[start:end].strip(_STRIPPED)
    if token.endswith(_SENT) and known_outlet(token[:-1]):
        at = text.index(token, start)
        return Span(at, at + len(token) - 1)
    return None


def _is_filler(token: str) -> bool:
    """Whether a piece is no name but may be among names: 综合, and 新华社发 before who took it."""
    return not token or token in _FILLERS or (token.endswith(_SENT) and known_outlet(token[:-1]))


def _is_station(token: str) -> bool:
    """Whether a piece is the station of a town, before its own reporters: 周予晴 无锡台/陆斌."""
    place = known_place(token[:-1]) or confidence(token) < Confidence.SURE
    return len(token) > _SHORTEST_PLACE and token.endswith(_STATIONS) and place


def _is_institution(token: str) -> bool:
    """Whether a piece names no person, although a name may have its form: 马新社, 市民, 主办方."""
    if known_outlet(token) or picture_library(token) or token in _NOUNS or token in terms("nameless"):
        return True
    if token in terms("offices") or (len(token) > _LONGEST_HAN_NAME and _is_places(token)):
        return True
    if token.endswith(words(_UNITS)) and _DEPARTMENT.fullmatch(token):
        return True
    return confidence(token) < Confidence.LIKELY and looks_like_institution(token)


def _is_places(token: str) -> bool:
    """Whether a token is listed places and nothing else: 南投信義."""
    return known_places_at_end(token, 0, len(token)) == 0


def _names_in(text: str, core: Span, need: Confidence, *, among: bool) -> tuple[Span, ...]:
    """Return the names that a piece is made of, or nothing."""
    token = core.of(text)
    if token in exact_terms("nav"):
        return ()  # the row of channels 视频 新闻 图片
    parts = split_glued_names(text, core.start, core.end)
    if len(parts) > 1 and any(text[part.end - 1] == "由" for part in parts):
        return ()  # 全书由王悟
    if len(parts) > 1 and all(confidence(p.of(text)) >= Confidence.LIKELY for p in parts):
        return parts
    if confidence(token) >= need or _CODE.fullmatch(token):
        return (core,)
    return (core,) if among and need <= Confidence.LIKELY and _between_names(token) else ()


def _between_names(token: str) -> bool:
    """Whether a token is a name among others although it holds a function word: 白雨 程是颉 庄文."""
    return len(token) == 3 and family_weight(token[0]) > 0 and token[1] in "是在过與与而和之都"


def _name_before_affiliation(text: str, core: Span) -> Span | None:
    """Return the name at the head of a piece that goes on with an affiliation: 方晴北京大学文学院教授."""
    cuts = [core.start + size for size in (3, 2, 4) if core.start + size + 2 <= core.end]
    cuts = [cut for cut in cuts if confidence(text[core.start : cut]) >= Confidence.SURE]
    for begins in (_begins_affiliation, _is_titled):
        for cut in cuts:
            if begins(text, cut, core.end):
                return Span(core.start, cut)
    return None


def _begins_affiliation(text: str, start: int, end: int) -> bool:
    """Whether an affiliation begins with a listed place or outlet or its own first word."""
    return (
        place_at_start(text, start, end) > start
        or _AFFILIATION.match(text, start, end) is not None
        or known_outlet(text[start:end])
    )


def _is_titled(text: str, start: int, end: int) -> bool:
    """Whether a part is an institution and a title: 某某学院教授."""
    rest = text[start:end]
    return _TITLE_END.search(rest) is not None and looks_like_institution(_TITLE_END.sub("", rest))
