package org.dirigent.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Random;
import org.dirigent.platform.Secret;
import org.dirigent.platform.Secrets;
import org.dirigent.platform.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class SecretsTest {

  private static final byte[] DATA = "a message".getBytes(StandardCharsets.UTF_8);

  private final Secrets secrets = TestSecrets.some();

  @Test
  void each_purpose_has_a_key_of_its_own_that_is_always_the_same() {
    byte[] key = secrets.key("audit").getEncoded();

    assertThat(key).hasSize(32).isEqualTo(TestSecrets.some().key("audit").getEncoded());
    assertThat(key).isNotEqualTo(secrets.key("session").getEncoded());
    assertThat(key).isNotEqualTo(TestSecrets.others().key("audit").getEncoded());
  }

  @Test
  void keys_are_derived_as_the_standard_says_so_that_they_stay_when_the_code_changes() {
    String zeros = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    Secrets known = new DerivedSecrets(MasterKey.parse(zeros, "a test"), new Random(1));

    assertThat(HexFormat.of().formatHex(known.key("purpose").getEncoded()))
        .isEqualTo("680683f47085d2a35acd4b2e6902ac9835405c18018fa983ad669fe8f677ab1c");
  }

  @Test
  void a_signature_holds_for_its_data_and_purpose_only() {
    byte[] signature = secrets.sign("webhook", DATA);

    assertThat(secrets.verify("webhook", DATA, signature)).isTrue();
    assertThat(secrets.verify("other", DATA, signature)).isFalse();
    assertThat(secrets.verify("webhook", new byte[] {1}, signature)).isFalse();
    assertThat(secrets.verify("webhook", DATA, new byte[0])).isFalse();
  }

  @Test
  void tokens_are_long_safe_in_addresses_and_never_the_same() {
    String token = secrets.token().reveal();

    assertThat(token).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(secrets.token().reveal());
  }

  @Test
  void a_secret_shows_stars_wherever_it_is_printed() {
    Secret secret = new Secret("open sesame");
    record Holder(Secret secret) {}

    assertThat(secret.toString()).isEqualTo("***");
    assertThat(new Holder(secret).toString()).doesNotContain("sesame");
    assertThat(JsonMapper.builder().build().writeValueAsString(new Holder(secret)))
        .isEqualTo("{\"secret\":\"***\"}");
    assertThat(secret.matches("open sesame")).isTrue();
    assertThat(secret.matches("open sesam")).isFalse();
  }

  @Test
  void the_master_key_is_made_once_for_its_owner_alone(@TempDir Path folder) throws IOException {
    byte[] first = new MasterKeyFile(folder, new Random(1)).read().bytes();
    byte[] second = new MasterKeyFile(folder, new Random(2)).read().bytes();

    assertThat(second).isEqualTo(first).hasSize(32);
    assertThat(Files.getPosixFilePermissions(folder.resolve("master")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(folder.toFile().list()).containsExactly("master");
  }

  @Test
  void a_master_key_that_others_can_read_stops_the_start_with_the_remedy(@TempDir Path folder)
      throws IOException {
    MasterKeyFile file = new MasterKeyFile(folder, new Random(1));
    file.read();
    Files.setPosixFilePermissions(
        folder.resolve("master"), PosixFilePermissions.fromString("rw-r--r--"));

    assertThatThrownBy(file::read)
        .isInstanceOfSatisfying(
            StartRefused.class, e -> assertThat(e.remedy()).startsWith("Run: chmod 600 "));
  }

  @Test
  void a_damaged_master_key_stops_the_start_and_is_not_replaced(@TempDir Path folder)
      throws IOException {
    MasterKeyFile file = new MasterKeyFile(folder, new Random(1));
    file.read();
    for (String damage : new String[] {"", "not base64!", "c2hvcnQ="}) {
      Files.writeString(folder.resolve("master"), damage);
      assertThatThrownBy(file::read)
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("broken");
    }
  }
}
