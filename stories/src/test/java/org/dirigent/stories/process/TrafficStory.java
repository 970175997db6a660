package org.dirigent.stories.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dirigent.stories.RunningDirigent;
import org.dirigent.testkit.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A newcomer who is alone and asks for invented customers. */
@Timeout(300)
class TrafficStory {

  private static final Pattern CLARA = Pattern.compile("clara\\s+(\\S+)");
  private static final Pattern ARRIVED = Pattern.compile("\"arrivedToday\":[1-9]");
  private static final Pattern INVENTED =
      Pattern.compile("Erfunden|Beispiel|Muster|Probe|Platzhalter|Invented|Example|Sample|Fict");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new TreeMap<>();

  @TempDir Path data;

  @Test
  void invented_customers_fill_the_wallboard_and_leave_with_the_process() {
    try (RunningDirigent dirigent =
        RunningDirigent.start(data, "--dirigent.demo=true", "--dirigent.traffic=7200")) {
      Await.until("passwords are told", () -> dirigent.said(CLARA).isPresent());
      String password = dirigent.said(CLARA).orElseThrow().group(1);
      call(dirigent, "GET", "api/session", "");
      call(
          dirigent,
          "POST",
          "api/session",
          "{\"login\":\"clara\",\"password\":\"" + password + "\"}");

      Await.until(
          "customers are on the wallboard",
          Duration.ofMinutes(1),
          () -> ARRIVED.matcher(call(dirigent, "GET", "api/wallboard", "")).find());
      Await.until(
          "one of them waits under an openly invented name",
          Duration.ofMinutes(1),
          () -> INVENTED.matcher(call(dirigent, "GET", "api/work?scope=waiting", "")).find());

      List<ProcessHandle> family = dirigent.family();
      assertThat(dirigent.stop()).isEqualTo(143);
      assertThat(family).noneMatch(ProcessHandle::isAlive);
      assertThat(dirigent.console()).doesNotContain("ERROR");
    }
  }

  private String call(RunningDirigent dirigent, String method, String path, String body) {
    URI address = dirigent.home().resolve(path);
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(address)
                .method(method, BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("X-CSRF-Token", cookies.getOrDefault("__Host-dirigent-csrf", ""))
                .header("Cookie", cookieHeader())
                .build());
    answer.headers().allValues("set-cookie").stream()
        .map(cookie -> cookie.split(";", 2)[0].split("=", 2))
        .forEach(pair -> cookies.put(pair[0], pair[1]));
    return answer.body();
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private String cookieHeader() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }
}
