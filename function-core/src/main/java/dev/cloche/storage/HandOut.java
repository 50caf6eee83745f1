package dev.cloche.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words the headers by which a file is handed out: always as a download, never as what a browser
 * would run, under a name that is safe in a header and on every system.
 */
final class HandOut {

  private static final String OCTETS = "application/octet-stream";

  /** RFC 9110, 8.3.1, with at most one parameter, such as a charset. */
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[a-z0-9!#$&^_.+-]{1,80}/[a-z0-9!#$&^_.+-]{1,80}(; ?[a-z]+=[a-z0-9._-]+)?");

  /** What a browser may run, or read as something that holds scripts. */
  private static final Pattern EXECUTABLE =
      Pattern.compile(
          ".*(html|script|jscript|\\+xml|/xml.*|/xsl.*|/svg.*|/hta|flash|/x-php.*|/x-httpd.*)"
              + "|multipart/.*|message/.*|text/cache-manifest");

  /** Invisible or turning what is read around: controls, formats, and lone surrogates. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\u2028\\u2029]");

  /** Microsoft, "Naming Files, Paths, and Namespaces". */
  private static final Pattern ILLEGAL = Pattern.compile("[\\\\/:*?\"<>|]");

  /** Spaces before the dot count for nothing there. */
  private static final Pattern DEVICE =
      Pattern.compile(
          "(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]) *(\\..*)?", Pattern.CASE_INSENSITIVE);

  /** So that three bytes a character still fit into the 255 that file systems take. */
  private static final int MOST_NAME_CHARACTERS = 80;

  /** RFC 8187, 3.2.1, attr-char. */
  private static final String ATTRIBUTE_CHARACTERS = "!#$&+-.^_`|~";

  private static final Set<Character> TRIMMED = Set.of(' ', '.');

  private HandOut() {}

  /** Returns a type as which a file is harmless. */
  static String contentType(String wanted) {
    String type = wanted.strip().toLowerCase(Locale.ROOT);
    String bare = type.split(";", 2)[0].strip();
    boolean harmless =
        MEDIA_TYPE.matcher(type).matches()
            && (isOfficeDocument(bare) || !EXECUTABLE.matcher(bare).matches());
    return harmless ? type : OCTETS;
  }

  private static boolean isOfficeDocument(String type) {
    return type.startsWith("application/vnd.openxmlformats-officedocument.")
        && !type.endsWith("+xml");
  }

  /**
   * Returns the value of Content-Disposition (RFC 6266) for a file, in printable ASCII.
   *
   * @param path the file's relative path, of which the last part counts
   */
  static String disposition(String path) {
    String name = fileName(path);
    return "attachment; filename=\"" + ascii(name) + "\"; filename*=UTF-8''" + percent(name);
  }

  /** Returns the last part of a path as a name that every system takes. */
  static String fileName(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    String clean =
        ILLEGAL
            .matcher(UNSEEN.matcher(Normalizer.normalize(last, Normalizer.Form.NFC)).replaceAll(""))
            .replaceAll("_");
    String name = shortened(trimmed(clean));
    if (name.isEmpty()) {
      return "file";
    }
    return DEVICE.matcher(name).matches() ? "_" + name : name;
  }

  private static String trimmed(String name) {
    int start = 0;
    int end = name.length();
    while (start < end && TRIMMED.contains(name.charAt(start))) {
      start++;
    }
    while (end > start && TRIMMED.contains(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(start, end);
  }

  /** Cuts the middle out, since the end tells what kind of file it is. */
  private static String shortened(String name) {
    int[] points = name.codePoints().toArray();
    if (points.length <= MOST_NAME_CHARACTERS) {
      return name;
    }
    int tail = 16;
    int head = MOST_NAME_CHARACTERS - tail;
    return new String(points, 0, head) + new String(points, points.length - tail, tail);
  }

  /** RFC 6266, appendix D, warns of '%'; and of ';' some readers make two parameters. */
  private static String ascii(String name) {
    var text = new StringBuilder();
    name.codePoints()
        .forEach(c -> text.append(c < 0x20 || c > 0x7E || c == '%' || c == ';' ? '_' : (char) c));
    return text.toString();
  }

  private static String percent(String name) {
    var text = new StringBuilder();
    for (byte octet : name.getBytes(UTF_8)) {
      char c = (char) (octet & 0xFF);
      boolean alphanumeric = c < 0x80 && Character.isLetterOrDigit(c);
      if (alphanumeric || ATTRIBUTE_CHARACTERS.indexOf(c) >= 0) {
        text.append(c);
      } else {
        text.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
      }
    }
    return text.toString();
  }
}
