"""Its escaping in C."""

import markupsafe
from markupsafe import _speedups

assert markupsafe.escape is _speedups.escape
assert markupsafe.Markup("<b>{}</b>").format("<&") == "<b>&lt;&amp;</b>"
print("as expected")
