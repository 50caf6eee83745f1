package dev.cloche.nsjail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.execution.Cancellation;
import dev.cloche.execution.ExecutionOutcome;
import dev.cloche.execution.ReturnValue;
import dev.cloche.execution.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Says what a function that is called by its name gives and how it fails. */
final class EntrypointIT extends WithNsjail {

  private TestingNsjail.Outcome call(String language, String code) throws Exception {
    return nsjail().script(language, code.replace("\\n", "\n")).entrypoint("main").run();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "python     | def main():\\n    return {'a': [1, None]}               | {\"a\":[1,null]}",
        "python     | def main(): pass                                        | null",
        "python     | async def main(): return 'later'                        | \"later\"",
        "python     | main = lambda: 1.5                                      | 1.5",
        "python     | import sys\\ndef main(): return sys.argv                | [\"main.py\",\"x\"]",
        "python     | def main(): return __name__                             | \"main\"",
        "javascript | function main() { return {a: [1, null]} }               | {\"a\":[1,null]}",
        "javascript | const main = async () => 'later'                        | \"later\"",
        "javascript | function main() {}                                      | null",
        "javascript | exports.main = () => require('path').basename('/a/b')   | \"b\"",
        "javascript | export function main() { return 'module' }              | \"module\"",
        "javascript | function main() { return process.argv.slice(2) }        | [\"x\"]",
      })
  void valueComesBack(String language, String code, String value) throws Exception {
    var outcome =
        nsjail()
            .script(language, code.replace("\\n", "\n"))
            .arguments("x")
            .entrypoint("main")
            .run();

    assertThat(outcome.stderr()).isEmpty();
    assertThat(outcome.returned().map(JsonNode::toString)).contains(value);
    assertThat(outcome.verdict()).isEqualTo(new Verdict.Exited(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "python     | def main(): return 1 / 0           | ZeroDivisionError: division by zero",
        "python     | def main(): return object()        | is not JSON serializable",
        "python     | def main(): return float('nan')    | Out of range float values",
        "python     | main = 3                           | 'int' object is not callable",
        "javascript | function main() { throw new Error('mine') } | Error: mine",
        "javascript | const main = () => () => 1         | returned what JSON cannot hold",
        "javascript | const main = 3                     | main is not a function of the script",
      })
  void failureIsTheScriptsAndShowsNothingOfOurs(String language, String code, String message)
      throws Exception {
    var outcome = call(language, code);

    assertThat(outcome.verdict()).isEqualTo(new Verdict.Exited(1));
    assertThat(outcome.returned()).isEmpty();
    assertThat(outcome.stderr()).contains(message).doesNotContain("cloche", "entrypoint");
  }

  @ParameterizedTest
  @CsvSource({"python", "javascript"})
  void functionThatIsNotDefinedIsRefusedBeforeALineRuns(String language) throws Exception {
    String code = language.equals("python") ? "open('/tmp/x', 'w')" : "console.log('ran')";

    assertThat(nsjail().script(language, code).entrypoint("main").outcome(Cancellation.none()))
        .isEqualTo(
            ExecutionOutcome.Checked.refused(
                "entrypoint_missing", "the script defines no function main"));
  }

  @Test
  void whatIsPrintedIsOutputAndExitFunctionsRun() throws Exception {
    var outcome =
        call("python", "import atexit\\natexit.register(print, 'end')\\ndef main(): print('x')");

    assertThat(outcome.stdout()).isEqualTo("x\nend\n");
  }

  @Test
  void exitWithinTheFunctionIsTheScriptsExit() throws Exception {
    assertThat(call("python", "def main(): exit(4)").verdict()).isEqualTo(new Verdict.Exited(4));
    assertThat(call("javascript", "function main() { process.exit(4) }").verdict())
        .isEqualTo(new Verdict.Exited(4));
  }

  @Test
  void guardForTheMainProgramDoesNotFire() throws Exception {
    var outcome = call("python", "def main(): print('once')\\nif __name__ == '__main__': main()");

    assertThat(outcome.stdout()).isEqualTo("once\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "python     | def main(): return 'x' * 3000000                             | TooLarge",
        "javascript | function main() { return 'x'.repeat(3000000) }               | TooLarge",
        "javascript | function main() { return new Promise(() => {}) }             | Missing",
        "python     | def main(): exit(0)                                          | Missing",
        "python     | import os\\ndef main():\\n    if os.fork(): os.wait()\\n    return [1] | Unreadable",
        "python     | import os\\ndef main(): os.write(3, b'1e99999999999'); os._exit(0) | Unreadable",
      })
  void valueThatDoesNotComeBackIsToldApart(String language, String code, String what)
      throws Exception {
    var outcome = call(language, code);

    assertThat(outcome.finished().returned().getClass().getSimpleName()).isEqualTo(what);
    assertThat(outcome.verdict()).isEqualTo(new Verdict.Exited(0));
  }

  @Test
  void resultThatTheScriptWritesItselfIsNoResultUnlessItIsJson() throws Exception {
    var outcome = call("python", "import os\\ndef main(): os.write(3, b'{'); return 1");

    assertThat(outcome.finished().returned()).isEqualTo(new ReturnValue.Unreadable());
  }

  @Test
  void descriptorOfRefusalsIsClosedBeforeTheScript() throws Exception {
    String refuse = "N{\\\"code\\\":\\\"entrypoint_missing\\\",\\\"message\\\":\\\"\\\"}";
    var python =
        call(
            "python",
            "import os\\ndef main():\\n"
                + "    try: os.write(4, b'N{}')\\n    except OSError as e: return e.errno");
    var javascript =
        call(
            "javascript",
            "function main() { try { require('fs').writeSync(4, '"
                + refuse
                + "') } catch (e) { return e.code } }");

    assertThat(python.returned()).map(JsonNode::toString).contains("9");
    assertThat(javascript.verdict()).isInstanceOf(Verdict.Exited.class);
  }
}
