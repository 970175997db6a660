package org.dirigent;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Starts Dirigent: one process, every module. Beans bear the whole names of their classes, so that
 * two modules may use the same word.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class DirigentApplication {

  /** Starts the process; settings come from {@code --name=value} arguments and the environment. */
  public static void main(String[] args) {
    SpringApplication.run(DirigentApplication.class, args);
  }
}
