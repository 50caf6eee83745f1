package dev.cloche.contract;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the members of one JSON object, each with exactly the type that is asked for.
 *
 * <p>Nothing is converted: {@code "30"} is no number and {@code 1.0} no integer. What is wrong is
 * noted and reading goes on, so that a caller learns of all problems at once. A field that was
 * never asked for is unknown.
 */
public final class JsonFields {

  private static final BigInteger GREATEST_INTEGER = BigInteger.valueOf(Integer.MAX_VALUE);
  private static final BigInteger LEAST_INTEGER = BigInteger.valueOf(Integer.MIN_VALUE);

  private final ObjectNode object;
  private final FieldPath path;
  private final FieldProblems problems;
  private final Set<String> known = new LinkedHashSet<>();

  /**
   * Creates a reader of the object at {@code path} that notes what is wrong in {@code problems}.
   */
  public JsonFields(ObjectNode object, FieldPath path, FieldProblems problems) {
    this.object = object;
    this.path = path;
    this.problems = problems;
  }

  /** Reads a text; notes a problem when there is none, and then returns an empty one. */
  public String requiredString(String... names) {
    Optional<Member> member = member(names);
    if (member.isEmpty()) {
      problems.add(path.field(names[0]), "is required");
    }
    return member.flatMap(this::string).orElse("");
  }

  /** Reads a text, if the object has one of these names. */
  public Optional<String> string(String... names) {
    return member(names).flatMap(this::string);
  }

  /** Reads a number of any kind, if there is one. */
  public Optional<BigDecimal> decimal(String name) {
    return member(name)
        .filter(member -> is(member.value().isNumber(), member, "a number"))
        .map(member -> member.value().decimalValue());
  }

  /**
   * Reads a whole number, if there is one; one beyond 32 bits comes as the nearest of 32 bits, so
   * that whoever knows the bounds of the field refuses it with them.
   */
  public OptionalInt integer(String name) {
    Optional<Member> member =
        member(name).filter(found -> is(found.value().isNumber(), found, "an integer"));
    if (member.isEmpty()) {
      return OptionalInt.empty();
    }
    JsonNode value = member.get().value();
    if (!value.isIntegralNumber()) {
      problems.add(
          member.get().path(), "must be a whole number, written without point and exponent");
      return OptionalInt.empty();
    }
    return OptionalInt.of(
        value.bigIntegerValue().min(GREATEST_INTEGER).max(LEAST_INTEGER).intValueExact());
  }

  /** Reads {@code true} or {@code false}, if there is one. */
  public Optional<Boolean> bool(String name) {
    return member(name)
        .filter(member -> is(member.value().isBoolean(), member, "true or false"))
        .map(member -> member.value().booleanValue());
  }

  /** Reads one of a few words, if there is one; the names of the constants in lower case. */
  public <E extends Enum<E>> Optional<E> word(String name, Class<E> words) {
    Optional<Member> member = member(name);
    Optional<String> written = member.flatMap(this::string);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Optional<E> meant = Words.find(words, written.get());
    if (meant.isEmpty()) {
      problems.add(member.get().path(), "must be one of " + String.join(", ", Words.all(words)));
    }
    return meant;
  }

  /** Reads a list of texts; an empty one when there is none. */
  public List<String> strings(String name) {
    return member(name)
        .filter(member -> is(member.value().isArray(), member, "a list of strings"))
        .map(this::strings)
        .orElse(List.of());
  }

  /** Returns a member as it is, if the object has one of these names. */
  public Optional<Member> member(String... names) {
    Optional<Member> found = Optional.empty();
    for (String name : names) {
      known.add(name);
      JsonNode value = object.get(name);
      if (value != null && found.isPresent()) {
        problems.add(path.field(name), "is another name of " + found.get().path() + "; give one");
      } else if (value != null) {
        found = Optional.of(new Member(path.field(name), value));
      }
    }
    return found;
  }

  /** Notes a problem for each field that nobody asked for. */
  public void rejectUnknown() {
    for (String name : object.propertyNames()) {
      if (!known.contains(name)) {
        String meant =
            Spelling.nearest(name, known).map(near -> "; did you mean " + near + "?").orElse("");
        problems.add(path.field(name), "is not a known field" + meant);
      }
    }
  }

  private Optional<String> string(Member member) {
    return Optional.of(member)
        .filter(found -> is(found.value().isString(), found, "a string"))
        .map(found -> found.value().stringValue());
  }

  private List<String> strings(Member list) {
    List<String> strings = new ArrayList<>();
    for (JsonNode value : list.value()) {
      string(new Member(list.path().index(strings.size()), value))
          .ifPresentOrElse(strings::add, () -> strings.add(""));
    }
    return strings;
  }

  private boolean is(boolean right, Member member, String wanted) {
    if (!right) {
      problems.add(member.path(), "must be " + wanted + ", not " + JsonKind.of(member.value()));
    }
    return right;
  }

  /**
   * Holds a value and where it was found.
   *
   * @param path for messages
   */
  public record Member(FieldPath path, JsonNode value) {}
}
