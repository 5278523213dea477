"""What the documents promise beyond their code blocks, which are run where they stand."""

import pathlib
import re
import tomllib

import newsparse
from newsparse import Basis, DatelineKind, ListKind, Precision, QuoteKind, Role, WorkKind, Zone
from newsparse._names.roles import role_word
from newsparse.defects import DefectCode
from newsparse.model import WRITERS

ROOT = pathlib.Path(__file__).parent.parent


def read(name):
    return (ROOT / name).read_text(encoding="utf-8")


def test_every_defect_has_its_entry():
    rows = re.findall(r"^\| `(\w+)` \| (\w+) \| (.+) \|$", read("docs/reference/defects.md"), re.MULTILINE)
    assert rows == [(code.value, code.severity.name.lower(), code.meaning) for code in DefectCode]


def test_every_public_name_is_in_the_reference():
    pages = "".join(page.read_text(encoding="utf-8") for page in (ROOT / "docs/reference/api").glob("*.md"))
    modules = set(re.findall(r"automodule:: newsparse\.([\w.]+)", pages))
    shown = set(re.findall(r"auto(?:class|function):: newsparse\.(\w+)", pages))
    assert {name for name, module in newsparse._MODULES.items() if module not in modules} - shown == set()


def test_every_zone_and_role_has_its_row():
    zones = re.findall(r"^\| `(\w+)` \|", read("docs/reference/zones.md"), re.MULTILINE)
    assert zones == [zone.value for zone in Zone]
    roles = re.findall(r"^\| `(\w+)` \| (yes|no) \| (.+) \|$", read("docs/reference/roles.md"), re.MULTILINE)
    assert [(role, writes) for role, writes, _ in roles] == [
        (role.value, "yes" if role in WRITERS else "no") for role in Role
    ]
    assert all(role_word(w).roles == (Role(role),) for role, _, labels in roles for w in labels.split())


def test_every_other_closed_list_has_its_rows():
    page = read("docs/reference/kinds.md")
    sections = dict(re.findall(r"^## (\w+)\n((?:(?!## ).*\n)*)", page, re.MULTILINE))
    kinds = (Precision, Basis, DatelineKind, ListKind, QuoteKind, WorkKind)
    assert list(sections) == [kind.__name__ for kind in kinds]
    for kind in kinds:
        rows = re.findall(r"^\| `(\w+)` \|", sections[kind.__name__], re.MULTILINE)
        assert rows == list(kind)


def test_the_chinese_references_have_the_same_rows():
    def rows(page):
        return re.findall(r"^\| `(\w+)` \|", read(f"docs/reference/{page}.md"), re.MULTILINE)

    for page in ("zones", "roles", "defects"):
        assert rows(f"{page}-zh") == rows(page)
    told = re.findall(r"^\| `(\w+)` \| (\w+) \|", read("docs/reference/defects-zh.md"), re.MULTILINE)
    assert told == [(code.value, code.severity.name.lower()) for code in DefectCode]
    roles = re.findall(
        r"^\| `(\w+)` \| (是|否) \| .+ \| (.+) \|$", read("docs/reference/roles-zh.md"), re.MULTILINE
    )
    assert {role for role, writes, _ in roles if writes == "是"} == {role.value for role in WRITERS}
    assert all(role_word(w).roles == (Role(role),) for role, _, labels in roles for w in labels.split())


def test_figures_are_the_same_wherever_they_stand():
    """tools/trust_figures.py writes them all at once."""
    block = re.compile(r"^<!-- trust (\w+) -->\n(.*?)^<!-- end -->$", re.DOTALL | re.MULTILINE)
    trusted = dict(block.findall(read("docs/explanation/trust.md")))
    assert list(trusted) == ["date", "pages", "forms", "stories", "shares"]
    assert all(trusted.values())
    for name, table in block.findall(read("README.md")):
        assert table == trusted[name]
    ((_, chinese),) = block.findall(read("docs/tutorial/quick-start-zh.md"))
    shown = [re.findall(r"\d\.\d\d|–", row) for row in chinese.splitlines()[2:]]
    every = [re.findall(r"\d\.\d\d|–", row) for row in trusted["pages"].splitlines()[2:]]
    assert shown == [row for row in every if row in shown]


def test_the_benchmarks_in_the_readme_are_those_of_their_page():
    """benchmarks/side_by_side.py --write writes both at once."""
    block = re.compile(r"^<!-- begin (.+?) -->\n(.*?)\n<!-- end \1 -->$", re.DOTALL | re.MULTILINE)
    measured = dict(block.findall(read("docs/explanation/benchmarks.md")))
    shown = dict(block.findall(read("README.md")))
    assert list(shown) == ["blind pages"]
    assert shown["blind pages"] == measured["blind pages"]
    assert all(re.search(r"\d", table) for table in measured.values())


def test_documents_need_no_extension_of_markdown():
    """A definition list is shown as a paragraph that begins with a colon where there is none."""
    for page in (ROOT / "docs").rglob("*.md"):
        assert not re.search(r"^: ", page.read_text(encoding="utf-8"), re.MULTILINE), page


def test_every_page_has_its_place_in_the_contents():
    docs = ROOT / "docs"
    listed = set()
    for index in docs.rglob("*.md"):
        for tree in re.findall(
            r"^```{toctree}\n(.*?)^```$", index.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
        ):
            for line in tree.splitlines():
                if line and not line.startswith(":"):
                    listed |= set(index.parent.glob(f"{line}.md"))
    assert set(docs.rglob("*.md")) - listed - set(docs.glob("_build/**/*.md")) == {docs / "index.md"}


def test_readme_has_the_two_commands():
    """.ci/run takes them from there."""
    assert [line for line in read("README.md").split("\n") if line.startswith("python3 -m venv")] == [
        (
            "python3 -m venv .venv && .venv/bin/pip install . && "
            ".venv/bin/newsparse parse examples/yellow-river.txt"
        ),
        "python3 -m venv .venv && .venv/bin/pip install -e '.[test]' && .venv/bin/pytest",
    ]


def test_only_three_packages_are_needed_at_run_time():
    needed = tomllib.loads(read("pyproject.toml"))["project"]["dependencies"]
    assert [re.match(r"[\w.-]+", requirement)[0] for requirement in needed] == ["attrs", "cattrs", "regex"]


def test_links_between_documents_lead_somewhere():
    pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]
    for page in pages:
        for target in re.findall(r"\]\(([^)#:]+\.md)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).is_file(), f"{page}: {target}"
