package dev.cloche.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.contract.FieldProblem;
import dev.cloche.contract.FieldProblems;
import dev.cloche.contract.InputFile;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a.b",
        "..a",
        "a..",
        "...",
        "a b",
        "ü/é.txt",
        "1/2/3/4/5/6/7/8/f",
        ".x",
        "-r"
      })
  void ordinaryPathsArePermitted(String path) {
    assertThat(problems(path)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "~~               | must have a name",
        "/etc/passwd      | must be relative",
        "/                | must be relative",
        "..               | must not contain .., . or empty segments",
        "../a             | must not contain .., . or empty segments",
        "a/../b           | must not contain .., . or empty segments",
        "a/..             | must not contain .., . or empty segments",
        ".                | must not contain .., . or empty segments",
        "./a              | must not contain .., . or empty segments",
        "a//b             | must not contain .., . or empty segments",
        "a/               | must not contain .., . or empty segments",
        "..\\a            | must not contain a backslash; folders are separated by /",
        "1/2/3/4/5/6/7/8/9/f | must be at most 8 folders deep",
      })
  void aPathThatLeavesTheWorkingFolderOrIsNoPathIsRefused(String path, String message) {
    assertThat(problems(path)).extracting(FieldProblem::message).containsExactly(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\u0007", "\u007f", "a\u0085b"})
  void controlCharactersAreRefused(String path) {
    assertThat(problems(path))
        .extracting(FieldProblem::message)
        .containsExactly("must not contain control characters");
  }

  @Test
  void segmentsAndPathsAreBoundedInBytes() {
    assertThat(problems("x".repeat(255))).isEmpty();
    assertThat(problems("x".repeat(256))).hasSize(1);
    assertThat(problems("ü".repeat(128))).hasSize(1);
    assertThat(problems(("x".repeat(250) + "/").repeat(4) + "x".repeat(20))).isEmpty();
    assertThat(problems(("x".repeat(250) + "/").repeat(4) + "x".repeat(21))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "main.py | is where the script itself lies, or what is made of it",
        "MAIN.PY | is where the script itself lies, or what is made of it",
        "main.py/x | is where the script itself lies, or what is made of it",
        "main | is where the script itself lies, or what is made of it",
      })
  void thePlaceOfTheScriptIsTaken(String path, String message) {
    assertThat(problems(path)).extracting(FieldProblem::message).containsExactly(message);
  }

  @Test
  void aFileOfThatNameInAFolderIsNotTheScript() {
    assertThat(problems("lib/main.py")).isEmpty();
  }

  @Test
  void duplicatesAreRefusedAlsoAfterNormalisationAndWithoutCase() {
    assertThat(problems("a", "a")).containsExactly(new FieldProblem("files.a", "is given twice"));
    assertThat(problems("Read.me", "README/../x", "read.ME")).hasSize(2);
    assertThat(problems("\u00e9", "e\u0301"))
        .extracting(FieldProblem::message)
        .containsExactly("differs from another file only in case or Unicode normalisation");
  }

  /** Pairs that only a way by upper case brings together; found by fuzzing. */
  @ParameterizedTest
  @CsvSource({"\u03c3, \u03c2", "\u03c2b, \u03a3b", "s, \u017f", "stra\u00dfe, STRASSE"})
  void caseIsFoldedAsUnicodeDoes(String path, String other) {
    assertThat(problems(path, other))
        .extracting(FieldProblem::message)
        .containsExactly("differs from another file only in case or Unicode normalisation");
  }

  @Test
  void whatIsAFileIsNoFolder() {
    assertThat(problems("a", "a/b"))
        .containsExactly(new FieldProblem("files[\"a/b\"]", "lies in what is itself a file"));
    assertThat(problems("a/b/c", "a/b"))
        .containsExactly(new FieldProblem("files[\"a/b\"]", "is a folder of another file"));
    assertThat(problems("a/b", "a/c", "a/d/e")).isEmpty();
  }

  @Test
  void filesAreBoundedInNumber() {
    String[] many = IntStream.range(0, 501).mapToObj(i -> "f" + i).toArray(String[]::new);

    assertThat(problems(Arrays.copyOf(many, 500))).isEmpty();
    assertThat(problems(many))
        .containsExactly(new FieldProblem("files", "must be at most 500 files"));
  }

  private static List<FieldProblem> problems(String... paths) {
    var problems = new FieldProblems();
    List<InputFile> files =
        Arrays.stream(paths).map(path -> new InputFile(path, new byte[0])).toList();
    FileRules.check(files, List.of("main.py", "main"), problems);
    return problems.list();
  }
}
