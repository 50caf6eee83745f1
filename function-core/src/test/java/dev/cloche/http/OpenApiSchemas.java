package dev.cloche.http;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the shipped OpenAPI document, and values against the schemas in it. Thread-safe. */
final class OpenApiSchemas {

  static final String META_SCHEMA = "https://spec.openapis.org/oas/3.1/schema/2022-10-07";

  private static final String DOCUMENT = "urn:cloche:openapi";
  private static final String DOCUMENT_FILE = "/dev/cloche/http/openapi.json";

  /** Of the library vertx-openapi. */
  private static final String META_SCHEMA_FILE = "/spec.openapis.org/oas/3.1/schema/2022-10-07";

  /** What a script returns may be nested more deeply than Jackson reads by itself. */
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(5_000).build())
                  .build())
          .build();

  private final JsonNode document;
  private final SchemaRegistry registry;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  OpenApiSchemas() {
    String text = resource(DOCUMENT_FILE);
    document = JSON.readTree(text);
    registry =
        SchemaRegistry.withDialect(
            Dialects.getDraft202012(),
            builder ->
                builder
                    .schemas(Map.of(DOCUMENT, text, META_SCHEMA, resource(META_SCHEMA_FILE)))
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  }

  /** Reads any JSON. */
  static JsonNode parse(byte[] json) {
    return JSON.readTree(json);
  }

  /** Returns the document as it is shipped. */
  JsonNode document() {
    return document;
  }

  /** Returns a place in the document, from which {@code $ref} has been followed. */
  Optional<Place> place(String pointer) {
    JsonNode node = document.at(pointer);
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    return node.has("$ref")
        ? place(node.get("$ref").stringValue().substring(1))
        : Optional.of(new Place(pointer, node));
  }

  /** Says what is wrong with a value by the schema at a place of the document. */
  List<String> complaints(String pointer, JsonNode value) {
    return complaintsBy(DOCUMENT + "#" + pointer, value);
  }

  /** Says what is wrong with a value by a schema that is known by its name. */
  List<String> complaintsBy(String schema, JsonNode value) {
    return schemas
        .computeIfAbsent(schema, name -> registry.getSchema(SchemaLocation.of(name)))
        .validate(value)
        .stream()
        .map(Error::toString)
        .toList();
  }

  /** Writes a name as a part of a JSON pointer. */
  static String part(String name) {
    return "/" + name.replace("~", "~0").replace("/", "~1");
  }

  private static String resource(String name) {
    try (InputStream content = OpenApiSchemas.class.getResourceAsStream(name)) {
      if (content == null) {
        throw new AssertionError(name + " is not on the class path");
      }
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Holds a place of the document.
   *
   * @param pointer as RFC 6901 has it
   */
  record Place(String pointer, JsonNode node) {}
}
