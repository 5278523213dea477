"""The rules that take more than one finder's run: from which blocks a field is read, and in which order."""

from __future__ import annotations

import bisect
from collections.abc import Callable
from typing import Any

from newsparse._fields._found import Found
from newsparse._fields.credits import find_credits
from newsparse._fields.dateline import find_dateline
from newsparse._fields.dates import find_dates
from newsparse._fields.lists import find_lists
from newsparse._fields.people import find_people
from newsparse._fields.quotes import find_quotes
from newsparse._fields.related.line_forms import is_heading
from newsparse._fields.source import find_source
from newsparse._fields.works import find_works
from newsparse._layout.blocks import Page
from newsparse._lexicon.furniture import exact_terms
from newsparse._names.labels import CREDIT_LABEL
from newsparse._names.outlets import known_outlet, looks_like_outlet
from newsparse._names.person import name_confidence
from newsparse._text.words import lazy
from newsparse.model import (
    Block,
    Credit,
    Dateline,
    DateMention,
    Outlet,
    Person,
    ProseList,
    Quote,
    Timestamp,
    Work,
    Zone,
)
from newsparse.options import Layer, Options
from newsparse.spans import Span

__all__ = [
    "credits_of_page",
    "dateline_of_page",
    "dates_of_body",
    "lists_of_body",
    "people_of_body",
    "quotes_of_body",
    "source_of_page",
    "works_of_body",
]

_HEAD_ZONES = (Zone.META, Zone.BYLINE)
_FIRST_PARAGRAPHS = 3
_BRACKET_REACH = 80
_LAST_PARAGRAPHS = 3
_SIGNATURE = 2
_CLOSING = frozenset(")）】")
_OPENING_BRACKET = lazy(r"[【〔\[（(][^】〕\]）)。！？\r\n]{2,40}[】〕\]）)]")
_LONE_ACCOUNT = 16
_COLON = frozenset(":：")
_LONGEST_NAME = 8
_A_NAME = 0.3
_NEAR = 8
_STRAY = (Zone.CHROME, Zone.NOTICE, Zone.TAGS, Zone.RELATED)
_SENTENCE = lazy("[，。；！？]")
# 责任编辑：周超, （编辑/周超）, 本文来源：新华网 责任编辑：周超, 县医院供稿 摄影/周超
_STRAY_LABEL = lazy(rf"(?:[^，。；！？]{{2,30}}\s)??{CREDIT_LABEL.pattern}")
_LONGEST_CREDIT = 40


def source_of_page(page: Page, found: Found, _options: Options) -> Outlet | None:
    """Read the source from the head, else from the foot.

    In the head a labelled source comes first, then an outlet beside the time, then an account on a line of
    its own next to the time, then the paper that stands apart from its reporter (聯合報 記者…).
    """
    text = page.text
    for zone in (Zone.META, Zone.BYLINE):
        for run in page.runs(zone):
            if source := find_source(text, within=page.cover(run)):
                return source
    if source := _beside_time(page, found):
        return source
    if span := _account(page, found) or _paper(page, found):
        return Outlet(span=span, name=span.of(text), known=known_outlet(span.of(text)))
    for span in (*map(page.cover, page.runs(Zone.CREDIT)), *_strays(page)):
        if source := find_source(text, within=span):
            return source
    return None


_ACCOUNT = lazy(r"[\w·•&+@—-]{2,16}(?: [A-Za-z0-9]+){0,2}")
_ROLE = lazy(
    "记者|記者|编辑|編輯|作者|通讯员|通訊員|摄影|攝影|[责責][编編]|校对|时间|時間|日期|更新|发布|發布|来源|來源|浏览|瀏覽|阅读|點閱|点击|點擊|次数|人气|人氣|评论|字号"
)
_NUMBERS = lazy(r"\d+(?:$|[年月日.·•-])")
_APART = " \t\u00a0\u3000/／╱∕|｜"


def _beside_time(page: Page, found: Found) -> Outlet | None:
    """Read the line of the time, where layout has put it among furniture."""
    stamp = found.times.published or found.times.updated
    if stamp is None:
        return None
    for block in page.of(Zone.DECK, Zone.CHROME, Zone.SUMMARY, Zone.SUBHEADING):
        if stamp.span in block.span:
            return find_source(page.text, within=block.span)
    return None


def _account(page: Page, found: Found) -> Span | None:
    """Give the account that stands on a line of its own below or above the time, or beside it."""
    stamp = found.times.published or found.times.updated
    if stamp is None:
        return None
    lines = [block.span for block in page.of(Zone.META)]
    first = next((i for i, line in enumerate(lines) if line.start <= stamp.span.start < line.end), None)
    if first is None:
        return None
    last = max(i for i, line in enumerate(lines) if line.start < stamp.span.end)
    below, above = lines[last + 1 :], lines[:first][::-1]
    outlets = [line for line in (*below, *above) if looks_like_outlet(line.of(page.text))]
    for span in (*below[:1], *outlets, *above[:1], *_beside(page.text, lines[first], stamp)):
        if _names_account(page.text, span, found) and (len(span) > 2 or span in below):
            return span
    return None


def _beside(text: str, line: Span, stamp: Timestamp) -> list[Span]:
    """Give the name that shares its line with the time and nothing else."""
    before = text[line.start : stamp.span.start].rstrip(_APART + "-·•")
    if text[stamp.span.end : line.end].strip(_APART) or len(before) < 4 or stamp.label:
        return []
    return [Span(line.start, line.start + len(before))]


def _names_account(text: str, span: Span, found: Found) -> bool:
    """Tell whether a line may be an account: no label, no column, nobody who is credited."""
    line = span.of(text)
    if _ACCOUNT.fullmatch(line) is None or _ROLE.search(line) or _NUMBERS.match(line):
        return False
    if is_heading(line) or line in exact_terms("nav", "act", "share", "account", "metalabel"):
        return False
    if any(credit.span.overlaps(span) for credit in found.credits):
        return False
    return len(line) > 3 or looks_like_outlet(line) or name_confidence(line) < 0.9


def _paper(page: Page, found: Found) -> Span | None:
    """Give the paper that stands apart from its reporter in the head: 聯合報 記者…, 石佳/中国青年报."""
    heads = [block.span for block in page.of(*_HEAD_ZONES)]
    for credit in found.credits:
        span = credit.org_span
        if span is None or not any(credit.span in head for head in heads):
            continue
        apart = page.text[span.end : span.end + 1] in set(_APART) or page.text[
            span.start - 1 : span.start
        ] in set("/／╱∕")
        if apart and looks_like_outlet(span.of(page.text)) and span.of(page.text)[0] not in "本我":
            return span
    return None


def dateline_of_page(page: Page, found: Found, options: Options) -> Dateline | None:
    """Read the formula that opens the body, or stands as the byline, or closes the body in brackets."""
    paragraphs = page.of(Zone.PARAGRAPH)
    lines = paragraphs[:_FIRST_PARAGRAPHS] + page.of(*_HEAD_ZONES) + paragraphs[-1:]
    reference = found.reference(options)
    for block in lines:
        dateline = find_dateline(
            page.text, reference=reference, within=block.span, report=found.defects.append
        )
        if dateline is not None:
            return dateline
    return None


def credits_of_page(page: Page, found: Found, _options: Options) -> tuple[Credit, ...]:
    """Read the credits of head, foot and captions, and those in the brackets that open and close the body."""
    zones = (*_HEAD_ZONES, Zone.CREDIT, Zone.CAPTION)
    spans = [_with_name(page, run) for zone in zones for run in page.runs(zone)] + _strays(page)
    credits_ = [
        c for span in spans for c in find_credits(page.text, within=span, report=found.defects.append)
    ]
    paragraphs = page.of(Zone.PARAGRAPH)
    opened = found.dateline.span if found.dateline else None
    for block in paragraphs[:_FIRST_PARAGRAPHS]:
        if opened is None or opened not in block.span:
            # Only the formula that opens the body counts there, or a bracket: 【财经组／周远航】.
            if bracket := _OPENING_BRACKET.match(block.text):
                start = block.span.start
                credits_ += find_credits(page.text, within=Span(start, start + bracket.end()))
            continue
        credits_ += [
            c
            for c in find_credits(page.text, within=block.span)
            if c.span.start < block.span.start + _BRACKET_REACH and _in_dateline(c, found, block)
        ]
    for block in paragraphs[-_LAST_PARAGRAPHS:]:
        # Furniture may be taken for the last paragraph: a bracket that closes one before it counts as well.
        if block is not paragraphs[-1] and block.text[-1] not in _CLOSING:
            continue
        reach = _BRACKET_REACH if block is paragraphs[-1] else _SIGNATURE
        credits_ += [
            c for c in find_credits(page.text, within=block.span) if c.span.end > block.span.end - reach
        ]
    return _once(credits_)


def _with_name(page: Page, run: list[Block]) -> Span:
    """Give the span of a run, with the name on the next line where its last is a label: 责任编辑：⏎周超."""
    span = page.cover(run)
    if run[-1].text[-1] not in _COLON:
        return span
    below = _after(page, run[-1])
    return span if below is None or not _lone_name(below) else Span(span.start, below.span.end)


def _strays(page: Page) -> list[Span]:
    """Give the lines near the body that are labelled credits and nothing else, whatever zone they are in."""
    body = [i for i, block in enumerate(page.blocks) if block.zone is Zone.PARAGRAPH]
    if not body:
        return []
    near = page.blocks[body[-1] + 1 : body[-1] + 1 + _NEAR]
    found = []
    for block in near:
        short = len(block.text) <= _LONGEST_CREDIT and not _SENTENCE.search(block.text)
        if block.zone in _STRAY and short and _STRAY_LABEL.match(block.text):
            found.append(_with_name(page, [block]))
    return found


def _after(page: Page, block: Block) -> Block | None:
    at = bisect.bisect_right(page.blocks, block.span.start, key=lambda other: other.span.start)
    return page.blocks[at] if at < len(page.blocks) else None


def _lone_name(block: Block) -> bool:
    """Tell whether a line is one name and no word of furniture."""
    name = block.text.strip("）)】] ")
    return (
        block.zone not in (Zone.PARAGRAPH, Zone.RELATED, Zone.HEADLINE)
        and 2 <= len(name) <= _LONGEST_NAME
        and name_confidence(name) >= _A_NAME
        and name not in exact_terms("nav", "act", "share", "account", "metalabel", "pager", "foot", "app")
    )


def _in_dateline(credit: Credit, found: Found, block: Block) -> bool:
    """Tell whether a credit at the opening of the body belongs to the formula that opens it."""
    dateline = found.dateline
    if dateline is None or dateline.span not in block.span:
        return False
    return credit.span.start < dateline.span.end + _BRACKET_REACH


def _once(credits_: list[Credit]) -> tuple[Credit, ...]:
    """Put credits in order; what two finders read at one place, or captions repeat, counts once."""
    kept: dict[tuple[object, ...], Credit] = {}
    for credit in sorted(credits_, key=lambda c: c.span):
        names = tuple(n.name for n in credit.people)
        kept.setdefault((credit.role, credit.label, credit.org, names), credit)
    return tuple(kept.values())


def _on_body(find: Callable[[str, Span], tuple[Any, ...]], page: Page, found: Found) -> tuple[Any, ...]:
    """Run a finder over the range of the body and keep what lies in its blocks."""
    body = found.body
    if body is None:
        return ()
    values = find(page.text, body.span)
    return tuple(v for v in values if body.holds(v.span)) if body.holes else values


def dates_of_body(page: Page, found: Found, options: Options) -> tuple[DateMention, ...]:
    """Read the date expressions of the body, told from the publication."""
    reference = found.reference(options)
    report = found.defects.append
    return _on_body(lambda t, w: find_dates(t, reference=reference, within=w, report=report), page, found)


def lists_of_body(page: Page, found: Found, _options: Options) -> tuple[ProseList, ...]:
    return _on_body(lambda t, w: find_lists(t, within=w, report=found.defects.append), page, found)


def people_of_body(page: Page, found: Found, _options: Options) -> tuple[Person, ...]:
    return _on_body(lambda t, w: find_people(t, within=w), page, found)


def quotes_of_body(page: Page, found: Found, options: Options) -> tuple[Quote, ...]:
    people = found.people if Layer.PEOPLE in options.layers else None
    return _on_body(
        lambda t, w: find_quotes(t, people=people, within=w, report=found.defects.append), page, found
    )


def works_of_body(page: Page, found: Found, _options: Options) -> tuple[Work, ...]:
    """Read the titles that the body names."""
    return _on_body(lambda t, w: find_works(t, within=w), page, found)
