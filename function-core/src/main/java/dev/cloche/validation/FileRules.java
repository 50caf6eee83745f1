package dev.cloche.validation;

import dev.cloche.contract.FieldPath;
import dev.cloche.contract.FieldProblems;
import dev.cloche.contract.InputFile;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks the paths of input files, alone and against each other.
 *
 * <p>Two paths are the same when they look the same: after Unicode normalisation and without regard
 * to case, so that a request means the same on every file system.
 */
final class FileRules {

  static final int MOST_FILES = 500;
  static final int DEEPEST = 8;

  /** NAME_MAX of limits.h, which every file system of Linux has. */
  static final int LONGEST_SEGMENT_BYTES = 255;

  static final int LONGEST_PATH_BYTES = 1_024;

  /** As they are compared, with the way in which they are written. */
  private final Map<String, String> files = new HashMap<>();

  private final Set<String> folders = new HashSet<>();
  private final List<String> reserved;

  private FileRules(List<String> reserved) {
    this.reserved = reserved.stream().map(FileRules::key).toList();
  }

  /** Checks files that may not lie where the script does, or what is made of it. */
  static void check(List<InputFile> inputs, List<String> reserved, FieldProblems problems) {
    FieldPath path = FieldPath.ROOT.field("files");
    if (inputs.size() > MOST_FILES) {
      problems.add(path, "must be at most " + MOST_FILES + " files");
      return;
    }
    var rules = new FileRules(reserved);
    for (InputFile file : inputs) {
      complaint(file.path())
          .or(() -> rules.collision(file.path()))
          .ifPresent(message -> problems.add(path.field(file.path()), message));
    }
  }

  private static Optional<String> complaint(String path) {
    if (path.isEmpty()) {
      return Optional.of("must have a name");
    }
    if (path.startsWith("/")) {
      return Optional.of("must be relative");
    }
    if (path.indexOf('\\') >= 0) {
      return Optional.of("must not contain a backslash; folders are separated by /");
    }
    if (path.chars().anyMatch(Character::isISOControl)) {
      return Optional.of("must not contain control characters");
    }
    if (utf8Length(path) > LONGEST_PATH_BYTES) {
      return Optional.of("must have at most " + LONGEST_PATH_BYTES + " bytes");
    }
    List<String> segments = List.of(path.split("/", -1));
    if (segments.size() > DEEPEST + 1) {
      return Optional.of("must be at most " + DEEPEST + " folders deep");
    }
    return segments.stream().flatMap(segment -> segmentComplaint(segment).stream()).findFirst();
  }

  private static Optional<String> segmentComplaint(String segment) {
    if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
      return Optional.of("must not contain .., . or empty segments");
    }
    return utf8Length(segment) > LONGEST_SEGMENT_BYTES
        ? Optional.of("must have at most " + LONGEST_SEGMENT_BYTES + " bytes a segment")
        : Optional.empty();
  }

  private Optional<String> collision(String path) {
    String key = key(path);
    if (reserved.stream().anyMatch(name -> key.equals(name) || key.startsWith(name + "/"))) {
      return Optional.of("is where the script itself lies, or what is made of it");
    }
    String same = files.get(key);
    if (same != null) {
      return Optional.of(
          same.equals(path)
              ? "is given twice"
              : "differs from another file only in case or Unicode normalisation");
    }
    if (folders.contains(key)) {
      return Optional.of("is a folder of another file");
    }
    for (int slash = key.indexOf('/'); slash >= 0; slash = key.indexOf('/', slash + 1)) {
      if (files.containsKey(key.substring(0, slash))) {
        return Optional.of("lies in what is itself a file");
      }
      folders.add(key.substring(0, slash));
    }
    files.put(key, path);
    return Optional.empty();
  }

  /**
   * Folds case as the canonical caseless match of the Unicode Standard does (D145, section 3.13):
   * by way of upper case, since both small sigmas, and s and its long form, share only that.
   */
  private static String key(String path) {
    String decomposed = Normalizer.normalize(path, Normalizer.Form.NFD);
    String folded = decomposed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(folded, Normalizer.Form.NFD);
  }

  private static int utf8Length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
