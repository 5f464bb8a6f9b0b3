package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.entente.model.Scenario;
import org.entente.model.Time;
import org.junit.jupiter.api.Test;

class HeadingTest {
  private static final String ABOUT = "The treaty of two neighbours. Made up.";

  @Test
  void aTitleOfSeveralWordsHeadsThePage() {
    assertThat(heading("Two neighbours", ABOUT)).isEqualTo(new Heading("Two neighbours", ABOUT));
  }

  @Test
  void aTitleOfOneWordLeavesThePlaceToTheFirstSentenceOfTheDescription() {
    assertThat(heading("Base", ABOUT))
        .isEqualTo(new Heading("The treaty of two neighbours", "Made up."));
    assertThat(heading("Base", "The treaty.")).isEqualTo(new Heading("The treaty", ""));
  }

  @Test
  void aTitleOfOneWordStandsWhereNoSentenceIsShortEnough() {
    assertThat(heading("Base", "")).isEqualTo(new Heading("Base", ""));
    String endless = "word ".repeat(50);
    assertThat(heading("Base", endless)).isEqualTo(new Heading("Base", endless));
  }

  @Test
  void aTitleThatIsGivenHeadsThePage() {
    assertThat(Heading.of(scenario("Base", ABOUT), Optional.of("Mine")))
        .isEqualTo(new Heading("Mine", ABOUT));
  }

  private static Heading heading(String title, String description) {
    return Heading.of(scenario(title, description), Optional.empty());
  }

  private static Scenario scenario(String title, String description) {
    return Scenario.of(title, Time.yearly(2024, 2030)).description(description);
  }
}
