package org.dirigent.conversation.channels;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DeferredImportSelector;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.AnnotationMetadata;

/** Brings in the mount after every module has said what it provides. */
@Configuration(proxyBeanMethods = false)
@Import(ChannelsInTheHouse.Last.class)
class ChannelsInTheHouse {

  /** Deferred selectors are asked once all other configuration is known. */
  static final class Last implements DeferredImportSelector {
    @Override
    public String[] selectImports(AnnotationMetadata importer) {
      return new String[] {ChannelMount.class.getName()};
    }
  }
}
