package dev.cloche.runner.validation;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Holds the fields of a request that brings a script. */
record Script(Map<String, Object> fields) {

  static Script in(String language, String code) {
    return new Script(Map.of("language", language, "code", code));
  }

  static Script strict(String language, String code) {
    return in(language, code).with("validation", "strict");
  }

  Script with(String field, Object value) {
    var all = new LinkedHashMap<>(fields);
    all.put(field, value);
    return new Script(all);
  }

  /** Adds the only file beside it. */
  Script beside(String path, String content) {
    return with("files", Map.of(path, content));
  }

  String toJson() {
    return JsonMapper.shared().writeValueAsString(fields);
  }
}
