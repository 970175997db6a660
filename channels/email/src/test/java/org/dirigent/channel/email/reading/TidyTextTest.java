package org.dirigent.channel.email.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TidyTextTest {

  @Test
  void ends_of_lines_lose_their_white_space_and_beginnings_keep_it() {
    assertThat(TidyText.of("a \t\u00a0\n  b\u00a0c \n\td")).isEqualTo("a\n  b\u00a0c\n\td");
  }

  @Test
  void at_most_two_empty_lines_stand_in_a_row() {
    assertThat(TidyText.of("a\n \n\n\t\n\n  b\n\nc\n\n\nd")).isEqualTo("a\n\n\n  b\n\nc\n\n\nd");
  }

  @Test
  void control_characters_are_gone_and_nothing_stands_around_the_text() {
    assertThat(TidyText.of("\n\n \ufeffa\u0000b\u001f\u007fc\td \n\n")).isEqualTo("abc\td");
    assertThat(TidyText.of(" \n\t\n")).isEmpty();
  }
}
