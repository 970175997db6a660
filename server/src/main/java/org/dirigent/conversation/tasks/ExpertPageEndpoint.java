package org.dirigent.conversation.tasks;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.conversation.tasks.ExpertVisits.Visited;
import org.dirigent.platform.FileId;
import org.dirigent.platform.FileStore;
import org.dirigent.platform.OpenToPublic;
import org.dirigent.platform.ProblemOccurred;
import org.dirigent.platform.StoredFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The expert's page. Looking changes nothing; answering is a form of this page. */
@RestController
@RequestMapping("/task/{token}")
@OpenToPublic(because = "an expert has no account; the link holds 128 secret bits and ends")
class ExpertPageEndpoint {

  private static final int MOST_FILES = 5;
  private static final int LONGEST_ANSWER = 20_000;
  private static final int LONGEST_REASON = 2_000;

  private final ExpertGate gate;
  private final ExpertVisits visits;
  private final ExpertLetters letters;
  private final ChosenEntries chosen;
  private final FileStore files;
  private final ExpertSettings settings;

  ExpertPageEndpoint(
      ExpertGate gate,
      ExpertVisits visits,
      ExpertLetters letters,
      ChosenEntries chosen,
      FileStore files,
      ExpertSettings settings) {
    this.gate = gate;
    this.visits = visits;
    this.letters = letters;
    this.chosen = chosen;
    this.files = files;
    this.settings = settings;
  }

  /** What is answered for the task of a link that still leads somewhere. */
  private interface Reply<T> {
    ResponseEntity<T> to(Task task, ExpertPage page) throws IOException;
  }

  @GetMapping
  ResponseEntity<String> show(@PathVariable String token) throws IOException {
    return visit(
        token, (task, page) -> html(HttpStatus.OK, page.question(task, chosen.of(task), token)));
  }

  @GetMapping("/files/{file}")
  ResponseEntity<?> download(@PathVariable String token, @PathVariable UUID file)
      throws IOException {
    return gate.visit(new ExpertLink(token)) instanceof Visited.Found(Task task)
            && task.state() != TaskState.CANCELLED
            && chosen.file(task, file).isPresent()
        ? files.download(new FileId(file))
        : html(HttpStatus.NOT_FOUND, words("de").plain("unknown.title", "unknown"));
  }

  @PostMapping("/answer")
  ResponseEntity<String> answer(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> sent)
      throws IOException {
    return visit(
        token,
        (task, page) -> {
          List<MultipartFile> given =
              Optional.ofNullable(sent).orElse(List.of()).stream()
                  .filter(file -> !file.isEmpty())
                  .toList();
          if (text.isBlank() || text.length() > LONGEST_ANSWER) {
            return refused(page, letters.words(task).say("refused.empty"), token);
          }
          if (given.size() > MOST_FILES) {
            return refused(page, letters.words(task).say("refused.files"), token);
          }
          List<StoredFile> taken = new ArrayList<>();
          for (MultipartFile file : given) {
            Optional<String> refusal = attach(file, taken);
            if (refusal.isPresent()) {
              return refused(page, refusal.get(), token);
            }
          }
          visits.answer(task.id(), text, taken);
          return back(token);
        });
  }

  @PostMapping("/not-mine")
  ResponseEntity<String> notMine(
      @PathVariable String token, @RequestParam(defaultValue = "") String reason)
      throws IOException {
    return visit(
        token,
        (task, page) -> {
          if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return refused(page, letters.words(task).say("refused.reason"), token);
          }
          visits.handBack(task.id(), reason);
          return back(token);
        });
  }

  private Optional<String> attach(MultipartFile file, List<StoredFile> taken) throws IOException {
    String name = Optional.ofNullable(file.getOriginalFilename()).orElse("file");
    try (InputStream content = file.getInputStream()) {
      return visits.attach(name, content, taken);
    }
  }

  private ResponseEntity<String> visit(String token, Reply<String> reply) throws IOException {
    return switch (gate.visit(new ExpertLink(token))) {
      case Visited.Found(Task task) when task.state() == TaskState.CANCELLED ->
          html(
              HttpStatus.GONE, new ExpertPage(letters.words(task)).plain("closed.title", "closed"));
      case Visited.Found(Task task) -> reply.to(task, new ExpertPage(letters.words(task)));
      case Visited.Expired(Task task) ->
          html(
              HttpStatus.GONE,
              new ExpertPage(letters.words(task)).plain("unknown.title", "expired"));
      case Visited.TooOften(Duration pause) ->
          ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
              .header("Retry-After", String.valueOf(ProblemOccurred.wholeSeconds(pause)))
              .headers(html(HttpStatus.OK, "").getHeaders())
              .body(words("de").plain("slow.title", "slow"));
      case Visited.Unknown() ->
          html(HttpStatus.NOT_FOUND, words("de").plain("unknown.title", "unknown"));
    };
  }

  private ExpertPage words(String language) {
    return new ExpertPage(new ExpertWords(language, settings.zone()));
  }

  private static ResponseEntity<String> refused(ExpertPage page, String why, String token) {
    return html(HttpStatus.UNPROCESSABLE_CONTENT, page.refused(why, token));
  }

  /** A reload of what comes then asks for the page, not for the answer again. */
  private static ResponseEntity<String> back(String token) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/task/" + token))
        .header("Referrer-Policy", "no-referrer")
        .build();
  }

  private static ResponseEntity<String> html(HttpStatus status, String page) {
    return ResponseEntity.status(status)
        .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .header("Content-Security-Policy", ExpertStyle.POLICY)
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex, nofollow")
        .body(page);
  }
}
