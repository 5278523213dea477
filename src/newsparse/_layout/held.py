"""What is known of a unit before anything is weighed together: the zones that are left open to it.

A headline is one of the few best candidates, if there is one at all: of many lines of furniture each speaks a
little for one reading or another, and together they would outvote the line that the prose is about.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping, Sequence

from newsparse._layout.furnished import ONE_RELATED, above_deck, below_edition, below_title_element, by_words
from newsparse._layout.headline import Chances
from newsparse._layout.line import KEPT, LineFeatures
from newsparse._layout.masses import SHORT_BODY, weight_of
from newsparse._layout.official import zones_of_document
from newsparse._layout.page import PageFeatures
from newsparse._layout.viterbi import best_path
from newsparse._layout.weights import NEVER, Weights
from newsparse._lexicon.furniture import Boilerplate
from newsparse._names.labels import labels_in, opens_credit
from newsparse._names.outlets import looks_like_institution
from newsparse._names.people_line import read_people
from newsparse._names.person import Confidence, confidence
from newsparse._text.chars import HAN
from newsparse._text.counters import TALLY_FIRSTS, is_tally
from newsparse._text.words import any_of, lazy
from newsparse._time.stamps import may_hold_stamp, stamp_at, stamps_in
from newsparse._time.timestamps import timestamps_in
from newsparse._units import Source, title_of_post
from newsparse.model import BODY_ZONES, Zone
from newsparse.spans import Span

__all__ = ["decide"]

_HEADLINE = frozenset({Zone.HEADLINE})
_DECK = frozenset({Zone.DECK})
_SUBHEADING = frozenset({Zone.SUBHEADING})
_FEWEST_SECTIONS = 2
_NO_HEADLINE = frozenset(Zone) - {Zone.HEADLINE}
_META, _PARAGRAPH, _BYLINE = frozenset({Zone.META}), frozenset({Zone.PARAGRAPH}), frozenset({Zone.BYLINE})
_OF_STAMP = frozenset({Zone.META, Zone.CREDIT})
_CHROME = frozenset({Zone.CHROME})
_PROSE = _NO_HEADLINE - {Zone.META, Zone.MASTHEAD, Zone.KICKER, Zone.TAGS}
_TOLD = _PROSE - {Zone.CREDIT, Zone.BYLINE}
_STORY = frozenset({Zone.PARAGRAPH, Zone.RELATED, Zone.COMMENTS})
_BRACKETS = frozenset("（(【")
_DATELINE = lazy(
    "[（(【](?:[^（(）)【】]{2,20}[讯訊电電]|[^（(）)【】]{0,20}[记記]者[^（(）)【】]{2,14}"
    rf"|[^（(）)【】]{{1,12}}[社网網报報台臺闻聞][ \u3000][{HAN}]{{2,4}})[）)】]"
)
"""What opens a story, and no summary of it: （吉隆坡19日讯）, 【晋南新闻网 张珊】."""
_SENTENCE = 30
_COLONS = frozenset(":：")
_NO_BODY = (frozenset(Zone) - BODY_ZONES - {Zone.HEADLINE, Zone.SUMMARY, Zone.DECK}) | {Zone.CAPTION}
_LONGEST_INFORMING = 60
_POSTED = "发表于"
_LABEL_FIRSTS = frozenset("发發更刊修")
_LONGEST_STAMP = 40
_CLOSING = frozenset("”」』）)")
_GOING_ON = frozenset("：:，,、；;")
# 原创 岑远山 柳湾发布 2024-09-05 07:42: the head of an account's page.
_ORIGINAL = ("原创 ", "原創 ", "原创\u3000", "原創\u3000")
_LONGEST_HEAD = 120
# KEITH MARSH, 岑远山: names in capitals beside Chinese ones.
_NAMES = lazy(
    rf"(?=.*[{HAN}])(?:[A-Z][A-Z.'-]{{1,20}}(?: [A-Z][A-Z.'-]{{0,20}}){{1,3}}|[{HAN}]{{2,4}})"
    rf"(?:[,，、] ?(?:[A-Z][A-Z.'-]{{1,20}}(?: [A-Z][A-Z.'-]{{0,20}}){{1,3}}|[{HAN}]{{2,4}})){{1,4}}"
)
_LONGEST_NAMES = 60
# 东方海外（00316）中国外运（00598）…: names with the codes of their shares, one after the other.
_CODED = lazy(r"(?:[^，。：:；、（(]{2,}[（(]\d{4,6}(?:\.[A-Z]{2})?[)）]\s*){4}")
_KEYWORDS = frozenset({Zone.TAGS, Zone.CHROME, Zone.META, Zone.TABLE})
_FEWEST_CODES = 4
_LEAST_CODED = 30
_FURNITURE = frozenset({Zone.CHROME, Zone.META, Zone.COMMENTS, Zone.RELATED})
_LONGEST_TALLY = 60
_LONGEST_POST = 8
_HEAD = 3  # lines of a title and what stands with it, where the prose seems to begin
_SIGNED = frozenset({Zone.BYLINE, Zone.CREDIT})
# 西风 发自 凹非寺, 生境科技投稿: whoever it is, the line says who wrote it.
_SENT_IN = lazy(any_of("发自 發自 投稿 来稿 來稿 供稿 编译 編譯 整理 撰文 出品"))
_UNNAMED = _SIGNED | {Zone.PARAGRAPH, Zone.SUMMARY}
_LONGEST_CREDIT = 30
_NEARLY = math.exp(-0.5)
"""A line with less than this share of the best chance is no headline."""
_LIKELY = math.exp(-2)
"""The same for the middle one of three in a row, whose kicker the best may be, and beside no headline."""
_SURELY = math.exp(2)
"""A page has a headline where one is so much more likely than none."""
_INFORMED = math.exp(-1)
"""The same for a line with time or source right below."""


_BODY = frozenset({Zone.PARAGRAPH, Zone.LIST_ITEM})
_LONGEST_REPLY = 40
# The words that lines of comments are made of, and their floors: 第3楼, 3F, 赞 12.
_OF_COMMENTS = lazy(
    any_of(
        "评论 評論 留言 回复 回覆 回应 回應 迴響 跟帖 跟贴 跟貼 讨论 討論 网友 網友 用户 用戶 沙发 沙發 "
        "发表 發表 意见 意見 Comment comment FB 臉書"
    )
    + r"|^\d+ ?[.F楼樓]|第\d+[楼樓]|^[顶頂赞讚]"
)


def decide(source: Source, page: PageFeatures, table: Weights) -> tuple[list[tuple[int, ...]], list[int]]:
    """Return the scores of the states of each unit, as far as they are open to it, and the best path.

    Where that path has no headline though the page must have one, the best path that has one is taken.

    Args:
        source: The text and its units.
        page: What is counted on the page.
        table: The weights.
    """
    rows = _held(table.scores(page), source, page, table)
    path = best_path(rows, table)
    if table.headline not in path and (titled := _with_headline(rows, source, page.chances, table)):
        rows, path = titled, best_path(titled, table, through=table.headline)
    if embodied := _with_body(rows, path, page.chances, table):
        rows, path = embodied, best_path(embodied, table)
    if unsaid := _without_comments(rows, path, page.lines, table):
        rows, path = unsaid, best_path(unsaid, table)
    if unsigned := _without_nobody(rows, path, source, page.mass, table):
        return unsigned, best_path(unsigned, table)
    return rows, path


def _without_comments(
    rows: list[tuple[int, ...]], path: list[int], lines: Sequence[LineFeatures], table: Weights
) -> list[tuple[int, ...]] | None:
    """Return the scores without comments where no line of them says that it is one; else ``None``."""
    barred = [state.zone is Zone.COMMENTS for state in table.states]
    said = [line for line, state in zip(lines, path, strict=True) if barred[state]]
    if not said or any(line.is_reply or _says_comment(line.text) for line in said):
        return None
    found = [tuple([NEVER if bar else value for value, bar in zip(row, barred, strict=True)]) for row in rows]
    # Where a form of the text leaves comments alone open, they are.
    return found if all(max(row) > NEVER for row in found) else None


def _says_comment(line: str) -> bool:
    """Whether a short line has a word of comments: 评论列表, 留言討論, 第3楼."""
    return len(line) <= _LONGEST_REPLY and _OF_COMMENTS.search(line) is not None


def _without_nobody(
    rows: list[tuple[int, ...]], path: list[int], source: Source, mass: tuple[int, int], table: Weights
) -> list[tuple[int, ...]] | None:
    """Return the scores without byline and credit where a line amid the prose names nobody; else ``None``."""
    wrong = [
        i
        for i in range(mass[0] + 1, mass[1])
        if table.states[path[i]].zone in _SIGNED and _names_nobody(source.lines[i])
    ]
    if not wrong:
        return None
    found = list(rows)
    for i in wrong:
        pairs = zip(rows[i], table.states, strict=True)
        found[i] = tuple([NEVER if state.zone in _UNNAMED else value for value, state in pairs])
    return found


def _names_nobody(line: str) -> bool:
    """Whether a short line of words has no name, no outlet and no label with a name: 记者从早等到晚."""
    if len(line) > _LONGEST_CREDIT or not all(c.isalpha() or c.isspace() for c in line):
        return False
    if _SENT_IN.search(line):
        return False
    for label in labels_in(line, 0, len(line)):
        people = read_people(line, label.after, len(line), need=Confidence.LIKELY)
        if people.names or people.org:
            return False
    parts = line.split()
    return not any(confidence(part) >= Confidence.LIKELY or looks_like_institution(part) for part in parts)


def _held(
    scores: list[tuple[int, ...]], source: Source, page: PageFeatures, table: Weights
) -> list[tuple[int, ...]]:
    """Return the scores of the states of each unit, those that are ruled out as low as can be."""
    rows, chances = list(scores), page.chances
    at = table.headline
    if at is not None:
        barred = (NEVER,)
        rows = [row[:at] + barred + row[at + 1 :] for row in scores]
        for i in _open_to_headline(source, chances):
            rows[i] = scores[i]
    told = _told(source, chances)
    official = _official(source, page)
    before: frozenset[Zone] | None = None
    for i, line in enumerate(source.lines):
        row, allowed = scores[i], told.get(i) or official.get(i)
        if allowed is None:
            row, allowed = rows[i], _kept_form(line) if len(line) <= KEPT else _by_form(line)
        if before is ONE_RELATED and allowed is _PROSE:
            allowed = _PROSE - {Zone.RELATED}  # the story goes on behind 延伸閱讀：…
        before = allowed
        if allowed is not None:
            pairs = zip(row, table.states, strict=True)
            rows[i] = tuple([value if state.zone in allowed else NEVER for value, state in pairs])
    return rows


def _official(source: Source, page: PageFeatures) -> dict[int, frozenset[Zone]]:
    """Return the zones of the units that the form of a document, or of the head of a page, leaves open."""
    chances, lines = page.chances, source.lines
    official = {**zones_of_document(lines), **_sections(page)}
    if chances.told:
        return official
    others = dict.fromkeys(chances.chance, _NO_HEADLINE)
    if (title := below_edition(lines)) is not None:
        return {**official, title: _HEADLINE}
    if (title := above_deck(lines, chances.mass[0])) in _beside_best(chances):
        return {**official, **others, title: _HEADLINE, title + 1: _DECK}
    if (found := below_title_element(lines, chances.mass[0] + _HEAD)) is not None:
        element, title = found
        return {**official, **others, element: _CHROME, title: _HEADLINE}
    return official


def _beside_best(chances: Chances) -> list[int]:
    """Return the best candidate for the headline and those right above and below it."""
    best = chances.best
    return [] if best is None else [i for i in (best - 1, best, best + 1) if i in chances.chance]


def _sections(page: PageFeatures) -> Mapping[int, frozenset[Zone]]:
    """Return the headings of a story that begin with a label of tags, each above prose: 关键词：石板."""
    labelled = [i for i, opens in enumerate(page.opens) if opens is Boilerplate.TAG_HEAD]
    if len(labelled) < _FEWEST_SECTIONS or not all(any(page.sentences[i + 1 : i + 2]) for i in labelled):
        return {}
    return dict.fromkeys(labelled, _SUBHEADING)


def _with_headline(
    rows: list[tuple[int, ...]], source: Source, chances: Chances, table: Weights
) -> list[tuple[int, ...]] | None:
    """Return the scores with the best candidate as headline; ``None`` where there may well be none."""
    best, headline = chances.best, table.headline
    if best is None or headline is None or rows[best][headline] <= NEVER:
        return None
    informed = chances.informs[best + 1 : best + 2] == [True]  # time or source right below
    if best in source.allowed or chances.chance[best] < (_INFORMED if informed else _SURELY) * chances.none:
        return None
    only = [value if state == table.headline else NEVER for state, value in enumerate(rows[best])]
    return [*rows[:best], tuple(only), *rows[best + 1 :]]


def _with_body(
    rows: list[tuple[int, ...]], path: list[int], chances: Chances, table: Weights
) -> list[tuple[int, ...]] | None:
    """Return the scores with a body, where the path has none though a page with so much prose has one.

    Below a headline a little prose is enough; a page without one holds hardly more than its prose. What looks
    like the summary of a page without a body is the body.
    """
    if any(table.states[state].zone in BODY_ZONES for state in path):
        return None
    if summary := [i for i, state in enumerate(path) if table.states[state].zone is Zone.SUMMARY]:
        return _as_body(rows, max(summary, key=chances.worths.__getitem__), table)
    first, weight = chances.mass[0], weight_of(chances.worths, chances.mass)
    if table.headline in path:
        least, begin = SHORT_BODY, path.index(table.headline) + 1
    else:
        least, begin = SHORT_BODY - sum([worth for worth in chances.worths if worth < 0]), 0
    return None if first < begin or weight < least else _as_body(rows, first, table)


def _as_body(rows: list[tuple[int, ...]], at: int, table: Weights) -> list[tuple[int, ...]] | None:
    """Return the scores with a unit that is body; ``None`` where it cannot be."""
    only = [value if table.states[state].zone in _BODY else NEVER for state, value in enumerate(rows[at])]
    return [*rows[:at], tuple(only), *rows[at + 1 :]] if max(only) > NEVER else None


def _open_to_headline(source: Source, chances: Chances) -> list[int]:
    """Return the units that may be the headline: where no line is a candidate, all but sentences."""
    if not chances.chance:
        return [i for i, line in enumerate(source.lines) if not _ends_sentence(line)]
    best = chances.order[0]
    top = chances.chance[best]
    least = _LIKELY * max(chances.none, top)
    three = best + 2 in chances.chance
    return [
        i
        for i, chance in chances.chance.items()
        if chance >= least and (chance >= _NEARLY * top or (three and i == best + 1))
    ]


def _by_form(line: str) -> frozenset[Zone] | None:
    """Return the zones that the form of a line leaves open; ``None`` where it tells nothing."""
    first, last = line[0], line[-1]
    if (
        first == "原"
        and line.startswith(_ORIGINAL)
        and may_hold_stamp(line, 2, min(len(line), _LONGEST_HEAD))
    ):
        return _META
    if first in "12" and len(line) <= _LONGEST_INFORMING and _opens_with_time(line):
        return _NO_BODY
    if _POSTED in line and len(line) <= _LONGEST_INFORMING and _holds_time(line):
        return _NO_BODY
    if first in _LABEL_FIRSTS and len(line) <= _LONGEST_HEAD and _opens_with_label_of_time(line):
        return _OF_STAMP
    if "A" <= first <= "Z" and len(line) <= _LONGEST_NAMES and _NAMES.fullmatch(line):
        return _BYLINE
    if (told := by_words(line)) is not None:
        return told
    if last in _GOING_ON or _ends_sentence(line):
        if last in _GOING_ON:
            return _NO_HEADLINE
        if len(line) < _SENTENCE:
            # 3月28日，新桥通车。 has no time of publication, but 编辑：周超，吴桐。 is one of credits.
            tells = "，" in line and not _COLONS.intersection(line) and not opens_credit(line)
            return _TOLD if tells else _NO_HEADLINE
        return _STORY if first in _BRACKETS and _DATELINE.match(line) else _PROSE
    return _of_signs(line)


_kept_form = functools.lru_cache(maxsize=4096)(_by_form)


def _of_signs(line: str) -> frozenset[Zone] | None:
    """Return the zones that are open to a line without a letter, or of names with codes."""
    if line[0] in TALLY_FIRSTS and len(line) <= _LONGEST_TALLY and is_tally(line):
        return _FURNITURE
    if (
        len(line) > _LEAST_CODED
        and line.count("）") + line.count(")") >= _FEWEST_CODES
        and _CODED.match(line)
    ):
        return _KEYWORDS
    return None if line[0].isalpha() or line[-1].isalpha() or any(map(str.isalpha, line)) else _NO_HEADLINE


def _opens_with_time(line: str) -> bool:
    """Whether a line begins with a day, its year and a clock time: 2023-03-30 08:50 来源：晋南晚报."""
    stamp = stamp_at(line, 0, len(line))
    return stamp is not None and stamp.whole and stamp.clock is not None


def _holds_time(line: str) -> bool:
    """Whether a line holds a day, its year and a clock time: 沅东检察 2023-10-12 17:30 发表于河东."""
    return any(stamp.whole and stamp.clock is not None for stamp in stamps_in(line, 0, len(line)))


def _opens_with_label_of_time(line: str) -> bool:
    """Whether a line opens with a label and its time: 发布: 12:35pm 19/09/2025, 发布时间：2024-09-05 来源：….

    Behind 发表于 the time may be that of a comment.
    """
    stamp = next(iter(timestamps_in(line, Span(0, min(len(line), _LONGEST_STAMP)))), None)
    if stamp is None or stamp.label is None or not line.startswith(stamp.label) or stamp.value is None:
        return False
    return any(mark in line[: stamp.span.start] for mark in "：:")


def _told(source: Source, chances: Chances) -> Mapping[int, frozenset[Zone]]:
    """Return the zones that the form of a page and what the caller states leave open to its units."""
    titled = _as_titled(source, chances) or _as_posted(source)
    return {**titled, **{i: zones & titled.get(i, zones) or zones for i, zones in source.allowed.items()}}


def _as_titled(source: Source, chances: Chances) -> Mapping[int, frozenset[Zone]]:
    """Return the zones of the units of a page one of whose lines says the title that the caller states."""
    told = chances.told
    if told is None or Zone.HEADLINE in source.known.values():
        return {}
    return {i: _HEADLINE if i in told else _NO_HEADLINE for i in range(len(source.lines))}


def _as_posted(source: Source) -> Mapping[int, frozenset[Zone]]:
    """Return the zones of the units of a short post that has its title in brackets: no other is one."""
    lines = source.lines[:_LONGEST_POST]
    post = len(source.lines) <= _LONGEST_POST and any(title_of_post(x, 0, len(x)) for x in lines)
    return dict.fromkeys(range(len(lines)), _NO_HEADLINE) if post else {}


def _ends_sentence(line: str) -> bool:
    """Whether a line ends as prose does, a bracket behind it left out: a headline has no full stop."""
    if line[-1] in ")）" and (opening := max(line.rfind("（"), line.rfind("("))) > 0:
        line = line[:opening].rstrip() or line
    return line[-1] == "。" or (line[-1] in _CLOSING and line[-2:-1] == "。")
