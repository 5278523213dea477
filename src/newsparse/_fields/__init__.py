"""The fields of an article: ``find_*`` are public and read a text, ``read_*`` read the blocks of a page.

Each reads blocks of its own zones alone, so that a date in a related item can never become the publication
time, nor an editor an author. The order in which they are read is in ``newsparse._parse``.
"""
