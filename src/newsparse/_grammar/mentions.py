"""Where people are named in running prose, and with which office.

A name is taken only with support: an office before or after it, a reporting or other predicate behind it at the
start of a clause, a place in a list of names, the mark inside a foreign name, an honorific, fame. What is found
once is then found wherever it stands again, and parts of a foreign name (瑞安 after 迈克尔·瑞安) with it.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

import attrs

from newsparse._grammar.offices import announcements, office_before, office_end_pattern, office_word, role_after, title_after
from newsparse._grammar.people import (
    DOTS,
    Reading,
    family_weight,
    follower_weight,
    is_han,
    match_to_chinese,
    match_to_latin,
    match_to_transliterated,
    sound_run,
)
from newsparse._lexicon import rows, terms
from newsparse.spans import Span

__all__ = ["Mention", "find_mentions"]

_AFTER_OFFICE = 1.5
_AFTER_FORM = 6.0
_IN_LIST = 2.5
_CLAUSE = 6.0
_BEFORE_JOINT = 4.0
_INSIDE = 8.0
_BEFORE_TITLE = 5.5

_MARKS = "，。；：！？,;:!?…“”‘’「」『』\"()（）\n\r\t\u3000 、＂"
_LEADS = "予日月年号時时后後但而终終是由让讓对對与與和跟同被把将將给給向请請据據为為当當像如就以即的了叫名使令替帮找比在及随隨因若除从從"
_NEVER_ALONE = "任原后後時时本该全都为為向由从從和于於是常"
"""Family names that before a title are another word: 任校长, 原局长."""


@attrs.frozen
class Mention:
    """A name in the text: its place, the office beside it, and how surely it is one."""

    span: Span
    office: Span | None = None
    weight: float = 0.0


@functools.cache
def _clause_pattern() -> re.Pattern[str]:
    """Give the pattern of places where a bare name may begin: after a mark or a short word."""
    table = rows("name_characters")
    family = "".join(row[0] for row in table if row[1] and len(row[0]) == 1)
    never = "".join(row[0] for row in table if float(row[2]) <= -25)
    return re.compile(f"[{re.escape(_MARKS)}{_LEADS}](?=[{family}][^{never}\\W])")


_DOT = re.compile(rf"[{re.escape(DOTS)}](?<=[^\W\d_a-zA-Z].)(?=[^\W\d_a-zA-Z])")
_JOINT = re.compile(r"[、,，]|[ 　](?=\S)|以及|[和与與及]")
_MEMBER = re.compile("[\u3400-\u9fff]{2,3}(?=[、等和])")
"""What stands between two names of a list is one too: 张轩、鲜铁可和吴艳刚."""
_CLOSING = re.compile(r"等(?:[0-9一二三四五六七八九十两兩几幾多余餘]+[名位个個])?")
_FOLLOWING = re.compile("副?(?:教授|院士|研究[员員]|老[师師]|[总總]?[书書][记記]|秘[书書][长長]|院[长長]|校[长長]|主席|主任|[总總][统統理]|[医醫]生|博士)")
_HONORIFIC = re.compile("女士|先生|小姐|太太|某某?|阿姨|大爷|大爺|大妈|大叔|师傅|老汉|奶奶|爷爷|婆婆|姓")
_NICK = re.compile(
    rf"(?:(?<=[{re.escape(_MARKS)}对和与是])|(?<![\s\S]))[小阿][一-鿿](?=[家母父爷奶眼]|某|自|也|还|是|在|和|的|说|（化名|同学|表示|告诉|被)"
)
_TITLE_OF = re.compile(
    r"案|杯|奖|獎|号|號|法(?!官|师|師|律)|[一-鿿]{0,10}(?:思想|主义|主義|基金会|基金會)|大学|大學|大道|学院|医院|醫院|中学|小学|故居|"
    r"纪念[馆堂碑]|定律|理论|公司|集团|效应|路(?!上)|里拉|版|传|傳|星(?=[系座])|级|級|式"
)


_NOT_PROSE = re.compile(
    r"《[^《》\n]{1,60}》|[（(【][^（()）】\n]{0,40}(?:[记記]者|通[讯訊]员|評論員|评论员|实习生|實習|编辑|編輯|整理|報導|报道|[电電]|[摄攝])"
    r"[^（()）】\n]{0,60}[）)】]"
)
"""Titles of works and bylines in brackets; who is named in them is not named by the prose."""


def find_mentions(text: str, start: int, end: int) -> list[Mention]:
    """Find the people named in ``text[start:end]``, in order and disjoint."""
    return _Search(text, start, end).run()


@attrs.define
class _Search:
    """The names claimed so far, by the place where they begin."""

    text: str
    start: int
    end: int
    claims: dict[int, Mention] = attrs.field(factory=dict)
    masked: list[tuple[int, int]] = attrs.field(factory=list)
    ends: set[int] = attrs.field(factory=set)
    stops: list[int] = attrs.field(factory=list)

    def run(self) -> list[Mention]:
        self.masked = [found.span() for found in _NOT_PROSE.finditer(self.text, self.start, self.end)]
        self.by_office()
        self.by_mark()
        self.by_clause()
        self.by_honorific()
        self.by_sound()
        self.by_title()
        self.by_fame()
        self.agree()
        self.again()
        return self.disjoint()

    def claim(self, start: int, end: int, weight: float, office: Span | None = None) -> None:
        """Take a name, unless a surer one begins at the same place or it names a thing."""
        known = self.claims.get(start)
        if known is not None and (known.weight > weight or known.office):
            return
        if any(a <= start < b for a, b in self.masked):
            return
        if _TITLE_OF.match(self.text, end, self.end) and not title_after(self.text, end, self.end):
            return
        self.claims[start] = Mention(Span(start, end), office, weight)
        self.stops.append(self.after_title(end))

    def by_office(self) -> None:
        """Read the names that an office, a trade or a word of kin announces."""
        text, end = self.text, self.end
        for found in office_end_pattern().finditer(text, self.start, end):
            stop = at = found.end()
            word = office_word(text, stop, self.start)
            if not word:
                continue
            listed = len(word) > 1
            if listed:
                self.ends.add(stop)
            if text[at] in " \u3000":
                at += 1
            kin = word in announcements()
            reading = self.read(at, _AFTER_OFFICE if listed else _AFTER_FORM, unlisted=listed and not kin)
            if reading.end:
                office = None if kin else office_before(text, stop, self.floor(stop - len(word)))
                self.claim(at, reading.end, reading.weight + 4.0, office)
                self.along(reading.end, office)

    def floor(self, at: int) -> int:
        """Give the end of the last name claimed before ``at``, with its title: no office reaches over a person."""
        while self.stops and self.stops[-1] > at:
            self.stops.pop()
        return self.stops[-1] if self.stops else self.start

    def read(self, at: int, least: float, *, unlisted: bool = False) -> Reading:
        """Read the surest name at ``at`` that weighs at least so much."""
        text, end = self.text, self.end
        best = match_to_chinese(text, at, end)
        foreign = match_to_transliterated(text, at, end, free=unlisted)
        if foreign.weight > best.weight or any(mark in text[at : foreign.end] for mark in DOTS):
            best = foreign
        if unlisted and best.weight < least:
            best = max(best, match_to_latin(text, at, end), key=lambda r: r.weight)
            if best.weight < least:
                rare = match_to_chinese(text, at, end, unlisted=-1.0)
                best = rare if rare.weight >= least + 1.5 else best
        return best if best.weight >= least else Reading(0, best.weight)

    def before_title(self, at: int, office: Span) -> None:
        """Read the name before a title inside a clause: 金融业联合会陈伊芬秘书长."""
        for size in (3, 2):
            begin = at - size
            if begin >= self.start:
                reading = match_to_chinese(self.text, begin, at)
                if reading.end == at and reading.weight >= _BEFORE_TITLE:
                    self.claim(begin, at, reading.weight, office)
                    return
        self.family_alone(at - 1)

    def family_alone(self, at: int) -> bool:
        """Read a family name that stands alone before a title: 陈校长, 习主席."""
        text, words = self.text, terms("words")
        if at < self.start or family_weight(text[at]) <= 0 or text[at] in _NEVER_ALONE:
            return False
        office = title_after(text, at + 1, self.end)
        if not office or text[at : at + 2] in words or text[at : at + 3] in words:
            return False
        if self.opens(at) or at in self.ends:
            self.claim(at, at + 1, 3.0, office)
            return True
        return False

    def opens(self, at: int) -> bool:
        """Tell whether a word begins at ``at`` after a mark or a short word."""
        return at >= self.start and (at == self.start or self.text[at - 1] in _MARKS or self.text[at - 1] in _LEADS)

    def along(self, at: int, office: Span | None) -> list[int]:
        """Follow a list of names from the end of its first: 张吉福、刘旸、赵红严. Give where they begin."""
        text, end = self.text, self.end
        places: list[int] = []
        while joint := _JOINT.match(text, self.after_title(at), end):
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

    def after_title(self, at: int) -> int:
        """Give the end of the title that follows a name, or of the name."""
        title = title_after(self.text, at, self.end)
        return title.end if title else at

    def by_clause(self) -> None:
        text, start = self.text, self.start
        words = terms("words")
        places = [found.end() for found in _clause_pattern().finditer(text, start, self.end)]
        for at in (start, *places):
            if at in self.claims or text[at : at + 2] in words or self.family_alone(at):
                continue
            reading = match_to_chinese(text, at, self.end)
            if sound_run(text, at, self.end) > max(at + 3, reading.end):
                reading = max(reading, match_to_transliterated(text, at, self.end), key=lambda r: (r.end, r.weight))
            plain = at == start or text[at - 1] in _MARKS
            least = _CLAUSE if plain else _INSIDE
            if reading.weight >= _BEFORE_JOINT and text[reading.end : reading.end + 1] == "、":
                least = _BEFORE_JOINT if self.read(reading.end + 1, _IN_LIST).end else least
            if reading.weight < least:
                continue
            self.claim(at, reading.end, reading.weight)
            self.close(at, reading.end, self.along(reading.end, None))

    def close(self, at: int, stop: int, places: list[int]) -> None:
        """Give the names of a list the office that closes it: 张三、李四等6位委员."""
        if not places:
            return
        last = self.claims.get(places[-1])
        stop = last.span.end if last else stop
        closing = _CLOSING.match(self.text, stop, self.end)
        office = role_after(self.text, closing.end(), self.end) if closing else None
        if office:
            for place in (at, *places):
                if (known := self.claims.get(place)) and not known.office:
                    self.claims[place] = attrs.evolve(known, office=office)

    def by_mark(self) -> None:
        """Read foreign names by the mark inside them."""
        text, done = self.text, self.start
        for dot in _DOT.finditer(text, self.start, self.end):
            if dot.start() < done:
                continue
            at = dot.start()
            while at > done and dot.start() - at < 7 and sound_run(text, at - 1, at) == at:
                at -= 1
            if at - 1 > done and is_han(text[at - 1]) and text[at - 1] not in _LEADS and text[at - 2] in _MARKS + _LEADS:
                at -= 1
            if at == dot.start() or (text[dot.start()] in "-－—‐" and dot.start() - at < 2):
                continue
            reading = match_to_transliterated(text, at, self.end)
            if reading.end > dot.end():
                done = reading.end
                self.claim(at, reading.end, reading.weight)

    def by_honorific(self) -> None:
        text = self.text
        for found in _HONORIFIC.finditer(text, self.start, self.end):
            at, stop = found.start(), found.end()
            if found.group()[0] == "某" and stop < self.end and text[stop] in "甲乙丙丁":
                stop += 1
            full = self.full_before(at) if found.group()[0] != "某" else 0
            if full:
                self.claim(at - full, at, 8.0)
                continue
            kin = found.group()[0] not in "女先小太某"
            size = 2 if at - 2 >= self.start and family_weight(text[at - 2 : at]) > 0 else 1
            opened = self.opens(at - size) or at - size in self.ends
            if at - size >= self.start and opened and family_weight(text[at - size : at]) > (3 if kin else 0):
                self.claim(at - size, stop, 8.0)

    def by_sound(self) -> None:
        """Read foreign names and nicknames that begin a clause."""
        text, words = self.text, terms("words")
        first = _sounding().match(text, self.start, self.end)
        for found in _sounding().finditer(text, self.start, self.end):
            if found.group(1) not in words:
                self.claim(found.start(1), found.end(1), 5.0)
        for found in _NICK.finditer(text, self.start, self.end):
            if found.group() not in words:
                self.claim(found.start(), found.end(), 4.0)

    def by_title(self) -> None:
        for found in _FOLLOWING.finditer(self.text, self.start, self.end):
            if office := title_after(self.text, found.start(), self.end):
                self.before_title(found.start(), office)

    def full_before(self, at: int) -> int:
        """Give the length of the full name that ends at ``at``, 0 where there is none."""
        for size in (3, 2):
            if at - size >= self.start and self.opens(at - size):
                reading = match_to_chinese(self.text, at - size, at)
                if reading.end == at and reading.weight >= _BEFORE_TITLE:
                    return size
        return 0

    def by_fame(self) -> None:
        """Find those whom everyone knows."""
        text, known = self.text, terms("figures")
        for found in _fame().finditer(text, self.start, self.end):
            at = found.start()
            for size in (5, 4, 3, 2):
                if text[at : at + size] in known and at + size <= self.end:
                    self.claim(at, at + size, 7.0 + follower_weight(text, at + size, self.end))
                    break

    def agree(self) -> None:
        """Let the readings of one name agree: 潘振 and 潘振声, 汪勇 and 汪勇冷 name the same man."""
        surest: dict[str, float] = {}
        for known in self.claims.values():
            name = self.text[known.span.start : known.span.end]
            if len(name) in (2, 3):
                surest[name] = surest.get(name, 0.0) + known.weight
        for at, known in list(self.claims.items()):
            name = self.text[at : known.span.end]
            short, long = self.text[at : at + 2], self.text[at : at + 3]
            other = long if name == short else short
            if len(name) in (2, 3) and surest.get(other, 0.0) > surest[name]:
                self.claims[at] = attrs.evolve(known, span=Span(at, at + len(other)))

    def again(self) -> None:
        """Find later and earlier mentions of the names found, and of the parts of foreign ones."""
        text = self.text
        names = dict.fromkeys(text[m.span.start : m.span.end] for m in self.claims.values())
        for name in list(names):
            if any(mark in name for mark in DOTS):
                names |= dict.fromkeys(part for part in re.split(f"[{re.escape(DOTS)}]", name) if len(part) > 1)
        for name in names:
            if len(name) == 1:
                continue
            at = text.find(name, self.start, self.end)
            while at >= 0:
                stop = at + len(name)
                if at not in self.claims and self.fits(name, stop):
                    self.claim(at, stop, 1.0 + len(name))
                at = text.find(name, stop, self.end)

    def fits(self, name: str, stop: int) -> bool:
        """Tell whether a known name, found again, is not the head of something else: 李强调研."""
        return not (len(name) == 2 and self.text[stop - 1 : stop + 1] in terms("predicates"))

    def disjoint(self) -> list[Mention]:
        """Settle overlaps in favour of the surer name, and give names the titles that follow them."""
        kept: dict[int, Mention] = {}
        taken: set[int] = set()
        for mention in sorted(self.claims.values(), key=lambda m: (-m.weight, m.span.start)):
            inside = range(mention.span.start, mention.span.end)
            if taken.isdisjoint(inside):
                taken.update(inside)
                kept[mention.span.start] = mention
        return [self.titled(kept[at]) for at in sorted(kept)]

    def titled(self, mention: Mention) -> Mention:
        if mention.office:
            return mention
        title = title_after(self.text, mention.span.end, self.end)
        return attrs.evolve(mention, office=title) if title else mention


@functools.cache
def _sounding() -> re.Pattern[str]:
    """Give the pattern of foreign names that begin a clause and speak in it: 拉布威胁称, 莉亞說."""
    sounds = "".join(sorted(terms("transliteration")))
    speech = "说|說|称|稱|表示|认为|認為|指出|强调|強調|回忆|回憶|告诉|告訴|解释|解釋|威胁|补充|坦言|透露|[0-9]+月[0-9]+日"
    return re.compile(f"[{re.escape(_MARKS)}日]([{sounds}]{{2,6}}?)(?=(?:还|還|也|则)?(?:{speech}))")


@functools.cache
def _fame() -> re.Pattern[str]:
    """Give the pattern of the first characters of the names of the famous, read with their second ones."""
    names = terms("figures")
    first, second = ("".join(sorted({name[k] for name in names})) for k in (0, 1))
    return re.compile(f"[{first}](?=[{second}])")
