package dev.cloche.config;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and prints sizes and durations as the configuration writes them. */
final class Amounts {

  private static final Pattern SIZE = Pattern.compile("([0-9]{1,15})\\s?(KB|MB|GB)?");
  private static final Pattern DURATION =
      Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,6})?)\\s?(s|m)?");

  private static final List<String> UNITS = List.of("KB", "MB", "GB");

  private Amounts() {}

  /** Reads {@code 12MB}, {@code 64KB}, {@code 2GB} (1024-based) or a number of bytes. */
  static Optional<Long> size(String text) {
    Matcher matcher = SIZE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(matcher.group(1));
    int shift =
        switch (String.valueOf(matcher.group(2))) {
          case "KB" -> 10;
          case "MB" -> 20;
          case "GB" -> 30;
          default -> 0;
        };
    return number > (Long.MAX_VALUE >> shift) ? Optional.empty() : Optional.of(number << shift);
  }

  /** Reads {@code 30s}, {@code 5m} or a number of seconds. */
  static Optional<Duration> duration(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(matcher.group(1));
    BigDecimal seconds =
        "m".equals(matcher.group(2)) ? number.multiply(BigDecimal.valueOf(60)) : number;
    return Optional.of(Duration.ofNanos(seconds.movePointRight(9).longValueExact()));
  }

  static String print(long bytes) {
    for (int shift = 30; shift > 0; shift -= 10) {
      if (bytes >> shift << shift == bytes && bytes >> shift > 0) {
        return (bytes >> shift) + UNITS.get(shift / 10 - 1);
      }
    }
    return Long.toString(bytes);
  }

  static String print(Duration duration) {
    return BigDecimal.valueOf(duration.toNanos(), 9).stripTrailingZeros().toPlainString() + "s";
  }
}
