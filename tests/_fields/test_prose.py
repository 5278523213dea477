"""People, quotations and works in paragraphs, by plain fixture files."""

import pytest

import casefiles
from newsparse._fields.people import find_people
from newsparse._fields.quotes import find_quotes
from newsparse._fields.works import find_works
from newsparse.defects import Defect, DefectCode
from newsparse.model import QuoteKind
from newsparse.spans import Span


def shown(value: object) -> str:
    return "-" if value is None else str(value)


@pytest.mark.parametrize("case", casefiles.prose("_fields/prose/people.txt"), ids=casefiles.title)
def test_people_are_found_with_their_offices(case: casefiles.Case) -> None:
    text = case.text
    people = find_people(text)
    assert [f"{p.name} | {shown(p.office)} | {shown(p.org)}" for p in people] == case.expected
    for person in people:
        assert "".join(person.span.of(text).split()) == "".join(person.name.split())
        assert person.office_span is None or person.office_span.of(text) == person.office
        assert person.org_span is None or "、" in person.org or person.org_span.of(text) == person.org


@pytest.mark.parametrize("case", casefiles.prose("_fields/prose/quotes.txt"), ids=casefiles.title)
def test_quotations_are_found_with_their_speakers(case: casefiles.Case) -> None:
    text = case.text
    quotes = find_quotes(text)
    seen = [(q.kind.value, shown(q.speaker and q.speaker.name), shown(q.verb), q.text) for q in quotes]
    assert [" | ".join(cells) for cells in seen] == case.expected
    for quote in quotes:
        assert quote.span.of(text) == quote.text
        assert quote.speaker is None or quote.speaker.span.of(text) == quote.speaker.text
        assert quote.verb_span is None or quote.verb_span.of(text) == quote.verb


@pytest.mark.parametrize("case", casefiles.prose("_fields/prose/works.txt"), ids=casefiles.title)
def test_works_are_found_with_their_kinds(case: casefiles.Case) -> None:
    text = case.text
    works = find_works(text)
    assert [f"{w.title} | {shown(w.kind and w.kind.value)}" for w in works] == case.expected
    for work in works:
        assert work.span.of(text) == f"《{work.title}》"


def test_a_later_mention_points_to_the_first() -> None:
    text = "省水利厅厅长王建国检查水库。王建国说，水位回落。顾问马丁·科尔在场，科尔没有说话。"
    first, again, cole, part = find_people(text)
    assert first.same_as is None
    assert again.same_as == first.span
    assert cole.same_as is None
    assert part.same_as == cole.span


def test_several_organisations_are_joined_and_spanned_together() -> None:
    text = "省文联主席、美术馆馆长王建国到场。"
    (person,) = find_people(text)
    assert person.org == "省文联、美术馆"
    assert person.org_span.of(text) == "省文联主席、美术馆"


def test_an_open_mark_is_reported() -> None:
    defects: list[Defect] = []
    text = "王建国说：“水位已经回落。\n李敏点头。"
    find_quotes(text, report=defects.append)
    assert [(d.code, d.span.of(text)) for d in defects] == [(DefectCode.QUOTE_UNCLOSED, "“")]
    assert "does not close" in defects[0].message
    find_quotes("王建国说：“水位已经回落。”", report=defects.append)
    assert len(defects) == 1


def test_an_open_mark_gives_way_to_what_closes_behind_it() -> None:
    defects: list[Defect] = []
    text = "标语“安全第一挂着，李敏说：“水位已经回落。”"
    (quote,) = find_quotes(text, report=defects.append)
    assert quote.text == "“水位已经回落。”"
    assert [d.span.start for d in defects] == [2]


def test_people_found_before_are_taken_as_given() -> None:
    text = "能铁成说，水位回落。"
    (quote,) = find_quotes("王建国说，水位回落。", people=find_people("王建国说，水位回落。"))
    assert quote.speaker.name == "王建国"
    assert find_quotes(text, people=()) == ()


@pytest.mark.parametrize("find", [find_people, find_quotes, find_works])
def test_what_is_no_string_is_refused(find) -> None:
    with pytest.raises(TypeError, match="str"):
        find(b"text")


@pytest.mark.parametrize("find", [find_people, find_quotes, find_works])
def test_only_the_part_is_read(find) -> None:
    text = "王建国说：“读《大河》。”李敏说：“读《山门》。”赵海燕说：“读《渡口》。”"
    part = Span(text.index("李敏"), text.index("赵海燕"))
    (value,) = find(text, within=part)
    assert value.span in part


@pytest.mark.parametrize("find", [find_people, find_quotes, find_works])
def test_an_empty_part_holds_nothing(find) -> None:
    assert find("王建国说：“读《大河》。”", within=Span(0, 0)) == ()


def test_a_quote_of_marks_alone_is_none() -> None:
    assert find_quotes("王建国说：“”。") == ()
    assert find_quotes("王建国说：") == ()
    assert [q.kind for q in find_quotes("王建国说：“行。”")] == [QuoteKind.DIRECT]
