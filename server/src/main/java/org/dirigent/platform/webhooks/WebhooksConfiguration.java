package org.dirigent.platform.webhooks;

import java.net.InetAddress;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires webhooks to the real name service and the networks that the settings allow. */
@Configuration(proxyBeanMethods = false)
class WebhooksConfiguration {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Bean
  Targets webhookTargets(WebhookSettings settings) {
    return new Targets(settings.privateNetworks(), InetAddress::getAllByName);
  }

  @Bean
  WebhookPost webhookPost(Targets targets) {
    return new WebhookPost(targets, PATIENCE);
  }
}
