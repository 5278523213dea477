"""The law of the dress: one story is read alike in whatever form it is held."""

from hypothesis import event, given
from hypothesis import strategies as st

from newsparse import Options, parse, parse_many
from newsparse.strategies import DRESSES, dressed_stories, scripts
from nodes import misplaced

HEAD = Options(layers=())


@given(scripts().flatmap(dressed_stories))
def test_a_story_is_read_alike_in_every_dress(dressed):
    event(dressed.dress)
    story, article = dressed.story, parse(dressed.text, options=HEAD)
    assert str(article.headline) == story.title
    assert str(article.source) == story.source
    assert [name.name for name in article.authors] == [story.author]
    assert article.published.start.date().isoformat() == story.published
    assert "".join(article.body_text.split()) == "".join(story.paragraphs)
    assert misplaced(article, dressed.text) == []


@given(dressed_stories(), st.sampled_from(["\r\n", "\r"]))
def test_the_line_ends_of_a_dress_tell_nothing(dressed, line_end):
    other = parse(dressed.text.replace("\n", line_end), options=HEAD)
    article = parse(dressed.text, options=HEAD)
    assert (str(other.headline), str(other.source)) == (str(article.headline), str(article.source))
    assert "".join(other.body_text.split()) == "".join(article.body_text.split())


@given(st.sampled_from(["labels", "labels in brackets", "tags", "RIS"]), st.data())
def test_several_stories_in_a_dress_are_several_articles(dress, data):
    stories = data.draw(st.lists(dressed_stories().map(lambda d: d.story), min_size=2, max_size=3))
    articles = parse_many("".join(DRESSES[dress](story) for story in stories), options=HEAD)
    assert [str(article.headline) for article in articles] == [story.title for story in stories]
