package dev.cloche.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTypesTest {

  @ParameterizedTest
  @CsvSource({
    "data.csv, text/csv",
    "plots/A.PNG, image/png",
    "a.tar.gz, application/gzip",
    "data.xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  })
  void usualExtensionsHaveTheirType(String name, String type) {
    assertThat(ContentTypes.of(name)).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.html",
        "a.htm",
        "a.xhtml",
        "a.svg",
        "a.xml",
        "a.js",
        "a.mjs",
        "a.css",
        "a.png.html",
        "png",
        "a.png/b",
        "a.",
        "a.png "
      })
  void whatABrowserWouldRunAndWhatNobodyKnowsAreBytes(String name) {
    assertThat(ContentTypes.of(name)).isEqualTo("application/octet-stream");
  }
}
