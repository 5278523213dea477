"""schema.org: what becomes of each field."""

import datetime as dt

import attrs
import pytest

from exported import ARTICLE
from newsparse import Article, Credit, Name, Person, Precision, Role, Span, Timestamp, Work, WorkKind
from newsparse.export import to_schema_org

AT = Span(0, 0)
BARE = Article(span=AT, language="und", length=0, sha256="")


def person(name, **said):
    return {"@type": "Person", "name": name} | said


def credit(role, *names, org=None, label=None):
    people = tuple(Name(span=AT, name=name, text=name) for name in names)
    return Credit(span=AT, role=role, label=label, org=org, people=people)


def test_head():
    said = to_schema_org(ARTICLE, url="https://example.org/1")
    assert said["url"] == "https://example.org/1"
    assert said["headline"] == "柳湾渡口恢复通航 早班船坐满了人"
    assert said["alternativeHeadline"] == ["【焦点】渡口重开", "——听老船工讲三十年的潮水"]
    assert said["inLanguage"] == "zh-Hans"
    assert said["datePublished"] == "2024-09-05T07:42:00"
    assert said["publisher"] == {"@type": "Organization", "name": "柳湾晚报"}
    assert said["sourceOrganization"] == {"@type": "Organization", "name": "河东日报"}


def test_people_by_what_they_did():
    said = to_schema_org(ARTICLE)
    assert [author["name"] for author in said["author"]] == ["岑远山"]
    assert said["editor"] == [person("祁小满", jobTitle="责任编辑")]
    assert person("柏青", jobTitle="摄影") in said["contributor"]


def test_body_and_what_it_mentions():
    said = to_schema_org(ARTICLE)
    assert said["articleBody"] == ARTICLE.body_text
    assert person("孟川柏", jobTitle="市长") in said["mentions"]
    assert {"@type": "Legislation", "name": "渡口安全条例"} in said["mentions"]
    assert said["keywords"] == ["通航"]
    assert said["abstract"] == "停航八个月后重开。"


def test_related_reading_is_cited():
    (item,) = to_schema_org(ARTICLE)["citation"]
    assert (item["headline"], item["datePublished"]) == ("柳湾老码头改成图书馆", "2024-08-21")
    assert item["publisher"]["name"] == "晋水晚报"


def test_comments():
    (comment,) = to_schema_org(ARTICLE)["comment"]
    assert (comment["text"], comment["author"]) == ("总算又开了。", person("老李"))
    assert comment["datePublished"] == "2024-09-05T12:00:00"


def test_nothing_known_is_nothing_said():
    assert to_schema_org(BARE) == {"@context": "https://schema.org", "@type": "NewsArticle"}


@pytest.mark.parametrize(
    ("value", "precision", "written"),
    [
        (dt.date(2023, 1, 1), Precision.YEAR, "2023"),
        (dt.date(2023, 3, 1), Precision.MONTH, "2023-03"),
        (dt.date(2023, 3, 30), Precision.DAY, "2023-03-30"),
        (dt.datetime(2023, 3, 30, 8), Precision.HOUR, "2023-03-30T08:00:00"),
        (dt.datetime(2023, 3, 30, 8, 50, tzinfo=dt.UTC), Precision.MINUTE, "2023-03-30T08:50:00+00:00"),
    ],
)
def test_dates_are_as_precise_as_the_form_allows(value, precision, written):
    stamp = Timestamp(span=AT, text="", value=value, precision=precision)
    assert to_schema_org(attrs.evolve(BARE, published=stamp))["datePublished"] == written


def test_time_that_is_not_resolved_is_left_out():
    stamp = Timestamp(span=AT, text="3小时前", value=None, precision=Precision.HOUR)
    assert "datePublished" not in to_schema_org(attrs.evolve(BARE, published=stamp))


def test_organisation_is_credited_where_it_stands_alone():
    credits_ = (
        credit(Role.REPORTER, org="新华社"),
        credit(Role.EDITOR, org="本报编辑部"),
        credit(Role.REPORTER, "周超", org="河东日报"),
    )
    said = to_schema_org(attrs.evolve(BARE, credits=credits_))
    paper = {"@type": "Organization", "name": "河东日报"}
    assert said["author"] == [
        {"@type": "Organization", "name": "新华社"},
        person("周超", affiliation=paper),
    ]
    assert said["contributor"] == [{"@type": "Organization", "name": "本报编辑部"}]
    assert "editor" not in said


def test_each_person_and_each_work_is_mentioned_once():
    people = (
        Person(span=AT, name="周超"),
        Person(span=AT, name="周超", office="市长", org="河东市"),
        Person(span=AT, name="周超", office="前市长"),
    )
    works = (
        Work(span=AT, title="渡口"),
        Work(span=AT, title="渡口", kind=WorkKind.FILM),
        Work(span=AT, title="渡口史", kind=WorkKind.DOCUMENT),
    )
    city = {"@type": "Organization", "name": "河东市"}
    assert to_schema_org(attrs.evolve(BARE, people=people, works=works))["mentions"] == [
        person("周超", jobTitle="市长", affiliation=city),
        {"@type": "Movie", "name": "渡口"},
        {"@type": "CreativeWork", "name": "渡口史"},
    ]
