package dev.cloche.runner.storage;

import static dev.cloche.storage.FileStoreContractTest.file;
import static dev.cloche.storage.FileStoreContractTest.get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tries the doors of the embedded store with boto3, the client that others would take. */
@Timeout(120)
class PythonClientIT {

  private static final String PYTHON = "/usr/bin/python3";

  /** Prints the status of each operation of each caller. */
  private static final String OPERATIONS =
      """
      import json, sys
      import boto3
      from botocore import UNSIGNED
      from botocore.config import Config
      from botocore.exceptions import ClientError

      given = json.load(sys.stdin)
      bucket, key, upload = given["bucket"], given["key"], given["key"] + "2"
      one = dict(Bucket=bucket, Key=key)
      part = dict(Bucket=bucket, Key=key, UploadId="1")
      operations = {
          "list_buckets": {},
          "list_objects": dict(Bucket=bucket),
          "list_objects_v2": dict(Bucket=bucket, Prefix="executions/"),
          "list_object_versions": dict(Bucket=bucket),
          "list_multipart_uploads": dict(Bucket=bucket),
          "head_bucket": dict(Bucket=bucket),
          "get_bucket_acl": dict(Bucket=bucket),
          "get_object_acl": one,
          "put_object": dict(Bucket=bucket, Key=upload, Body=b"x"),
          "copy_object": dict(Bucket=bucket, Key=upload, CopySource=one),
          "delete_object": one,
          "delete_objects": dict(Bucket=bucket, Delete={"Objects": [{"Key": key}]}),
          "create_multipart_upload": dict(Bucket=bucket, Key=upload),
          "upload_part": dict(part, PartNumber=1, Body=b"x"),
          "complete_multipart_upload": part,
          "get_object": one,
          "head_object": one,
      }

      def client(version, keys):
          addressing = {"addressing_style": "path"}
          settings = Config(signature_version=version, s3=addressing, retries={"total_max_attempts": 1})
          return boto3.client("s3", endpoint_url=given["endpoint"], region_name="us-east-1",
                              config=settings, **keys)

      def status(caller, name, arguments):
          try:
              answer = getattr(caller, name)(**arguments)
              if name == "get_object" and answer["Body"].read() != b"kept":
                  return 0
          except ClientError as refusal:
              answer = refusal.response
          return answer["ResponseMetadata"]["HTTPStatusCode"]

      def keys(identity, secret):
          return dict(aws_access_key_id=identity, aws_secret_access_key=secret)

      owner, hidden = given["owner"], given["secret"]
      callers = {
          "anonymous": client(UNSIGNED, {}),
          "wrong secret": client("s3v4", keys(owner, "0" * 64)),
          "wrong keys": client("s3v4", keys("AKIAIOSFODNN7EXAMPLE", "0" * 64)),
          "older signature": client("s3", keys(owner, hidden)),
          "owner": client("s3v4", keys(owner, hidden)),
      }
      json.dump({caller: {name: status(s3, name, arguments) for name, arguments in operations.items()}
                 for caller, s3 in callers.items()}, sys.stdout)
      """;

  @TempDir private Path home;

  @BeforeAll
  static void findBoto3() throws Exception {
    if (!Files.isExecutable(Path.of(PYTHON))
        || new ProcessBuilder(PYTHON, "-I", "-c", "import boto3").start().waitFor() != 0) {
      String reason = "skipped: boto3 is not installed here; run scripts/setup test";
      assertThat(System.getenv("CI")).as(reason).isNotEqualTo("true");
      System.out.println(reason);
      Assumptions.abort(reason);
    }
  }

  @Test
  void onlyTheOwnerGetsAFileAndNobodyGetsAnythingElse() throws Exception {
    Path folder = home.resolve("storage");
    try (var store = StoreSettings.in(folder).open()) {
      URI link = store.put(file("one", "text/plain", "kept".getBytes(UTF_8))).link();
      String key = link.getPath().substring("/cloche/".length());
      Map<String, Map<String, Integer>> statuses =
          operate(
              Map.of(
                  "endpoint",
                  link.resolve("/").toString(),
                  "bucket",
                  "cloche",
                  "key",
                  key,
                  "owner",
                  "cloche-embedded",
                  "secret",
                  Files.readString(folder.resolve("secret-key")).strip()));

      assertThat(statuses)
          .containsOnlyKeys("anonymous", "wrong secret", "wrong keys", "older signature", "owner");
      statuses.forEach(PythonClientIT::assertRefusals);
      assertThat(get(link).body()).asString(UTF_8).isEqualTo("kept");
      assertThat(objects(folder)).containsExactlyInAnyOrder(key + ".object", key + "2.object");
    }
  }

  private static void assertRefusals(String caller, Map<String, Integer> statuses) {
    boolean owner = caller.equals("owner");
    assertThat(statuses).as(caller).hasSize(17);
    statuses.forEach(
        (operation, status) -> {
          int expected =
              switch (operation) {
                case "get_object", "head_object" -> owner ? 200 : 403;
                case "put_object" -> owner ? 200 : 403;
                case "delete_object",
                    "delete_objects",
                    "create_multipart_upload",
                    "complete_multipart_upload" ->
                    405;
                default -> 403;
              };
          assertThat(status).as(caller + ": " + operation).isEqualTo(expected);
        });
  }

  private Map<String, Map<String, Integer>> operate(Map<String, String> given) throws Exception {
    Path errors = home.resolve("errors");
    var builder = new ProcessBuilder(PYTHON, "-I", "-c", OPERATIONS).redirectError(errors.toFile());
    builder.environment().clear(); // No proxy, no keys and no settings of whoever runs this.
    // Newer versions of boto3 add headers of checksums, as does our own client unless told.
    builder.environment().put("AWS_REQUEST_CHECKSUM_CALCULATION", "when_required");
    builder.environment().put("AWS_RESPONSE_CHECKSUM_VALIDATION", "when_required");
    Process python = builder.start();
    try (var input = python.getOutputStream()) {
      input.write(JsonMapper.shared().writeValueAsBytes(given));
    }
    byte[] said = python.getInputStream().readAllBytes();
    assertThat(python.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(python.exitValue()).as(Files.readString(errors)).isZero();
    return JsonMapper.shared().readValue(said, new TypeReference<>() {});
  }

  private static List<String> objects(Path folder) throws Exception {
    Path bucket = folder.resolve("objects/cloche");
    try (Stream<Path> paths = Files.walk(bucket)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> bucket.relativize(path).toString())
          .toList();
    }
  }
}
