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

/**
 * Reads {@code CLOCHE_API_KEYS}: {@code name:role:hash}, separated by commas, or {@code @file} with
 * one or more on each line.
 *
 * <p>No message repeats a hash, or what was written in its place: that may be a key.
 */
final class ApiKeysReader {

  private static final String NAME = "CLOCHE_API_KEYS";
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

  ApiKeysReader(Variables variables) {
    this.variables = variables;
  }

  List<ApiKey> read() {
    Optional<String> value = variables.secret(NAME);
    value.ifPresent(this::readAll);
    if (value.isPresent() && keys.isEmpty()) {
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

  private void readEntries(String entries) {
    Arrays.stream(entries.split(",", -1))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .forEach(this::readEntry);
  }

  private void readEntry(String entry) {
    List<String> parts = List.of(entry.split(":", -1));
    String name = parts.getFirst();
    if (!ApiKey.isName(name)) {
      problem("has an entry without a proper name; an entry is name:role:hash");
    } else if (parts.size() == 4) {
      problem("gives a rate for " + name + ", which this version does not support");
    } else if (parts.size() != 3) {
      problem("must have name:role:hash for " + name);
    } else {
      readKey(name, parts.get(1), parts.get(2));
    }
  }

  private void readKey(String name, String roleText, String hashText) {
    Optional<Role> role = Words.find(Role.class, roleText);
    Optional<KeyHash> hash = KeyHash.parse(hashText);
    if (role.isEmpty()) {
      problem("must give " + name + " the role user or admin");
    } else if (hash.isEmpty()) {
      problem(
          "has no hash for " + name + "; make key NAME=" + name + " makes a key with its entry");
    } else if (PLACEHOLDERS.stream().anyMatch(text -> KeyHash.of(text).isSame(hash.get()))) {
      problem("has the hash of a placeholder for " + name);
    } else if (keys.stream().anyMatch(key -> key.name().equals(name))) {
      problem("has two entries for " + name);
    } else if (keys.stream().anyMatch(key -> key.hash().isSame(hash.get()))) {
      problem("has the key of " + name + " twice");
    } else {
      keys.add(new ApiKey(name, role.get(), hash.get()));
    }
  }

  private void problem(String message) {
    variables.problem(NAME, message);
  }

  private static String masked(ApiKey key) {
    return key.name() + ":" + Words.of(key.role()) + ":***";
  }
}
