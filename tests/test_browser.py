"""The HTML view in a real browser: all the text, readable in light and dark, at a desk and on a phone.

Skipped where there is no Chromium.
"""

import pathlib

import pytest

import newsparse
from browsers import DESK, PHONE
from exported import ARTICLE, TEXT
from page_strategies import EXAMPLES

READABLE = 4.5  # WCAG 2.2, success criterion 1.4.3

# The colours of every mark over all that lies below it, and of its text: the lowest contrast on the page.
CONTRAST = """() => {
  const numbers = colour => (colour.match(/[\\d.]+/g) || []).map(Number)
  const over = (top, below) => {
    const [r, g, b, a = 1] = numbers(top)
    return [r, g, b].map((value, i) => value * a + below[i] * (1 - a))
  }
  const canvas = document.createElement('div')
  canvas.style.background = 'Canvas'
  document.body.append(canvas)
  const ground = numbers(getComputedStyle(canvas).backgroundColor).slice(0, 3)
  canvas.remove()
  const below = element => element === document.documentElement ? ground
    : over(getComputedStyle(element).backgroundColor, below(element.parentElement))
  const light = rgb => {
    const [r, g, b] = rgb.map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  return Math.min(...[...document.querySelectorAll('.np-zone, .np-mark, .np-key, summary')].map(element => {
    const [a, b] = [below(element), over(getComputedStyle(element).color, below(element))].map(light)
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
  }))
}"""


@pytest.fixture(params=["light", "dark"])
def scheme(request):
    return request.param


@pytest.fixture(params=[DESK, PHONE], ids=["desk", "phone"])
def view(browser, scheme, request):
    context = browser.new_context(color_scheme=scheme, viewport=request.param, java_script_enabled=True)
    yield context.new_page()
    context.close()


def open_page(view, html):
    view.set_content(html)
    return view


def shown(view):
    return view.evaluate("document.body.textContent")


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_text_is_all_there(view, name):
    text = EXAMPLES[name].replace("\n", "\r\n")
    assert shown(open_page(view, newsparse.parse(text).to_html(text))) == text


def test_it_is_readable(view, scheme):
    open_page(view, ARTICLE.to_html(TEXT))
    ground = view.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (ground == "rgb(255, 255, 255)") is (scheme == "light")
    assert view.evaluate(CONTRAST) >= READABLE


def test_nothing_sticks_out(view):
    text = f"{TEXT}\n\n{'柳湾' * 300}\n\n{'https-example-org' * 40}\n\n{TEXT}"
    open_page(view, newsparse.parse(text).to_html(text))
    assert view.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_lines_stand_as_they_were(view):
    """Every block begins at the same edge, and below the one before it, where folds are open."""
    open_page(view, ARTICLE.to_html(TEXT))
    view.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true })")
    corners = view.evaluate(
        "[...document.querySelectorAll('.np-zone')].filter(e => !e.matches('.np-key'))"
        ".map(e => e.getClientRects()[0]).map(r => [Math.round(r.left), r.top])"
    )
    assert len(corners) == len(ARTICLE.blocks)
    assert len({left for left, _ in corners}) == 1
    assert [top for _, top in corners] == sorted(top for _, top in corners)


def test_the_story_is_on_the_first_screen(view):
    """The navigation above it is one line, and opens."""
    open_page(view, newsparse.parse(EXAMPLES["ferry-portal"]).to_html(EXAMPLES["ferry-portal"]))
    top = "document.querySelector('.np-z-paragraph:not(.np-key)').getClientRects()[0].top"
    folded = view.evaluate(top)
    assert folded < view.viewport_size["height"]
    view.locator("summary").first.click()
    assert view.evaluate(top) > folded


def test_names_in_the_margin_do_not_cover_the_text(view):
    open_page(view, ARTICLE.to_html(TEXT))
    edge, margin = view.evaluate(
        "[Math.min(...[...document.querySelectorAll('[data-zone]')].map(e => e.getClientRects()[0].left)),"
        " document.querySelector('.np-page').getBoundingClientRect().left"
        " + Math.max(...[...document.querySelectorAll('[data-zone]')]"
        ".map(e => parseFloat(getComputedStyle(e, '::before').width)))]"
    )
    assert margin <= edge


def test_the_element_takes_the_colours_of_the_page_around_it(view):
    """A notebook in its dark theme says so by its own colours, not by a setting of the system."""
    around = f'<body style="background:#111;color:#eee">{ARTICLE._repr_html_()}</body>'
    open_page(view, around)
    colour = view.evaluate("getComputedStyle(document.querySelector('.np-zone')).color")
    assert colour == "rgb(238, 238, 238)"


def test_it_asks_for_nothing_from_elsewhere(view):
    asked = []
    view.on("request", lambda request: asked.append(request.url))
    view.goto("about:blank")
    open_page(view, ARTICLE.to_html(TEXT))
    assert asked in ([], ["about:blank"])


def test_a_saved_file_opens(view, tmp_path: pathlib.Path):
    file = tmp_path / "view.html"
    file.write_text(ARTICLE.to_html(TEXT), encoding="utf-8")
    view.goto(file.as_uri())
    assert shown(view) == TEXT
