"""Clients, a signed address, and a request that finds no network."""

import boto3
from botocore.config import Config
from botocore.exceptions import EndpointConnectionError
from boto3.s3.transfer import TransferConfig

session = boto3.Session("key", "secret", region_name="eu-central-1")
client = session.client(
    "s3",
    endpoint_url="http://127.0.0.1:9",
    config=Config(retries={"total_max_attempts": 1}),
)
address = client.generate_presigned_url("get_object", {"Bucket": "b", "Key": "k"})
assert "Signature" in address
with open("file", "wb") as file:
    file.write(bytes(1000))
try:
    # By way of the threads of s3transfer.
    client.upload_file(
        "file", "bucket", "key", Config=TransferConfig(max_concurrency=2)
    )
except EndpointConnectionError:
    print("as expected")
