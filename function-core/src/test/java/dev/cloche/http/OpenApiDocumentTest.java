package dev.cloche.http;

import static dev.cloche.http.OpenApiSchemas.part;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.contract.ErrorKind;
import dev.cloche.contract.IsolationTier;
import dev.cloche.contract.OutputEncoding;
import dev.cloche.contract.ProblemCode;
import dev.cloche.contract.Severity;
import dev.cloche.contract.SkipCode;
import dev.cloche.contract.Status;
import dev.cloche.contract.ValidationPolicy;
import dev.cloche.contract.Words;
import dev.cloche.http.OpenApiSchemas.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Holds the OpenAPI document against its own schema, the code and the examples. */
class OpenApiDocumentTest {

  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final String JSON_SCHEMA = "https://json-schema.org/draft/2020-12/schema";

  private final OpenApiSchemas schemas = new OpenApiSchemas();
  private final JsonNode document = schemas.document();

  @Test
  void theDocumentIsOneOfOpenApi31() {
    assertThat(schemas.complaintsBy(OpenApiSchemas.META_SCHEMA, document)).isEmpty();
  }

  @Test
  void everySchemaIsOneOfJsonSchema() {
    List<Place> found = new ArrayList<>();
    collect("", document, List.of("schema"), found);
    for (String name : document.at("/components/schemas").propertyNames()) {
      found.add(schemas.place("/components/schemas" + part(name)).orElseThrow());
    }

    assertThat(found).hasSizeGreaterThan(40);
    assertThat(found)
        .allSatisfy(
            place ->
                assertThat(schemas.complaintsBy(JSON_SCHEMA, place.node()))
                    .as(place.pointer())
                    .isEmpty());
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<Place> references = new ArrayList<>();
    collect("", document, List.of("$ref"), references);

    assertThat(references).hasSizeGreaterThan(100);
    assertThat(references)
        .allSatisfy(
            place ->
                assertThat(schemas.place(place.node().stringValue().substring(1)))
                    .as(place.pointer())
                    .isPresent());
  }

  @Test
  void everyExampleFitsItsSchema() {
    List<Place> groups = new ArrayList<>();
    collect("", document, List.of("examples"), groups);
    int count = 0;

    for (Place group : groups) {
      String owner = group.pointer().substring(0, group.pointer().lastIndexOf('/'));
      for (Map.Entry<String, JsonNode> example : group.node().properties()) {
        count++;
        assertThat(schemas.complaints(owner + "/schema", example.getValue().get("value")))
            .as(owner + " " + example.getKey())
            .isEmpty();
      }
      if (group.node().isArray()) {
        for (JsonNode value : group.node()) {
          assertThat(schemas.complaints(owner, value)).as(owner).isEmpty();
        }
      }
    }
    assertThat(count).isGreaterThan(20);
  }

  @Test
  void theExamplesOfRequestsAreTheFilesOfTheFolder() throws IOException {
    Map<String, JsonNode> shown = new TreeMap<>();
    for (String path : List.of("/api/v1/execute", "/execute")) {
      String content = "/paths" + part(path) + "/post/requestBody/content/application~1json";
      document
          .at(content + "/examples")
          .properties()
          .forEach(example -> shown.put(example.getKey(), example.getValue().get("value")));
    }
    Map<String, JsonNode> files = new TreeMap<>();
    try (Stream<Path> found = Files.list(EXAMPLES)) {
      for (Path file : found.toList()) {
        files.put(
            file.getFileName().toString().replace(".json", ""),
            OpenApiSchemas.parse(Files.readAllBytes(file)));
      }
    }

    assertThat(shown).isEqualTo(files);
  }

  private static final Set<ProblemCode> SCRIPT_REFUSED =
      EnumSet.of(ProblemCode.ENTRYPOINT_MISSING, ProblemCode.SCRIPT_INVALID);

  @Test
  void wordsAreThoseOfTheCode() {
    assertThat(words("Status")).isEqualTo(Words.all(Status.class));
    assertThat(words("ErrorKind")).isEqualTo(Words.all(ErrorKind.class));
    assertThat(words("IsolationTier")).isEqualTo(Words.all(IsolationTier.class));
    assertThat(words("ProblemCode")).isEqualTo(Words.all(ProblemCode.class));
    assertThat(words("Issue/properties/severity")).isEqualTo(Words.all(Severity.class));
    assertThat(words("SkippedFile/properties/code")).isEqualTo(Words.all(SkipCode.class));
    assertThat(words("ExecutionRequest/properties/output_encoding"))
        .isEqualTo(Words.all(OutputEncoding.class));
    assertThat(words("ExecutionRequest/properties/validation"))
        .isEqualTo(Words.all(ValidationPolicy.class));
  }

  @Test
  void everyProblemIsAnAnswerWithItsStatusAndWithNoOtherStatus() {
    Map<String, List<String>> described = new TreeMap<>();
    List<Place> schemasOfAnswers = new ArrayList<>();
    collect("", document, List.of("application/problem+json"), schemasOfAnswers);
    for (Place answer : schemasOfAnswers) {
      JsonNode members = answer.node().at("/schema/allOf/1/properties");
      String status = members.at("/status/const").asString("");
      JsonNode code = members.get("code");
      Stream<String> codes =
          code.has("const")
              ? Stream.of(code.get("const").stringValue())
              : code.get("enum").valueStream().map(JsonNode::stringValue);
      codes.forEach(name -> described.computeIfAbsent(name, key -> new ArrayList<>()).add(status));
    }

    for (ProblemCode code : ProblemCode.values()) {
      assertThat(described.remove(code.wireName()))
          .as(code.wireName())
          .contains(String.valueOf(code.httpStatus()))
          // A script that is refused is a bad request on the short form.
          .allMatch(
              status ->
                  status.equals(String.valueOf(code.httpStatus()))
                      || (SCRIPT_REFUSED.contains(code) && status.equals("400")));
    }
    assertThat(described).isEmpty();
  }

  @Test
  void pathsAreThoseOfTheRouteTable() {
    List<String> described =
        document.get("paths").properties().stream()
            .flatMap(
                path ->
                    path.getValue().propertyNames().stream()
                        .map(method -> method.toUpperCase(Locale.ROOT))
                        .map(method -> method + " " + path.getKey()))
            .toList();
    List<String> routes =
        new TestingApi()
            .routes().stream().map(route -> route.method() + " " + route.path()).toList();

    assertThat(described).containsExactlyInAnyOrderElementsOf(routes);
  }

  @Test
  void routesAreOpenWhereTheDocumentSaysSo() {
    assertThat(new TestingApi().routes())
        .allSatisfy(
            route -> {
              String operation =
                  "/paths" + part(route.path()) + "/" + route.method().toLowerCase(Locale.ROOT);
              assertThat(document.at(operation).has("security"))
                  .as(operation)
                  .isEqualTo(route.access() == Access.OPEN);
            });
  }

  private List<String> words(String schema) {
    return document
        .at("/components/schemas/" + schema + "/enum")
        .valueStream()
        .map(JsonNode::stringValue)
        .toList();
  }

  private static void collect(
      String pointer, JsonNode node, List<String> names, List<Place> found) {
    if (node.isArray()) {
      for (int index = 0; index < node.size(); index++) {
        collect(pointer + "/" + index, node.get(index), names, found);
      }
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String inner = pointer + part(member.getKey());
      // What stands in an example is not of the document.
      if (names.contains(member.getKey())) {
        found.add(new Place(inner, member.getValue()));
      } else if (!member.getKey().equals("value")) {
        collect(inner, member.getValue(), names, found);
      }
    }
  }
}
