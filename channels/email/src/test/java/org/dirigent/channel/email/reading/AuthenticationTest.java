package org.dirigent.channel.email.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dirigent.channel.email.reading.Authentication.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose word about a sender counts. */
class AuthenticationTest {

  private static final String PASS = "dmarc=pass (p=reject) header.from=kunde.example";

  private static Verdict verdict(String... notes) {
    return verdictFrom(List.of("erika@kunde.example"), notes);
  }

  private static Verdict verdictFrom(List<String> senders, String... notes) {
    return new Authentication(List.of(notes), senders).by("mx.shop.example");
  }

  @Test
  void our_own_server_proves_a_sender() {
    assertThat(verdict("mx.shop.example; spf=pass smtp.mailfrom=x; " + PASS))
        .isEqualTo(Verdict.PROVEN);
    assertThat(verdict("MX.Shop.example 1;\n\tdmarc = pass header.from=Kunde.Example"))
        .isEqualTo(Verdict.PROVEN);
  }

  @Test
  void without_its_word_nothing_is_known() {
    assertThat(verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(verdict("mx.shop.example; none")).isEqualTo(Verdict.UNKNOWN);
    assertThat(verdict("mx.shop.example; dmarc=none header.from=kunde.example"))
        .isEqualTo(Verdict.UNKNOWN);
    assertThat(verdict("mx.shop.example; spf=pass; dkim=pass header.d=kunde.example"))
        .isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void the_sender_s_domain_may_disown_it() {
    assertThat(verdict("mx.shop.example; dmarc=fail header.from=kunde.example"))
        .isEqualTo(Verdict.DISOWNED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mx.evil.example; " + PASS,
        "mx.shop.example.evil.example; " + PASS,
        "evil.example mx.shop.example; " + PASS,
        "(mx.shop.example;) evil.example; " + PASS,
        "\"mx.shop.example\"; " + PASS,
        "; " + PASS,
        "",
        "mx.shop.example; dmarc=none (dmarc=pass header.from=kunde.example)",
        "mx.shop.example; spf=none smtp.mailfrom=\"x; " + PASS + "\"",
        "mx.shop.example; spf=fail (a (nested; " + PASS + ") b",
        "mx.shop.example; spf=none smtp.mailfrom=dmarc=pass@kunde.example",
        "mx.shop.example; x-dmarc=pass header.from=kunde.example"
      })
  void forged_notes_prove_nothing(String note) {
    assertThat(verdict(note)).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void only_the_topmost_note_of_ours_counts() {
    assertThat(
            verdict(
                "mx.shop.example; dmarc=fail header.from=kunde.example",
                "mx.shop.example; " + PASS))
        .isEqualTo(Verdict.DISOWNED);
    assertThat(verdict("other.example; dmarc=fail", "mx.shop.example; " + PASS))
        .isEqualTo(Verdict.PROVEN);
    assertThat(verdict("mx.shop.example; none", "mx.shop.example; " + PASS))
        .isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void a_pass_for_another_domain_or_beside_a_fail_is_none() {
    assertThat(verdict("mx.shop.example; dmarc=pass header.from=evil.example"))
        .isEqualTo(Verdict.DISOWNED);
    assertThat(verdict("mx.shop.example; dmarc=pass")).isEqualTo(Verdict.DISOWNED);
    assertThat(verdict("mx.shop.example; dmarc=fail header.from=kunde.example; " + PASS))
        .isEqualTo(Verdict.DISOWNED);
  }

  @Test
  void two_senders_prove_nobody() {
    assertThat(
            verdictFrom(
                List.of("erika@kunde.example", "chef@firma.example"), "mx.shop.example; " + PASS))
        .isEqualTo(Verdict.UNKNOWN);
    assertThat(verdictFrom(List.of(), "mx.shop.example; " + PASS)).isEqualTo(Verdict.UNKNOWN);
  }
}
