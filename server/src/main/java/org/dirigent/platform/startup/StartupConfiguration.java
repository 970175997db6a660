package org.dirigent.platform.startup;

import org.dirigent.platform.DataDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what happens before and when Dirigent is ready. */
@Configuration(proxyBeanMethods = false)
class StartupConfiguration {

  @Bean
  DataDirectory dataDirectory(DataSettings settings) {
    return DataDirectory.open(settings.data());
  }
}
