package org.dirigent.conversation.channels;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.dirigent.channel.Accounts;
import org.dirigent.channel.Attachments;
import org.dirigent.channel.Checkpoints;
import org.dirigent.channel.Inbox;
import org.dirigent.channel.Postbag;
import org.dirigent.channel.Signals;
import org.dirigent.channel.Transcripts;
import org.dirigent.channel.WaitingRoom;
import org.dirigent.channel.loopback.LoopbackPorts;
import org.dirigent.platform.Leases;
import org.dirigent.platform.RateLimits;
import org.dirigent.platform.Secret;
import org.dirigent.platform.Secrets;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The mount on a real web server with a house in memory behind it: what stands outside is real,
 * what stands inside can be played.
 */
public final class LoopbackHouse implements AutoCloseable {

  private final ServletWebServerApplicationContext context;
  private final LoopbackPorts ports;

  private LoopbackHouse(ServletWebServerApplicationContext context, LoopbackPorts ports) {
    this.context = context;
    this.ports = ports;
  }

  /** Opens a house on a free port. */
  public static LoopbackHouse open(LoopbackPorts ports, Class<?>... further) {
    var context =
        new SpringApplicationBuilder(Wiring.class)
            .sources(further)
            .initializers(fresh -> fresh.getBeanFactory().registerSingleton("loopbackPorts", ports))
            .properties(
                "server.port=0",
                "spring.threads.virtual.enabled=true",
                "spring.main.banner-mode=off",
                "logging.level.root=warn",
                "spring.config.location=optional:classpath:/none/")
            .run();
    return new LoopbackHouse((ServletWebServerApplicationContext) context, ports);
  }

  public int port() {
    return Objects.requireNonNull(context.getWebServer()).getPort();
  }

  public LoopbackPorts ports() {
    return ports;
  }

  /** The channels that are mounted. */
  MountedChannels channels() {
    return context.getBean(MountedChannels.class);
  }

  @Override
  public void close() {
    context.close();
  }

  /** Bears no stereotype, so that no test of the whole application scans it. */
  @EnableWebSecurity
  @Import({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ChannelsInTheHouse.class
  })
  static class Wiring {

    /** What is no channel is a file of ours, and files are public. */
    @Bean
    SecurityFilterChain files(HttpSecurity http) {
      return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll()).build();
    }

    @Bean
    InstantSource clock(LoopbackPorts ports) {
      return ports.ports().clock();
    }

    @Bean
    RandomGenerator random() {
      return new SecureRandom();
    }

    @Bean
    Inbox inbox(LoopbackPorts ports) {
      return ports.inbox();
    }

    @Bean
    Postbag postbag(LoopbackPorts ports) {
      return ports.postbag();
    }

    @Bean
    Accounts accounts(LoopbackPorts ports) {
      return ports.accounts();
    }

    @Bean
    Attachments attachments(LoopbackPorts ports) {
      return ports.attachments();
    }

    @Bean
    Signals signals(LoopbackPorts ports) {
      return ports.signals();
    }

    @Bean
    Transcripts transcripts(LoopbackPorts ports) {
      return ports.ports().transcripts();
    }

    @Bean
    WaitingRoom waitingRoom(LoopbackPorts ports) {
      return ports.ports().waitingRoom();
    }

    @Bean
    Checkpoints checkpoints(LoopbackPorts ports) {
      return ports.checkpoints();
    }

    /** None can be had, and no channel here asks for one. */
    @Bean
    Leases leases() {
      return name -> Optional.empty();
    }

    @Bean
    RateLimits limits() {
      return (name, tokens, per) -> key -> Optional.empty();
    }

    @Bean
    Secrets secrets() {
      return new LoopbackSecrets();
    }
  }

  /** Keys that are the same in every test. */
  private static final class LoopbackSecrets implements Secrets {

    @Override
    public SecretKey key(String purpose) {
      return new SecretKeySpec(
          ("loopback-key-" + purpose + "-".repeat(32))
              .substring(0, 32)
              .getBytes(StandardCharsets.UTF_8),
          "HmacSHA256");
    }

    @Override
    public byte[] sign(String purpose, byte[] data) {
      try {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(key(purpose));
        return mac.doFinal(data);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("Every Java has HmacSHA256", e);
      }
    }

    @Override
    public boolean verify(String purpose, byte[] data, byte[] signature) {
      return MessageDigest.isEqual(sign(purpose, data), signature);
    }

    @Override
    public Secret token() {
      return new Secret("loopback-token");
    }
  }
}
