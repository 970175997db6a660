package org.dirigent.platform.startup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dirigent.platform.StartRefused;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * Refuses the start while a setting of ours is wrong, unknown or missing, before anything is
 * started with it. Every record with {@code ConfigurationProperties} below {@code dirigent} counts,
 * whichever module it belongs to.
 */
final class SettingsCheck implements BeanFactoryPostProcessor {

  private static final String OURS = ProcessSettings.PREFIX;

  private final Environment environment;

  SettingsCheck(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    List<String> complaints = new SettingsJudge(environment, records(beans)).complaints();
    if (!complaints.isEmpty()) {
      throw new StartRefused(
          "Settings are wrong:\n"
              + String.join("\n", complaints.stream().map("  "::concat).toList()),
          "Correct them or leave them out; docs/reference/settings.md explains every setting.");
    }
  }

  /** The records that receive settings of ours, each with its prefix. */
  static Map<Class<?>, String> records(ConfigurableListableBeanFactory beans) {
    var records = new LinkedHashMap<Class<?>, String>();
    for (String bean : beans.getBeanDefinitionNames()) {
      String type = beans.getBeanDefinition(bean).getBeanClassName();
      if (type != null && bean.startsWith(OURS) && bean.endsWith("-" + type)) {
        add(ClassUtils.resolveClassName(type, beans.getBeanClassLoader()), records);
      }
    }
    return records;
  }

  private static void add(Class<?> type, Map<Class<?>, String> records) {
    ConfigurationProperties settings = type.getAnnotation(ConfigurationProperties.class);
    if (settings != null && type.isRecord()) {
      String prefix = settings.prefix().isEmpty() ? settings.value() : settings.prefix();
      records.put(type, prefix);
    }
  }
}
