"""What a defect is worth: the share of right values with it and without it, on the annotated pages.

    python tools/defect_worth.py                 # the table of docs/how-to/strict-pipeline.md
    python tools/defect_worth.py --part seen     # on the pages that rules were made on

By default only the blind pages count: whole sites that no rule was made on; write the table of layout that has not seen
them first (``python tools/fit_layout.py fit``). Each page is read whole, as clipped, and cut
off; a value counts where the article has one. Nothing of a page is printed.
"""

import argparse
import collections

import layout_pages

import newsparse

VIEWS = ("page", "clip", "cut")
# The field that a defect speaks of.
WORTH = (
    ("headline_in_doubt", "headline"),
    ("stamps_disagree", "published"),
    ("stamp_unresolved", "published"),
    ("date_impossible", "published"),
    ("credit_unread", "credits"),
    ("several_articles", "headline"),
)


def right_values(score, article, gold, text):
    """Give for each field that the article has whether it is right; of credits, the share that is."""
    flat = score.norm(text)
    found = {}
    if article.headline:
        found["headline"] = score.norm(article.headline.text) == score.norm(gold["headline"])
    if article.published and (gold["published"] or "").startswith("XXXX") is False:
        true = gold["published"]
        value = newsparse.to_dict(article)["published"]["value"]
        found["published"] = bool(true) and value is not None and score.moment(value, true) == true
    said = {(c.role.value, score.norm(name.name)) for c in article.credits for name in c.people}
    true = {(c["role"], score.norm(n)) for c in gold["credits"] for n in c["names"] if score.norm(n) in flat}
    if said or true:
        found["credits"] = said == true
    return found


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--part", choices=("blind", "seen", "all"), default="blind")
    part = parser.parse_args().part
    score = layout_pages.scorer()
    tally = collections.defaultdict(collections.Counter)
    for _, gold, text in layout_pages.gold("dev", "fresh"):
        if part != "all" and (gold["id"] in layout_pages.blind()) != (part == "blind"):
            continue
        for view in VIEWS:
            shown, _ = score.view(text, gold, view)
            article = newsparse.parse(shown, options=newsparse.Options(layers=()))
            codes = {defect.code.value for defect in article.defects}
            for field, right in right_values(score, article, gold, shown).items():
                for code, of in WORTH:
                    if of == field:
                        tally[code, field][code in codes, right] += 1
                tally["any of these", field][bool(codes & {code for code, _ in WORTH}), right] += 1
    print("| defect | field | with it | right | without it | right |\n|---|---|---|---|---|---|")
    for (code, field), counts in sorted(tally.items(), key=lambda item: item[0][0] == "any of these"):
        cells = []
        for there in (True, False):
            n = counts[there, True] + counts[there, False]
            cells += [str(n), f"{counts[there, True] / n:.0%}" if n else "-"]
        print(f"| `{code}` | {field} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
