package dev.cloche.config;

import dev.cloche.contract.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads {@code CLOCHE_API_KEYS}: {@code name:role:hash}, separated by commas, or {@code @file} with
 * one or more on each line.
 *
 * <p>No message repeats a hash, or what was written in place of an entry or of its parts: that may
 * be a key. A name is repeated where its entry has a role.
 */
final class ApiKeysReader {

  static final String NAME = "CLOCHE_API_KEYS";

  private static final String FORM = "name:role:hash; make key NAME=… makes a key with its entry";

  /** What {@link KeyMaker} makes. */
  private static final Pattern KEY = Pattern.compile("cloche_[A-Za-z0-9_-]{20,}");

  private static final List<String> PLACEHOLDERS =
      List.of(
          "",
          "changeme",
          "change-me",
          "change_me",
          "your-api-key",
          "your_api_key",
          "api-key",
          "api_key",
          "apikey",
          "secret",
          "password",
          "test",
          "admin",
          "key",
          "example",
          "placeholder",
          "xxx",
          "123456",
          "cloche");

  private final Variables variables;
  private final List<ApiKey> keys = new ArrayList<>();
  private int entries;

  ApiKeysReader(Variables variables) {
    this.variables = variables;
  }

  List<ApiKey> read() {
    Optional<String> value = variables.secret(NAME);
    value.ifPresent(this::readAll);
    if (value.isPresent() && keys.isEmpty() && !variables.isWrong(NAME)) {
      problem("has no key");
    }
    if (!keys.isEmpty()) {
      variables.show(NAME, String.join(",", keys.stream().map(ApiKeysReader::masked).toList()));
    }
    return List.copyOf(keys);
  }

  private void readAll(String value) {
    if (!value.startsWith("@")) {
      readEntries(value);
      return;
    }
    try {
      Files.readAllLines(Path.of(value.substring(1))).stream()
          .map(line -> line.replaceFirst("#.*", ""))
          .forEach(this::readEntries);
    } catch (IOException | InvalidPathException e) {
      problem("names the file " + value.substring(1) + ", which cannot be read");
    }
  }

  private void readEntries(String text) {
    Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .forEach(this::readEntry);
  }

  private void readEntry(String entry) {
    entries++;
    List<String> parts = List.of(entry.split(":", -1));
    Optional<Role> role =
        parts.size() < 2 ? Optional.empty() : Words.find(Role.class, parts.get(1));
    String name = parts.getFirst();
    if (parts.size() < 3 || parts.size() > 4) {
      problem("has an entry, number " + entries + ", that is not " + FORM);
    } else if (role.isEmpty()) {
      problem("has an entry, number " + entries + ", whose role is not user or admin");
    } else if (!ApiKey.isName(name) || KEY.matcher(name).matches()) {
      problem("has an entry, number " + entries + ", without a proper name; it must be " + FORM);
    } else if (parts.size() == 4) {
      problem("gives a rate for " + name + ", which this version does not support");
    } else {
      readKey(name, role.get(), parts.get(2));
    }
  }

  private void readKey(String name, Role role, String hashText) {
    Optional<KeyHash> hash = KeyHash.parse(hashText);
    if (hash.isEmpty()) {
      problem(
          "has no hash for " + name + "; make key NAME=" + name + " makes a key with its entry");
    } else if (PLACEHOLDERS.stream().anyMatch(text -> KeyHash.of(text).isSame(hash.get()))) {
      problem("has the hash of a placeholder for " + name);
    } else if (keys.stream().anyMatch(key -> key.name().equals(name))) {
      problem("has two entries for " + name);
    } else if (keys.stream().anyMatch(key -> key.hash().isSame(hash.get()))) {
      problem("has the key of " + name + " twice");
    } else {
      keys.add(new ApiKey(name, role, hash.get()));
    }
  }

  private void problem(String message) {
    variables.problem(NAME, message);
  }

  private static String masked(ApiKey key) {
    return key.name() + ":" + Words.of(key.role()) + ":***";
  }
}
