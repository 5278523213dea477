"""Generated pages on the command line."""

import json
import sys

import pytest

import newsparse
from newsparse import cli


def printed(capsysbinary, *arguments):
    assert cli.main(["sample", *arguments]) == 0
    sys.stdout.flush()
    return capsysbinary.readouterr().out.decode()


def test_the_same_seed_gives_the_same_page(capsysbinary):
    page = printed(capsysbinary, "--seed", "7")
    assert page == printed(capsysbinary, "--seed", "7")
    assert page != printed(capsysbinary, "--seed", "8")
    assert "\r" not in page
    assert newsparse.parse(page).blocks


def test_json_lines_hold_text_and_article(capsysbinary):
    lines = printed(capsysbinary, "--count", "12", "--format", "jsonl", "--script", "hant").split("\n")[:-1]
    assert [json.loads(line)["id"] for line in lines] == list(range(1, 13))
    for line in lines:
        text, article = json.loads(line)["text"], newsparse.from_json(line)
        assert article.language == "zh-Hant"
        assert all(block.span.of(text) == block.text for block in article.blocks)


def test_missing_extra_is_named(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    with pytest.raises(SystemExit) as caught:
        cli.main(["sample"])
    assert caught.value.code == 2
    assert "pip install 'newsparse[strategies]'" in capsys.readouterr().err
