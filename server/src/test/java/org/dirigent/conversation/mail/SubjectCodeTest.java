package org.dirigent.conversation.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.dirigent.testkit.ForSeeds;
import org.junit.jupiter.api.Test;

class SubjectCodeTest {

  @ForSeeds(20)
  void a_code_is_found_again_whatever_a_mail_program_does_to_the_subject(long seed) {
    String code = SubjectCode.draw(new Random(seed));
    String ours = SubjectCode.with("Rechnung 4711", code);
    assertThat(SubjectCode.in("AW: Re: " + ours)).containsExactly(code);
    assertThat(SubjectCode.in(ours.toLowerCase(java.util.Locale.ROOT) + " (fwd)"))
        .containsExactly(code);
    assertThat(SubjectCode.in(ours.replace("-", ""))).containsExactly(code);
    assertThat(SubjectCode.without("AW: " + ours)).isEqualTo("AW: Rechnung 4711");
    assertThat(SubjectCode.with(ours, code)).as("never twice").isEqualTo(ours);
  }

  @ForSeeds(20)
  void one_wrong_letter_or_two_in_the_wrong_order_is_no_code(long seed) {
    var random = new Random(seed);
    String code = SubjectCode.draw(random);
    for (int at = 0; at < code.length(); at++) {
      char[] wrong = code.toCharArray();
      wrong[at] = wrong[at] == 'A' ? 'B' : 'A';
      assertThat(SubjectCode.in(tag(wrong))).isEmpty();
      char[] swapped = code.toCharArray();
      swapped[at] = code.charAt((at + 1) % code.length());
      swapped[(at + 1) % code.length()] = code.charAt(at);
      if (!new String(swapped).equals(code)) {
        assertThat(SubjectCode.in(tag(swapped))).isEmpty();
      }
    }
  }

  private static String tag(char[] code) {
    return "[#" + new String(code, 0, 5) + "-" + new String(code, 5, 5) + "]";
  }

  @Test
  void brackets_of_others_are_none_and_stay() {
    for (String subject :
        new String[] {
          "Ihr Zeichen [#123]",
          "[#ABCDE]",
          "[#ABCDE-FGHI1]",
          "[#00000-00000]",
          "[#]",
          "[JIRA-12]",
          "[#ABCDE-FGHJKL]",
          "#ABCDE-FGHJK",
          "[#" + "A".repeat(10_000) + "]"
        }) {
      assertThat(SubjectCode.in(subject)).as(subject).isEmpty();
      assertThat(SubjectCode.without(subject)).isEqualTo(subject);
    }
  }

  @Test
  void a_subject_full_of_codes_costs_three_questions() {
    var random = new Random(7);
    var subject = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      subject.append(SubjectCode.with("x", SubjectCode.draw(random)));
    }
    assertThat(SubjectCode.in(subject.toString())).hasSize(3);
  }
}
