package org.dirigent.conversation.channels;

import org.dirigent.channel.contract.ChannelContract;
import org.dirigent.channel.contract.Provider;

/** Web chat keeps the contract of channels, over real HTTP and real sockets. */
final class WebChatContractTest implements ChannelContract {

  @Override
  public Provider provider() {
    return new WebChatProvider();
  }
}
