package dev.cloche.runner.isolation;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Is a request to the service. */
record Call(String method, String path, String body) {

  static Call get(String path) {
    return new Call("GET", path, "");
  }

  /** Asks to run a script; {@code request} is what stands in the body. */
  static Call execute(Map<String, ?> request) {
    return post("/api/v1/execute", request);
  }

  static Call post(String path, Map<String, ?> request) {
    return new Call("POST", path, JsonMapper.shared().writeValueAsString(request));
  }
}
