import ipaddress
import uuid
from html import escape, unescape
from html.parser import HTMLParser
from urllib.parse import parse_qs, quote, unquote, urlencode, urljoin, urlsplit

parts = urlsplit("https://user@example.org:8443/a%20b/c;p?q=1&q=2&x=%C3%BC#top")
print(parts.hostname, parts.port, parts.path, parts.fragment, parse_qs(parts.query))
print(
    quote("größe & co/x", safe=""),
    unquote("%E2%82%AC+1"),
    urlencode({"a b": "ä&", "n": 1}),
)
print(
    [
        urljoin("http://h.example/a/b/c", link)
        for link in ("../d", "?x=1", "//other/e", "/f")
    ]
)

network = ipaddress.ip_network("192.168.10.0/26")
print(network.netmask, network.num_addresses, network[-2], network.broadcast_address)
print([str(part) for part in network.subnets(new_prefix=28)])
print(
    ipaddress.ip_address("192.168.10.64") in network,
    ipaddress.ip_address("10.1.2.3").is_private,
)
print(
    ipaddress.ip_address("2001:db8:0:0:0:0:0:1"), int(ipaddress.ip_address("1.2.3.4"))
)
for wrong in ("256.1.1.1", "192.168.10.1/26"):
    try:
        ipaddress.ip_network(wrong)
    except ValueError as error:
        print(error)
print(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"))


class Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attributes: list) -> None:
        self.found += [
            value for name, value in attributes if tag == "a" and name == "href"
        ]

    def handle_data(self, data: str) -> None:
        self.text += data


page = Links()
page.feed(
    "<p>See <a href='/one?a=1&amp;b=2'>one</a> &amp; <A HREF=two>two</A><br>&euro; 5</p>"
)
print(page.found, repr(page.text), escape("<\"&'>"), unescape("&lt;&eacute;&#x1F600;"))
