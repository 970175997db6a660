package org.dirigent.platform.secrets;

import java.util.random.RandomGenerator;
import org.dirigent.platform.DataDirectory;
import org.dirigent.platform.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the master key: in the settings, else in the data directory. */
@Configuration(proxyBeanMethods = false)
class SecretsConfiguration {

  @Bean
  Secrets secrets(SecretSettings settings, DataDirectory data, RandomGenerator random) {
    MasterKey master =
        settings.masterKey() == null
            ? new MasterKeyFile(data.folder("keys"), random).read()
            : MasterKey.parse(settings.masterKey().reveal(), "dirigent.secrets.master-key");
    return new DerivedSecrets(master, random);
  }
}
