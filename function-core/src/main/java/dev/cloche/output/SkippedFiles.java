package dev.cloche.output;

import dev.cloche.contract.SkipCode;
import dev.cloche.contract.SkippedFile;
import java.util.ArrayList;
import java.util.List;

/** Lists what is skipped of one run, and for all of it that is too much only how much. */
final class SkippedFiles {

  /** A folder may hold thousands, and a result is read by people and language models. */
  static final int MOST_NAMED = 100;

  private final OutputLimits limits;
  private final boolean stores;
  private final List<SkippedFile> named = new ArrayList<>();
  private long unnamed;

  SkippedFiles(OutputLimits limits, boolean stores) {
    this.limits = limits;
    this.stores = stores;
  }

  void add(String name, SkipCode code) {
    SkipCode told = isLimit(code) && !stores ? SkipCode.NO_STORE : code;
    add(name, told, reason(told));
  }

  void add(String name, SkipCode code, String reason) {
    if (named.size() < MOST_NAMED) {
      named.add(new SkippedFile(name, code, reason));
    } else {
      unnamed++;
    }
  }

  List<SkippedFile> list() {
    List<SkippedFile> list = new ArrayList<>(named);
    if (unnamed > 0) {
      list.add(new SkippedFile("", SkipCode.TOO_MANY, unnamed + " more are not named"));
    }
    return list;
  }

  /** Without a store the limits are not why nothing is stored. */
  private static boolean isLimit(SkipCode code) {
    return switch (code) {
      case TOO_LARGE, TOO_MANY, TOTAL_TOO_LARGE -> true;
      default -> false;
    };
  }

  private String reason(SkipCode code) {
    return switch (code) {
      case TOO_LARGE -> "larger than " + megabytes(limits.fileBytes());
      case TOO_MANY -> "more than " + limits.files() + " files";
      case TOTAL_TOO_LARGE -> "more than " + megabytes(limits.totalBytes()) + " together";
      case NOT_REGULAR -> "not a regular file";
      case BAD_NAME ->
          "the name is not UTF-8, not fit for every system, too long or that of another file";
      case TOO_DEEP -> "more than " + limits.depth() + " folders deep";
      case STORE_FAILED -> "could not be read";
      case NO_STORE -> "this deployment stores no files";
    };
  }

  private static String megabytes(long bytes) {
    return bytes % (1 << 20) == 0 ? (bytes >> 20) + " MB" : Math.ceilDiv(bytes, 1 << 10) + " KB";
  }
}
