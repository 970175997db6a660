package org.dirigent.platform.startup;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this process keeps its data and where it answers.
 *
 * @param data the data directory; everything that must survive lies in it
 * @param address the network address that it listens on
 * @param port the port that it listens on; 0 takes a free one
 */
@ConfigurationProperties(ProcessSettings.PREFIX)
record ProcessSettings(
    @DefaultValue(ProcessSettings.DATA) @NotBlank String data,
    @DefaultValue("127.0.0.1") @NotBlank String address,
    @DefaultValue("8080") @Min(0) @Max(65535) int port) {

  static final String PREFIX = "dirigent";
  static final String DATA = ".dirigent";
}
