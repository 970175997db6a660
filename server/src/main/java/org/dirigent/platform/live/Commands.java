package org.dirigent.platform.live;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dirigent.platform.LiveCommand;
import org.dirigent.platform.LiveConnection;
import org.dirigent.platform.Problem;
import org.dirigent.platform.ProblemOccurred;
import org.dirigent.platform.Problems;
import org.dirigent.platform.RateLimit;
import org.dirigent.platform.RateLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the frames that desks send and hands them to the module that knows their type. */
@Component
final class Commands {

  static final Problem UNKNOWN_FRAME =
      new Problem("unknown-frame", 400, "Nobody here knows this type of frame");

  private static final Logger log = LoggerFactory.getLogger(Commands.class);

  private final JsonMapper json;
  private final RateLimit limit;
  private final SingletonSupplier<Map<String, LiveCommand<?>>> commands;

  Commands(JsonMapper json, RateLimits limits, ObjectProvider<LiveCommand<?>> commands) {
    this.json = json;
    this.limit = limits.of("live-frames", 200, Duration.ofSeconds(20));
    this.commands =
        SingletonSupplier.of(
            () ->
                commands
                    .orderedStream()
                    .collect(Collectors.toMap(LiveCommand::type, Function.identity())));
  }

  /** Acts on a frame; what is wrong with it goes back as a frame of type {@code problem}. */
  void take(LiveConnection from, String text) {
    String type = "";
    try {
      limit.demand(from.id().toString());
      JsonNode frame = json.readTree(text);
      type = frame.path("type").asString("");
      LiveCommand<?> command = commands.obtain().get(type);
      if (command == null) {
        throw UNKNOWN_FRAME.because("No module takes frames of this type.");
      }
      handle(command, from, frame);
    } catch (ProblemOccurred occurred) {
      answer(from, type, occurred);
    } catch (JacksonException e) {
      answer(from, type, Problems.MALFORMED.because("The frame cannot be read."));
    } catch (RuntimeException e) {
      log.error("A frame of type {} failed", type, e);
    }
  }

  private <T> void handle(LiveCommand<T> command, LiveConnection from, JsonNode frame) {
    command.handle(from, json.treeToValue(frame, command.data()));
  }

  private static void answer(LiveConnection to, String type, ProblemOccurred occurred) {
    to.send(
        "problem",
        new Refusal(
            type, occurred.problem().code(), occurred.problem().title(), occurred.detail()));
  }

  /** Tells a desk which of its frames was refused and why. */
  record Refusal(String frame, String code, String title, String detail) {}
}
