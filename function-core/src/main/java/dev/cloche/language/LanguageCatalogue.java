package dev.cloche.language;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds every language that this program knows, in the order of the catalogue file.
 *
 * <p>Immutable.
 */
public final class LanguageCatalogue {

  private final List<Language> languages;
  private final Map<String, Language> byName = new LinkedHashMap<>();

  /**
   * Creates a catalogue.
   *
   * @throws IllegalArgumentException when it would be empty or two languages share a name
   */
  public LanguageCatalogue(Collection<Language> languages) {
    this.languages = List.copyOf(languages);
    if (this.languages.isEmpty()) {
      throw new IllegalArgumentException("a catalogue must have a language");
    }
    for (Language language : this.languages) {
      add(language.name(), language);
      language.aliases().forEach(alias -> add(alias, language));
    }
  }

  /**
   * Returns one with further languages; one that has the name of another takes its place.
   *
   * @throws IllegalArgumentException when two languages would share a name
   */
  LanguageCatalogue with(List<Language> others) {
    Map<String, Language> all = new LinkedHashMap<>();
    languages.forEach(language -> all.put(language.name(), language));
    others.forEach(language -> all.put(language.name(), language));
    return new LanguageCatalogue(all.values());
  }

  /** Returns the language that has this name or alias, written exactly so. */
  public Optional<Language> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Returns all languages. */
  public List<Language> languages() {
    return languages;
  }

  /** Returns the names of all languages, without their aliases. */
  public List<String> names() {
    return languages.stream().map(Language::name).toList();
  }

  /** Returns the files of the agent's folder that languages use. */
  public Set<String> support() {
    return languages.stream()
        .flatMap(language -> language.support().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns every name that {@link #find} knows. */
  public List<String> namesAndAliases() {
    return List.copyOf(byName.keySet());
  }

  private void add(String name, Language language) {
    if (byName.put(name, language) != null) {
      throw new IllegalArgumentException("two languages of the catalogue are called " + name);
    }
  }
}
