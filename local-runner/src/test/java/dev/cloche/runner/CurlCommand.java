package dev.cloche.runner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.http.Exchange;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs a command as it is written, and holds its answer against the OpenAPI document. */
final class CurlCommand {

  private static final Pattern ADDRESS = Pattern.compile("http://[^ '\"]+");

  private CurlCommand() {}

  /**
   * Returns what the command prints.
   *
   * @param scratch an empty folder
   */
  static String run(String command, Path folder, Path scratch)
      throws IOException, InterruptedException {
    // By curl's own configuration, so that the command stays as people paste it.
    Path headers = scratch.resolve("headers");
    Files.writeString(scratch.resolve(".curlrc"), "dump-header = \"" + headers + "\"\n");
    var builder = new ProcessBuilder("bash", "-c", command);
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("CURL_HOME", scratch.toString());
    Process shell = builder.start();
    String output = new String(shell.getInputStream().readAllBytes(), UTF_8);

    assertThat(shell.waitFor()).as(output).isZero();
    check(command, Files.readAllLines(headers), output);
    return output;
  }

  private static void check(String command, List<String> head, String body) {
    Matcher address = ADDRESS.matcher(command);
    assertThat(address.find()).as(command).isTrue();
    int status = Integer.parseInt(head.getFirst().split(" ", -1)[1]);
    Map<String, List<String>> headers = new HashMap<>();
    for (String line : head.subList(1, head.size())) {
      if (!line.isBlank()) {
        String[] header = line.split(": ", 2);
        headers.computeIfAbsent(header[0], name -> new ArrayList<>()).add(header[1].strip());
      }
    }
    ServiceClient.CONTRACT.check(
        new Exchange(
            command.contains(" -d ") ? "POST" : "GET",
            URI.create(address.group()).getRawPath(),
            Optional.empty(),
            status,
            headers,
            body.getBytes(UTF_8)));
  }
}
