"""Digests: briefings, bulletins and their transcripts, which say at their top what they are or hold.

======== ====================================================================================
contents ``本期目录``, or a numbered list, and each title again on a line above its story
named    ``材料一``, ``新闻二``
numbered ``1、…``, ``一、…``, ``（一）`` counting on from one, below a line that says 早报, 文字稿, 第187期
marked   titles behind one mark (``▌…``) below such a line
ruled    stories between rules, below such a line
======== ====================================================================================

Sections of one article have numbers, too: without such a line, or titles that return, no text is a digest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import NamedTuple

from newsparse._names.outlets import known_outlet, looks_like_outlet
from newsparse._text.words import any_of, lazy
from newsparse._time.stamps import stamps_in
from newsparse._units.forms.document import WORDS, Document, Field, Marks, Record, Stated, trimmed
from newsparse._units.forms.markdown import is_markdown
from newsparse.model import Zone
from newsparse.spans import Span

__all__ = ["digest_of", "is_bulletin", "read_digest"]

_LINE = lazy(WORDS)
_TOP = 14
"""The lines among which a digest says what it is."""
_LONGEST_NAME = 60
_MOST_LISTED = 40
_HEAD = 3000  # characters in which the top and the list at the top stand
_NEAR = 3
_BRIEFING = any_of(
    "早报 早報 简报 簡報 早班车 早班車 早餐 晨讯 晨訊 晨读 晨讀 早安 日报摘要 新闻早茶 每日新闻 每日新聞 "
    "早知道 每日要闻 每日要聞 今日要闻 今日要聞 新闻摘要 新聞摘要 舆情 輿情 剪报 剪報 快报 快報 周刊 週刊 "
    "周报 週報 电子报 電子報 每日摘要 Newsletter newsletter"
)
_BULLETIN = any_of(
    "文字版 文字稿 文字实录 文字實錄 联播 聯播 播出 节目 節目 午间新闻 午間新聞 晚间新闻 晚間新聞 "
    "早新闻 早新聞 新闻播报 整点新闻 整點新聞 播出稿 稿单 稿單"
)
_IS_BULLETIN = lazy(_BULLETIN)
_ISSUE = r"(?:本[期日次]|今[日天]|本期节目|本期節目)的?"
_LISTS = any_of(
    "主要内容 主要內容 内容提要 內容提要 目录 目錄 要目 导读 導讀 新闻提要 新聞提要 要点 看点 看點"
)
_IS_DIGEST = lazy(rf"{_BRIEFING}|{_BULLETIN}|{_ISSUE}{_LISTS}|第\s?\d{{1,5}}\s?期")
_CONTENTS = lazy(rf"[【\[「]?(?:{_ISSUE})?{_LISTS}[】\]」]?\s?[:：]?")
_NUMBER = lazy(
    r"(?:(?P<figures>\d{1,2})\s?[.、．)）:：]|(?P<padded>0\d)(?=[ \u3000])"
    r"|(?P<han>[一二三四五六七八九十]{1,3})、|(?P<ring>[①-⑳]))\s*+"
)
# 材料一 tells what it numbers, so that no line at the top need say that there are several.
_NAMED_NUMBER = lazy(r"(?:阅读|閱讀)?(?:材料|新闻|新聞)(?P<han>[一二三四五六七八九十])[\s：:、]\s*+")
# （一） alone, and what stands below is the title.
_ALONE = lazy(r"[（(](?P<han>[一二三四五六七八九十]{1,3})[）)]")
_CONTENTS_ENDS = frozenset("容要录錄目读讀点點看】]」:：")
_LONGEST_LABEL = 16
_ITEM_FIRSTS = frozenset("0123456789一二三四五六七八九十①②③④⑤•·●◆■▪★▶►※▌◎*-") | set(
    map(chr, range(0x2600, 0x27C0))
)
_SIGNS_FROM = "\U0001f2ff"
_NAMED_SIGNS = ("材料一", "新闻一", "新聞一")
_MARK = lazy(r"[▌■◆●▶►★◎]|[\U0001f300-\U0001faff\u2600-\u27bf]")
_LABEL = lazy(r"【(?:标题|標題)】\s*+")
_BULLET = lazy(r"(?:[•·●◆■▪★▶►※▌◎*-]|[\U0001f300-\U0001faff\u2600-\u27bf]\ufe0f?)\s*+")
_RULE = lazy(r"(?:[=＝\-－_*＊~～#—─━┄・·]\s?){5,}")
_COLUMN = lazy(r"[【\[][^【】\[\]\r\n]{2,12}[】\]]\s*+")
_CLOSING = lazy(
    r"[（(【]?(?:完|結束|结束|(?:免责|免責|版权|版權)[声聲]明|微语|微語|编发|編發|责编|責編|退订|退訂|点击|點擊|回复|回覆"
    r"|结束曲|結束曲|(?:各位|以上就?是|这次节目|這次節目)[^\r\n]{0,16}(?:再见|再見|再会|再會|播送完|全部内容|全部內容))"
)
_SOURCE = lazy(
    r"[（(](?:来源|來源|据|據)?\s?[:：]?\s?(?P<outlet>[^（(）)\r\n，。:：]{2,16})[）)][^（(）)\r\n。]{0,40}\Z"
)
_STATION = lazy(r"[^\s《（(，。:：|｜]{3,16}")
_LABELLED_SOURCE = lazy(
    r"[【\[]?(?:来源|來源|出处|出處)[】\]]?\s?[:：]?\s?(?P<outlet>[^\s，。:：|｜/]{2,16})"
)
_FIGURES = {mark: n for n, mark in enumerate("〇一二三四五六七八九十")}
_CLAUSE = lazy("[，。；！？]")
_LONGEST_TITLE = 60
_LEAST_TOLD = 24
_FEWEST_NUMBERED = 3
_SHORTEST_ITEM = 4
_FEWEST = 2
_MOST_GREETINGS = 1
_DATED = lazy(r"[\d年月日号號第期总總.:：/－-]+")
_EDGES = " \t\u3000|｜《》【】[]（）()·"
_MUCH_LONGER = 3
_FOOT = 200  # characters of what may close a digest


class _Line(NamedTuple):
    """A line of the text: where it is and what it says."""

    span: Span
    words: str


class _Story(NamedTuple):
    """The lines of a story, the first and the one after its last, and whether the first is its title."""

    first: int
    end: int
    titled: bool


def read_digest(text: str) -> Document | None:
    """Read a text that holds stories one below the other and says so; in Markdown the headings tell them."""
    return digest_of(text, 0, markdown=False)


def is_bulletin(line: str) -> bool:
    """Whether a line says that what follows is a broadcast in writing: 河东新闻联播 文字版.

    Example:
        >>> is_bulletin("河东新闻联播 文字版 2024-09-05"), is_bulletin("渡口恢复通航")
        (True, False)
    """
    return _IS_BULLETIN.search(line) is not None


def digest_of(text: str, start: int, *, markdown: bool = True) -> Document | None:
    """Read the digest that begins at ``start``; what stands before belongs to none of its stories.

    Args:
        text: The text.
        start: Where it begins, in code points.
        markdown: Whether it may be in Markdown.
    """
    head = list(filter(None, map(str.strip, text[start : start + _HEAD].replace("\r", "\n").split("\n"))))
    top = [words for words in head[:_TOP] if len(words) <= _LONGEST_NAME]
    hinted = _IS_DIGEST.search("\n".join(top)) is not None
    if not (hinted or any(text.find(sign, start) >= 0 for sign in _NAMED_SIGNS)):
        return None
    if not markdown and is_markdown(text):
        return None
    lines = [_Line(Span(*found.span()), found[0]) for found in _LINE.finditer(text, start)]
    forms = _FORMS if hinted else (_named,)
    declared = any(map(_declares, top))
    for form in forms:
        stories = form(lines)
        if stories and (form is _named or _are_all(lines, stories, declared=declared)):
            shared = _shared(text, lines[: stories[0].first], bulletin=any(map(_IS_BULLETIN.search, top)))
            marks = Marks(text)
            return marks.document([_record(lines, story, shared, marks) for story in stories])
    return None


# ── Where the stories are ─────────────────────────────────────────────────────────────────────────────────


def _contents(lines: list[_Line]) -> list[_Story]:
    """The titles that a list at the top announces, each again on a line above its story."""
    items = _listed([line.words for line in lines])
    if len(items) < _FEWEST:
        return []
    titles = {i: _bare(lines[i].words) for i in range(items[-1] + 1, len(lines))}
    starts: list[int] = []
    for item in items:
        said = _bare(lines[item].words)
        after = starts[-1] if starts else items[-1]
        # A list may have the beginning of a title alone.
        again = (i for i, title in titles.items() if i > after and title.startswith(said))
        if len(said) >= _SHORTEST_ITEM and (at := next(again, None)) is not None:
            starts.append(at)
    if len(starts) < _FEWEST or len(starts) * 3 < len(items) * 2:
        return []
    stories = _between(lines, starts, titled=True)
    # A list that returns item below item is the list of a page that stands there twice.
    return stories if all(_tells(lines, story) for story in stories) else []


def _listed(lines: list[str]) -> list[int]:
    """Return the lines of a list at the top: below a line that says 目录, or with a number or bullet each."""
    label = next(
        (
            i
            for i, line in enumerate(lines[:_TOP])
            if line[-1] in _CONTENTS_ENDS and len(line) <= _LONGEST_LABEL and _CONTENTS.fullmatch(line)
        ),
        None,
    )
    if label is not None:
        first = _bare(lines[label + 1]) if label + 1 < len(lines) else ""
        below = range(label + 2, min(len(lines), label + 2 + _MOST_LISTED))
        again = next((i for i in below if _bare(lines[i]).startswith(first)), label + 1)
        return list(range(label + 1, again)) if first else []
    items: list[int] = []
    for i, line in enumerate(lines[:_MOST_LISTED]):
        opens = line[0] in _ITEM_FIRSTS or line[0] > _SIGNS_FROM
        if opens and (_NUMBER.match(line) or _BULLET.match(line)):
            items.append(i)
        elif len(items) >= _FEWEST:
            break
        else:
            items = []
    return items


def _named(lines: list[_Line]) -> list[_Story]:
    """Heads with a number that says what it counts: 材料一, 新闻二."""
    starts = [i for i, line in enumerate(lines) if _NAMED_NUMBER.match(line.words)]
    counted = [_han(found["han"]) for i in starts if (found := _NAMED_NUMBER.match(lines[i].words))]
    if len(starts) < _FEWEST or counted != list(range(1, len(starts) + 1)):
        return []
    stories = _between(lines, starts, titled=True)
    told = all(_tells(lines, story) and _is_title(lines, story) for story in stories)
    return stories if told else []


def _marked(lines: list[_Line]) -> list[_Story]:
    """Titles behind one mark, and prose below each: ▌渡口重开."""
    marks = Counter(line.words[0] for line in lines if _MARK.match(line.words))
    for mark, count in marks.most_common(2):
        starts = [i for i, line in enumerate(lines) if line.words[0] == mark]
        stories = _between(lines, starts, titled=True) if count >= _FEWEST else []
        if stories and all(_tells(lines, story) and _is_title(lines, story) for story in stories):
            return stories
    return []


def _numbered(lines: list[_Line]) -> list[_Story]:
    """Heads with numbers that count on from one, and prose below each; a number alone is above its head."""
    alone = [i for i, line in enumerate(lines) if _ALONE.fullmatch(line.words)]
    if len(alone) >= _FEWEST:
        stories = [story._replace(first=story.first + 1) for story in _between(lines, alone, titled=True)]
        if all(story.first < story.end and _tells(lines, story) for story in stories):
            return stories
    chains: list[list[int]] = []
    for i, line in enumerate(lines):
        number = _number(line.words)
        if number == 1:
            chains.append([i])
        elif chains and number == len(chains[-1]) + 1:
            chains[-1].append(i)
    for chain in reversed(chains):
        stories = _between(lines, chain, titled=False) if len(chain) >= _FEWEST_NUMBERED else []
        if stories and all(_tells(lines, story) for story in stories):
            return [story._replace(titled=_is_title(lines, story)) for story in stories]
    return []


def _number(words: str) -> int | None:
    """Return the number that opens a line, up to twenty."""
    found = _NUMBER.match(words)
    if found is None or found.end() == len(words):
        return None
    if found["ring"]:
        return ord(found["ring"]) - ord("①") + 1
    figures = found["figures"] or found["padded"]
    return int(figures) if figures else _han(found["han"])


def _han(number: str) -> int:
    """Return a number up to 99 in Chinese figures."""
    tens, sign, ones = number.rpartition("十")
    return (_FIGURES[tens] if tens else 1) * 10 * bool(sign) + (_FIGURES[ones] if ones else 0)


def _ruled(lines: list[_Line]) -> list[_Story]:
    """The parts between rules that begin with a title and go on in prose."""
    rules = [i for i, line in enumerate(lines) if _RULE.fullmatch(line.words)]
    parts = [_Story(a + 1, b, titled=True) for a, b in pairwise([*rules, len(lines)]) if b - a > _FEWEST]
    stories = [part for part in parts if _is_title(lines, part) and _tells(lines, part)]
    return stories if len(stories) >= _FEWEST else []


_FORMS: tuple[Callable[[list[_Line]], list[_Story]], ...] = (_contents, _named, _numbered, _marked, _ruled)


def _between(lines: list[_Line], starts: list[int], *, titled: bool) -> list[_Story]:
    """Return the stories that begin on some lines; the last ends where the digest closes."""
    ends = [*starts[1:], len(lines)]
    return [_Story(a, _without_foot(lines, a, b), titled=titled) for a, b in zip(starts, ends, strict=True)]


def _without_foot(lines: list[_Line], first: int, end: int) -> int:
    """Return where a story ends before a rule or the closing words below it."""
    # The rule right below a title is its own.
    for i in range(first + 1, end):
        rule = _RULE.fullmatch(lines[i].words) and i > first + 1
        if rule or _CLOSING.match(lines[i].words) or _ALONE.fullmatch(lines[i].words):
            return i
    return end


def _declares(words: str) -> bool:
    """Whether a line says that it heads a digest, and is not the name of a paper (商业周刊, 2024年第36期)."""
    found = _IS_DIGEST.search(words)
    if found is None or found[0].endswith("期"):
        return False
    name = _DATED.sub("", words).strip(_EDGES)
    return not (looks_like_outlet(name) or known_outlet(name))


def _are_all(lines: list[_Line], stories: list[_Story], *, declared: bool) -> bool:
    """Whether the stories are what the text holds, and no list in a longer one.

    Args:
        lines: The lines of the text.
        stories: The stories.
        declared: Whether a line says outright that it heads a digest; then a greeting may be above the first.
    """
    above = [line.words for line in lines[: stories[0].first]]
    if not declared and any(map(_informs, above)):
        return False
    prose = [words for words in above if len(words) >= _LEAST_TOLD and _CLAUSE.search(words)]
    if len(prose) > (_MOST_GREETINGS if declared else 0):
        return False
    sizes = [sum(len(line.words) for line in lines[story.first : story.end]) for story in stories]
    return sizes[-1] <= _MUCH_LONGER * max(sizes[:-1]) + _FOOT


def _informs(words: str) -> bool:
    """Whether a line gives the source or the time of day of one story."""
    return _LABELLED_SOURCE.match(words) is not None or any(
        stamp.clock is not None for stamp in stamps_in(words, 0, min(len(words), _LONGEST_NAME))
    )


def _tells(lines: list[_Line], story: _Story) -> bool:
    """Whether a story has prose, below its title if it has one."""
    told = [line.words for line in lines[story.first + story.titled : story.end]]
    return sum(len(words) for words in told if _CLAUSE.search(words)) >= _LEAST_TOLD


def _is_title(lines: list[_Line], story: _Story) -> bool:
    """Whether the first line of a story is its title, and not the story itself."""
    words = lines[story.first].words
    below = story.end - story.first > 1
    return below and 4 <= len(words) <= _LONGEST_TITLE and words[-1] not in "。；，：:;,"


def _bare(words: str) -> str:
    """Return a title without its number or bullet, its blanks and marks."""
    return "".join(filter(str.isalnum, words[_lead(words) :]))


def _lead(words: str) -> int:
    """Return where a title begins behind its number or bullet."""
    for pattern in (_NAMED_NUMBER, _NUMBER, _BULLET, _LABEL):
        if (lead := pattern.match(words)) and lead.end() < len(words):
            return lead.end()
    return 0


# ── What is stated of them ────────────────────────────────────────────────────────────────────────────────


def _shared(text: str, top: list[_Line], *, bulletin: bool) -> list[Stated]:
    """Return the day of the whole, and of a bulletin its station: what the lines above the stories say."""
    stamps = [
        stamp for line in top for stamp in stamps_in(text, line.span.start, line.span.end) if stamp.whole
    ]
    found = [Stated(Field.PUBLISHED, Span(stamp.start, stamp.end)) for stamp in stamps[:1]]
    labelled = [source for line in top if (source := _LABELLED_SOURCE.match(text, *_ends(line)))]
    if labelled:
        return [*found, Stated(Field.SOURCE, Span(*labelled[0].span("outlet")))]
    station = _STATION.match(text, *_ends(top[0])) if bulletin and top else None
    if station and looks_like_outlet(station[0]):
        found.append(Stated(Field.SOURCE, Span(*station.span())))
    return found


def _days(text: str, lines: Iterable[_Line]) -> list[Span]:
    """Return the days on some lines, each with its year."""
    stamps = [stamp for line in lines for stamp in stamps_in(text, *_ends(line)) if stamp.whole]
    return [Span(stamp.start, stamp.end) for stamp in stamps]


def _ends(line: _Line) -> tuple[int, int]:
    return line.span.start, line.span.end


def _record(lines: list[_Line], story: _Story, shared: Iterable[Stated], marks: Marks) -> Record:
    """Return a story, and hide what is none of its text."""
    text, part = marks.text, lines[story.first : story.end]
    head, last = part[0], part[-1]
    span = Span(head.span.start, last.span.end)
    at = head.span.start + _lead(head.words)
    stated: list[Stated] = []
    told: list[tuple[Span, Zone]] = []
    body = Span(at, span.end)
    if story.titled:
        column = _COLUMN.match(text, at, head.span.end)
        title = trimmed(text, column.end() if column and column.end() < head.span.end else at, head.span.end)
        stated.append(Stated(Field.TITLE, title))
        told.append((head.span, Zone.HEADLINE))
        body = Span(head.span.end, span.end)
    elif at > head.span.start:
        told.append((Span(head.span.start, at), Zone.CHROME))
    source = _SOURCE.search(text, max(body.start, body.end - 60), body.end)
    if source and looks_like_outlet(source["outlet"].strip()):
        stated.append(Stated(Field.SOURCE, trimmed(text, *source.span("outlet"))))
        told.append((Span(*source.span()), Zone.META))
        body = Span(body.start, source.start())
    own = {one.field for one in stated}
    if any(
        stamp.whole for line in part[:3] for stamp in stamps_in(text, *_ends(line)) if len(line.words) <= 40
    ):
        own.add(Field.PUBLISHED)
    if any(_LABELLED_SOURCE.match(line.words) for line in part[:3]):
        own.add(Field.SOURCE)
    stated += [one for one in shared if one.field not in own]
    marks.hide_but(span, [*(one.span for one in stated if one.span in span), body])
    return Record(span=span, body=(body,), stated=tuple(stated), marks=tuple(sorted(told)))
