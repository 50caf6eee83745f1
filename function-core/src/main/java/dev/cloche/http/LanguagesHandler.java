package dev.cloche.http;

import dev.cloche.language.Language;
import dev.cloche.language.LanguageAvailability;
import dev.cloche.language.OfferedLanguages;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers {@code GET /api/v1/languages}. */
final class LanguagesHandler implements Handler {

  private final OfferedLanguages languages;
  private final Responses responses;

  LanguagesHandler(OfferedLanguages languages, Responses responses) {
    this.languages = languages;
    this.responses = responses;
  }

  @Override
  public ApiResponse handle(ApiRequest request) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    var list = json.putArray("languages");
    languages
        .all()
        .forEach((language, availability) -> describe(list.addObject(), language, availability));
    return responses.json(200, json);
  }

  private static void describe(
      ObjectNode json, Language language, LanguageAvailability availability) {
    json.put("name", language.name());
    language.aliases().forEach(json.putArray("aliases")::add);
    switch (availability) {
      case LanguageAvailability.Available available ->
          json.put("available", true).put("version", available.version()).putNull("reason");
      case LanguageAvailability.RuntimeMissing missing ->
          unavailable(json, "the command " + missing.command() + " is missing");
      case LanguageAvailability.SwitchedOff off -> unavailable(json, "it is switched off");
    }
  }

  private static void unavailable(ObjectNode json, String reason) {
    json.put("available", false).putNull("version").put("reason", reason);
  }
}
