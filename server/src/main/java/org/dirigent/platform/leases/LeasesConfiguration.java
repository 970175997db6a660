package org.dirigent.platform.leases;

import org.dirigent.platform.DataDirectory;
import org.dirigent.platform.IdSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the leases of this node. */
@Configuration(proxyBeanMethods = false)
class LeasesConfiguration {

  @Bean
  NodeId nodeId(DataDirectory data, IdSource ids) {
    return NodeId.in(data, ids);
  }
}
