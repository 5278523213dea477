"""schema.org: a ``NewsArticle`` as JSON-LD.

Source of the terms: the schema.org vocabulary, release 30. What ``sourceOrganization`` is to schema.org is
the outlet after 来源, ``publisher`` the site that shows the page.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from newsparse.export.times import date_or_seconds
from newsparse.model import WRITERS, Article, Comment, Credit, Outlet, Person, Related, Role, Work, WorkKind

__all__ = ["to_schema_org"]

Thing = dict[str, Any]

_EDITORS = frozenset({Role.EDITOR, Role.CHIEF_EDITOR})
_TRANSLATORS = frozenset({Role.TRANSLATOR})
_OTHERS = frozenset(Role) - WRITERS - _EDITORS - _TRANSLATORS
_WORKS = {
    WorkKind.LAW: "Legislation",
    WorkKind.BOOK: "Book",
    WorkKind.FILM: "Movie",
    WorkKind.SONG: "MusicComposition",
    WorkKind.GAME: "VideoGame",
    WorkKind.PERIODICAL: "Periodical",
    WorkKind.ARTICLE: "Article",
    WorkKind.PROGRAMME: "CreativeWorkSeries",
    WorkKind.ARTWORK: "VisualArtwork",
}
_UNKNOWN_LANGUAGE = "und"


def to_schema_org(article: Article, *, url: str | None = None) -> Thing:
    r"""Return an article as a schema.org ``NewsArticle``, ready for ``json.dumps``.

    Only what the page says is written: a property without a value is left out. An editor is never an
    ``author``. Times without a written zone stay without one.

    Args:
        article: The article.
        url: The address of the page, where it is known.

    Example:
        >>> import newsparse
        >>> text = "青渡镇新桥今日通车\n晋南晚报 2023-03-30 08:50\n\n3月28日，新桥通车，居民步行过河。"
        >>> said = to_schema_org(newsparse.parse(text), url="https://example.org/1")
        >>> said["@type"], said["datePublished"], said["sourceOrganization"]["name"]
        ('NewsArticle', '2023-03-30T08:50:00', '晋南晚报')
    """
    credited = article.credits
    editors = _credited(credited, _EDITORS)
    return _said(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "url": url,
            "headline": article.headline and article.headline.text,
            "alternativeHeadline": [field.text for field in (article.kicker, article.deck) if field],
            "abstract": article.summary and article.summary.text,
            "inLanguage": None if article.language == _UNKNOWN_LANGUAGE else article.language,
            "datePublished": date_or_seconds(article.published),
            "dateModified": date_or_seconds(article.updated),
            "dateline": article.dateline and article.dateline.text,
            "author": _credited(credited, WRITERS),
            "editor": [thing for thing in editors if thing["@type"] == "Person"],
            "translator": _credited(credited, _TRANSLATORS),
            "contributor": [
                *_credited(credited, _OTHERS),
                *(
                    thing for thing in editors if thing["@type"] != "Person"
                ),  # schema.org's editor is a person
            ],
            "publisher": _organisation(article.site),
            "sourceOrganization": _organisation(article.source),
            "articleBody": article.body_text,
            "keywords": [tag.text for tag in article.tags],
            "mentions": [*_people(article.people), *_works(article.works)],
            "citation": [_related(item) for item in article.related],
            "comment": [_comment(comment) for comment in article.comments],
        }
    )


def _said(thing: Thing) -> Thing:
    """Leave out what has no value."""
    return {key: value for key, value in thing.items() if value not in (None, "", [], {})}


def _organisation(outlet: Outlet | None) -> Thing | None:
    return {"@type": "Organization", "name": outlet.name} if outlet else None


def _credited(credits_: tuple[Credit, ...], roles: frozenset[Role]) -> list[Thing]:
    """Return everyone credited with one of ``roles``, each once; organisations only where nobody is named."""
    things: dict[tuple[str, str], Thing] = {}
    for credit in credits_:
        if credit.role not in roles:
            continue
        for name in credit.people:
            affiliation = {"@type": "Organization", "name": credit.org} if credit.org else None
            person = {
                "@type": "Person",
                "name": name.name,
                "jobTitle": credit.label,
                "affiliation": affiliation,
            }
            things.setdefault(("Person", name.name), _said(person))
        if credit.org and not credit.people:
            things.setdefault(("Organization", credit.org), {"@type": "Organization", "name": credit.org})
    return list(things.values())


def _people(people: Iterable[Person]) -> list[Thing]:
    """Return everyone who is named in the body, each once, with the first office named."""
    things: dict[str, Thing] = {}
    for person in people:
        affiliation = {"@type": "Organization", "name": person.org} if person.org else None
        said = {
            "@type": "Person",
            "name": person.name,
            "jobTitle": person.office,
            "affiliation": affiliation,
        }
        things[person.name] = _said(said) | things.get(person.name, {})
    return list(things.values())


def _works(works: Iterable[Work]) -> list[Thing]:
    """Return every title in 《》, each once."""
    named = {work.title: _WORKS.get(work.kind, "CreativeWork") for work in works if work.kind}
    titles = dict.fromkeys(work.title for work in works)
    return [{"@type": named.get(title, "CreativeWork"), "name": title} for title in titles]


def _related(item: Related) -> Thing:
    return _said(
        {
            "@type": "NewsArticle",
            "headline": item.title.text,
            "datePublished": date_or_seconds(item.published),
            "publisher": _organisation(item.source),
        }
    )


def _comment(comment: Comment) -> Thing:
    return _said(
        {
            "@type": "Comment",
            "text": comment.text,
            "author": {"@type": "Person", "name": comment.author.name} if comment.author else None,
            "datePublished": date_or_seconds(comment.published),
        }
    )
