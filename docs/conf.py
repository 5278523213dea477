"""How the documentation is built: ``sphinx-build -W docs docs/_build``."""

import importlib.metadata

project = "newsparse"
author = "The newsparse developers"
copyright = author  # noqa: A001
release = importlib.metadata.version("newsparse")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = "newsparse"

autodoc_mock_imports = ["pyspark"]  # 400 MB for the names of four types
autodoc_member_order = "bysource"
autodoc_typehints = "description"
napoleon_numpy_docstring = False
