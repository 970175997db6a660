package org.dirigent.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dirigent.platform.DemoSettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingsTest {

  /** Settings of an imaginary module, with one of each kind. */
  record TowerSettings(
      @DefaultValue("30s") Duration ringTime,
      @DefaultValue("bronze") Metal bell,
      Map<String, String> keepers,
      List<String> hours,
      @NotBlank(message = "say who rings") String ringer,
      @DefaultValue Clock clock) {

    enum Metal {
      BRONZE,
      STEEL
    }

    record Clock(@DefaultValue("true") boolean striking) {}
  }

  private final StandardEnvironment environment = new StandardEnvironment();

  SettingsTest() {
    environment
        .getPropertySources()
        .forEach(source -> environment.getPropertySources().remove(source.getName()));
  }

  @Test
  void good_settings_are_passed_in_silence() {
    argument("dirigent.port", "8081");
    argument("dirigent.tower.ringer", "ann");
    argument("dirigent.tower.ring-time", "5m");
    argument("dirigent.tower.bell", "steel");
    argument("dirigent.tower.keepers.north", "bob");
    argument("dirigent.tower.hours[0]", "noon");
    variable("DIRIGENT_TOWER_CLOCK_STRIKING", "off");
    variable("DIRIGENT_TOWER_RINGTIME", "5m");
    variable("DIRIGENT_JAVA_HOME", "/opt/jdk");
    variable("PATH", "/bin");

    assertThat(complaints()).isEmpty();
  }

  @Test
  void an_unknown_key_is_named_together_with_the_nearest_one() {
    argument("dirigent.tower.ringer", "ann");
    argument("dirigent.prot", "1");
    variable("DIRIGENT_TOWER_RIGNTIME", "5m");
    argument("dirigent.tower.clock.with.nothing.like.it", "1");

    assertThat(complaints())
        .containsExactly(
            "DIRIGENT_TOWER_RIGNTIME: there is no such setting; did you mean"
                + " dirigent.tower.ring-time?",
            "dirigent.prot: there is no such setting; did you mean dirigent.port?",
            "dirigent.tower.clock.with.nothing.like.it: there is no such setting");
  }

  @Test
  void a_value_that_cannot_be_read_is_shown_with_what_was_expected_and_where_it_was_written() {
    argument("dirigent.port", "http");
    argument("dirigent.tower.ring-time", "soon");
    argument("dirigent.tower.clock.striking", "maybe");
    variable("DIRIGENT_TOWER_BELL", "tin");

    assertThat(complaints())
        .containsExactlyInAnyOrder(
            "dirigent.port = http (command line): is not a whole number",
            "dirigent.tower.ring-time = soon (command line): is not a time such as 500ms, 30s, 10m"
                + " or 2h",
            "dirigent.tower.clock.striking = maybe (command line): is neither on nor off",
            "dirigent.tower.bell = tin (environment variable DIRIGENT_TOWER_BELL): is none of"
                + " bronze, steel");
  }

  @Test
  void a_value_out_of_bounds_and_a_missing_one_are_named() {
    argument("dirigent.port", "99999");

    assertThat(complaints())
        .containsExactlyInAnyOrder(
            "dirigent.port = 99999 (command line): must be less than or equal to 65535",
            "dirigent.tower.ringer is missing: say who rings");
  }

  @Test
  void a_secret_is_never_shown() {
    assertThat(WrittenSetting.of(environment, "dirigent.api-token", "s3cret"))
        .isEqualTo("dirigent.api-token = ******");
  }

  private List<String> complaints() {
    return new SettingsJudge(
            environment,
            Map.of(
                ProcessSettings.class, "dirigent",
                DemoSettings.class, "dirigent",
                TowerSettings.class, "dirigent.tower"))
        .complaints();
  }

  private void argument(String key, String value) {
    source(new MapPropertySource("commandLineArgs", new HashMap<>()), key, value);
  }

  private void variable(String key, String value) {
    source(new SystemEnvironmentPropertySource("systemEnvironment", new HashMap<>()), key, value);
  }

  private void source(MapPropertySource empty, String key, String value) {
    var sources = environment.getPropertySources();
    if (!sources.contains(empty.getName())) {
      sources.addLast(empty);
    }
    var source = (MapPropertySource) sources.get(empty.getName());
    if (source != null) {
      source.getSource().put(key, value);
    }
  }
}
