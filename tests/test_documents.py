"""Every block of the README and the documents is run, each document in a process of its own.

So nothing that a test or another page has set up helps it: what is printed works for whoever copies it.
Blocks of Python run as they stand; of those of the shell the lines that call newsparse, in a folder that has
what they name. Not run are ``py`` blocks (tests/test_recipes.py has those) and lines that start tools.
"""

import gzip
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

ROOT = Path(__file__).parent.parent
PAGES = sorted(
    str(page.relative_to(ROOT))
    for page in (ROOT / "README.md", *(ROOT / "docs").rglob("*.md"))
    if page.is_file()
)
PAGE = """\
晋水晚报
柳湾渡口恢复通航 早班船坐满了人
2024-09-05 07:42 来源：河东日报

停航八个月的柳湾渡口4日恢复通航，早班船坐满了人，两岸居民排队过河。市长孟川柏说：“船要快，更要稳。”

船工们说，票价不变，班次加密，雨天停航。

责任编辑：祁小满
"""
TRADITIONAL = """\
柳灣渡口恢復通航 早班船坐滿了人
河東日報 2024-09-05 07:42

停航八個月的柳灣渡口4日恢復通航，早班船坐滿了人。
"""
TITLE = "柳湾渡口恢复通航"
RECORD = {
    **dict.fromkeys(("id", "doc_id"), "a1"),
    **dict.fromkeys(("text", "content"), PAGE),
    **dict.fromkeys(("title", "name"), TITLE),
    "metadata": {"url": "https://news.example/20240905/1.html"},
    "fetched": "2024-09-06T08:00:00Z",
}
"""A page under each of the names that the documents call its fields."""


def blocks(page, language):
    text = (ROOT / page).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def commands(page):
    """Give the lines of a document's shell blocks that call newsparse, each with those it goes on in."""
    lines = (line for block in blocks(page, "sh") for line in block.replace("\\\n", " ").split("\n"))
    return [line for line in lines if line.startswith("newsparse ")]


def run(command, **settings):
    given = {name: value for name, value in os.environ.items() if name not in {"FORCE_COLOR", "COVERAGE_RUN"}}
    env = given | {"PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=env, **settings)
    assert done.returncode == 0, done.stderr[-3_000:]
    return done


@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page, "python")])
def test_blocks_of_python_run_in_a_fresh_process(page):
    done = run([sys.executable, "-W", "error", str(ROOT / "tests" / "run_page.py"), page], cwd=ROOT)
    assert int(done.stdout.split()[-1]) > 0


@pytest.fixture
def folder(tmp_path):
    """Make a folder that holds all that the documents name."""
    (tmp_path / "pages" / "2024").mkdir(parents=True)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    (tmp_path / "texts").mkdir()
    for name in ("page.txt", "pages/a.txt", "pages/2024/b.txt"):
        (tmp_path / name).write_text(PAGE, encoding="utf-8")
    html = "".join(f"<p>{line}</p>" for line in PAGE.split("\n"))
    (tmp_path / "page.html").write_text(f"<html><body>{html}</body></html>", encoding="utf-8")
    lines = [json.dumps(RECORD, ensure_ascii=False)] * 17
    (tmp_path / "pages.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "crawl.jsonl").write_text("\n".join([*lines, "{"]), encoding="utf-8")
    (tmp_path / "crawl.jsonl.gz").write_bytes(gzip.compress("\n".join(lines).encode()))
    row = {name: [value] for name, value in RECORD.items() if isinstance(value, str)}
    pq.write_table(pa.table(row), tmp_path / "pages.parquet")
    (tmp_path / "words.toml").write_text(
        'outlets = ["柳湾e家"]\n[roles]\n"领航员" = "designer"\n', encoding="utf-8"
    )
    body = PAGE.encode()
    head = (
        "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://news.example/1\r\n"
        "WARC-Date: 2024-09-05T07:42:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: text/plain\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    (tmp_path / "CC-NEWS.warc.wet.gz").write_bytes(gzip.compress(head.encode() + body + b"\r\n\r\n"))
    return tmp_path


@pytest.mark.parametrize("page", [page for page in PAGES if commands(page)])
def test_commands_run_in_a_fresh_shell(page, folder):
    steps = commands(page)
    if any("--encoding" in step for step in steps):
        (folder / "page.txt").write_text(PAGE, encoding="gb18030")
        (folder / "page.html").write_text(f"<html><body>{TRADITIONAL}</body></html>", encoding="big5")
    shell = f'set -euo pipefail\nnewsparse() {{ "{sys.executable}" -m newsparse "$@"; }}\n'
    run(["bash", "-c", shell + "\n".join(steps)], cwd=folder)
