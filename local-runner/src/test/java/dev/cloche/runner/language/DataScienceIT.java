package dev.cloche.runner.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.runner.RootFileSystem;
import dev.cloche.runner.RunnerProcess;
import dev.cloche.runner.ServiceClient;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Uses Python as data scientists do, in the root file system of the jails. */
final class DataScienceIT {

  private static RunnerProcess runner;
  private static URI address;

  @BeforeAll
  static void start() throws Exception {
    RootFileSystem.require();
    runner = RunnerProcess.start(Map.of());
    address = RunnerProcess.address(runner.awaitPrintedCommand());
  }

  @AfterAll
  static void stop() throws Exception {
    if (runner != null) {
      runner.close();
    }
  }

  private static JsonNode run(String code) throws IOException, InterruptedException {
    try (var client = new ServiceClient()) {
      return client.run(address, code);
    }
  }

  /** As errors, so that none is kept quiet by Python's own filters. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "import numpy; print(numpy.linalg.norm([3, 4]))",
        "import pandas; print(pandas.DataFrame({'a': [2, 3]}).a.sum() * 1.0)",
        "import scipy.optimize; print(round(scipy.optimize.brentq(lambda x: x - 5, 0, 9), 6))",
        "from sklearn.linear_model import LinearRegression as L;"
            + " print(round(L().fit([[1], [2]], [1, 2]).predict([[5]])[0], 6))",
        "import matplotlib.pyplot as p; print(float(len(p.plot(range(5))[0].get_xdata())))",
        "import seaborn; print(float(len(seaborn.color_palette('deep', 5))))",
        "import openpyxl; w = openpyxl.Workbook(); w.active['A1'] = 5.0;"
            + " print(w.active['A1'].value)",
        "import requests; print(float(len(requests.__name__) - 3))",
      })
  void libraryWorksWithoutAWarning(String code) throws Exception {
    JsonNode result = run("import warnings; warnings.simplefilter('default')\n" + code);

    assertThat(result.path("stdout").stringValue("")).as(result.toString()).isEqualTo("5.0\n");
    assertThat(result.path("stderr").stringValue("?")).isEmpty();
  }

  @Test
  void figuresAndTablesComeBackAsLinks() throws Exception {
    JsonNode result =
        run(
            """
            import matplotlib.pyplot as plt, pandas as pd, seaborn as sns
            print(plt.get_backend().lower())
            table = pd.DataFrame({'x': [1, 2, 3], 'ümlaut': [4.5, 5.5, 6.5]})
            table.to_csv('/tmp/output/table.csv', index=False)
            table.to_excel('/tmp/output/table.xlsx', index=False)
            sns.lineplot(table, x='x', y='ümlaut')
            plt.title('Größe ≤ 7')
            plt.savefig('/tmp/output/figure.png')
            plt.savefig('/tmp/output/figure.svg')
            """);

    assertThat(result.path("stderr").stringValue("?")).isEmpty();
    assertThat(result.path("stdout").stringValue("?")).isEqualTo("agg\n");
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (JsonNode file : result.get("files")) {
      files.put(file.get("name").stringValue(), download(file.get("url").stringValue()));
    }
    assertThat(files).containsOnlyKeys("figure.png", "figure.svg", "table.csv", "table.xlsx");
    assertThat(files.get("figure.png")).startsWith(0x89, 'P', 'N', 'G');
    assertThat(files.get("figure.svg")).asString().contains("<svg");
    assertThat(files.get("table.csv")).asString().startsWith("x,ümlaut\n1,4.5\n");
    assertThat(files.get("table.xlsx")).startsWith('P', 'K');
  }

  private static byte[] download(String link) throws IOException, InterruptedException {
    Process curl = new ProcessBuilder("curl", "--silent", "--fail", link).start();
    byte[] content = curl.getInputStream().readAllBytes();
    assertThat(curl.waitFor()).isZero();
    return content;
  }
}
