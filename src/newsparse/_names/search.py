"""Where people are named in running prose, and with which office.

A name is taken only with support: an office before or after it, a reporting or other predicate behind it at
the start of a clause, a place in a list of names, a sign such as the mark inside a foreign name, fame. What
is found once is then found wherever it stands again, and with it the parts of a foreign name (科尔 after
马丁·科尔).
"""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Iterable
from typing import NamedTuple

import attrs

from newsparse._lexicon import terms, vocabulary
from newsparse._names.cues import (
    LEADS,
    MARKS,
    family_alone,
    famous,
    masked,
    signed,
    speaks,
    speaks_with_mark,
    spoken,
)
from newsparse._names.exclusions import closes_other_list, is_term, is_verb, names_a_thing
from newsparse._names.offices import (
    UNLISTED,
    announcements,
    office_before,
    office_end_pattern,
    office_endings,
    office_word,
    role_after,
    title_after,
    title_heads,
)
from newsparse._names.outlets import looks_like_institution
from newsparse._names.scoring import (
    FAMILIAR,
    FOREIGN_HEAD,
    JOINTS,
    NAME_JOINT,
    Reading,
    family_names,
    family_weight,
    follower_weight,
    given_weight,
    head_weight,
    match_to_chinese,
    match_to_latin,
    match_to_transliterated,
    name_like_words,
    never_given,
    sound_run,
    sounds,
    split_name,
    word_cost,
)
from newsparse._text.chars import HAN, all_han
from newsparse._text.words import lazy
from newsparse.spans import Span

__all__ = ["Mention", "find_mentions"]

# What a reading must weigh at least, by the support that its place gives.
_AFTER_OFFICE = 1.5  # 省水利厅厅长王建国
_AFTER_FORM = 6.0  # an office known by its last character alone: 调饮师王建国
_IN_LIST = 2.5  # 王建国、李敏
_CLAUSE = 6.0  # the start of a clause
_HEAD_OF_LIST = 4.0  # the same, with a list of names behind
_INSIDE = 8.0  # after a short word inside a clause

_AFTER_DATE = "日月年号號时時"
_DATES = frozenset("0123456789０１２３４５６７８９〇零一二三四五六七八九十今去明前当當同半小")
_YOUTH = frozenset(("少年", "青年"))
_LANDS = "村镇鎮乡鄉县縣市省州区區"
"""What ends a place, before the title of its head."""
_CLAN = "家氏曰"
"""What makes a family name the name of a house, and the verb of the sages: 杜家, 袁氏, 孔子曰."""
_SURE = 6.0
_LONGEST = 7
"""Characters of a name that may still take one more."""
_CHINESE = 3
"""More characters than this, all of foreign sounds, are a foreign name: 古特瑞斯 is no 古特瑞."""
_LEAST_HEAD = -3.0
_LEAST_BARE = 0.5
_FEW = 48
"""Up to so many names are looked for again one by one, more in one pass."""

_JOINT = lazy(r"[、,，]|[ 　](?=\S)|以及|[和与與及]")
_MEMBER = lazy(f"[{HAN}]{{2,3}}(?=[、等和])")
"""What stands between two names of a list is one too: 李敏、能铁成和赵海燕."""
_LATIN_WORD = lazy("[A-Z][a-z]")
_LATIN_NAME = lazy("[A-Z][a-z'’‘]+ [A-Z]")
_GLOSSED = lazy(rf"[{HAN}{NAME_JOINT}]{{2,12}}(?=[（(][A-Z][a-z'’]+[^（()）\n]{{0,40}}[）)])")
_GLOSS = "（(﹝["
"""What opens the Latin spelling behind a name: 庫克（Tim Cook）."""
_CLOSING = lazy(r"等(?:[0-9一二三四五六七八九十两兩几幾多余餘]{1,4}[名位个個])?")
_JOINED = lazy(f"[{NAME_JOINT}]")
_ALIAS = lazy("[（(](?P<alias>[A-Z][a-z]{2,14})[）)]")
"""By what a person is called as well: 歌手鄺天諾（Enoch）. The gloss itself is no mention."""
_ASIDE = lazy(r"[（(][^（()）\n]{0,12}[0-9０-９一二三四五六七八九十]{1,3}[岁歲][^（()）\n]{0,12}[）)]")


_NOT_SHOWN = "导導挥揮标標数數定示望控责責引派南纹紋"
_SPEAKS_ALONE = lazy(
    r"\w(?:(?P<sure>[续續又亦也则則还還再])(?:[称稱说說]|指(?![{_NOT_SHOWN}])"
    f"|表示|强调|強調|透露|认为|認為|提到)|[说說稱称](?![明服呼赞讚])|指(?![{_NOT_SHOWN}])"
    "|表示|强调|強調|透露|坦言|直言|认为|認為|解释|解釋|补充|補充|提醒|回应|回應|质疑|質疑|重申|批评|批評"
    "|呼吁|呼籲|形容|坦承|承认|承認|笑言|感叹|感嘆|憶述|忆述)"
)
"""A character at the start of a clause, and what a speaker does."""
_SPEAK_HEADS = frozenset("续續又亦也则則还還再说說稱称指表强強透坦直认認解补補提回质質重批呼形承笑感憶忆")
"""What that begins with."""


def _begins_within(at: int, office: Span | None) -> bool:
    """Whether a name would begin inside an office: 卫 of 后卫|王刚 is no family name."""
    return office is not None and office.start < at < office.end


class Mention(NamedTuple):
    """A name in the text: its place, the office beside it, and how surely it is one."""

    span: Span
    office: Span | None = None
    weight: float = 0.0


def find_mentions(text: str, start: int, end: int) -> list[Mention]:
    """Find the people named in ``text[start:end]``, in order and disjoint."""
    return _Search(text, start, end, masked(text, start, end)).run()


@functools.cache
def _clause_pattern() -> re.Pattern[str]:
    """Return the pattern of places where a bare name may begin: after a mark or a short word.

    A family name with what can be the first character of a given name, or with a title (赵省长: 省 is in no
    given name); or two characters of foreign sounds.
    """
    family = {name for name in family_names() if len(name) == 1}
    foreign = sounds()
    family |= foreign.intersection(family_names())
    never = "".join(sorted(never_given()))
    titled = "|".join(sorted(re.escape(head) for head in title_heads() if head[0] in never))
    first, second, abroad = ("".join(sorted(some)) for some in (family, foreign, foreign - family))
    return re.compile(
        f"[{re.escape(MARKS)}{LEADS}](?=[{first}](?:[^{never}\\W]|{titled})|[{abroad}][{second}](?<=[^{never}\\W]))"
    )


@attrs.define
class _Search:
    """The names claimed so far, by the place where they begin."""

    text: str
    start: int
    end: int
    masked: list[tuple[int, int]]
    claims: dict[int, Mention] = attrs.field(factory=dict)
    offices: set[int] = attrs.field(factory=set)
    sure: set[str] = attrs.field(factory=set)
    stops: list[int] = attrs.field(factory=list)
    ends: set[int] = attrs.field(factory=set)

    def run(self) -> list[Mention]:
        """Look for names by each kind of support, then for the same names again."""
        self.by_office()
        for claim in signed(self.text, self.start, self.end, self.offices):
            self.claim_beside_office(*claim)
        for claim in spoken(self.text, self.start, self.end, self.claims):
            self.claim(*claim)
        self.by_clause()
        for claim in famous(self.text, self.start, self.end):
            self.claim_beside_office(*claim)
        self.agree()
        self.grow()
        self.again()
        self.family_again()
        return self.apart(self.disjoint())

    def claim(self, start: int, end: int, weight: float, office: Span | None = None) -> None:
        """Take a name, unless a surer one begins at the same place or it names a thing."""
        known = self.claims.get(start)
        if known is not None and end > known.span.end and _JOINED.search(self.text, known.span.end, end):
            office = office or known.office  # 喬琪 was a part of 喬琪亞·隆巴爾迪
        elif known is not None and (known.weight > weight or known.office is not None):
            return
        place = bisect.bisect_right(self.masked, (start, self.end)) - 1
        if place >= 0 and start < self.masked[place][1]:
            return
        title = title_after(self.text, end, self.end)
        if title is None:
            if names_a_thing(self.text, end, self.end):
                return
        elif self.text[end - 1] in _LANDS:
            return  # 罗古村村支书
        elif is_verb(self.text, start, title):
            title = None
        self.claims[start] = Mention(Span(start, end), title if office is None else office, weight)
        if office is not None and end - start > 2:
            self.sure.add(self.text[start:end])
        self.stops.append(end if title is None else title.end)
        self.ends.add(self.stops[-1])

    def claim_beside_office(self, start: int, end: int, weight: float, office: Span | None = None) -> None:
        """Take a name that a sign or fame shows, with the office right before it: 村民刘大爷."""
        if office is None and start not in self.claims:
            word = office_word(self.text, start, self.start)
            if len(word) > 1 and word not in announcements():
                office = office_before(self.text, start, self.floor(start - len(word)))
        self.claim(start, end, weight, office)

    def by_office(self) -> None:
        """Read the names that an office, a trade or a word of kin announces."""
        text, end, endings, families = self.text, self.end, office_endings(), family_names()
        for found in office_end_pattern().finditer(text, self.start, end):
            stop = at = found.end()
            first = text[at]
            listed = text[stop - 2 : stop] in endings
            if not listed and not (
                text[at - 1] in UNLISTED
                and (first in families or text[at : at + 2] in families or _LATIN_WORD.match(text, at, end))
            ):
                continue
            if first in " \u3000":
                at += 1
                first = text[at]
            least = _LEAST_HEAD if listed else 0
            if (
                head_weight(text, at) > least
                or sound_run(text, at, end) > at + 1
                or first.isupper()
                or first in FOREIGN_HEAD
                or (first in FAMILIAR and text[at + 1 : at + 2] in families)
            ):
                self.office(stop, at)

    def office(self, stop: int, at: int) -> None:
        """Read the name at ``at``, announced by an office that ends at ``stop``."""
        word = office_word(self.text, stop, self.start)
        if not word:
            return
        if len(office_word(self.text, stop + 1, self.start)) > 1 and stop == at:
            return  # 主教 in 主教练王建国
        if word in _YOUTH and self.text[at] in "宫宮":
            return  # 少年宫
        listed, kin = len(word) > 1, word in announcements()
        if listed and self.is_addressed(stop - len(word)):
            return  # 于老师曾说: the title of one who is named, and announces nobody
        if listed:
            self.offices.add(stop)
        reading = self.read(at, _AFTER_OFFICE if listed else _AFTER_FORM, unlisted=listed and not kin)
        if listed and (glossed := _GLOSSED.match(self.text, at, self.end)) and glossed.end() > reading.end:
            reading = self.glossed(at, glossed.end()) or reading
        if not reading.end:
            self.familiar(stop, at, "" if kin else word)
            return
        office = None if kin else office_before(self.text, stop, self.floor(stop - len(word)))
        if office and word == "代表" and self.text[office.start] in "不也能可就":
            office = None  # 不代表科尔: the verb
        if listed or (office and len(office) > 1):
            self.claim(at, reading.end, reading.weight + 4.0, office)
            self.along(reading.end, office)

    def glossed(self, at: int, stop: int) -> Reading | None:
        """Read a foreign name that its spelling in Latin letters ends: 男子辛格（Harpreet Singh）."""
        name = self.text[at:stop]
        office = any(name[k - 2 : k] in office_endings() for k in range(2, len(name)))
        return None if office or looks_like_institution(name) else Reading(stop, _SURE)

    def is_addressed(self, at: int) -> bool:
        """Whether a family name alone stands before the title at ``at``, at the start of a clause: 于老师."""
        text = self.text
        return (
            at > self.start
            and text[at : at + 2] in title_heads()
            and family_weight(text[at - 1]) > 0
            and (at - 1 == self.start or text[at - 2] in MARKS)
        )

    def familiar(self, stop: int, at: int, word: str) -> None:
        """Read 小李 or 老王 behind a role: 志愿者小李."""
        text = self.text
        near = len(word) > 1 and text[at] in FAMILIAR and text[at + 1 : at + 2] in family_names()
        if (
            near
            and at + 2 <= self.end
            and text[at : at + 2] not in name_like_words()
            and text[at : at + 3] not in name_like_words()
        ):
            self.claim(at, at + 2, 4.0, office_before(text, stop, self.floor(stop - len(word))))

    def floor(self, at: int) -> int:
        """Return the end of the last name before ``at``, title included: no office reaches over a person."""
        while self.stops and self.stops[-1] > at:
            self.stops.pop()
        return self.stops[-1] if self.stops else self.start

    def read(self, at: int, least: float, *, unlisted: bool = False) -> Reading:
        """Read the surest name at ``at`` that weighs at least so much."""
        text, end = self.text, self.end
        least += word_cost(text, at)
        japanese = unlisted and not terms("surnames_ja").isdisjoint((text[at : at + 2], text[at : at + 3]))
        best = match_to_chinese(text, at, end, unlisted=japanese)
        if (
            best.weight > _SURE
            and sound_run(text, at, end) <= best.end
            and not _JOINED.search(text, at, at + 8)
        ):
            return best
        foreign = match_to_transliterated(text, at, end, free=unlisted and not self.holds_office(at))
        longer = best.end < foreign.end == sound_run(text, at, end) and foreign.end - at > _CHINESE
        if longer or foreign.weight > best.weight or (foreign.end and _JOINED.search(text, at, foreign.end)):
            best = foreign
        if best.weight < least and text[at : at + 1].isascii() and _LATIN_NAME.match(text, at, end):
            best = Reading(match_to_latin(text, at, end).end, least + 1.0)
        if unlisted and best.weight < least:
            best = max(best, match_to_latin(text, at, end), key=lambda r: r.weight)
            if best.weight < least and text[at] not in FAMILIAR:
                rare = match_to_chinese(text, at, end, unlisted=True)
                best = rare if rare.weight >= least + 1.5 else best
        return best if best.weight >= least else Reading(0, best.weight)

    def holds_office(self, at: int) -> bool:
        """Whether an office ends before the first joint of a name at ``at``: 主席丹麦导演托马斯·温特伯格."""
        text = self.text
        if JOINTS.isdisjoint(text[at : at + 8]):
            return False
        dot = next(k for k in range(at, at + 8) if text[k] in JOINTS)
        return any(
            text[stop - 2 : stop] in office_endings() and len(office_word(text, stop, at)) > 1
            for stop in range(at + 2, dot)
        )

    def along(self, at: int, office: Span | None) -> list[int]:
        """Follow a list of names from the end of its first: 王建国、李敏、赵海燕. Return where they begin."""
        text, end = self.text, self.end
        places: list[int] = []
        while joint := _JOINT.match(text, self.after_aside(at), end):
            begin = joint.end()
            reading = self.read(begin, _IN_LIST + (0 if joint.group() == "、" else 3))
            if not reading.end and len(places) > 1 and (member := _MEMBER.match(text, begin, end)):
                reading = Reading(member.end(), _IN_LIST)
            if not reading.end:
                break
            places.append(begin)
            self.claim(begin, reading.end, reading.weight + 3.0, office)
            at = reading.end
        return places

    def after_aside(self, at: int) -> int:
        """Return the end of the title that follows a name, and of the age in brackets: 李敏（68岁）."""
        at = self.after_title(at)
        aside = _ASIDE.match(self.text, at, self.end)
        return aside.end() if aside else at

    def after_title(self, at: int) -> int:
        """Return the end of the title that follows a name, or of the name."""
        title = title_after(self.text, at, self.end)
        return title.end if title else at

    def by_clause(self) -> None:
        """Read the bare names at the start of clauses, and after short words where they are surer."""
        text, start = self.text, self.start
        words, titles = name_like_words(), title_heads()
        families, foreign_sounds = family_names(), sounds()
        for at in (start, *[found.end() for found in _clause_pattern().finditer(text, start, self.end)]):
            two = text[at : at + 2]
            if two in words or at in self.claims or text[at : at + 3] in self.sure:
                continue
            if text[at + 1 : at + 3] in titles and (
                claim := family_alone(text, at, start, self.end, self.offices)
            ):
                self.claim(*claim)
                continue
            foreign = two[1:] in foreign_sounds
            if not foreign and two[:1] not in families:
                continue
            head = head_weight(text, at)
            if head < _LEAST_BARE and not foreign:
                continue
            run = sound_run(text, at, self.end)
            if head >= _LEAST_BARE or run > at + 3:
                if at > start + 1 and text[at - 1] in _AFTER_DATE and text[at - 2] not in _DATES:
                    continue  # 青年宫正式启用
                self.bare(at, run)
            if run > at + 1 and at not in self.claims and speaks(text, run, self.end):
                heads = at == start or text[at - 1] in MARKS or text[at - 1] in _AFTER_DATE
                if heads and text[at:run] not in words:
                    self.claim(at, run, 5.0)

    def bare(self, at: int, run: int) -> None:
        """Read a name without office at ``at``, where foreign sounds run to ``run``."""
        text = self.text
        reading = match_to_chinese(text, at, self.end)
        if run > max(at + 3, reading.end):
            reading = max(
                reading, match_to_transliterated(text, at, self.end), key=lambda r: (r.end, r.weight)
            )
        least = (_CLAUSE if at == self.start or text[at - 1] in MARKS else _INSIDE) + word_cost(text, at)
        if reading.weight >= _HEAD_OF_LIST and text[reading.end : reading.end + 1] == "、":
            least = _HEAD_OF_LIST if self.read(reading.end + 1, _IN_LIST).end else least
        if least == _INSIDE and text[at - 1] == "的" and speaks_with_mark(text, reading.end, self.end):
            least = _CLAUSE  # 躺在病床上的罗德贵回忆，
        if text[at - 1 : at] == "、" and at - 1 not in self.ends:
            least = max(least, _INSIDE)  # 红枣、花生、桂圆: what stands before it in the list is no name
        if (
            reading.weight >= least
            and text[reading.end - 1] not in _CLAN
            and not is_term(text, at, reading.end)
            and not closes_other_list(text, reading.end)
        ):
            self.claim(at, reading.end, reading.weight)
            self.close(at, self.along(reading.end, None))

    def close(self, at: int, places: list[int]) -> None:
        """Read what closes a list: the office of 张三、李四等6位委员; 龙湖、金茂等房企 are nobody."""
        last = self.claims.get(places[-1]) if places else None
        closing = _CLOSING.match(self.text, last.span.end, self.end) if last else None
        if closing is None:
            return
        if closes_other_list(self.text, closing.start()):
            for place in (at, *places):
                self.claims.pop(place, None)
            return
        office = role_after(self.text, closing.end(), self.end)
        if office:
            for place in (at, *places):
                if (known := self.claims.get(place)) and not known.office:
                    self.claims[place] = known._replace(office=office)

    def agree(self) -> None:
        """Let the readings of one name agree: 周海 and 周海声 name the same man."""
        surest: dict[str, float] = {}
        for known in self.claims.values():
            name = self.text[known.span.start : known.span.end]
            surest[name] = surest.get(name, 0.0) + known.weight
        if len({name[:2] for name in surest}) == len(surest):
            return
        for at, known in list(self.claims.items()):
            name = self.text[at : known.span.end]
            if len(name) in (2, 3):
                other = self.text[at : at + 5 - len(name)]
                if surest.get(other, 0.0) > surest[name]:
                    self.claims[at] = known._replace(span=Span(at, at + len(other)))

    def grow(self) -> None:
        """Let a name take the character that follows it wherever it stands: 蔡簡麗雲 for 蔡簡麗."""
        names: dict[str, list[int]] = {}
        for at, known in self.claims.items():
            names.setdefault(known.span.of(self.text), []).append(at)
        for name, places in names.items() if len(names) <= _FEW else ():
            if 2 <= len(name) < _LONGEST and all_han(name) and self.goes_on_alike(name):
                for at in places:
                    known = self.claims[at]
                    self.claims[at] = known._replace(span=Span(at, known.span.end + 1))

    def goes_on_alike(self, name: str) -> bool:
        """Whether a name stands more than once, each time with one character behind that tells no end."""
        text, end = self.text, self.end
        stops = [at + len(name) for at, _ in self.one_by_one([name])]
        behind = text[stops[0] : stops[0] + 1]
        if len(stops) == 1 or not (given_weight(behind) > 0 or behind in sounds()):
            return False
        return all(
            stop < end and text[stop] == behind and follower_weight(text, stop, end) <= 0 for stop in stops
        )

    def again(self) -> None:
        """Find later and earlier mentions of the names found, and of the parts of foreign ones."""
        names = dict.fromkeys(self.text[m.span.start : m.span.end] for m in self.claims.values())
        for name in list(names):
            names |= dict.fromkeys(split_name(name))
        glosses = [found for m in self.claims.values() if (found := _ALIAS.match(self.text, m.span.end))]
        names |= dict.fromkeys(gloss["alias"] for gloss in glosses)
        written = {gloss.start("alias") for gloss in glosses}
        long = [name for name in names if len(name) > 1]
        for at, name in self.one_by_one(long) if len(long) <= _FEW else self.in_one_pass(long):
            stop = at + len(name)
            if name.isascii() and not self.is_latin_word(at, stop):
                continue
            # 李强 in 李强调 is the head of something else
            if at in self.claims or at in written or self.in_a_word(at, stop):
                continue
            if not (len(name) == 2 and self.text[stop - 1 : stop + 1] in vocabulary("predicates")):
                self.claim(at, stop, 1.0 + len(name))

    def is_latin_word(self, at: int, stop: int) -> bool:
        """Whether Latin letters stand as words of their own, and not as the gloss of a name."""
        before, after = self.text[max(self.start, at - 1) : at], self.text[stop : stop + 1]
        return not any(c.isascii() and (c.isalnum() or c == ".") for c in before + after) and not (
            before and before in _GLOSS
        )

    def in_a_word(self, at: int, stop: int) -> bool:
        """Whether a longer word that is no name holds the place: 罗斯 in 俄罗斯."""
        known = name_like_words()
        return self.text[at : stop + 1] in known or (at > self.start and self.text[at - 1 : stop] in known)

    def family_again(self) -> None:
        """Find those who are called by family name alone later on, where one speaks: 黃續指, 郭提醒."""
        text, end = self.text, self.end
        first: dict[str, int] = {}
        for at in sorted(self.claims):
            first.setdefault(text[at], at)
        for family, begin in first.items():
            at = text.find(family, begin + 1, end)
            while at >= 0:
                near = text[at - 1] in MARKS and text[at + 1 : at + 2] in _SPEAK_HEADS
                if near and (found := _SPEAKS_ALONE.match(text, at, end)):
                    self.claim_alone(at, begin, sure=found["sure"] is not None)
                at = text.find(family, at + 1, end)

    def claim_alone(self, at: int, first: int, *, sure: bool) -> None:
        """Take a family name that stands alone, unless a surer name or a word begins there."""
        named, family = self.claims[first].span, self.text[at]
        if (
            len(named) not in (2, 3)
            or family in FAMILIAR
            or family_weight(family) <= 0
            or word_cost(family, 0)
        ):
            return
        whole = self.claims.get(at)
        if whole and (whole.office or self.text.find(whole.span.of(self.text), self.start, self.end) < at):
            return
        if sure or self.text[at : at + 2] not in name_like_words():
            self.claims[at] = Mention(Span(at, at + 1), None, 3.0)

    def one_by_one(self, names: list[str]) -> Iterable[tuple[int, str]]:
        """Return every place of every name."""
        for name in names:
            at = self.text.find(name, self.start, self.end)
            while at >= 0:
                yield at, name
                at = self.text.find(name, at + len(name), self.end)

    def in_one_pass(self, names: list[str]) -> Iterable[tuple[int, str]]:
        """Return the same for many names, in time that does not grow with their number."""
        heads: dict[str, list[str]] = {}
        for name in sorted(names, key=len, reverse=True):
            heads.setdefault(name[:2], []).append(name)
        first, second = ("".join(sorted({re.escape(head[k]) for head in heads})) for k in (0, 1))
        for found in re.compile(f"[{first}](?=[{second}])").finditer(self.text, self.start, self.end):
            at = found.start()
            for name in heads.get(self.text[at : at + 2], ()):
                if self.text.startswith(name, at, self.end):
                    yield at, name
                    break

    def apart(self, found: list[Mention]) -> list[Mention]:
        """Let no office reach over another who is named: 居民张阿姨、|网友小王."""
        kept: list[Mention] = []
        last = self.start
        for mention in found:
            office = mention.office
            if office is not None and office.start < last < office.end <= mention.span.start:
                words = self.text[last : office.end].lstrip("、，, 和与")
                office = Span(office.end - len(words), office.end) if words else None
            kept.append(mention._replace(office=office))
            last = mention.span.end
        return kept

    def disjoint(self) -> list[Mention]:
        """Settle overlaps in favour of the surer name; what lies within another is part of it."""
        kept: list[Mention] = []
        for mention in sorted(self.claims.values(), key=lambda m: m.span.start):
            while (
                kept
                and mention.span.start < kept[-1].span.end
                and (
                    (kept[-1].span.end < mention.span.end and kept[-1].weight < mention.weight)
                    or (kept[-1].office is None and _begins_within(kept[-1].span.start, mention.office))
                )
            ):
                kept.pop()
            if not kept or kept[-1].span.end <= mention.span.start:
                kept.append(mention)
        return kept
