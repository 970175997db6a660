package org.dirigent;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Starts Dirigent: one process, every module. Beans bear the whole names of their classes, so that
 * two modules may use the same word.
 */
@SpringBootApplication(
    // Accounts are ours; Spring's own user with a generated password would only confuse.
    exclude = UserDetailsServiceAutoConfiguration.class,
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class DirigentApplication {

  /** Starts the process; settings come from {@code --name=value} arguments and the environment. */
  public static void main(String[] args) {
    SpringApplication.run(DirigentApplication.class, args);
  }
}
