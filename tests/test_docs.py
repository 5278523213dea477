"""What the documents promise beyond their code blocks, which are run where they stand."""

import pathlib
import re
import tomllib

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
