package org.dirigent;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Dirigent: one process, every module. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class DirigentApplication {

  /** Starts the process; settings come from {@code --name=value} arguments and the environment. */
  public static void main(String[] args) {
    SpringApplication.run(DirigentApplication.class, args);
  }
}
