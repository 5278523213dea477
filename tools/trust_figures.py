"""Write what to trust: the figures of the blind parts of the annotated corpus, by the corpus's own scorers.

    python tools/trust_figures.py            # the tables
    python tools/trust_figures.py --write    # into README.md and the documents, with the date of today
    python tools/trust_figures.py --lower    # the same, but no figure becomes higher than it is written

The blind parts are pages of sites, documents and stories that no rule was made on. Only their total figures are
known: no text of theirs is looked at. The table of layout that ships has learnt from the blind pages, so write one
that has not before: ``python tools/fit_layout.py fit``. Then ``--lower`` with the one that ships: no document
promises what the package does not reach. A table stands between ``<!-- trust NAME -->`` and ``<!-- end -->``.
"""

import argparse
import datetime as dt
import json
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).parents[1]
CORPUS = pathlib.Path(os.environ.get("NEWSPARSE_CORPUS", ROOT.parent / "shared" / "corpus"))
FILES = (
    "README.md",
    "docs/explanation/trust.md",
    "docs/tutorial/quick-start-zh.md",
)
VIEWS = {"page": "whole page", "clip": "clip", "body": "body alone"}
PAGE_FIELDS = {
    "headline": "headline",
    "source": "source",
    "site": "site",
    "published": "publication",
    "dateline": "dateline",
    "credits": "credits (role and name)",
    "writers": "authors",
    "body": "body",
    "related": "related stories",
    "tags": "tags",
    "zones": "zones (mean of all)",
}
CHINESE = {
    "headline": "标题",
    "source": "来源",
    "published": "发布时间",
    "dateline": "电头",
    "credits": "署名（角色与姓名）",
    "body": "正文",
    "related": "相关阅读",
}
FORM_FIELDS = {
    "split": "where articles begin and end",
    "headline": "headline",
    "source": "source",
    "published": "publication",
    "credits": "credits (role and name)",
    "body": "body",
}
STORY_FIELDS = {
    "people": "people",
    "offices": "people with their offices",
    "quotes": "quotations",
    "dates": "dates",
}
SHARES = {
    "speakers": "quotations found that have the right speaker",
    "values": "dates found that have the right days",
    "wrong": "quotations given whose speaker is wrong",
}
FIGURE = re.compile(r"\b[01]\.\d\d\b")
BLOCK = re.compile(r"^(<!-- trust (\w+) -->\n).*?(?=^<!-- end -->$)", re.DOTALL | re.MULTILINE)


def scored(script, *arguments):
    """Give what a scorer prints as JSON."""
    command = [sys.executable, str(CORPUS / script), "--json", "--part", "blind", *arguments]
    out = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return json.loads(out[out.index("{") :])


def number(value):
    return "–" if value is None else f"{value:.2f}"


def row(*cells):
    return f"| {' | '.join(map(str, cells))} |\n"


def head(*cells):
    return row(*cells) + "|" + "---|" * len(cells) + "\n"


def of_pages(figures, fields):
    """Give the rows of the fields, a column a view."""
    return "".join(
        row(name, *(number(figures[view].get(field)) for view in VIEWS)) for field, name in fields.items()
    )


def tables():
    """Give the tables by their names."""
    pages = {view: scored("score.py", "--set", "fresh", "--mode", view)[view] for view in VIEWS}
    figures = {view: result["figures"] for view, result in pages.items()}
    forms, stories = scored("forms/score.py"), scored("stories/score.py")
    whole = forms["figures"]["all"]
    told = stories["figures"]
    day = dt.datetime.now(tz=dt.UTC).date()
    return {
        "date": f"Measured on {day:%Y-%m-%d}.\n",
        "pages": head("field", *VIEWS.values()) + of_pages(figures, PAGE_FIELDS),
        "chinese": head("", "整页", "剪下的文章", "只有正文") + of_pages(figures, CHINESE),
        "forms": head("field", f"{forms['documents']} documents")
        + "".join(row(name, number(whole.get(field))) for field, name in FORM_FIELDS.items()),
        "stories": head("value", "precision", "recall", "F1")
        + "".join(
            row(name, *(number(told[field + part]) for part in ("_precision", "_recall", "")))
            for field, name in STORY_FIELDS.items()
        ),
        "shares": head("share of", f"{stories['stories']} stories")
        + "".join(row(name, f"{told[field]:.0%}".replace("%", " %")) for field, name in SHARES.items()),
    }


def written(block, given, lower):
    """Give a table, of two with the same words the lower figure in each place."""
    new, old = given[block[2]], block[0].removeprefix(block[1])
    if not lower or FIGURE.sub("", new) != FIGURE.sub("", old):
        return new
    figures = iter(map(min, FIGURE.findall(old), FIGURE.findall(new)))
    return FIGURE.sub(lambda _: next(figures), new)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--write", action="store_true", help="write the tables into the documents")
    parser.add_argument("--lower", action="store_true", help="write what is lower than what stands there")
    asked = parser.parse_args()
    given = tables()
    if not (asked.write or asked.lower):
        print("\n".join(f"{name}\n{table}" for name, table in given.items()))
        return
    for name in FILES:
        path = ROOT / name
        if path.exists():
            text = path.read_text(encoding="utf-8")
            path.write_text(
                BLOCK.sub(lambda block: block[1] + written(block, given, asked.lower), text), encoding="utf-8"
            )


if __name__ == "__main__":
    main()
