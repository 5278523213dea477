"""Write anew what the examples of documents print, after the table or the code has changed.

    python tools/doc_outputs.py docs/how-to/why-this-zone.md …

Every line after a ``>>>`` example in a block of Python becomes what the example prints now. Look at the
difference before it is kept: the tests hold the documents to it.
"""

import contextlib
import doctest
import io
import pathlib
import re
import sys

BLOCK = re.compile(r"(?<=^```python\n)(?:.*\n)*?(?=^```$)", re.MULTILINE)


def renewed(page):
    """Give the page with the outputs of today."""
    names = {"__name__": "__main__"}

    def anew(block):
        if ">>> " not in block[0]:
            exec(block[0], names)
            return block[0]
        lines = []
        for part in doctest.DocTestParser().parse(block[0]):
            if isinstance(part, str):
                continue
            with contextlib.redirect_stdout(io.StringIO()) as printed:
                exec(compile(part.source, "<example>", "single"), names)
            first, *more = part.source.rstrip("\n").split("\n")
            lines += [f">>> {first}", *(f"... {line}".rstrip() for line in more)]
            if shown := printed.getvalue().rstrip("\n"):
                lines += [line.rstrip() for line in shown.split("\n")]
        return "\n".join(lines) + "\n\n"

    return BLOCK.sub(anew, page)


if __name__ == "__main__":
    for name in sys.argv[1:]:
        path = pathlib.Path(name)
        path.write_text(renewed(path.read_text(encoding="utf-8")), encoding="utf-8")
