package org.dirigent.conversation.accounts;

import java.util.List;
import org.dirigent.channel.Capabilities;
import org.dirigent.channel.Channel;
import org.dirigent.channel.SettingField;
import org.dirigent.conversation.Senders;
import org.dirigent.platform.AllowedToSignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The channels of this deployment, as data from which forms and composers are drawn. */
@RestController
@RequestMapping("/api/channels")
@AllowedToSignedIn
class ChannelEndpoint {

  private final Senders senders;

  ChannelEndpoint(Senders senders) {
    this.senders = senders;
  }

  @GetMapping
  List<ChannelInfo> list() {
    return senders.all().stream().map(ChannelInfo::of).toList();
  }

  /** A channel. */
  record ChannelInfo(String name, List<SettingField> settings, Capabilities capabilities) {
    static ChannelInfo of(Channel channel) {
      return new ChannelInfo(channel.name().value(), channel.settings(), channel.capabilities());
    }
  }
}
