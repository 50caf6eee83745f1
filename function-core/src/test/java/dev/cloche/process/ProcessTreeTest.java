package dev.cloche.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Looks at real processes. */
final class ProcessTreeTest {

  private static List<Long> below(long root, int passedOver) throws IOException {
    return ProcessTree.now().below(root, passedOver).stream().map(ProcessStatus::pid).toList();
  }

  @Test
  void childrenAndTheirsAreFoundAndTheRootIsNot() throws Exception {
    try (var tree =
        TestingProcess.start(
            "import os, time",
            "if os.fork() == 0:",
            "    grandchild = os.fork()",
            "    if grandchild == 0: time.sleep(60)",
            "    print(os.getpid(), grandchild, flush=True)",
            "time.sleep(60)")) {
      String[] numbers = tree.firstLine().split(" ", -1);
      Long child = Long.valueOf(numbers[0]);
      Long grandchild = Long.valueOf(numbers[1]);

      assertThat(below(tree.pid(), 0)).containsExactly(child, grandchild);
      assertThat(below(tree.pid(), 1)).containsExactly(grandchild);
      assertThat(below(tree.pid(), 2)).isEmpty();
      assertThat(below(ProcessHandle.current().pid(), 0)).contains(tree.pid(), grandchild);
    }
  }

  /** As in a jail, where it is the first process of the pid namespace. */
  @Test
  void orphanIsFoundBelowWhoTakesItIn() throws Exception {
    try (var tree =
        TestingProcess.start(
            "import ctypes, os, time",
            "PR_SET_CHILD_SUBREAPER = 36",
            "assert ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0",
            "between = os.fork()",
            "if between == 0:",
            "    os.setsid()",
            "    if os.fork() == 0: time.sleep(60)",
            "    os._exit(0)",
            "os.waitpid(between, 0)",
            "print('ready', flush=True)",
            "time.sleep(60)")) {
      assertThat(below(tree.pid(), 0)).hasSize(1);
    }
  }

  @Test
  void processThatHasGoneIsNotThere() throws Exception {
    try (var gone = TestingProcess.start("print('ready', flush=True)")) {
      assertThat(gone.process().waitFor()).isZero();

      assertThat(below(ProcessHandle.current().pid(), 0)).doesNotContain(gone.pid());
      assertThat(below(gone.pid(), 0)).isEmpty();
    }
  }

  @Test
  void processesThatComeAndGoMeanwhileAreNoFailure() throws Exception {
    try (var tree =
        TestingProcess.start(
            "import os",
            "print('ready', flush=True)",
            "while True:",
            "    child = os.fork()",
            "    if child == 0: os._exit(0)",
            "    os.waitpid(child, 0)")) {
      for (int i = 0; i < 200; i++) {
        assertThat(below(tree.pid(), 0)).hasSizeLessThan(2);
      }
      assertThat(tree.process().isAlive()).isTrue();
    }
  }
}
