package org.dirigent.conversation;

import java.util.Map;
import org.dirigent.channel.ChannelName;
import org.dirigent.workforce.QueueId;

/**
 * What is needed to open a channel account by program.
 *
 * @param publicKey what stands in web addresses and script tags; unique
 * @param language {@code de} or {@code en}, where the customer does not say
 * @param settings in the words of the channel, secrets among them
 */
public record NewChannelAccount(
    ChannelName channel,
    String name,
    String publicKey,
    QueueId queue,
    String language,
    Map<String, String> settings) {

  public NewChannelAccount {
    settings = Map.copyOf(settings);
  }
}
