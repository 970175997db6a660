package org.dirigent.conversation.channels;

import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.dirigent.channel.Accounts;
import org.dirigent.channel.Attachments;
import org.dirigent.channel.ChannelPorts;
import org.dirigent.channel.Checkpoints;
import org.dirigent.channel.Inbox;
import org.dirigent.channel.Limits;
import org.dirigent.channel.Postbag;
import org.dirigent.channel.Signals;
import org.dirigent.channel.Transcripts;
import org.dirigent.channel.WaitingRoom;
import org.dirigent.platform.Leases;
import org.dirigent.platform.RateLimit;
import org.dirigent.platform.RateLimits;
import org.dirigent.platform.Secrets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Puts the channels together with the house and mounts them. Imported last, by {@link
 * ChannelsInTheHouse}: without the modules that answer there is nothing to mount.
 */
@ConditionalOnBean({Inbox.class, WaitingRoom.class, RateLimits.class, Secrets.class})
class ChannelMount {

  private static final String OFTEN = "dirigent.web.open-requests-per-minute";
  private static final int USUAL = 1_200;

  @Bean
  Limits channelLimits(RateLimits limits) {
    return new PlatformLimits(limits);
  }

  @Bean
  ChannelPorts channelPorts(
      ConversationPorts conversation,
      PlatformPorts platform,
      WaitingRoom waitingRoom,
      InstantSource clock,
      RandomGenerator random) {
    return new ChannelPorts(
        conversation.accounts(),
        conversation.intake().inbox(),
        conversation.intake().postbag(),
        conversation.attachments(),
        conversation.transcripts(),
        conversation.signals(),
        waitingRoom,
        purpose -> platform.secrets().key("channel/" + purpose).getEncoded(),
        conversation.checkpoints(),
        new PlatformLeases(platform.leases()),
        platform.limits(),
        clock,
        random);
  }

  /** What the conversation module provides, gathered so that no list of parameters grows long. */
  @Bean
  ConversationPorts conversationPorts(
      Accounts accounts,
      IntakePorts intake,
      Attachments attachments,
      Transcripts transcripts,
      Signals signals,
      Checkpoints checkpoints) {
    return new ConversationPorts(accounts, intake, attachments, transcripts, signals, checkpoints);
  }

  /** Where what comes is taken in. */
  @Bean
  IntakePorts intakePorts(Inbox inbox, Postbag postbag) {
    return new IntakePorts(inbox, postbag);
  }

  /** What the platform provides, gathered likewise. */
  @Bean
  PlatformPorts platformPorts(Secrets secrets, Leases leases, Limits limits) {
    return new PlatformPorts(secrets, leases, limits);
  }

  record ConversationPorts(
      Accounts accounts,
      IntakePorts intake,
      Attachments attachments,
      Transcripts transcripts,
      Signals signals,
      Checkpoints checkpoints) {}

  record IntakePorts(Inbox inbox, Postbag postbag) {}

  record PlatformPorts(Secrets secrets, Leases leases, Limits limits) {}

  @Bean
  MountedChannels mountedChannels(ChannelPorts ports) {
    return new MountedChannels(MountedChannels.onClassPath(), ports);
  }

  @Bean
  ChannelRequests channelRequests(MountedChannels channels, RateLimits limits, OpenDoor door) {
    return new ChannelRequests(channels, door.limit("channel-requests", limits));
  }

  @Bean
  ChannelSockets channelSockets(MountedChannels channels, RateLimits limits, OpenDoor door) {
    return new ChannelSockets(channels, door.limit("channel-sockets", limits));
  }

  @Bean
  OpenDoor openDoor(Environment settings) {
    return new OpenDoor(settings.getProperty(OFTEN, Integer.class, USUAL));
  }

  /** How often one address may come that needs no session. */
  record OpenDoor(int perMinute) {
    RateLimit limit(String name, RateLimits limits) {
      return limits.of(name, perMinute, Duration.ofMinutes(1));
    }
  }

  /**
   * A servlet of its own: the framework's handlers would answer preflights themselves and might
   * read bodies whose raw bytes are signed.
   */
  @Bean
  ServletRegistrationBean<ChannelServlet> channelServlet(
      ChannelRequests requests, ChannelSockets sockets) {
    var servlet = new ChannelServlet(requests, sockets);
    return new ServletRegistrationBean<>(servlet, "/channel/*");
  }

  /**
   * Visitors have no session of ours and no cookie, so there is nothing to forge; what only serves
   * people who sign in is left out, for every message passes here.
   */
  @Bean
  @Order(10)
  SecurityFilterChain channelSecurity(HttpSecurity http) {
    return http.securityMatcher("/channel/**")
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .securityContext(AbstractHttpConfigurer::disable)
        .servletApi(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .exceptionHandling(AbstractHttpConfigurer::disable)
        .build();
  }
}
