"""The style of the HTML view: translucent colours over whatever is below, so light and dark are both right.

There is no ``>`` in it: for what knows no style sheets, the whole is one comment.
"""

from __future__ import annotations

__all__ = ["PAGE_STYLE", "STYLE", "UNCOLOURED"]

UNCOLOURED = "text"
"""The layer of whole lines whose zone says already what they are."""

# Hues of the colour circle: zones tint their lines, layers the values in them.
_ZONES = {
    "kicker": 250,
    "headline": 250,
    "deck": 250,
    "summary": 250,
    "subheading": 250,
    "masthead": 185,
    "meta": 185,
    "byline": 185,
    "credit": 185,
    "caption": 90,
    "table": 90,
    "list_item": 280,
    "tags": 50,
    "notice": 50,
    "related": 320,
    "comments": 20,
}
_LAYERS = {
    "time": 35,
    "outlet": 170,
    "org": 90,
    "person": 212,
    "quote": 130,
    "list": 275,
    "work": 335,
    "dateline": 60,
    "credit": 190,
    "related": 310,
    "comment": 20,
    "tag": 50,
}

_RULES = """
.newsparse{color-scheme:light dark;line-height:1.9;text-align:start;overflow-wrap:anywhere}
.newsparse .np-page{position:relative;margin-top:1em;padding-inline-start:4.4em}
.newsparse .np-legend{display:flex;
flex-wrap:wrap;gap:.3em .4em;margin:0 0 .5em;font:.78em/1.7 system-ui,sans-serif}
.newsparse .np-key::before{content:attr(data-name)}
.newsparse .np-key{padding:0 .5em;border-radius:.3em}
.newsparse .np-zone,.newsparse .np-mark{-webkit-box-decoration-break:clone;box-decoration-break:clone}
.newsparse .np-zone{--h:0;--s:0%;background:hsl(var(--h) var(--s) 50%/.14)}
.newsparse .np-zone[data-zone]::before{content:attr(data-zone);position:absolute;inset-inline-start:0;
width:6.95em;padding-block:.35em;overflow:hidden;white-space:nowrap;font:.62em/2.2 system-ui,sans-serif;
font-weight:400;box-sizing:border-box;text-indent:.45em;color:inherit;
border-inline-start:.4em solid hsl(var(--h) var(--s) 56%)}
.newsparse .np-z-headline{font-weight:700}
.newsparse .np-z-paragraph{background:none}
.newsparse .np-z-chrome{background:hsl(0 0% 50%/.12)}
.newsparse .np-key.np-z-paragraph{background:hsl(0 0% 50%/.14)}
.newsparse .np-mark{--h:0;border-radius:.2em}
.newsparse .np-time,.newsparse .np-outlet,.newsparse .np-org,.newsparse .np-person,.newsparse .np-work,
.newsparse .np-comment,.newsparse .np-tag{background:hsl(var(--h) 90% 50%/.28)}
.newsparse .np-time .np-time,.newsparse .np-outlet .np-outlet,.newsparse .np-person .np-person
{background:none}
.newsparse .np-quote{background:hsl(var(--h) 70% 45%/.15)}
.newsparse .np-fold{margin-block:.5em}
.newsparse .np-fold summary{cursor:pointer;width:fit-content;padding:0 .5em;border-radius:.3em;
font:.78em/2 system-ui,sans-serif;background:hsl(0 0% 50%/.14)}
.newsparse .np-fold summary::after{content:attr(data-fold)}
.newsparse .np-list,.newsparse .np-dateline,.newsparse .np-credit,.newsparse .np-related
{box-shadow:0 .14em hsl(var(--h) 75% 52%/.85)}
.newsparse .np-part{text-decoration:underline dotted hsl(0 0% 50%) .1em;text-underline-offset:.25em}
.newsparse .np-defect{text-decoration:underline wavy hsl(0 85% 55%) .09em;text-underline-offset:.3em}
"""

STYLE = (
    _RULES
    + "".join(f".newsparse .np-z-{zone}{{--h:{hue};--s:70%}}\n" for zone, hue in _ZONES.items())
    + "".join(f".newsparse .np-{layer}{{--h:{hue}}}\n" for layer, hue in _LAYERS.items())
)
"""The style of the element, which takes its colours and its type from the page around it."""

PAGE_STYLE = """
:root{color-scheme:light dark}
body{margin:0 auto;max-width:50em;padding:1em;background:Canvas;color:CanvasText;
font:1rem/1.9 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}
"""
"""The style of the page around the element, for a page of its own."""
