package dev.cloche.language;

import dev.cloche.contract.FieldPath;
import dev.cloche.contract.FieldProblems;
import dev.cloche.contract.JsonFields;
import dev.cloche.contract.RequestRejectedException;
import dev.cloche.contract.StrictJson;
import dev.cloche.contract.ValidationPolicy;
import dev.cloche.contract.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the catalogue file as strictly as requests are read, so that a typing error shows. */
public final class LanguageCatalogueReader {

  private static final String SHIPPED = "/dev/cloche/jail/languages.json";

  private static final String OWN = "languages.json";

  private final StrictJson json = new StrictJson();

  /**
   * Reads the catalogue that is shipped in nsjail-config.
   *
   * @throws IllegalStateException when it is missing or wrong, which is an error of the build
   */
  public LanguageCatalogue readShipped() {
    try (InputStream file = LanguageCatalogueReader.class.getResourceAsStream(SHIPPED)) {
      if (file == null) {
        throw new IllegalStateException(SHIPPED + " is not on the class path");
      }
      return read(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + SHIPPED, e);
    }
  }

  /**
   * Reads the catalogue that is shipped and what an operator has added to it: each language of
   * {@code languages.json} in that folder comes to the others or takes the place of its namesake.
   *
   * @throws IllegalStateException when a catalogue is wrong; the message says where
   */
  public LanguageCatalogue readWith(Path home) {
    Path own = home.resolve(OWN);
    if (!Files.exists(own)) {
      return readShipped();
    }
    try {
      return readShipped().with(read(Files.readAllBytes(own)).languages());
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      throw new IllegalStateException(own + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads a catalogue.
   *
   * @throws IllegalStateException when it is wrong; the message says where
   */
  public LanguageCatalogue read(byte[] file) {
    try {
      var problems = new FieldProblems();
      var fields = new JsonFields(json.read(file), FieldPath.ROOT, problems);
      List<Language> languages = new ArrayList<>();
      fields.member("languages").ifPresent(list -> readAll(list, languages, problems));
      fields.rejectUnknown();
      problems.throwIfAny();
      return new LanguageCatalogue(languages);
    } catch (RequestRejectedException | IllegalArgumentException e) {
      throw new IllegalStateException("the language catalogue is wrong: " + e.getMessage(), e);
    }
  }

  private static void readAll(
      JsonFields.Member list, List<Language> languages, FieldProblems problems) {
    int index = 0;
    for (JsonNode element : list.value()) {
      FieldPath path = list.path().index(index++);
      if (element instanceof ObjectNode object) {
        readOne(new JsonFields(object, path, problems), path, problems).ifPresent(languages::add);
      } else {
        problems.add(path, "must be an object");
      }
    }
  }

  private static Optional<Language> readOne(
      JsonFields fields, FieldPath path, FieldProblems problems) {
    try {
      var language =
          new Language(
              fields.requiredString("name"),
              fields.strings("aliases"),
              fields.requiredString("file"),
              fields.string("product"),
              fields.strings("compile"),
              fields.strings("run"),
              fields.strings("entrypoint"),
              fields.strings("version"),
              environment(fields, problems),
              fields.integer("least_processes").orElse(0),
              megabytes(fields, "reserved_mb"),
              megabytes(fields, "scratch_mb"),
              new OutOfMemoryWords(
                  fields.strings("out_of_memory"), fields.strings("compiler_out_of_memory")),
              policies(fields),
              fields.strings("support"));
      fields.rejectUnknown();
      return Optional.of(language);
    } catch (IllegalArgumentException e) {
      problems.add(path, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static long megabytes(JsonFields fields, String name) {
    return (long) fields.integer(name).orElse(0) << 20;
  }

  private static Set<ValidationPolicy> policies(JsonFields fields) {
    Set<ValidationPolicy> policies = EnumSet.noneOf(ValidationPolicy.class);
    for (String word : fields.strings("validation")) {
      policies.add(
          Words.find(ValidationPolicy.class, word)
              .orElseThrow(() -> new IllegalArgumentException("no policy is called " + word)));
    }
    return policies;
  }

  private static Map<String, String> environment(JsonFields fields, FieldProblems problems) {
    Map<String, String> environment = new LinkedHashMap<>();
    fields
        .member("environment")
        .ifPresent(
            member -> {
              if (member.value() instanceof ObjectNode variables) {
                var inside = new JsonFields(variables, member.path(), problems);
                for (String name : variables.propertyNames()) {
                  inside.string(name).ifPresent(value -> environment.put(name, value));
                }
              } else {
                problems.add(member.path(), "must be an object of strings");
              }
            });
    return environment;
  }
}
