"""The models of services, a signature, and a stubbed answer."""

from botocore.awsrequest import AWSRequest
from botocore.auth import SigV4Auth
from botocore.credentials import Credentials
from botocore.session import get_session
from botocore.stub import Stubber

session = get_session()
client = session.create_client(
    "sqs",
    region_name="eu-central-1",
    aws_access_key_id="key",
    aws_secret_access_key="secret",
)
with Stubber(client) as stubber:
    stubber.add_response("list_queues", {"QueueUrls": ["one"]})
    assert client.list_queues()["QueueUrls"] == ["one"]
request = AWSRequest("GET", "https://example.org/", data=b"")
SigV4Auth(Credentials("key", "secret"), "s3", "eu-central-1").add_auth(request)
assert request.headers["Authorization"].startswith("AWS4-HMAC-SHA256")
print("as expected")
