package org.dirigent.conversation.pictures;

import java.net.InetAddress;
import java.time.Duration;
import org.dirigent.platform.PublicAddresses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the fetching of pictures to the real name service and the public networks. */
@Configuration(proxyBeanMethods = false)
class PicturesConfiguration {

  private static final Duration PATIENCE = Duration.ofSeconds(8);

  @Bean
  RemotePictures remotePictures() {
    var addresses = new PublicAddresses(InetAddress::getAllByName, PublicAddresses::isPublic);
    return new RemotePictures(addresses, PATIENCE);
  }
}
