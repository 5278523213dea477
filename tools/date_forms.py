"""Write docs/reference/date-forms.md from the cases of the tests: ``python tools/date_forms.py``."""

import pathlib

ROOT = pathlib.Path(__file__).parents[1]
CASES = ROOT / "tests" / "_fields"
PAGE = ROOT / "docs" / "reference" / "date-forms.md"

HEAD = """\
# Forms of dates

Every form that newsparse reads, with the value it gives. The page is written from the cases of the test
suite by `tools/date_forms.py`; each row is a test. What intervals, precision and inference mean is told in
[How dates are read](../explanation/dates.md).

## In running text: `find_dates`

The interval is half-open, `..` an open or unknown end, and ~ marks soft ends; *rests on* tells whether the
value is written, or completed from the publication or an earlier mention.
"""
STAMPS = """
## In information lines: `find_timestamp`

`-` is a value that nothing completes. The label is given where one stands beside the stamp.
"""


def sections(name):
    """Yield reference, section and fields of each case line."""
    section = reference = ""
    for line in (CASES / name).read_text(encoding="utf-8").split("\n"):
        if line.startswith("-- "):
            section = line[3:]
        elif line.startswith("@ "):
            reference = line[2:]
        elif line and not line.startswith("#"):
            yield section, reference, line.split(" | ")


def table(rows, heads):
    """Lay out rows as a Markdown table."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "".join("| " + " | ".join(str(c).replace("|", "\\|") for c in line) + " |\n" for line in lines)


def parts(name, heads, row):
    """Lay out the sections of a case file."""
    page, seen = "", {}
    for section, reference, fields in sections(name):
        seen.setdefault(section, []).append((reference, fields))
    for section, lines in seen.items():
        rows = [row(reference, fields) for reference, fields in lines if len(fields) > 1]
        plain = [fields[0] for _, fields in lines if len(fields) == 1]
        page += f"\n### {section}\n\n"
        page += table(rows, heads) if rows else ""
        page += "\nNothing is read in:\n\n" + "".join(f"- {p}\n" for p in plain) if plain else ""
    return page


def date_row(reference, fields):
    """Lay out one mention."""
    text, mention, start, end, timex, precision, basis, _, vague = fields
    soft = " ~" if vague == "vague" else ""
    return (
        text.replace(mention, f"**{mention}**", 1),
        reference,
        f"{start} to {end}{soft}",
        timex,
        precision,
        basis,
    )


def stamp_row(reference, fields):
    """Lay out one stamp."""
    text, stamp, value, precision, label, _ = fields
    return f"`{text}`", reference, f"`{stamp}`", value, precision, label


def render():
    """Give the page."""
    dates = parts(
        "dates.cases", ["sentence", "published", "interval", "timex", "precision", "rests on"], date_row
    )
    stamps = parts("stamps.cases", ["line", "reference", "stamp", "value", "precision", "label"], stamp_row)
    return HEAD + dates + STAMPS + stamps


if __name__ == "__main__":
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(render(), encoding="utf-8")
