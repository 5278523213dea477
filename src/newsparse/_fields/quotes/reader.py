"""Reads who said what: from reporting verbs and quotation marks to quotations with their speakers.

From left to right. A verb claims the quotation before it (“…”李敏说), the one after it or the clause after
it, up to the end of the sentence or to the next report. Quotations that no verb claims are taken where they
are whole sentences; their speaker is whoever the next sentence begins with, or who spoke last.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence

import attrs

from newsparse._fields.quotes.marks import Quoted
from newsparse._fields.quotes.speakers import (
    Kind,
    Subject,
    clause_start,
    head_subject,
    is_aside,
    subject_before,
    teller,
)
from newsparse._fields.quotes.verbs import Lead, Verb, colon_after, document_of, urges
from newsparse._lexicon import words
from newsparse._names.offices import title_after
from newsparse._names.scoring import FAMILIAR
from newsparse._text.words import lazy
from newsparse.model import QuoteKind
from newsparse.spans import Span

__all__ = ["Said", "SpeechReader"]

_SENTENCE_END = lazy(r"[。！？!?\n\r“「『\"＂]")
_LINE_END = lazy(r"[\n\r]")
_INDENT = lazy(r"[^\S\r\n]*+")
_LINE_REST = lazy(r"[^\S\r\n]++(?=[\r\n]|\Z)")
_ENDS = "。！？!?…"
_FINAL = frozenset(_ENDS)
_TRAILING = frozenset("。！？，!?,…~～")
_CLOSED = frozenset("，。,！？；")
_GOES_ON = frozenset("，,、的；;。")
_STOPS = "。！？；!?;\n\r"
_CLAUSES = "，。；：！？,;:!?\n\r“「"
_AND_ALSO = lazy(r"[，,；;](?:[并並且但更]|最[后後終终]|同时|同時|还|還|也|又|再次|并且|而且|进一步){0,3}$")
_TOLD = lazy("[^，。；！？,;!?“”「」：:\\s]{2,20}[：:][“「]|[他她](?:是|[指曾在写寫]|们|們)")
"""What follows “…”王建国说， and is told, not said."""
_SURE_VERBS = frozenset(
    words(
        "宣布 宣佈 披露 证实 證實 警告 回应 回應 呼吁 呼籲 否认 否認 表示 指出 认为 認為 强调 強調 透露 "
        "宣称 宣稱 声称 聲稱 称 稱 指 坦言 直言 重申 承认 承認 预计 "
        "預計 预测 預測 预料 預料 预估 預估 "
        "报告称 報告指 报道 報道 報導"
    )
)
_STATED = frozenset(words("强调 強調 表示 指出 重申 坚称 堅稱 否认 否認 直言 坦言"))
"""What 他 does on his own account also inside the report of another: 外界质疑他偏袒，他强调一切合法."""
_FACING = lazy("(?:面[对對]|[说說][起到]|[谈談][起到]|提[起到]|望着|看着|回[忆憶])[^，。]{1,14}，")
"""What may stand between a quotation and the sentence of the one who spoke: 面对表扬，."""
_WISHED = lazy("[^，。；？！“「]{0,12}?(?:能[^源力]|可以|[尽儘盡]快|早日|[会會][^议議员員])")
"""What one hopes for others: 希望政府能…, unlike the aim of the clause before (希望缓解担忧)."""
_CALLS = frozenset(
    words("批评 批評 留言 直呼 高呼 惊呼 驚呼 大喊 高喊 吐槽 缓颊 緩頰 说 說 笑称 痛批 狠批 大赞 笑說 笑说")
)
"""Verbs behind which quotations in a row are what several said, no terms."""
_GO_ON = frozenset(
    words(
        "指 要求 形容 质疑 質疑 批评 批評 希望 呼吁 呼籲 建议 建議 承诺 承諾 否认 否認 补充 補充 "
        "解释 解釋 警告 提醒 指控 预期 預期 促请 促請 籲 盼 冀 料 促 笑言 笑称 笑稱 感叹 感嘆 推测 "
        "推測 敦促 抨击 抨擊 痛批 反驳 反駁 澄清 估计 辩称 辯稱 号召 號召"
    )
)
"""Verbs of the same speaker that begin a report of their own after a comma, noun or not."""
_TAIL = lazy(
    "[，,](?:随[即后]|隨[即後]|立[刻即]|此[举舉]|[并並也更再]|再次|[进進]一步)?(?:引[发發起来來]|掀起|惹[来來]|招致|[标標]志[着著]|原[来來]|想[当當]然|[赢贏]得|[激]起|[获獲]得?[^，。]{0,6}掌[声聲]|令人|[让讓]人)"
)
"""What the narrator adds to a report: …，引发热议, …，标志着….."""
_ONE = lazy(
    "(?![很许許不有一部多大各](?:多|少|些|分|名|位|数|數))[^们們众眾]*[人员員者师師生长長手友民士客管理监監工]"
)
"""A description of one person."""
_BUT = lazy("但|而|不过|不過|然而|也有|另")
_HANDS_OVER = lazy(r"[；;](?:[^，。；;、]{1,6}的)?\Z")
"""What stands before one to whom a semicolon gives the word: …；五楼的王建国则认为."""
_NEAR_MARK = 8
_SENTENCE = lazy(r"[。！？!?\n\r][。！？!?…”」』\s]*")
_OPENERS = "。！？!?：:︰，,；;”」…—－、）)"
_SETS_OFF = "，。；：！？,;:!?”」长任员師师授"
"""What stands right before a person who is the subject of a clause, or named with an office: 县长王建国."""
_REPORTS = ("报道", "報道", "報導")

_FAMILIAR = 2
_SHORT = 9
_TERM = 8
"""A quoted term shorter than this, without a mark inside, is no speech: “两个维护”."""
_NEAR = 30
_BETWEEN = 60
_LONGEST = 2000
"""What is longer than this is no sentence; it bounds the look ahead."""
_FEW = 12


@attrs.define
class Said:
    """A quotation on its way: the words, the speaker, the verb."""

    start: int
    end: int
    kind: QuoteKind
    speaker: Span | None
    verb: Verb | None
    reported: bool = False
    inherited: bool = False


@attrs.define
class SpeechReader:
    """Reads the verbs and the quoted stretches of ``text[start:end]`` from left to right.

    Args:
        text: The whole text.
        start: Where the part to read begins.
        end: Where it ends.
        quoted: The outermost stretches in quotation marks, in order.
        names: The places of the names of people, in order.
    """

    text: str
    start: int
    end: int
    quoted: Sequence[Quoted]
    names: Sequence[Span]
    said: list[Said] = attrs.field(factory=list)
    lines: list[int] = attrs.field(factory=list)
    begins: list[int] = attrs.field(factory=list)
    used: set[int] = attrs.field(factory=set)
    speaker: Span | None = None
    waiting: int = 0

    def __attrs_post_init__(self) -> None:
        self.lines = [self.start, *_line_starts(self.text, self.start, self.end)]
        self.begins = [stretch.start for stretch in self.quoted]

    def read(self, verbs: Sequence[Verb]) -> list[Said]:
        """Return what is said, in order and disjoint."""
        for verb in verbs:
            place = self.stretch(verb.start)
            if place < 0 or verb.start >= self.quoted[place].end:
                self.report(verb, place)
        self.standing(len(self.quoted))
        kept: list[Said] = []
        for said in sorted(self.said, key=lambda s: (s.start, -s.end)):
            if said.end > said.start and (not kept or said.start >= kept[-1].end):
                said.inherited = self.is_inherited(said)
                kept.append(said)
        return kept

    def is_inherited(self, said: Said) -> bool:
        """Whether neither the sentence of a quotation nor the one before names its speaker."""
        speaker = said.speaker
        begin = said.verb.start if said.verb and said.verb.start < said.start else said.start
        if speaker is None or speaker.start >= begin:
            return False
        ends = [found.end() for found in _SENTENCE.finditer(self.text, speaker.end, begin)]
        return len(ends) > 1 and self.text.find(speaker.of(self.text), ends[-2], begin) < 0

    # Verbs

    def report(self, verb: Verb, place: int) -> None:
        """Read what one verb reports; ``place`` is the last quoted stretch before it."""
        text, line = self.text, self.line(verb.start)
        trailing = self.trails(verb, place)
        floor = max(line, self.quoted[place].end) if trailing else line
        subject = self.subject(verb, floor)
        if subject is None or (
            subject.kind is Kind.NAMED and not self.is_sure(verb, subject, trailing=trailing)
        ):
            return
        if subject.kind is Kind.ZERO and text[verb.start : verb.end] == "反映":
            return  # 市场情绪恶化，反映投资者的担忧: the fact shows it
        inside = bool(self.said) and verb.start < self.said[-1].end
        if not (trailing or self.own(verb, subject)):
            return
        if subject.span.start == verb.start < subject.span.end:
            verb = verb._replace(start=subject.span.end)  # 报道称: the noun is the speaker
        self.standing(place if trailing else place + 1)
        if inside and not trailing and subject.kind is Kind.ZERO:
            speaker = self.said[-1].speaker  # the same goes on: …，并预计…
        else:
            speaker = self.resolve(subject, verb, line)
        if trailing:
            self.take(place, speaker, verb)
            if verb.lead is Lead.COMMA and _TOLD.match(text, verb.content, self.end):
                return  # “…”王建国说，又像在自言自语：“…”; “…”王建国说，他是这里的工程师
        if verb.lead is Lead.NONE or (
            subject.kind is Kind.ZERO and speaker is None and verb.lead is not Lead.QUOTE
        ):
            return
        told = subject.kind is Kind.DESCRIBED and text[verb.start : verb.end] in _REPORTS
        self.content(verb, speaker, reported=subject.reported or told)

    def is_sure(self, verb: Verb, subject: Subject, *, trailing: bool) -> bool:
        """Whether a verb makes a speaker of any noun before it: 超微表示，, “…”微软在报告中说."""
        written = self.text[verb.start : verb.end]
        familiar = self.text[subject.span.start] in FAMILIAR and len(subject.span) == _FAMILIAR  # 小花说
        if trailing:
            return not verb.noun
        marked = verb.lead in (Lead.COMMA, Lead.COLON, Lead.QUOTE)
        if verb.lead is Lead.CLAUSE:
            before = self.text[subject.clause - 1 : subject.clause]
            return written in _SURE_VERBS and len(written) > 1 and before in ("", *_FINAL, "\n")
        sure = written in _SURE_VERBS or (len(written) > _FAMILIAR and written[:2] in _SURE_VERBS)
        return marked and (sure or (written in "说說" and familiar))

    def subject(self, verb: Verb, floor: int) -> Subject | None:
        """Find the subject of a verb; one that is also a noun wants it near."""
        text = self.text
        written = text[verb.start : verb.end]
        if written in ("看来", "看來"):
            at = text.rfind("在", clause_start(text, verb.start, floor), verb.start)
            return subject_before(text, verb.start, at + 1, self.names) if at >= 0 else None
        subject = subject_before(text, verb.start, floor, self.names)
        if subject and subject.kind is Kind.ZERO and (document := document_of(written)):
            return Subject(Kind.DESCRIBED, Span(verb.start, verb.start + document), subject.clause)
        if subject and verb.noun and subject.kind is Kind.PERSON:
            title = title_after(text, subject.span.end, verb.start)
            if not is_aside(text[title.end if title else subject.span.end : verb.start]):
                return None
        return subject

    def trails(self, verb: Verb, place: int) -> bool:
        """Whether the verb follows the quotation that it reports: “…”李敏说."""
        if place < 0 or place in self.used:
            return False
        text, stretch = self.text, self.quoted[place]
        if not 0 < verb.start - stretch.end <= _BETWEEN:
            return False
        between = text[stretch.end : verb.start]
        if any(mark in between for mark in _STOPS):
            return False
        before = text[stretch.start - 1 : stretch.start] if stretch.start > self.start else ""
        if before not in _OPENERS and not before.isspace():
            return False
        if self.introduced(stretch):
            return False
        comma = between[0] in "，,"
        if self.inner(stretch)[-1:] not in _TRAILING and not comma:
            return False
        return comma or not colon_after(text, verb)

    def introduced(self, stretch: Quoted) -> Span | None:
        """Return the person whose clause ends in the colon before a stretch: 李敏提出质询：“…”."""
        if self.text[stretch.start - 1 : stretch.start] not in ("：", ":", "︰"):
            return None
        floor = clause_start(self.text, stretch.start - 1, self.line(stretch.start))
        at = bisect.bisect_left(self.names, floor, key=_start)
        named = at < len(self.names) and self.names[at].end < stretch.start
        return self.names[at] if named and self.text[self.names[at].end] not in "的、" else None

    def own(self, verb: Verb, subject: Subject) -> bool:
        """Whether the verb starts a report of its own; one inside another's clause does not."""
        if not self.said or verb.start >= self.said[-1].end:
            return True
        last, clause = self.said[-1], subject.clause
        mark = self.text[clause - 1 : clause]
        if last.kind is QuoteKind.DIRECT or clause < last.start + (not last.reported) or mark not in "，,；;":
            return False
        if subject.kind is Kind.ZERO:
            written = self.text[verb.start : verb.end]
            between = self.text[clause - 1 : verb.start]
            plain = not verb.noun or written in _GO_ON
            own = (
                plain
                and _AND_ALSO.search(between) is not None
                and (
                    written != "希望"
                    or len(between) > 1
                    or _WISHED.match(self.text, verb.end, self.end) is not None
                    or urges(self.text, verb.end, self.end)
                )
            )
        else:
            marked = verb.lead in (Lead.QUOTE, Lead.COLON)
            own = marked or mark in "；;" or _BUT.match(self.text, clause) is not None or last.reported
            stated = (
                subject.kind in (Kind.PRONOUN, Kind.DESCRIBED)
                and len(subject.span) < _SHORT
                and self.text[verb.start : verb.end] in _STATED
            )
            own = own or (
                (verb.lead is Lead.COMMA or stated)
                and (stated or subject.kind in (Kind.PERSON, Kind.PRONOUN))
                and is_aside(self.text[subject.span.end : verb.start])
            )
        if own:
            self.cut(last, clause - 1, subject)
        return own

    def cut(self, last: Said, at: int, subject: Subject) -> None:
        """End a report where the next begins; drop it where it only named the outlet (据中新网报道)."""
        written = self.text[last.verb.start : last.verb.end] if last.verb else ""
        if last.reported and subject.kind is not Kind.ZERO and written in _REPORTS:
            self.said.pop()
            return
        last.end = at
        first = self.stretch(last.start)
        if not any(last.start <= q.start and q.end <= at for q in self.quoted[max(0, first) : first + _FEW]):
            last.kind = QuoteKind.INDIRECT

    def content(self, verb: Verb, speaker: Span | None, *, reported: bool) -> None:
        """Read the words after the verb, up to the end of their sentence."""
        place = self.stretch(verb.content)
        leads = place >= 0 and self.quoted[place].start == verb.content
        if leads and self.is_speech(self.quoted[place], verb):
            self.take(place, speaker, verb)
            return
        if leads and self.text[verb.start : verb.end] in _CALLS and (several := self.series(place)):
            for each in several:
                self.take(each, speaker, verb)
            return
        first = place if leads else place + 1
        end, mixed, after = self.sentence(verb.content, first)
        if tail := _TAIL.search(self.text, verb.content, end):
            end = tail.start()
        end = self.before_another(verb.content, end)
        end = verb.content + len(self.text[verb.content : end].rstrip())
        if end - verb.content < 4:
            return
        self.used.update(range(first, after))
        self.waiting = max(self.waiting, after)
        kind = QuoteKind.MIXED if mixed else QuoteKind.INDIRECT
        self.said.append(Said(verb.content, end, kind, speaker, verb, reported))

    def before_another(self, at: int, end: int) -> int:
        """Return where a semicolon hands the word over to somebody else: …；王建国却另有看法."""
        for place in range(bisect.bisect_left(self.names, at + 1, key=_start), len(self.names)):
            begin = self.names[place].start
            if begin >= end:
                break
            if (handed := _HANDS_OVER.search(self.text, max(at, begin - _NEAR_MARK), begin)) is not None:
                return handed.start()
        return end

    def series(self, place: int) -> range:
        """Return the places of quotations in a row, two at least: 网友留言“好看”、“加油”."""
        last = place
        while last + 1 < len(self.quoted) and self.after(self.quoted[last]) == "、":
            if self.quoted[last + 1].start != self.quoted[last].end + 1:
                break
            last += 1
        return range(place, last + 1) if last > place else range(0)

    def is_speech(self, stretch: Quoted, verb: Verb) -> bool:
        """Whether the stretch right after a verb is what was said, no term that begins a clause."""
        after, inner = self.after(stretch), self.inner(stretch)
        if not inner:
            return False
        if inner[-1] in _ENDS or not after or after in "。！？；!?;\n\r)）":
            return True
        return after in "，, " and (len(inner) >= _TERM or colon_after(self.text, verb))

    def sentence(self, at: int, first: int) -> tuple[int, bool, int]:
        """Return the end of the sentence, whether it holds speech in marks, and the next stretch."""
        text, mixed, place = self.text, False, first
        limit = min(self.end, at + _LONGEST)
        begin = at
        while found := _SENTENCE_END.search(text, at, limit):
            stretch = self.quoted[place] if place < len(self.quoted) else None
            if stretch and stretch.closed and found.start() == stretch.start:
                inner, after = self.inner(stretch), self.after(stretch)
                if text[stretch.start - 1] in "：:" and stretch.start > begin + 1 and inner[-1:] in _FINAL:
                    return stretch.start - 1, mixed, place  # 指膳食不贵：「意料之外。」
                marked = any(mark in inner for mark in "，。！？,")
                closes = text[stretch.start - 1] in "，,：: " and after in _CLOSED and stretch.start > begin
                mixed = mixed or (len(inner) >= _TERM and (marked or closes))
                at, place = stretch.end, place + 1
                if inner[-1:] in _FINAL and after not in _GOES_ON:
                    return at, mixed, place
            elif found.group() in '“「『"＂':
                at = found.end()
                place += stretch is not None and found.start() == stretch.start
            else:
                return found.start(), mixed, place
        return max(limit, at), mixed, place

    # Quotations without a verb

    def standing(self, until: int) -> None:
        """Take up the stretches before ``until`` that no verb governs and that are whole sentences."""
        for place in range(self.waiting, until):
            stretch = self.quoted[place]
            if place not in self.used and stretch.closed and self.is_whole(stretch):
                self.take(place, self.nearby(stretch), None)
        self.waiting = max(self.waiting, until)

    def is_whole(self, stretch: Quoted) -> bool:
        """Whether a stretch stands as a sentence of its own."""
        text, inner = self.text, self.inner(stretch)
        line = self.line(stretch.start)
        before = text[max(line, stretch.start - 3) : stretch.start].rstrip()[-1:]
        after = self.after(stretch)
        if before and before not in "。！？!?：:，,”」…":
            return False
        if inner[-1:] in _FINAL:
            return len(inner) > 3
        return (
            len(inner) > _TERM
            and any(mark in inner for mark in "，,。")
            and (not after or after in "。！？\n\r，,")
        )

    def nearby(self, stretch: Quoted) -> Span | None:
        """Return who said a quotation without a verb.

        He introduces it, begins the next sentence, or spoke last.
        """
        if introducer := self.introduced(stretch):
            return introducer
        at = bisect.bisect_left(self.names, stretch.end, key=_start)
        if at < len(self.names) and self.names[at].start - stretch.end < _NEAR:
            facing = _FACING.match(self.text, stretch.end, self.names[at].start)
            between = self.text[facing.end() if facing else stretch.end : self.names[at].start]
            if not any(mark in between for mark in _CLAUSES) and not between[:1].isspace():
                return self.names[at]
        line = self.line(stretch.start)
        if self.speaker and self.speaker.start >= line:
            return self.speaker
        return self.named(stretch.start, line) or self.recent(line)

    # Speakers

    def resolve(self, subject: Subject, verb: Verb, line: int) -> Span | None:
        """Find whom a subject means, and remember it as the one who spoke last."""
        found: Span | None = subject.span
        if subject.kind is Kind.ZERO:
            found = self.earlier_clause(subject, verb, line)
            if found is None and verb.lead is not Lead.CLAUSE:
                found = self.recent(line)
        elif subject.kind is Kind.PRONOUN and subject.span.of(self.text) in ("他", "她"):
            found = self.named(subject.span.start, line) or self.recent_person(line) or subject.span
        self.speaker = found or self.speaker
        return found

    def recent(self, line: int) -> Span | None:
        """Return the last speaker, if it spoke in this paragraph or the one before."""
        if self.speaker is None or self.speaker.start >= line:
            return self.speaker
        return self.speaker if self.speaker.start >= self.line_before(line) else None

    def is_one(self, span: Span | None) -> bool:
        """Whether a speaker is one person, whom 他 and 她 can mean: a name, 某高管, unlike 很多民众."""
        if span is None:
            return False
        at = bisect.bisect_left(self.names, span.start, key=_start)
        named = at < len(self.names) and self.names[at].start == span.start
        return named or _ONE.fullmatch(self.text, span.start, span.end) is not None

    def recent_person(self, line: int) -> Span | None:
        """Return the last speaker by name, or who was named last, in the paragraph before."""
        spoke = self.recent(line)
        if spoke and self.is_one(spoke):
            return spoke
        before = self.line_before(line)
        at = bisect.bisect_left(self.names, line, key=_start) - 1
        return self.names[at] if at >= 0 and self.names[at].start >= before else None

    def line_before(self, line: int) -> int:
        """Return the start of the paragraph before the one that begins at ``line``."""
        place = bisect.bisect_right(self.lines, line) - 1
        while place > 0 and self.text[self.lines[place - 1] : self.lines[place]].isspace():
            place -= 1
        return self.lines[max(0, place - 1)]

    def earlier_clause(self, subject: Subject, verb: Verb, line: int) -> Span | None:
        """Look for the subject in the clauses before, back to the start of the sentence."""
        clause = subject.clause
        for _ in range(4):
            if clause <= line or self.text[clause - 1] not in "，,":
                return None
            begin = clause_start(self.text, clause - 1, line)
            if told := teller(self.text, begin, clause - 1):
                return told
            before = subject_before(self.text, clause - 1, line, self.names)
            if before is None and self.text[begin] in "他她":
                before = Subject(Kind.PRONOUN, Span(begin, begin + 1), begin)
            if before and before.kind is Kind.PERSON:
                return before.span
            if before is None and (agent := head_subject(self.text, begin, clause - 1)):
                return agent
            if before and self.text[clause - 2] not in "后後時时中下":
                if before.kind is Kind.PRONOUN:
                    return self.resolve(before, verb, line)
                if before.kind is Kind.DESCRIBED:
                    return before.span
            clause = begin
        return None

    def named(self, before: int, line: int) -> Span | None:
        """Return the person in the paragraph whom a pronoun at ``before`` most likely means.

        The last speaker, unless someone was named since at the start of a clause or with an office.
        """
        last = bisect.bisect_left(self.names, before, key=_start) - 1
        named = self.speaker is not None and self.speaker.start >= line and self.is_one(self.speaker)
        spoke = self.speaker.start if self.speaker and named else None
        for place in range(last, max(-1, last - _FEW), -1):
            span = self.names[place]
            if span.start < line:
                break
            if spoke is not None and span.start <= spoke:
                return self.speaker
            before_it = self.text[span.start - 1 : span.start]
            if span.start == line or before_it in _SETS_OFF or before_it.isspace():
                return span
        if spoke is not None:
            return self.speaker
        return self.names[last] if last >= 0 and self.names[last].start >= line else None

    # Places

    def take(self, place: int, speaker: Span | None, verb: Verb | None) -> None:
        """Record a quoted stretch as said."""
        stretch = self.quoted[place]
        self.used.add(place)
        self.waiting = max(self.waiting, place + 1)
        self.said.append(Said(stretch.start, stretch.end, QuoteKind.DIRECT, speaker, verb))

    def inner(self, stretch: Quoted) -> str:
        """Return the words inside the marks."""
        return self.text[stretch.start + 1 : stretch.end - stretch.closed].rstrip()

    def after(self, stretch: Quoted) -> str:
        """Return the character behind a stretch; the blanks that end a line are none."""
        rest = _LINE_REST.match(self.text, stretch.end)
        at = rest.end() if rest else stretch.end
        return self.text[at : at + 1]

    def line(self, at: int) -> int:
        """Return the start of the line that ``at`` lies in, behind its indent."""
        return self.lines[bisect.bisect_right(self.lines, at) - 1]

    def stretch(self, at: int) -> int:
        """Return the place of the last quoted stretch that begins at ``at`` or before; -1 where none does."""
        return bisect.bisect_right(self.begins, at) - 1


def _start(span: Span) -> int:
    return span.start


def _line_starts(text: str, start: int, end: int) -> Iterator[int]:
    """Return where the lines after the first begin, behind their indents."""
    if text.find("\r", start, end) >= 0:
        yield from (_past_indent(text, found.end(), end) for found in _LINE_END.finditer(text, start, end))
        return
    at = text.find("\n", start, end)
    while at >= 0:
        yield _past_indent(text, at + 1, end)
        at = text.find("\n", at + 1, end)


def _past_indent(text: str, at: int, end: int) -> int:
    indent = _INDENT.match(text, at, end)
    return indent.end() if indent else at
