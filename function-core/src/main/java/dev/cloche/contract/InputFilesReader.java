package dev.cloche.contract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the field {@code files} in both of its forms, an object by name and a list. */
final class InputFilesReader {

  private final FieldProblems problems;
  private final List<InputFile> files = new ArrayList<>();

  InputFilesReader(FieldProblems problems) {
    this.problems = problems;
  }

  List<InputFile> read(JsonFields.Member member) {
    switch (member.value()) {
      case ObjectNode byName -> readObject(byName, member.path());
      case ArrayNode list -> readList(list, member.path());
      default ->
          problems.add(
              member.path(), "must be an object or a list, not " + JsonKind.of(member.value()));
    }
    return files;
  }

  private void readObject(ObjectNode byName, FieldPath path) {
    for (Map.Entry<String, JsonNode> entry : byName.properties()) {
      FieldPath file = path.field(entry.getKey());
      if (entry.getValue().isString()) {
        add(entry.getKey(), Encoding.UTF8, entry.getValue().stringValue(), file);
      } else if (entry.getValue() instanceof ObjectNode described) {
        var fields = new JsonFields(described, file, problems);
        readContent(entry.getKey(), fields, file);
      } else {
        problems.add(file, "must be a string or an object, not " + JsonKind.of(entry.getValue()));
      }
    }
  }

  private void readList(ArrayNode list, FieldPath path) {
    int index = 0;
    for (JsonNode element : list) {
      FieldPath file = path.index(index++);
      if (element instanceof ObjectNode described) {
        var fields = new JsonFields(described, file, problems);
        readContent(fields.requiredString("name"), fields, file);
      } else {
        problems.add(file, "must be an object, not " + JsonKind.of(element));
      }
    }
  }

  private void readContent(String name, JsonFields fields, FieldPath file) {
    String content = fields.requiredString("content");
    Optional<Encoding> encoding =
        fields.member("encoding").isEmpty()
            ? Optional.of(Encoding.UTF8)
            : fields.word("encoding", Encoding.class);
    fields.rejectUnknown();
    encoding.ifPresent(known -> add(name, known, content, file.field("content")));
  }

  private void add(String name, Encoding encoding, String content, FieldPath path) {
    try {
      files.add(new InputFile(name, encoding.decode(content)));
    } catch (IllegalArgumentException e) {
      problems.add(path, "is not valid " + Words.of(encoding));
      files.add(new InputFile(name, new byte[0]));
    }
  }

  /** Names the ways in which the bytes of a file are written as text. */
  private enum Encoding {
    UTF8,
    BASE64,
    HEX;

    byte[] decode(String content) {
      return switch (this) {
        case UTF8 -> content.getBytes(StandardCharsets.UTF_8);
        case BASE64 -> Base64.getDecoder().decode(content);
        case HEX -> HexFormat.of().parseHex(content);
      };
    }
  }
}
