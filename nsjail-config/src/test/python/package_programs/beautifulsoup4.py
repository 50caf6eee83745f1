"""A broken page, read by each parser."""

from bs4 import BeautifulSoup

for parser in ("html.parser", "lxml"):
    soup = BeautifulSoup("<p class='a'>one<p><a href='/x'>two", parser)
    assert soup.select_one("p.a").contents[0] == "one"
    assert soup.find("a")["href"] == "/x"
print("as expected")
