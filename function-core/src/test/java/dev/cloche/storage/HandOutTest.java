package dev.cloche.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Percent-encodings are those that Python's urllib.parse.quote gives. */
class HandOutTest {

  static Stream<Arguments> dispositions() {
    return Stream.of(
        arguments("plain.csv", "plain.csv", "plain.csv"),
        arguments("may/week 1/plain.csv", "plain.csv", "plain.csv"),
        arguments("say \"hi\".txt", "say _hi_.txt", "say%20_hi_.txt"),
        arguments("back\\slash.txt", "back_slash.txt", "back_slash.txt"),
        arguments("line\r\nSet-Cookie: a=b", "lineSet-Cookie_ a=b", "lineSet-Cookie_%20a%3Db"),
        arguments("a;b.txt", "a_b.txt", "a%3Bb.txt"),
        arguments("%41.txt", "_41.txt", "%2541.txt"),
        arguments("r\u00e9sum\u00e9.pdf", "r_sum_.pdf", "r%C3%A9sum%C3%A9.pdf"),
        arguments("re\u0301sume\u0301.pdf", "r_sum_.pdf", "r%C3%A9sum%C3%A9.pdf"),
        arguments(
            "\u6587\u4ef6 \ud83d\ude00.txt", "__ _.txt", "%E6%96%87%E4%BB%B6%20%F0%9F%98%80.txt"),
        arguments("gnp\u202etxt.exe", "gnptxt.exe", "gnptxt.exe"),
        arguments("\u2066a\u2069\u200bb\ufeff\u2028\u007f\ud800.txt", "ab.txt", "ab.txt"),
        arguments("a'(b),[c]{d}@e=f", "a'(b),[c]{d}@e=f", "a%27%28b%29%2C%5Bc%5D%7Bd%7D%40e%3Df"),
        arguments("!#$&+-.^_`~", "!#$&+-.^_`~", "!#$&+-.^_`~"));
  }

  @ParameterizedTest
  @MethodSource("dispositions")
  void aNameIsWrittenInAsciiAndByRfc8187(String path, String ascii, String percent) {
    assertThat(HandOut.disposition(path))
        .isEqualTo("attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + percent);
  }

  @ParameterizedTest
  @CsvSource({
    "CON, _CON",
    "con.txt, _con.txt",
    "nul.tar.gz, _nul.tar.gz",
    "Com1.log, _Com1.log",
    "lpt\u00b9, _lpt\u00b9",
    "aux .c, _aux .c",
    "console.txt, console.txt",
    "com10, com10",
  })
  void aDeviceOfWindowsIsNoName(String name, String safe) {
    assertThat(HandOut.fileName(name)).isEqualTo(safe);
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", ".", "", " . ", "folder/", "\u202e", "\r\n"})
  void whatIsNoNameBecomesFile(String path) {
    assertThat(HandOut.fileName(path)).isEqualTo("file");
  }

  @ParameterizedTest
  @CsvSource({"'.hidden', hidden", "'a.txt. .', a.txt", "'a:b*c?<d>|e', a_b_c__d__e"})
  void whatAnySystemRefusesIsReplaced(String name, String safe) {
    assertThat(HandOut.fileName(name)).isEqualTo(safe);
  }

  @Test
  void aLongNameLosesItsMiddle() {
    assertThat(HandOut.fileName("x".repeat(296) + ".txt")).isEqualTo("x".repeat(76) + ".txt");
    assertThat(HandOut.fileName("\ud83d\ude00".repeat(300))).isEqualTo("\ud83d\ude00".repeat(80));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "TEXT/HTML",
        " text/html",
        "text/html;charset=utf-8",
        "Text/Html; charset=UTF-8",
        "application/xhtml+xml",
        "Application/XHTML+XML; charset=utf-8",
        "image/svg+xml",
        "image/SVG+xml",
        "image/svg",
        "text/xml",
        "application/xml; charset=utf-8",
        "application/rss+xml",
        "text/xsl",
        "text/javascript",
        "application/javascript",
        "application/x-javascript; charset=utf-8",
        "text/ecmascript",
        "text/jscript",
        "text/vbscript",
        "application/hta",
        "application/x-shockwave-flash",
        "multipart/x-mixed-replace",
        "message/rfc822",
        "text/cache-manifest",
        "application/vnd.openxmlformats-officedocument.theme+xml",
        "text/plain, text/html",
        "text/plain; a=b; c=d",
        "text/plain\r\nX-Evil: yes",
        "text/pl\u00e4in",
        "*/*",
        "text",
        "",
      })
  void whatABrowserMayRunOrNobodyKnowsIsOctets(String type) {
    assertThat(HandOut.contentType(type)).isEqualTo("application/octet-stream");
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, text/plain",
    "TEXT/Plain; charset=utf-8, text/plain; charset=utf-8",
    "text/csv, text/csv",
    "image/png, image/png",
    "application/json, application/json",
    "application/pdf, application/pdf",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,"
        + " application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  })
  void whatIsHarmlessKeepsItsType(String type, String kept) {
    assertThat(HandOut.contentType(type)).isEqualTo(kept);
  }
}
