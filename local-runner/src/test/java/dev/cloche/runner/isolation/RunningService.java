package dev.cloche.runner.isolation;

import tools.jackson.databind.JsonNode;

/** Is the service as shipped, wherever it runs. */
interface RunningService extends AutoCloseable {

  /** Returns what {@code GET /health} answers. */
  JsonNode health() throws Exception;

  /** Runs a script that is expected to be let run, and returns the result. */
  JsonNode execute(String language, String code) throws Exception;

  @Override
  void close() throws Exception;
}
