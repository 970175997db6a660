package org.dirigent.platform.startup;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.core.env.Environment;

/**
 * A setting as somebody wrote it: {@code dirigent.port = 99999 (command line)}; secrets starred.
 */
final class WrittenSetting {

  private WrittenSetting() {}

  static String of(@Nullable ConfigurationProperty property, ConfigurationPropertyName name) {
    return property == null
        ? name.toString()
        : line(name.toString(), property.getValue(), property.getOrigin());
  }

  static String of(Environment environment, String key, Object value) {
    var name = ConfigurationPropertyName.adapt(key, '.');
    for (var source : ConfigurationPropertySources.get(environment)) {
      ConfigurationProperty property = source.getConfigurationProperty(name);
      if (property != null) {
        return line(key, property.getValue(), property.getOrigin());
      }
    }
    return line(key, value, null);
  }

  private static String line(String key, Object value, @Nullable Origin origin) {
    String shown = secret(key) ? "******" : value.toString();
    String where = origin == null ? "" : " (" + words(origin) + ")";
    return key + " = " + shown + where;
  }

  private static boolean secret(String key) {
    String plain = key.toLowerCase(Locale.ROOT);
    return plain.contains("password")
        || plain.contains("secret")
        || plain.contains("token")
        || plain.endsWith("key");
  }

  private static String words(Origin origin) {
    if (origin instanceof PropertySourceOrigin written) {
      String property = written.getPropertyName();
      return switch (written.getPropertySource().getName()) {
        case "commandLineArgs" -> "command line";
        case "systemEnvironment" -> "environment variable " + property;
        case "systemProperties" -> "-D" + property;
        default -> origin.toString();
      };
    }
    return origin.toString();
  }
}
