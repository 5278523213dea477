"""Names without a label: (刘仲勋) behind a dateline, X／台北報導, a name beside the time."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsparse._lexicon import words
from newsparse._names.datelines import DESK, HOW_REPORTED, KIND, match_to_dateline
from newsparse._names.labels import BULLETS, Label, label_at
from newsparse._names.outlets import known_outlet, looks_like_institution, looks_like_outlet, picture_library
from newsparse._names.people_line import People, name_at, read_people
from newsparse._names.person import Confidence, confidence
from newsparse._names.places import known_place, known_places_at_end
from newsparse._names.segments import Chunk
from newsparse._text.chars import BAR, BLANK, COLON, COMMA, HAN, NAME_DOT, REPORT, SLASH, members
from newsparse._text.sentences import skip, skip_back
from newsparse._text.words import lazy
from newsparse._time.stamps import next_stamp, stamps_in
from newsparse.model import Role
from newsparse.spans import Span

__all__ = ["Bare", "bare_credit", "signed_before"]


class Bare(NamedTuple):
    """Names without a label.

    Args:
        role: Author, or photographer for a picture library.
        people: Who is named, and the desk or outlet with them.
        label: The word before them that is a label only where it opens its line: 原创, 报道.
    """

    role: Role
    people: People
    label: Label | None = None


_CLOSERS = members(rf"{BLANK}{BAR})）\]】〕")
_BLANKS = members(BLANK)
_STOPS = _BLANKS | {"。"}
_SENTENCE_ENDS = frozenset("。！？!?”」….．")
# 图片来自官方宣传片
_ORIGIN = lazy("[来來源取截选選]自")
_OPENERS = members(rf"{BLANK}(（\[【〔")
# …。（岑远山）（来源：柳湾日报）
_ASIDE_SOURCE = lazy(rf"[（(][{HAN}]{{0,2}}[来來稿]源[:：][^（(）)\r\n]{{2,30}}[)）][{BLANK}]*+")
_WIRE = lazy(rf"(?:[电電讯訊]|消息|信息|{REPORT})[】）)\]〕]?[{BLANK}]*+[:：]?[{BLANK}]*+[(（\[〔]")
_SLASHED = lazy(
    rf"(?P<left>[{HAN}A-Za-z0-9、{BLANK}{NAME_DOT}─—]{{2,24}}?)[{BLANK}]*+[{SLASH}][{BLANK}]*+"
    rf"(?P<right>[{HAN}A-Za-z·、]{{2,14}}(?:[{BLANK}]+[{HAN}]{{2,6}}{REPORT})?)"
)
_SLASHES = members(SLASH)
_FROM = lazy(rf"(?P<names>[^\s，。：:][^，。：:\r\n]{{1,20}}?)[{BLANK}]++[发發]自[{BLANK}]*+[{HAN}]{{2,8}}")
_DASH = lazy("[─—－\\-]{1,2}")
_SOURCE = lazy(
    rf"[来來稿]源[{BLANK}]*+[{COLON}][{BLANK}]*+(?P<outlet>[^\s{COLON}{BAR}]{{2,16}})[{BLANK}{BAR}]++(?=[{HAN}])"
)
_BARS = members(BAR)
_REPORT_AT_END = lazy(f"(?:{REPORT}|專電|专电)$")
_BESIDE_STAMP = lazy(r"[^0-9\r\n]{2,30}")
# 岑远山 | 2024-09-05, 岑远山 发布于 2024-09-05
_FILED = words("发布于 发表于 發布於 發佈於 發表於 发布 发表 發布 發佈 發表")
_MARKS = members(rf"{BLANK}{BAR}·•")
_WORD = lazy(rf"[^{BLANK}{BAR}·•]+")
_LEAST_MARKED = 3
# The head of an account's page: 原创 王晓铭 晋南周末 2023-04-06 10:20, 原创 mountain 山中来信 昨天
_ORIGINAL = lazy(
    rf"(?:原创|原創|Original)[{BLANK}]++(?P<name>[^\s，。：:]{{2,16}})[{BLANK}]++"
    rf"(?P<account>[^\s，。：:]{{2,16}}(?: [A-Za-z0-9]{{1,16}})?)[{BLANK}]++"
)
_SENT_FROM = lazy(rf"[{BLANK}]*+(?:(?:[发發]表[于於][{BLANK}]?)?[{HAN}]{{2,6}}[{BLANK}]*+)?")
# A line of names alone, and one of an outlet and names.
_LONGEST_ALONE, _LONGEST_SIGNED, _LONGEST_LISTED = 12, 20, 60
_COMMAS = members(COMMA)
_BULLETS = frozenset(BULLETS)
# （北京 教师）, （媒体人) behind the name of a guest writer
_OFFICE = lazy(rf"[（(](?P<office>[{HAN}A-Za-z·]{{4,24}})[)）][{BLANK}]*")
_ASIDE = frozenset(("", "(", "（"))
_NO_NAME = frozenset(
    words(
        "完 全文完 待续 待續 下同 上接 下转 图文 全文 未完 连载 終 终 略 资料 花絮 广告 组图 视频 "
        "方言 高清 于是 和平"
    )
)


def bare_credit(text: str, chunk: Chunk, line: Span) -> Bare | None:
    """Return the names in a chunk that has no label, or nothing."""
    if labelled := _original(text, chunk) or _behind_source(text, chunk):
        return labelled
    if chunk.bracketed and _agencies(text, chunk, line):
        return Bare(Role.PHOTOGRAPHER, People((), Span(chunk.start, chunk.end), chunk.end, whole=True))
    if chunk.bracketed and (wire := _behind_wire(text, chunk, line)):
        return wire
    if slashed := _slashed(text, chunk):
        return slashed
    if chunk.opener == "" and (sent := _sent_from(text, chunk)):
        return sent
    alone = chunk.opener in {"", *_BULLETS} and skip(text, chunk.end, line.end, _STOPS) == line.end
    if (chunk.bracketed or alone) and (reported := _reported(text, chunk)):
        return reported
    if chunk.bracketed:
        return _closing_bracket(text, chunk, line)
    aside = _ASIDE if chunk.opener in _BULLETS or _has_office(text, chunk, line) else ("",)
    if chunk.closer in aside and chunk.opener in {"", *_BULLETS}:
        return _alone(text, chunk)
    return None


def _has_office(text: str, chunk: Chunk, line: Span) -> bool:
    """Whether all that follows on the line is an institution in brackets: 岑远山|（晋南能源研究院）."""
    first = skip(text, line.start, line.end, _BLANKS) == chunk.start
    office = _OFFICE.fullmatch(text, chunk.end, line.end) if first else None
    return office is not None and looks_like_institution(office["office"])


def _sent_from(text: str, chunk: Chunk) -> Bare | None:
    """Read who sent a story from where, in a line of nothing else: 河东财经 李敏 发自青渡."""
    match = _FROM.fullmatch(text, chunk.start, chunk.end)
    if match is None:
        return None
    people = read_people(text, chunk.start, match.end("names"), need=Confidence.PEN_NAME)
    return Bare(Role.AUTHOR, people) if people.whole and people.names else None


def _agencies(text: str, chunk: Chunk, line: Span) -> bool:
    """Whether a bracket that closes its line names nothing but agencies: （新华社/法新）."""
    parts = re.split(f"[{SLASH}]", text[chunk.start : min(chunk.end, chunk.start + 24)])
    if len(parts) < 2 or skip(text, chunk.end, line.end, _CLOSERS) < line.end:
        return False
    return all(known_outlet(part) or picture_library(part) for part in parts)


def _original(text: str, chunk: Chunk) -> Bare | None:
    """Read the author of an account's page, who is between 原创 and the account."""
    stamp = next_stamp(text, chunk.start, chunk.end)
    if stamp is None or _SENT_FROM.fullmatch(text, stamp.end, chunk.end) is None:
        return None
    head = _ORIGINAL.fullmatch(text, chunk.start, stamp.start)
    word = label_at(text, chunk.start, chunk.end) if head else None
    if head is None or word is None or looks_like_outlet(head["name"]):
        return None
    name = name_at(text, Span(*head.span("name")))
    return Bare(Role.AUTHOR, People((name,), None, head.end("name"), whole=True), word)


def _behind_source(text: str, chunk: Chunk) -> Bare | None:
    """Read sure names behind the outlet that a label of the source names: 来源：晋南日报 | 谢若彤."""
    source = _SOURCE.search(text, chunk.start, chunk.end)
    if source is None or not looks_like_outlet(source["outlet"]):
        return None
    # Behind a bar stands who wrote it; behind a blank a channel may stand as well.
    need = Confidence.SURE if _BARS.isdisjoint(source[0]) else Confidence.LIKELY
    people = read_people(text, source.end(), _before_stamp(text, chunk), need=need)
    return Bare(Role.AUTHOR, people) if people.names and people.whole and people.org is None else None


def _behind_wire(text: str, chunk: Chunk, line: Span) -> Bare | None:
    """Read the bracket that follows a dateline: 新华网北京5月12日电（张三 李四）."""
    wire = _WIRE.search(text, max(line.start, chunk.start - 8), chunk.start)
    if wire is None or chunk.start - line.start > 60 or text[wire.end() : chunk.start].strip():
        return None
    start = line.start
    while text[start].isspace() or text[start] in "据據【（(〔[":
        start += 1
    bracket = start > line.start and text[start - 1] in "【（(〔["
    if not any(
        match_to_dateline(kind, start, line.end, quoted=False, bracket=bracket)
        for kind in KIND.finditer(text, start, chunk.start)
    ):
        return None
    people = read_people(text, chunk.start, chunk.end, need=Confidence.POSSIBLE)
    return Bare(Role.AUTHOR, people) if people.names and people.whole else None


def _reported(text: str, chunk: Chunk) -> Bare | None:
    """Read a bracket with outlet, names and place before the report: （民視新聞陳韻如、郭文山台北報導）."""
    report = _REPORT_AT_END.search(text, chunk.start, chunk.end)
    if report is None or chunk.end - chunk.start > 40:
        return None
    end = known_places_at_end(text, chunk.start, report.start())
    start = next(
        (
            cut
            for cut in range(min(end, chunk.start + 10), chunk.start, -1)
            if known_outlet(text[chunk.start : cut])
            or (text[cut].isspace() and looks_like_outlet(text[chunk.start : cut]))
        ),
        chunk.start,
    )
    people = read_people(text, start, end, need=Confidence.LIKELY)
    if not people.names or not people.whole or people.org is not None:
        return None
    return Bare(Role.AUTHOR, people._replace(org=Span(chunk.start, start) if start > chunk.start else None))


def _closing_bracket(text: str, chunk: Chunk, line: Span) -> Bare | None:
    """Read a bracket that closes its line, or is all of it: …举行。（张巨川）."""
    after = skip(text, chunk.end, line.end, _CLOSERS)
    if after < line.end and _ASIDE_SOURCE.fullmatch(text, after, line.end) is None:
        return None
    before = skip_back(text, line.start, chunk.start, _OPENERS)
    if before > line.start and text[before - 1] not in _SENTENCE_ENDS:
        return None
    token = text[chunk.start : chunk.end]
    if picture_library(token):
        return Bare(Role.PHOTOGRAPHER, People((), Span(chunk.start, chunk.end), chunk.end, whole=True))
    alone = chunk.opener in "[【" and before == line.start
    if (alone and not (chunk.opener == "[" and _sure(token))) or _ORIGIN.search(token):
        return None
    people = read_people(text, chunk.start, chunk.end, need=Confidence.LIKELY)
    if not people.names or not (people.whole or _is_office(text[people.end : chunk.end])):
        return None
    if people.org is not None and not _signs(people.org.of(text), people):
        return None
    if any(n.name in _NO_NAME or known_place(n.name) for n in people.names):
        return None
    return Bare(Role.AUTHOR, people)


def _is_office(rest: str) -> bool:
    """Whether what stands behind names is the institution they are of: （岑远山 企业管理部）."""
    return rest[:1].isspace() and looks_like_institution(rest.strip())


def _signs(org: str, people: People) -> bool:
    """Whether an outlet or an office signs with its people: （中国日报四川记者站 王晓铭）."""
    body = looks_like_institution(org) or any(known_outlet(org[:cut]) for cut in range(2, len(org) + 1))
    return body and all(confidence(n.name) >= Confidence.SURE for n in people.names)


def _slashed(text: str, chunk: Chunk) -> Bare | None:
    """Read names, desks and outlets on the two sides of a slash: 王建忠／台中報導, 社會中心／綜合報導."""
    end = _before_stamp(text, chunk)
    if _SLASHES.isdisjoint(text[chunk.start : end]):
        return None
    match = _SLASHED.fullmatch(text, chunk.start, end) or (
        _SLASHED.match(text, chunk.start, end) if chunk.opener == "" else None
    )
    if match is None:
        return None
    left, right = _desk_behind_outlet(text, Span(*match.span("left"))), Span(*match.span("right"))
    if dash := _DASH.search(text, left.start, left.end):
        left = Span(dash.end(), left.end)  # 波報─范小龍／台北報導
    if report := _REPORT_AT_END.search(match["right"]):
        return _slashed_report(text, left, Span(right.start, right.start + report.start()))
    if match.end() != end:
        return None
    people = _people(text, right)
    if _is_desk(left.of(text)) and people is not None:
        return Bare(Role.AUTHOR, people._replace(org=left))
    people = _people(text, left)
    if people is not None and looks_like_outlet(right.of(text)):
        return Bare(Role.AUTHOR, people._replace(org=right))
    return None


def _before_stamp(text: str, chunk: Chunk) -> int:
    """Return where a part of a line ends without the time behind a blank: 李志平／台北報導 2023-03-30."""
    for stamp in stamps_in(text, chunk.start, chunk.end):
        if stamp.end == chunk.end and stamp.year is not None and text[stamp.start - 1].isspace():
            return chunk.start + len(text[chunk.start : stamp.start].rstrip())
    return chunk.end


def _beside_stamp(text: str, chunk: Chunk) -> Span | None:
    """Return what shares its line with a time and nothing else: 谢若彤2018-04-02 10:15."""
    stamp = next((stamp for stamp in stamps_in(text, chunk.start, chunk.end) if stamp.year is not None), None)
    if stamp is None:
        return None
    if stamp.end == chunk.end:
        end = skip_back(text, chunk.start, stamp.start, _MARKS)
        filed = next((word for word in _FILED if text.endswith(word, chunk.start, end)), "")
        beside = Span(chunk.start, skip_back(text, chunk.start, end - len(filed), _MARKS))
    elif stamp.start == chunk.start:
        beside = Span(skip(text, stamp.end, chunk.end, _MARKS), chunk.end)
    else:
        return None
    if len(beside) < _LEAST_MARKED and not _MARKS.isdisjoint(text[beside.end : stamp.start].strip()):
        return None  # 文化 | 2024-09-05 is a channel as often
    return beside if _BESIDE_STAMP.fullmatch(text, beside.start, beside.end) else None


def _desk_behind_outlet(text: str, left: Span) -> Span:
    """Leave out the outlet before a desk: 晋南新聞網 政治中心／…."""
    for cut in range(left.start + 2, left.end - 1):
        if (
            text[cut].isspace()
            and looks_like_outlet(text[left.start : cut])
            and DESK.fullmatch(text, cut + 1, left.end)
        ):
            return Span(cut + 1, left.end)
    return left


def _slashed_report(text: str, left: Span, right: Span) -> Bare | None:
    """Read what is on the two sides of the slash before 報導."""
    if people := _people(text, left):
        return Bare(Role.AUTHOR, people)
    head, tail = left.of(text), right.of(text)
    if _is_desk(head) and (HOW_REPORTED.fullmatch(tail) or known_place(tail)):
        return Bare(Role.AUTHOR, People((), left, right.end, whole=True))
    if (desk := DESK.match(text, left.start, left.end)) and (
        people := _people(text, Span(desk.end(), left.end))
    ):
        return Bare(Role.AUTHOR, people._replace(org=Span(*desk.span())))  # 國際中心王建忠／綜合外電報導
    people = _people(text, right)
    if people is None and looks_like_outlet(head):  # 南岛电视／岑远山、王敏 台南報導
        people = _people(text, Span(right.start, known_places_at_end(text, right.start, right.end)))
        return Bare(Role.AUTHOR, people._replace(org=left)) if people else None
    if people is not None and (known_place(head) or _is_desk(head)):
        return Bare(Role.AUTHOR, people._replace(org=None if known_place(head) else left))
    return None


def _is_desk(token: str) -> bool:
    """Whether a token is a desk or an outlet."""
    return DESK.fullmatch(token) is not None or known_outlet(token)


def signed_before(text: str, start: int, end: int) -> Bare | None:
    """Read the sure names before the first label of a bracket, behind an institution or not: （张珊 记者…）.

    Example:
        >>> bare = signed_before("晋南日报 周远航 通讯员 李思", 0, 9)
        >>> bare.people.org, [name.name for name in bare.people.names]
        (Span(start=0, end=4), ['周远航'])
    """
    people = read_people(text, start, end, need=Confidence.LIKELY)
    if not (people.whole and people.names):
        return None
    if people.org is None:
        return Bare(Role.AUTHOR, people) if all(_sure(n.name) for n in people.names) else None
    return Bare(Role.AUTHOR, people) if _signs(people.org.of(text), people) else None


def _people(text: str, span: Span) -> People | None:
    """Read a part that is sure names and nothing else."""
    people = read_people(text, span.start, span.end, need=Confidence.LIKELY)
    return people if people.names and people.whole and people.org is None else None


def _alone(text: str, chunk: Chunk) -> Bare | None:
    """Read a line that is names alone, or names beside the time: 谢若彤2018-04-02 10:15."""
    beside = _beside_stamp(text, chunk)
    span = beside or Span(chunk.start, chunk.end)
    parts = span.of(text).split()
    if beside is None and _are_names(span.of(text)):
        people = read_people(text, span.start, span.end, need=Confidence.LIKELY)
        return Bare(Role.AUTHOR, people) if people.whole and people.org is None else None
    if beside is None and len(span) > (_LONGEST_SIGNED if looks_like_outlet(parts[0]) else _LONGEST_ALONE):
        return None
    if len(parts) > 1 and looks_like_outlet(parts[0]) and all(map(_sure, parts[1:])):
        people = read_people(text, span.start, span.end, need=Confidence.LIKELY)
        return Bare(Role.AUTHOR, people) if people.whole and people.names else None
    if beside and (signed := _beside_outlet(text, beside)):
        return Bare(Role.AUTHOR, signed)
    if beside is None and _sure(span.of(text)):
        parts = [span.of(text)]  # 祁　放
    sure = [_sure(part) for part in parts]
    # Beside a time several names vouch for each other: 团团姐 胡小鱼.
    if not all(sure) and not (beside and len(parts) > 1 and any(sure) and all(map(_possible, parts))):
        return None
    people = read_people(text, span.start, span.end, need=Confidence.PEN_NAME)
    return Bare(Role.AUTHOR, people) if people.whole and people.names and people.org is None else None


def _beside_outlet(text: str, span: Span) -> People | None:
    """Return the sure name that shares a line with an outlet and nothing else: 柳湾日报 | 岑远山."""
    parts = [Span(*word.span()) for word in _WORD.finditer(text, span.start, span.end)]
    names = [part for part in parts if _sure(part.of(text))]
    outlets = [part for part in parts if looks_like_outlet(part.of(text))]
    if (len(parts), len(names), len(outlets)) != (2, 1, 1):
        return None
    org = outlets[0] if outlets[0].start < names[0].start else None
    return read_people(text, names[0].start, names[0].end, need=Confidence.SURE)._replace(org=org)


def _are_names(line: str) -> bool:
    """Whether a line is names between commas, a sure one among them: KEITH MARSH, 岑远山."""
    if len(line) > _LONGEST_LISTED or _COMMAS.isdisjoint(line):
        return False
    tokens = [token.strip() for token in re.split(f"[{COMMA}]", line)]
    return any(map(_sure, tokens)) and all(confidence(token) >= Confidence.LIKELY for token in tokens)


def _possible(token: str) -> bool:
    """Whether a token may be a name beside a sure one."""
    return 2 <= len(token) <= 4 and confidence(token) >= Confidence.PEN_NAME and not looks_like_outlet(token)


def _sure(token: str) -> bool:
    """Whether a token is a name even where nothing asks for one."""
    outlet_or_place = looks_like_outlet(token) or known_place(token)
    return confidence(token) >= Confidence.SURE and token not in _NO_NAME and not outlet_or_place
