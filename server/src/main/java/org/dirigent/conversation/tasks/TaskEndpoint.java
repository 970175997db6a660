package org.dirigent.conversation.tasks;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dirigent.conversation.TaskId;
import org.dirigent.conversation.tasks.Task.Field;
import org.dirigent.conversation.tasks.Task.Step;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.Role;
import org.dirigent.platform.SignedIn;
import org.dirigent.platform.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One task over HTTP: whoever has it in hand works it, whoever asked for it may cancel it. */
@RestController
@RequestMapping("/api/tasks/{id}")
@AllowedTo({Role.AGENT, Role.SUPERVISOR})
class TaskEndpoint {

  private final TaskRows tasks;
  private final Doing doing;

  TaskEndpoint(TaskRows tasks, Doing doing) {
    this.tasks = tasks;
    this.doing = doing;
  }

  @GetMapping
  ResponseEntity<Task> read(@PathVariable TaskId id) {
    return tagged(tasks.find(id).orElseThrow(() -> TaskProblems.missing(id)));
  }

  @PatchMapping
  ResponseEntity<Task> change(
      @PathVariable TaskId id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody Change change,
      @AuthenticationPrincipal SignedIn me) {
    return tagged(doing.edit(id, Version.from(ifMatch), change, me));
  }

  /** Says what came out. The same answer again is answered like the first time. */
  @PostMapping("/answer")
  Task answer(
      @PathVariable TaskId id,
      @Valid @RequestBody Answering answering,
      @AuthenticationPrincipal SignedIn me) {
    return doing.answer(id, answering, me);
  }

  /** Says that it is not ours, and why. */
  @PostMapping("/hand-back")
  Task handBack(
      @PathVariable TaskId id,
      @Valid @RequestBody Reason reason,
      @AuthenticationPrincipal SignedIn me) {
    return doing.handBack(id, reason.reason(), me);
  }

  @PostMapping("/cancel")
  Task cancel(@PathVariable TaskId id, @AuthenticationPrincipal SignedIn me) {
    return doing.cancel(id, me);
  }

  private static ResponseEntity<Task> tagged(Task task) {
    return ResponseEntity.ok().eTag(new Version(task.version()).etag()).body(task);
  }

  /** What is to be different; what is not said stays. */
  record Change(
      @Nullable @Size(max = 50) List<@NotNull @Valid Step> checklist,
      @Nullable @Size(max = 30) List<@NotNull @Valid Field> fields) {}

  /** What came out. */
  record Answering(
      @NotBlank @Size(max = 20_000) String text, @Size(max = 20) List<@NotNull UUID> fileIds) {

    Answering {
      fileIds = Objects.requireNonNullElse(fileIds, List.of());
    }
  }

  /** Why somebody does not do it. */
  record Reason(@NotBlank @Size(max = 2_000) String reason) {}
}
