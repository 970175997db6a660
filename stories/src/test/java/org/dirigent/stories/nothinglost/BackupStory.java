package org.dirigent.stories.nothinglost;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dirigent.stories.BackupTool;
import org.dirigent.stories.RunningDirigent;
import org.dirigent.testkit.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/**
 * The machine burns down after a backup that was taken while everybody worked. On another one
 * everything that was there at that moment is there again.
 */
@Timeout(600)
class BackupStory {

  private static final long SEED = 11;
  private static final int CUSTOMERS_AT_ONCE = 4;
  private static final int ENOUGH = 6;
  private static final Map<String, String> WORDS =
      Map.of("BACKUP_PASSPHRASE", "a passphrase that nobody guesses");

  @TempDir Path folder;

  @Test
  void what_was_there_at_the_backup_is_there_again_when_the_machine_is_lost() throws Exception {
    Path data = folder.resolve("data");
    Path archive = folder.resolve("archive.zip");
    try (var door = new Door()) {
      Staff staff;
      Before before;
      RunningDirigent first = RunningDirigent.start(data, "--dirigent.demo=true");
      try (first) {
        door.opens(first.home());
        staff = Staff.of(data);
        before = aBusyHour(door, staff, () -> backup(data, archive));
        first.killWithFamily();
      }
      door.closes();
      FileSystemUtils.deleteRecursively(data);

      assertThat(BackupTool.run(Map.of(), "restore", "--data=" + data, archive.toString()).code())
          .as("without the key")
          .isEqualTo(1);
      BackupTool.Ended restored =
          BackupTool.run(WORDS, "restore", "--data=" + data, archive.toString());
      assertThat(restored.code()).as(restored.said()).isZero();

      try (RunningDirigent second = RunningDirigent.again(first, data, "--dirigent.demo=true")) {
        door.opens(second.home());
        before.isThereAgain(staff.supervisor(door), staff.administrator(door), door);
        assertThat(second.console()).doesNotContain("ERROR");
      }
    }
  }

  private static void backup(Path data, Path archive) {
    BackupTool.Ended ended =
        BackupTool.run(WORDS, "backup", "--with-key", "--data=" + data, archive.toString());
    assertThat(ended.code()).as(ended.said()).isZero();
    System.out.println(ended.said());
  }

  /** People chat; when some are through, it is noted what stands there, and the backup is taken. */
  private static Before aBusyHour(Door door, Staff staff, Runnable backup) {
    List<Colleague> colleagues = staff.colleagues(door, SEED);
    var shift = new Shift(door, SEED, colleagues);
    Page supervisor = staff.supervisor(door);
    var file = FileCustomer.sends(door);
    String mailbox = supervisor.get("/demo/post").demand("Mailboxes").body().get(0).asString();
    supervisor
        .post(
            "/demo/post/" + mailbox,
            Map.of("subject", "Brief vor dem Brand", "text", "Grüße an alle."))
        .demand("A letter");
    shift.begin(CUSTOMERS_AT_ONCE);
    Await.until(
        "some have been served",
        Duration.ofMinutes(2),
        () -> colleagues.stream().mapToInt(c -> c.completed().size()).sum() >= ENOUGH);
    Await.until(
        "the letter is there", Duration.ofMinutes(1), () -> !found(supervisor, "Brand").isEmpty());
    Before before = Before.noted(supervisor, file);
    backup.run();
    shift.demandNoFailures("while the backup was taken");
    shift.losePatience();
    shift.end();
    return before;
  }

  private static List<String> found(Page page, String word) {
    var ids = new ArrayList<String>();
    page.get("/api/search?q=" + word)
        .demand("The search")
        .body()
        .path("conversations")
        .forEach(hit -> ids.add(hit.path("id").asString()));
    return ids;
  }

  /** What stood there a moment before the backup. */
  private record Before(Map<String, List<JsonNode>> timelines, FileCustomer file) {

    static Before noted(Page supervisor, FileCustomer file) {
      var timelines = new TreeMap<String, List<JsonNode>>();
      for (String word : List.of("kunde", "Brand", FileCustomer.WORD)) {
        for (String id : found(supervisor, word)) {
          timelines.put(id, Colleague.timeline(supervisor, id));
        }
      }
      return new Before(timelines, file);
    }

    void isThereAgain(Page supervisor, Page administrator, Door door) {
      assertThat(timelines).hasSizeGreaterThan(ENOUGH);
      timelines.forEach(
          (id, entries) -> {
            List<JsonNode> again = Colleague.timeline(supervisor, id);
            assertThat(again.stream().map(Before::said).limit(entries.size()))
                .isEqualTo(entries.stream().map(Before::said).toList());
          });
      assertThat(file.bytesAgain(door)).isEqualTo(file.bytes());
      JsonNode chain = administrator.get("/api/audit/verification").demand("The chain").body();
      assertThat(chain.path("intact").asBoolean()).as(chain.toString()).isTrue();
      assertThat(administrator.get("/api/audit?action=data.restored").body().toString())
          .contains("data.restored");
    }

    /** What may not change; whether it was delivered and read may have, in between. */
    private static String said(JsonNode entry) {
      return entry.path("seq")
          + " "
          + entry.path("id")
          + " "
          + entry.path("kind")
          + " "
          + entry.path("at")
          + " "
          + entry.path("body");
    }
  }
}
