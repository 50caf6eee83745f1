package dev.cloche.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class OfferedLanguagesTest {

  private final LanguageCatalogue catalogue = new LanguageCatalogueReader().readShipped();
  private final List<String> probed = new CopyOnWriteArrayList<>();

  @Test
  void everyLanguageIsProbedOnceAndListedInTheOrderOfTheCatalogue() {
    OfferedLanguages languages = probe(Optional.empty());

    assertThat(probed).containsExactlyInAnyOrderElementsOf(catalogue.names());
    assertThat(languages.all().keySet()).containsExactlyElementsOf(catalogue.languages());
    assertThat(languages.all().values()).allMatch(LanguageAvailability.Available.class::isInstance);
  }

  @Test
  void whatIsNotSwitchedOnIsNotEvenProbed() {
    OfferedLanguages languages = probe(Optional.of(Set.of("js")));

    assertThat(probed).containsExactly("javascript");
    assertThat(languages.of(catalogue.find("python").orElseThrow()))
        .isEqualTo(new LanguageAvailability.SwitchedOff());
  }

  @Test
  void aNameThatNoLanguageHasIsRefused() {
    assertThatThrownBy(() -> probe(Optional.of(Set.of("cobol")))).hasMessageContaining("cobol");
  }

  private OfferedLanguages probe(Optional<Set<String>> switchedOn) {
    return OfferedLanguages.probe(
        catalogue,
        switchedOn,
        language -> {
          probed.add(language.name());
          return new LanguageAvailability.Available("1.0");
        });
  }
}
