package dev.cloche.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cloche.contract.FieldProblems;
import dev.cloche.contract.InputFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Timeout;

/** Says of any paths of input files that they are refused, or lie beside the script, each alone. */
@Timeout(10)
final class FileRulesFuzzTest {

  private static final Path FOLDER = Path.of("/box");
  private static final String SCRIPT = "script.py";

  @FuzzTest
  void acceptedPathsLieBesideTheScriptEachAlone(byte[] bytes) {
    List<InputFile> files = files(bytes);
    var problems = new FieldProblems();
    FileRules.check(files, List.of(SCRIPT), problems);
    if (!problems.list().isEmpty()) {
      return;
    }
    Set<String> names = new HashSet<>();
    names.add(folded(SCRIPT));
    for (InputFile file : files) {
      String path = file.path();
      checkInside(path);
      assertThat(names.add(folded(path))).as("a second %s", path).isTrue();
    }
    for (InputFile file : files) {
      for (Path above = ascii(file.path()).getParent(); above != null; above = above.getParent()) {
        int end = above.toString().length();
        assertThat(names).doesNotContain(folded(file.path().substring(0, end)));
      }
    }
  }

  private static void checkInside(String path) {
    Path resolved = FOLDER.resolve(ascii(path));
    assertThat(resolved).isEqualTo(resolved.normalize()).startsWithRaw(FOLDER).isNotEqualTo(FOLDER);
    assertThat(ascii(path).toString()).as("no segment is empty").hasSameSizeAs(path);
    assertThat(path.chars()).noneMatch(Character::isISOControl);
  }

  /**
   * Keeps the slashes and dots, unit for unit, since what else java.nio takes hangs on the locale.
   */
  private static Path ascii(String path) {
    return Path.of(
        path.chars()
            .map(unit -> unit < 0x80 ? unit : 'x')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString());
  }

  /** Follows the canonical caseless match (D145) of the Unicode Standard, section 3.13. */
  private static String folded(String path) {
    String decomposed = Normalizer.normalize(path, Normalizer.Form.NFD);
    String folded = decomposed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(folded, Normalizer.Form.NFD);
  }

  /** Takes the bytes apart at 0xFF, which no UTF-8 has. */
  private static List<InputFile> files(byte[] bytes) {
    List<InputFile> files = new ArrayList<>();
    int begin = 0;
    for (int end = 0; end <= bytes.length; end++) {
      if (end == bytes.length || bytes[end] == (byte) 0xFF) {
        text(ByteBuffer.wrap(bytes, begin, end - begin))
            .ifPresent(path -> files.add(new InputFile(path, new byte[0])));
        begin = end + 1;
      }
    }
    return files;
  }

  private static Optional<String> text(ByteBuffer bytes) {
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
