package dev.cloche.contract;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads JSON (RFC 8259) and nothing beside it: one object in UTF-8, no duplicate member, no NUL, no
 * lone surrogate, no deep nesting.
 *
 * <p>Thread-safe. Duplicates, NUL and lone surrogates are refused with the name of the field, which
 * is why the tree is built here and not by Jackson's own reader.
 */
public final class StrictJson {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int DEEPEST_NESTING = 32;
  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_NAME = 5_000;

  /** Ten times what the largest request that passes validation has. */
  private static final int MOST_TOKENS = 50_000;

  private final JsonFactory factory =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST_NESTING)
                  .maxTokenCount(MOST_TOKENS)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxNameLength(LONGEST_NAME)
                  .maxStringLength(Integer.MAX_VALUE) // the length of the body bounds it
                  .build())
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  /**
   * Reads one object.
   *
   * @throws RequestRejectedException when the bytes are not one, or hold what must not be in it
   */
  public ObjectNode read(byte[] body) throws RequestRejectedException {
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text(body))) {
      try {
        return object(parser);
      } catch (JacksonException e) {
        throw malformed(JsonComplaint.of(e, parser.currentLocation()));
      }
    }
  }

  private static ObjectNode object(JsonParser parser) throws RequestRejectedException {
    var problems = new FieldProblems();
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw malformed("the body is empty");
    }
    if (first != JsonToken.START_OBJECT) {
      throw malformed("the body must be a JSON object");
    }
    ObjectNode object = new Reading(parser, problems).object(FieldPath.ROOT);
    if (parser.nextToken() != null) {
      throw malformed("something follows the JSON object");
    }
    problems.throwIfAny();
    return object;
  }

  private static String text(byte[] body) throws RequestRejectedException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      if (text.startsWith(BYTE_ORDER_MARK)) {
        throw malformed("the body begins with a byte order mark; send it without");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw malformed("the body is not UTF-8");
    }
  }

  private static RequestRejectedException malformed(String message) {
    return RequestRejectedException.of(ProblemCode.MALFORMED_JSON, message);
  }

  /** Builds the tree of one document; the depth of the recursion is what the parser allows. */
  private record Reading(JsonParser parser, FieldProblems problems) {

    ObjectNode object(FieldPath path) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        FieldPath member = path.field(name);
        refuseBadCharacters(member, name, "the name");
        if (object.has(name)) {
          problems.add(member, "is given more than once");
        }
        parser.nextToken();
        object.set(name, value(member));
      }
      return object;
    }

    private ArrayNode array(FieldPath path) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        array.add(value(path.index(array.size())));
      }
      return array;
    }

    private JsonNode value(FieldPath path) {
      return switch (parser.currentToken()) {
        case START_OBJECT -> object(path);
        case START_ARRAY -> array(path);
        case VALUE_STRING -> string(path);
        case VALUE_NUMBER_INT -> integer();
        case VALUE_NUMBER_FLOAT -> decimal(path);
        case VALUE_TRUE -> JsonNodeFactory.instance.booleanNode(true);
        case VALUE_FALSE -> JsonNodeFactory.instance.booleanNode(false);
        case VALUE_NULL -> JsonNodeFactory.instance.nullNode();
        case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
            throw new IllegalStateException("a parser of text has no such value");
      };
    }

    private JsonNode integer() {
      BigInteger value = parser.getBigIntegerValue();
      return value.bitLength() < Integer.SIZE
          ? JsonNodeFactory.instance.numberNode(value.intValueExact())
          : JsonNodeFactory.instance.numberNode(value);
    }

    private JsonNode decimal(FieldPath path) {
      try {
        return DecimalNode.valueOf(parser.getDecimalValue());
      } catch (NumberFormatException | ArithmeticException e) {
        // The exponent of a BigDecimal has 32 bits; nobody means a number beyond that.
        problems.add(path, "is a number with an exponent that is too large");
        return JsonNodeFactory.instance.nullNode();
      }
    }

    private JsonNode string(FieldPath path) {
      String text = parser.getString();
      refuseBadCharacters(path, text, "the text");
      return JsonNodeFactory.instance.stringNode(text);
    }

    private void refuseBadCharacters(FieldPath path, String text, String what) {
      int nul = text.indexOf('\0');
      if (nul >= 0) {
        problems.add(path, what + " contains the character NUL at index " + nul);
      }
      Characters.loneSurrogate(text)
          .ifPresent(at -> problems.add(path, what + " contains a lone surrogate at index " + at));
    }
  }
}
