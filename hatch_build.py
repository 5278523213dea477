"""What a package index shows: the README, whose links lead nowhere there unless they are made whole.

``repository`` in ``[tool.hatch.metadata.hooks.custom]`` of pyproject.toml says where the repository is on the
web. With it the links and the picture of the README lead there, and it is the project's URL; without it (none
is known yet) a link becomes its words, and the picture is left out.
"""

import re
from pathlib import Path

from hatchling.metadata.plugin.interface import MetadataHookInterface

_COMMENT = re.compile(r"^<!-- .*? -->\n", re.MULTILINE)
_PICTURE = re.compile(r"!\[([^]]*)\]\((?!\w+:|#)([^)]+)\)\n*")
_LINK = re.compile(r"(?<!!)\[([^]]*)\]\((?!\w+:|#)([^)]+)\)")


def on_an_index(readme: str, repository: str) -> str:
    """Return the README with no link that is relative, and without comments."""
    readme = _COMMENT.sub("", readme)
    if not repository:
        return _LINK.sub(r"\1", _PICTURE.sub("", readme))
    readme = _PICTURE.sub(rf"![\1]({repository}/raw/HEAD/\2)\n\n", readme)
    return _LINK.sub(rf"[\1]({repository}/blob/HEAD/\2)", readme)


def urls(repository: str) -> dict[str, str]:
    """Return the project's addresses."""
    if not repository:
        return {}
    return {
        "Repository": repository,
        "Documentation": f"{repository}/blob/HEAD/docs/index.md",
        "Changelog": f"{repository}/blob/HEAD/CHANGELOG.md",
    }


class Index(MetadataHookInterface):
    """Writes the description and the addresses of the metadata."""

    def update(self, metadata: dict[str, object]) -> None:
        """Fill what pyproject.toml calls dynamic."""
        repository = str(self.config.get("repository", "")).rstrip("/")
        readme = (Path(self.root) / "README.md").read_text(encoding="utf-8")
        metadata["readme"] = {"content-type": "text/markdown", "text": on_an_index(readme, repository)}
        metadata["urls"] = urls(repository)
