package dev.cloche.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files of a library for browsers that is on the class path as a jar of webjars.org.
 *
 * @param version as its Maven coordinates have it
 */
record WebJar(String name, String version) {

  /** Finds the library, if it is there. */
  static Optional<WebJar> find(String name) {
    try (InputStream coordinates = open("META-INF/maven/org.webjars/" + name + "/pom.properties")) {
      if (coordinates == null) {
        return Optional.empty();
      }
      var properties = new Properties();
      properties.load(coordinates);
      return Optional.ofNullable(properties.getProperty("version"))
          .map(version -> new WebJar(name, version));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a file of the library. */
  byte[] read(String file) {
    String path = String.join("/", "META-INF/resources/webjars", name, version, file);
    try (InputStream content = open(path)) {
      if (content == null) {
        throw new IllegalStateException(path + " is missing in the library");
      }
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable InputStream open(String path) {
    return WebJar.class.getResourceAsStream("/" + path);
  }
}
