package org.dirigent.platform.startup;

import java.util.List;
import org.dirigent.platform.StartupNotice;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Wires what happens before Dirigent starts and once it is ready. */
@Configuration(proxyBeanMethods = false)
class StartupConfiguration {

  @Bean
  static SettingsCheck settingsCheck(Environment environment) {
    return new SettingsCheck(environment);
  }

  @Bean
  Announcement announcement(ObjectProvider<StartupNotice> notices) {
    List<StartupNotice> inOrder = notices.orderedStream().toList();
    return new Announcement(inOrder, System.out);
  }
}
