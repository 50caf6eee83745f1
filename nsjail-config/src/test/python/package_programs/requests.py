"""A prepared request, retries, and the exception of a network that is not there."""

import requests
from requests.adapters import HTTPAdapter
from urllib3 import Retry

session = requests.Session()
session.mount("http://", HTTPAdapter(max_retries=Retry(2, backoff_factor=0.01)))
request = requests.Request(
    "POST", "http://127.0.0.1:9/", files={"file": b"text"}, params={"a": "ä"}
)
prepared = session.prepare_request(request)
assert prepared.url.endswith("?a=%C3%A4") and b"text" in prepared.body
for address in (prepared.url, "http://example.org/"):
    try:
        session.get(address, timeout=1)
    except requests.exceptions.ConnectionError as told:
        # Of a socket or of a name.
        assert "Failed to establish a new connection" in str(told), told
    else:
        raise AssertionError(f"{address} is open")
print("as expected")
