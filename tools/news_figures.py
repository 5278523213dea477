"""How well ``is_news`` tells news articles from other texts: the annotated pages, and what is cut out of them.

    python tools/news_figures.py            # the table of docs/reference/news-score.md
    python tools/news_figures.py --wrong    # and which texts are told wrongly

News are the annotated pages of the kinds news and feature, whole, as clipped, and as BeautifulSoup renders them. Few
annotated pages are something else, so most other texts are made of the same pages: their furniture alone, their
related stories alone, both, and all that is there but the body, as a page whose article is gone. The texts of
tests/news/others.txt are made up: a shop, a forum, a law…
"""

import argparse
import pathlib
import re

import attrs
import layout_pages

import newsparse
from newsparse.news import news_score

OTHERS = pathlib.Path(__file__).parents[1] / "tests" / "news" / "others.txt"
BODY = {"paragraph", "subheading", "list_item", "caption", "table", "summary"}
TITLES = {"kicker", "headline", "deck"}
FURNITURE = {"chrome", "related", "comments"}
SHORTEST = 30
THRESHOLDS = (0.4, 0.6)
OTHER = (
    "furniture alone",
    "related stories alone",
    "furniture and related",
    "all but the body",
    "annotated as other",
    "made up",
)


@attrs.frozen
class Kind:
    """Texts of one kind: what they are, whether they are news, and each with the page it is of."""

    name: str
    news: bool
    texts: list


def kinds():
    """Give all texts by their kinds."""
    score = layout_pages.scorer()
    news = {"whole pages": [], "clipped": [], "by BeautifulSoup": [], "headline and body alone": []}
    other = {name: [] for name in OTHER}
    for _, note, text in layout_pages.gold("dev"):
        lines = text.split("\n")
        zones = [None] * len(lines)
        for first, last, zone in note["zones"]:
            zones[first - 1 : last] = [zone] * (last - first + 1)

        def cut(keep, lines=lines, zones=zones):
            return "\n".join(line for line, zone in zip(lines, zones, strict=True) if keep(zone))

        def add(where, name, text, note=note):
            if len(text.strip()) >= SHORTEST:
                where[name].append((note["id"], text))

        add(news, "whole pages", text)
        add(news, "clipped", score.view(text, note, "clip")[0])
        rendered = layout_pages.CORPUS / "dev" / "text-bs4" / f"{note['id']}.txt"
        add(news, "by BeautifulSoup", rendered.read_bytes().decode("utf-8"))
        add(news, "headline and body alone", cut(lambda zone: zone in BODY | TITLES))
        add(other, "furniture alone", cut(lambda zone: zone == "chrome"))
        add(other, "related stories alone", cut(lambda zone: zone == "related"))
        add(other, "furniture and related", cut(lambda zone: zone in FURNITURE))
        add(other, "all but the body", cut(lambda zone: zone not in BODY))
    other["annotated as other"] = list(annotated_others())
    other["made up"] = written_others()
    return [Kind(name, True, texts) for name, texts in news.items()] + [
        Kind(name, False, texts) for name, texts in other.items()
    ]


def annotated_others():
    """Give the annotated pages that are no news."""
    told = {note["id"] for _, note, _ in layout_pages.gold("dev")}
    for path in sorted((layout_pages.CORPUS / "dev" / "text").glob("*.txt")):
        if path.stem not in told:
            yield path.stem, path.read_bytes().decode("utf-8")


def written_others():
    """Give the texts that were made up, by their titles."""
    parts = re.split(r"^== (.+)\n", OTHERS.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return [(title, text.strip("\n")) for title, text in zip(parts[::2], parts[1::2], strict=True)]


def scores(kind):
    """Give the score of each text of a kind, with its page."""
    options = newsparse.Options(layers=())
    return [(news_score(newsparse.parse(text, options=options)), page) for page, text in kind.texts]


def precision_and_recall(scored, threshold):
    """Give both over whole pages as news and every other text; ``scored`` has the scores of each kind."""
    taken = sum(score >= threshold for score, _ in scored["whole pages"])
    false = sum(score >= threshold for name, found in scored.items() if name in OTHER for score, _ in found)
    return taken / (taken + false), taken / len(scored["whole pages"])


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--wrong", action="store_true", help="name the texts that are told wrongly")
    arguments = parser.parse_args()
    print("| texts | news | how many | taken at 0.4 | taken at 0.6 |\n|---|---|---|---|---|")
    every = kinds()
    scored = {kind.name: scores(kind) for kind in every}
    for kind in every:
        taken = [sum(score >= threshold for score, _ in scored[kind.name]) for threshold in THRESHOLDS]
        print(
            f"| {kind.name} | {'yes' if kind.news else 'no'} | {len(kind.texts)} | {taken[0]} | {taken[1]} |"
        )
    for threshold in THRESHOLDS:
        precision, recall = precision_and_recall(scored, threshold)
        print(
            f"\nat {threshold}: precision {precision:.3f}, recall {recall:.3f}, whole pages against all others"
        )
    if arguments.wrong:
        for kind in every:
            wrong = [
                f"{page} {score}"
                for score, page in scored[kind.name]
                if (score >= THRESHOLDS[-1]) != kind.news
            ]
            print(f"\n{kind.name}: {', '.join(wrong) or 'none'}")


if __name__ == "__main__":
    main()
