package org.dirigent.conversation.house;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dirigent.channel.Capabilities;
import org.dirigent.channel.Channel;
import org.dirigent.channel.ChannelName;
import org.dirigent.channel.ChannelPorts;
import org.dirigent.channel.Outbound;
import org.dirigent.channel.SendResult;
import org.dirigent.channel.SettingField;
import org.dirigent.channel.SocketEndpoint;
import org.dirigent.channel.WebEndpoint;
import org.dirigent.conversation.Senders;

/** A channel that keeps what it was given to send, and answers as the test wants. */
public final class PlayedChannel implements Channel, Senders {

  /** Its name. */
  public static final ChannelName NAME = new ChannelName("webchat");

  private final Queue<SendResult> answers = new ConcurrentLinkedQueue<>();
  private final List<Outbound> sent = new CopyOnWriteArrayList<>();
  private final PlayedMail mail = new PlayedMail();

  /** The next attempts are answered so; all others are sent. Forgets what was left of the last. */
  public void answers(SendResult... next) {
    answers.clear();
    answers.addAll(List.of(next));
  }

  /** Every attempt so far. */
  public List<Outbound> attempts() {
    return List.copyOf(sent);
  }

  @Override
  public ChannelName name() {
    return NAME;
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(2_000, 5_000_000, true, true, true, true, false, false, true);
  }

  @Override
  public List<SettingField> settings() {
    return List.of(
        new SettingField("origins", SettingField.Kind.ORIGINS, true, ""),
        new SettingField("title", SettingField.Kind.TEXT, false, "Chat"),
        new SettingField("colour", SettingField.Kind.COLOUR, false, "#1a73e8"),
        new SettingField("jwt-secret", SettingField.Kind.SECRET, false, ""),
        new SettingField("privacy", SettingField.Kind.WEB_ADDRESS, false, ""),
        new SettingField("email-required", SettingField.Kind.SWITCH, false, "false"),
        new SettingField("grace-seconds", SettingField.Kind.NUMBER, false, "300"));
  }

  @Override
  public void open(ChannelPorts ports) {}

  @Override
  public SendResult send(Outbound message) {
    sent.add(message);
    SendResult answer = answers.poll();
    return answer == null ? new SendResult.Sent() : answer;
  }

  @Override
  public Optional<WebEndpoint> web() {
    return Optional.empty();
  }

  @Override
  public Optional<SocketEndpoint> sockets() {
    return Optional.empty();
  }

  @Override
  public void close() {}

  @Override
  public Optional<Channel> named(ChannelName name) {
    return all().stream().filter(channel -> channel.name().equals(name)).findFirst();
  }

  @Override
  public List<Channel> all() {
    return List.of(mail, this);
  }

  /** The channel of mailboxes. */
  public PlayedMail mail() {
    return mail;
  }
}
