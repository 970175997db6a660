package org.dirigent.platform.startup;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this process keeps its data.
 *
 * @param data the data directory; everything that must survive lies in it
 */
@ConfigurationProperties("dirigent")
record DataSettings(@DefaultValue(".dirigent") Path data) {}
