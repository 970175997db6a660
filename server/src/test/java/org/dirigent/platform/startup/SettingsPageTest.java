package org.dirigent.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dirigent.DirigentApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.annotation.ConfigurationClassPostProcessor;

/** Pins every default: a changed one is a changed product, and its page must say so. */
class SettingsPageTest {

  private static final Path PAGE = Path.of("../docs/reference/settings.md");

  private static final Pattern ROW =
      Pattern.compile(
          "^\\| `(dirigent\\.[a-z0-9.-]+)` \\| (?:`([^`]*)`|none|required) \\|", Pattern.MULTILINE);

  @ConfigurationPropertiesScan(basePackageClasses = DirigentApplication.class)
  static class AllSettings {}

  @Test
  void every_setting_stands_on_its_page_with_its_default() throws IOException {
    Map<String, String> page =
        ROW.matcher(Files.readString(PAGE))
            .results()
            .collect(Collectors.toMap(row -> row.group(1), SettingsPageTest::value));

    assertThat(new TreeMap<>(page))
        .as("docs/reference/settings.md: one row a setting, '| `key` | `default` | why |'")
        .isEqualTo(new TreeMap<>(defaults()));
  }

  private static String value(MatchResult row) {
    return row.group(2) == null ? "" : row.group(2);
  }

  private static Map<String, String> defaults() {
    var beans = new DefaultListableBeanFactory();
    new AnnotatedBeanDefinitionReader(beans).register(AllSettings.class);
    new ConfigurationClassPostProcessor().postProcessBeanDefinitionRegistry(beans);
    return SettingsCheck.records(beans).entrySet().stream()
        .filter(settings -> !settings.getKey().getName().contains("Test"))
        .flatMap(settings -> Setting.of(settings.getValue(), settings.getKey()))
        .collect(Collectors.toMap(Setting::key, setting -> setting.byDefault().orElse("")));
  }
}
