package org.dirigent.rules.judging;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.dirigent.conversation.WorkFacts;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.rules.Assessment;
import org.dirigent.rules.Contact;
import org.dirigent.rules.book.RulesSettings;
import org.dirigent.rules.language.Facts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * On which facts contacts were judged, for dry runs of other rules. Holds nothing that anybody
 * said, which is read where it stands; is kept for a month, and only for so many contacts as the
 * settings say.
 */
@Component
public class Judgements {

  private static final Duration KEPT = Duration.ofDays(30);
  private static final Duration LATELY = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final InstantSource clock;
  private final RulesSettings settings;
  private final WorkFacts told;

  Judgements(
      JdbcClient jdbc,
      JsonMapper json,
      InstantSource clock,
      RulesSettings settings,
      WorkFacts told) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
    this.settings = settings;
    this.told = told;
  }

  /** A contact as it was judged. */
  record Judged(UUID work, Contact contact, Facts facts) {

    private Judged saying(Map<WorkItemId, WorkFacts.Said> said) {
      WorkFacts.Said words = said.get(new WorkItemId(work));
      return words == null ? this : new Judged(work, contact, facts.saying(Wording.facts(words)));
    }
  }

  /** A rule that could not be asked, and for how many contacts of the last day. */
  public record Failing(String rule, long contacts) {}

  void keep(WorkItemId work, Contact contact, Facts facts, Assessment assessment) {
    jdbc.sql(
            """
            insert into judgement (work, at, version, contact, facts, said, failed)
            values (?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb)
            on conflict (work) do update
              set version = excluded.version, contact = excluded.contact, facts = excluded.facts,
                  said = excluded.said, failed = excluded.failed
            """)
        .params(
            work.value(),
            Timestamp.from(contact.arrivedAt()),
            assessment.version(),
            json.writeValueAsString(contact),
            json.writeValueAsString(facts.saying(facts.message().withoutWords())),
            json.writeValueAsString(assessment.because()),
            json.writeValueAsString(assessment.because().failed()))
        .update();
  }

  /** The last contacts, the newest first, with what was said as far as it still stands. */
  List<Judged> last(int limit) {
    List<Judged> last = kept(limit);
    Map<WorkItemId, WorkFacts.Said> said =
        told.said(last.stream().map(judged -> new WorkItemId(judged.work())).toList());
    return last.stream().map(judged -> judged.saying(said)).toList();
  }

  private List<Judged> kept(int limit) {
    return jdbc.sql("select work, contact, facts from judgement order by at desc limit ?")
        .param(limit)
        .query(
            (row, _) ->
                new Judged(
                    row.getObject(1, UUID.class),
                    json.readValue(row.getString(2), Contact.class),
                    json.readValue(row.getString(3), Facts.class)))
        .list();
  }

  /** Which rules failed lately, the most often first. */
  public List<Failing> failing() {
    return jdbc.sql(
            """
            select name, count(*) from judgement, jsonb_array_elements_text(failed) as name
             where failed <> '[]' and at > ? group by name order by 2 desc, 1 limit 50
            """)
        .param(Timestamp.from(clock.instant().minus(LATELY)))
        .query((row, _) -> new Failing(row.getString(1), row.getLong(2)))
        .list();
  }

  @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void sweep() {
    jdbc.sql(
            """
            delete from judgement
             where at < ? or at < (select at from judgement order by at desc offset ? limit 1)
            """)
        .params(Timestamp.from(clock.instant().minus(KEPT)), settings.remembered())
        .update();
  }
}
