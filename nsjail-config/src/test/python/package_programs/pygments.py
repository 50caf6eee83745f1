"""A program in colours."""

import pygments
from pygments.formatters import HtmlFormatter, TerminalFormatter
from pygments.lexers import get_lexer_by_name, guess_lexer

code = "#!/usr/bin/python\nimport os\nprint(os.getpid())\n"
assert guess_lexer(code).name == "Python"
for name in ("python", "java", "rust", "sql"):
    page = pygments.highlight(code, get_lexer_by_name(name), HtmlFormatter(full=True))
    assert "<span" in page
pygments.highlight(code, get_lexer_by_name("bash"), TerminalFormatter())
print("as expected")
