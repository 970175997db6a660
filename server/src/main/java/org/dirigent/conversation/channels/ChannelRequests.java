package org.dirigent.conversation.channels;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dirigent.channel.Channel;
import org.dirigent.channel.WebAnswer;
import org.dirigent.channel.WebCall;
import org.dirigent.channel.WebEndpoint;
import org.dirigent.platform.ClientAddress;
import org.dirigent.platform.RateLimit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Serves the web side of adapters: limits, origins and raw bodies. */
final class ChannelRequests {

  private static final Logger LOG = LoggerFactory.getLogger(ChannelRequests.class);

  private final MountedChannels channels;
  private final RateLimit perAddress;

  ChannelRequests(MountedChannels channels, RateLimit perAddress) {
    this.channels = channels;
    this.perAddress = perAddress;
  }

  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var target = ChannelCalls.target(request);
    var endpoint = target.flatMap(t -> channels.find(t.channel())).flatMap(Channel::web);
    if (target.isEmpty() || endpoint.isEmpty()) {
      write(WebAnswer.problem(404, "not-found", "There is no such channel"), response);
      return;
    }
    var admitted = CrossOrigin.admit(endpoint.get(), target.get().path(), request, response);
    switch (admitted) {
      case PREFLIGHT -> response.setStatus(204);
      case REFUSED ->
          write(
              WebAnswer.problem(403, "origin-not-allowed", "No site names this page's origin"),
              response);
      case ADMITTED -> write(limited(endpoint.get(), target.get(), request), response);
    }
  }

  private WebAnswer limited(
      WebEndpoint endpoint, ChannelCalls.Target target, HttpServletRequest request)
      throws IOException {
    var pause = perAddress.take(ClientAddress.of(request).limitKey());
    if (pause.isPresent()) {
      return Problems.tooMany(pause.get());
    }
    long limit = endpoint.bodyLimit(target.path());
    if (request.getContentLengthLong() > limit) {
      return Problems.tooLarge(limit);
    }
    var body = new BoundedBody(request.getInputStream(), limit);
    return handled(endpoint, ChannelCalls.call(request, target, body));
  }

  private static WebAnswer handled(WebEndpoint endpoint, WebCall call) throws IOException {
    try {
      return endpoint.handle(call);
    } catch (WebCall.BodyTooLarge tooLarge) {
      return Problems.tooLarge(endpoint.bodyLimit(call.path()));
    } catch (DataAccessResourceFailureException
        | TransientDataAccessException
        | CannotCreateTransactionException outage) {
      LOG.warn("{} {} must wait: {}", call.method(), call.path(), outage.getClass().getName());
      return Problems.unavailable();
    } catch (RuntimeException broken) {
      // No message and no trace: both may quote what a customer wrote.
      LOG.error(
          "{} {} failed: {} at {}",
          call.method(),
          call.path(),
          broken.getClass().getName(),
          broken.getStackTrace().length == 0 ? "?" : broken.getStackTrace()[0]);
      return WebAnswer.problem(500, "internal-error", "This is our fault: try again");
    }
  }

  private static void write(WebAnswer answer, HttpServletResponse response) throws IOException {
    try (var body = answer.body()) {
      response.setStatus(answer.status());
      answer.headers().forEach(response::setHeader);
      body.transferTo(response.getOutputStream());
    }
  }
}
