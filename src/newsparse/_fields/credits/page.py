"""The credits of a page: of head, foot and captions, and in brackets that open or close the body."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newsparse._fields.credits.finder import find_credits
from newsparse._fields.credits.reader import credit_of
from newsparse._fields.labelled_lines import strays, with_name
from newsparse._layout.blocks import Page
from newsparse._names.labels import STOPS, has_label, label_at, opens_credit
from newsparse._names.outlets import looks_like_outlet
from newsparse._names.people_line import name_at, read_people
from newsparse._names.person import Confidence, confidence
from newsparse._text.chars import BAR, BLANK, COLON, COMMA, HAN, REPORT, SLASH
from newsparse._text.words import lazy
from newsparse._time.stamps import stamps_in
from newsparse._units import Field, Stated
from newsparse.defects import Defect, DefectCode
from newsparse.model import Block, Credit, Dateline, Role, Zone
from newsparse.spans import Span

__all__ = ["read_credits"]

_ZONES = (Zone.META, Zone.BYLINE, Zone.CREDIT, Zone.CAPTION)
_FIRST_PARAGRAPHS = 3
_LAST_PARAGRAPHS = 3
_BRACKET_REACH = 80
_SIGNATURE = 2
_LONGEST_ACCOUNT = 24
_NO_ACCOUNT = lazy(r"[，。！？,!?:：]|//|www\.")
_NOBODY = frozenset(
    (
        "null",
        "None",
        "无",
        "未知",
        "佚名",
        "本报讯",
        "本報訊",
        "本报记者",
        "本報記者",
        "综合报道",
        "綜合報導",
        "综合",
    )
)
_IN_CHINESE = {
    "jizhe": "记者",
    "tongxunyuan": "通讯员",
    "bianji": "编辑",
    "zerenbianji": "责任编辑",
    "editors": "编辑",
    "reporters": "记者",
    "editorname": "编辑",
}
"""Keys of records that are no labels of a page."""
_CLOSING = frozenset(")）】")
_BETWEEN = lazy(f"[{BLANK}{COMMA}]+")
_LABELLED = lazy(
    rf"[(（【\[]?(?P<label>[{HAN}]{{2,8}})[{BLANK}]{{0,2}}[{COLON}{SLASH}{BAR}][{BLANK}]{{0,3}}"
    rf"(?P<names>[{HAN}·]{{2,4}}(?:[{BLANK}{COMMA}]{{1,3}}[{HAN}·]{{2,4}}){{0,4}})[)）】\]]?"
)
_ELSEWHERE = (Zone.DECK, Zone.KICKER, Zone.SUBHEADING, Zone.CHROME, Zone.TAGS, Zone.PARAGRAPH)
_NEAR_HEAD, _LONGEST_LINE = 8, 40
_EDGES = " \t\u3000\u00a0|｜/／、，,;；（）()[]【】:：-—"
_LAST_BRACKET = lazy(r"[（(][^（()）\r\n]{3,30}[)）]\s*\Z")
_PICTURE_REACH = 40
_PEN_NAME = lazy(rf"\s*[（(]\s*(?P<names>[{HAN}]{{2,4}})\s*[)）]\s*")
_NOTE = lazy("本[报報刊台社网網]|[综綜]合|[完续續载載摘删刪译譯]$|整理$|节[选選录錄]$|[图圖](?:文|片)?$")
"""What is no name in brackets below a story: 本报综合, 全文完, 未完待续."""
_LATIN_NAME = r"[A-Z][A-Za-z'’\-]+(?: [A-Z][A-Za-z'’.\-]*){1,3}"
_LATIN_PICTURE = lazy(
    rf"(?<![^。！？.\s])(?:(?P<name>{_LATIN_NAME})"
    r"(?=/[A-Z][A-Za-z ,—–-]{1,60}\Z| for The [A-Z][A-Za-z ]{2,40}\Z)"
    rf"|[Pp]hoto(?:graph)? by (?P<by>{_LATIN_NAME})\Z)"
)
_LATIN_REACH = 120
_LAST_WORDS = lazy(rf"(?<=[。！？”」.])[{BLANK}]*(?P<words>[^。！？”」，；：\r\n]{{4,40}})。?\Z")
_LAST_REACH = 48
_NOUN = 4
_LATIN_NAMES = lazy(rf"\s*(?P<names>{_LATIN_NAME}(?:(?:, ?|，|、| and ){_LATIN_NAME}){{0,3}})\s*")
_PART = lazy(rf"[{HAN}]+|{_LATIN_NAME}")
_SENT_FROM = lazy("[发發]自\\s*\\w{2,8}")
# 岑远山／柳湾报道 under a key that says author: where it was filed is no name.
_PLACE = lazy(rf"[{BLANK}]*[{SLASH}{BLANK}][{HAN}]{{1,8}}(?:{REPORT}|[電电訊讯])[{BLANK}]*\Z")
_OPENING_BRACKET = lazy(r"[【〔\[［（(][^】〕\]］）)。！？\r\n]{2,40}[】〕\]］）)]")
# 渡口法苑柳湾讯（通讯员 岑远山）: what no list knows before the bracket of those who report.
_OPENING_WIRE = lazy(
    rf"[^，。！？：:（(\r\n]{{2,20}}(?:[讯訊电電]|消息)[{BLANK}]*+(?P<bracket>[（(][^（()）\r\n]{{2,60}}[)）])"
)
# 本报记者李敏 通讯员王建国报道：, at the start of a paragraph.
_OPENING_BYLINE = lazy(
    rf"[{BLANK}】）)\]〕]*+(?=[^，。！？；：:\r\n]{{0,14}}(?:[记記]者|[通特][讯訊约約]))"
    rf"(?P<who>[^，。！？；：:\r\n]{{4,40}}?){REPORT}(?=[{BLANK}{COLON}])"
)


def read_credits(
    page: Page, *, dateline: Dateline | None, report: Callable[[Defect], object]
) -> tuple[Credit, ...]:
    """Read everyone who is credited on a page, in order, each once.

    Args:
        page: The page with its blocks.
        dateline: The formula that opens the body; reporters in its brackets are credited too.
        report: Called with a defect for each label that no name follows.
    """
    stated = [credit for one in page.said(Field.AUTHOR, Field.CREDIT) for credit in _stated(page, one)]
    spans = [with_name(page, run) for zone in _ZONES for run in page.runs(zone)] + strays(page)
    told: list[Span] = []

    def unread(defect: Defect) -> None:
        told.append(defect.span)
        report(defect)

    found = stated + [c for span in spans for c in find_credits(page.text, within=span, report=unread)]
    head = _near_head(page)
    found += [c for block in head for c in _whole_line(page.text, block)]
    found += [c for block in head + page.of(Zone.BYLINE) for c in _signed(page.text, block)]
    paragraphs = page.of(Zone.PARAGRAPH)
    found += [c for block in paragraphs for c in _picture_credit(page.text, block)]
    found += [c for block in paragraphs for c in _last_words(page.text, block)]
    found += [c for block in page.of(Zone.CAPTION) for c in _latin_picture_credit(page.text, block)]
    # A first paragraph with its dateline may look like a summary.
    for block in page.of(Zone.SUMMARY)[-1:] + paragraphs[:_FIRST_PARAGRAPHS]:
        found += _opening(page.text, block, dateline)
    for block in paragraphs[-_LAST_PARAGRAPHS:]:
        found += _closing(page.text, block, last=block is paragraphs[-1])
    _report_labelled(page, [*told, *(credit.span for credit in found)], report)
    places = [one.span for one in page.said(Field.AUTHOR, Field.CREDIT)]
    return _once([c for c in found if c in stated or not any(c.span.overlaps(place) for place in places)])


def _report_labelled(page: Page, read: list[Span], report: Callable[[Defect], object]) -> None:
    """Report lines of credits that have a label and names, and of which nothing was read: 校阅员：祁小满."""
    for block in page.of(Zone.BYLINE, Zone.CREDIT):
        line = _LABELLED.fullmatch(block.text)
        if line is None or STOPS.holds(line["label"], 0, len(line["label"])):
            continue
        if any(block.span.overlaps(span) for span in read):
            continue
        names = _BETWEEN.split(line["names"])
        if opens_credit(block.text) or all(confidence(name) >= Confidence.LIKELY for name in names):
            start = block.span.start
            span = Span(start + line.start("label"), start + line.end("label"))
            message = f"no credit is read from {block.text!r}"
            report(Defect(code=DefectCode.CREDIT_UNREAD, span=span, message=message))


def _near_head(page: Page) -> list[Block]:
    """Return the short lines between headline and body that no zone of credits holds."""
    heads, paragraphs = page.places(Zone.HEADLINE), page.places(Zone.PARAGRAPH)
    if not heads or not paragraphs:
        return []
    first = paragraphs[0]
    last = max((i for i in heads if i < first), default=first)
    near = page.blocks[last + 1 : first + 1][-_NEAR_HEAD:]
    return [block for block in near if block.zone in _ELSEWHERE and len(block.text) <= _LONGEST_LINE]


def _whole_line(text: str, block: Block) -> list[Credit]:
    """Read a line that the grammar of labelled credits reads from end to end: 本报实习生 周远航."""
    found = _read_whole(text, block.span)
    return found if all(c.label is not None or c.span.of(text) != block.text for c in found) else []


def _read_whole(text: str, span: Span) -> list[Credit]:
    """Read a part of the text that the grammar of credits reads from end to end; nothing of another."""
    found = list(find_credits(text, within=span))
    stamps = [Span(stamp.start, stamp.end) for stamp in stamps_in(text, span.start, span.end) if stamp.whole]
    at, rest = span.start, ""
    for read in sorted([credit.span for credit in found] + stamps):
        rest += text[at : read.start]
        at = max(at, read.end)
    rest = _SENT_FROM.sub("", rest + text[at : span.end]).strip(_EDGES)
    # 2024-09-05 08:30晋南日报 记者…: the time and the outlet of the head.
    return found if not rest or (stamps and looks_like_outlet(rest)) else []


def _signed(text: str, block: Block) -> list[Credit]:
    """Read a line that is a pen name in brackets, or a name in Latin letters: （斗神）, KEITH MARSH."""
    names = _PEN_NAME.fullmatch(text, block.span.start, block.span.end)
    if names is None or block.zone is not Zone.BYLINE:
        if block.zone is Zone.CHROME:
            return []  # Plurk Twitter Facebook
        names = _LATIN_NAMES.fullmatch(text, block.span.start, block.span.end)
    if names is None:
        return []
    if (
        looks_like_outlet(names["names"])
        or _NOTE.search(names["names"])
        or has_label(text, *names.span("names"))
    ):
        return []
    found = [name_at(text, Span(*part.span())) for part in _PART.finditer(text, *names.span("names"))]
    return [credit_of(text, Role.AUTHOR, None, None, tuple(found))]


def _picture_credit(text: str, block: Block) -> list[Credit]:
    """Read who took the picture in a bracket that closes a line: …的一碗汤。（攝影：周遠航）."""
    bracket = _LAST_BRACKET.search(
        text, max(block.span.start, block.span.end - _PICTURE_REACH), block.span.end
    )
    if bracket is None:
        return []
    found = find_credits(text, within=Span(bracket.start(), bracket.end()))
    return [c for c in found if c.role is Role.PHOTOGRAPHER and c.label is not None and c.people]


def _last_words(text: str, block: Block) -> list[Credit]:
    """Read who reports, or took the picture, in the last words of a paragraph (…。記者梁穎欣報道。)."""
    words = _LAST_WORDS.search(text, max(block.span.start, block.span.end - _LAST_REACH), block.span.end)
    if words is None or not has_label(text, *words.span("words")):
        return []
    found = find_credits(text, within=Span(*words.span("words")))
    opens = any(c.span.start <= words.start("words") + _NOUN for c in found)  # 記者|岑遠山／攝影
    return [c for c in found if opens and c.label is not None and c.people]


def _latin_picture_credit(text: str, block: Block) -> list[Credit]:
    """Read who took the picture as agencies and papers abroad close a caption: …。 Mia Cole/Reuters."""
    found = _LATIN_PICTURE.search(text, max(block.span.start, block.span.end - _LATIN_REACH), block.span.end)
    if found is None:
        return []
    group = found.lastgroup or "name"
    return [credit_of(text, Role.PHOTOGRAPHER, None, None, (name_at(text, Span(*found.span(group))),))]


def _stated(page: Page, stated: Stated) -> Iterator[Credit]:
    """Read the names that the form of the text states: people, or an account or a pen name whole."""
    text = page.text
    labelled = [c for c in find_credits(text, within=stated.span) if c.label is not None]
    if labelled:  # 本报记者 岑远山 under a key that says author
        yield from labelled
        return
    key = stated.label.of(page.given) if stated.label else ""
    key = _IN_CHINESE.get(key.casefold(), key)
    label = label_at(key, 0, len(key)) if key else None
    roles = label.roles if label else (Role.AUTHOR,)
    place = _PLACE.search(text, stated.span.start, stated.span.end)
    end = place.start() if place else stated.span.end
    people = read_people(text, stated.span.start, end, need=Confidence.PEN_NAME)
    names = people.names or ((name_at(text, stated.span),) if _is_account(stated.span.of(text)) else ())
    for role in roles if names or people.org else ():
        yield credit_of(text, role, None, people.org, names)


def _is_account(name: str) -> bool:
    """Whether a value that is no list of people may be an account or a pen name."""
    fits = 2 <= len(name) <= _LONGEST_ACCOUNT and any(map(str.isalpha, name))
    return fits and name not in _NOBODY and not _NO_ACCOUNT.search(name)


def _opening(text: str, block: Block, dateline: Dateline | None) -> list[Credit]:
    """Read the names at the opening: of the dateline, in brackets (【财经组／周远航】), or before 报道."""
    if dateline is not None and dateline.span in block.span:
        reach = block.span.start + _BRACKET_REACH
        found = [c for c in find_credits(text, within=block.span) if c.span.start < reach]
        return found or _opening_byline(text, dateline.span.end, block.span.end)
    start = block.span.start
    if bracket := _OPENING_BRACKET.match(block.text):
        return list(find_credits(text, within=Span(start, start + bracket.end())))
    if wire := _OPENING_WIRE.match(text, start, block.span.end):
        return [c for c in find_credits(text, within=Span(*wire.span("bracket"))) if c.label is not None]
    return _opening_byline(text, start, block.span.end)


def _opening_byline(text: str, start: int, end: int) -> list[Credit]:
    """Read who reports, where the prose begins behind it: 本报记者李敏 通讯员王建国报道：."""
    byline = _OPENING_BYLINE.match(text, start, end)
    return _read_whole(text, Span(byline.start("who"), byline.end("who"))) if byline else []


def _closing(text: str, block: Block, *, last: bool) -> list[Credit]:
    """Read the names at the end of a paragraph; before the last one only in a bracket that closes it.

    Page boilerplate may be taken for the last paragraph, so the ones before it count as well.
    """
    if not last and block.text[-1] not in _CLOSING:
        return []
    reach = _BRACKET_REACH if last else _SIGNATURE
    return [c for c in find_credits(text, within=block.span) if c.span.end > block.span.end - reach]


def _once(credits_: list[Credit]) -> tuple[Credit, ...]:
    """Put credits in order; what is read twice at one place, or repeated by captions, counts once."""
    kept: dict[tuple[object, ...], Credit] = {}
    for credit in sorted(credits_, key=lambda c: c.span):
        names = tuple(n.name for n in credit.people)
        kept.setdefault((credit.role, credit.label, credit.org, names), credit)
    return tuple(kept.values())
