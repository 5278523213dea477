"""How much of what newsparse reads is still there after HTML became text: python tools/html_lines.py [CORPUS].

For every page of the annotated corpus: are the headline, the time of publication, the source and the names in
credits in what html_to_text gives, and in what an extractor of the main text gives? White space is not compared.
"""

import collections
import gzip
import json
import pathlib
import sys

import trafilatura

from newsparse.html import html_to_text

ROOT = pathlib.Path(__file__).parent.parent


def squeezed(text):
    return "".join((text or "").split())


def wanted(gold):
    """Give what should be there, as pairs of a field and what the page writes."""
    pairs = [(field, gold.get(field)) for field in ("headline", "published_text", "source")]
    pairs += [("names", name) for credit in gold["credits"] for name in credit["names"]]
    return [(field, squeezed(value)) for field, value in pairs if value]


def main(corpus):
    counts = collections.defaultdict(collections.Counter)
    for path in sorted((corpus / "dev" / "html").glob("*.gz")):
        html = gzip.decompress(path.read_bytes())
        gold = json.loads((corpus / "dev" / "gold" / f"{path.name.split('.html')[0]}.json").read_bytes())
        ours = squeezed(html_to_text(html))
        theirs = squeezed(trafilatura.extract(html.decode("utf-8", "replace")))
        for field, value in wanted(gold):
            counts[field].update(all=1, html_to_text=value in ours, trafilatura=value in theirs)
    for field, count in counts.items():
        shares = (f"{tool} {count[tool] / count['all']:.0%}" for tool in ("html_to_text", "trafilatura"))
        print(f"{field:15s} {count['all']:4d}  {'  '.join(shares)}")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared" / "corpus")
