package org.dirigent.conversation.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dirigent.conversation.WorkArose;
import org.dirigent.conversation.WorkItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells work again with what is known by now; not work of which a colleague said where it goes. */
@Component
final class WorkAnew {

  private final ConversationRows conversations;
  private final SegmentRows segments;
  private final Arising arising;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  WorkAnew(
      ConversationRows conversations,
      SegmentRows segments,
      Arising arising,
      JdbcClient jdbc,
      JsonMapper json) {
    this.conversations = conversations;
    this.segments = segments;
    this.arising = arising;
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<WorkArose> of(WorkItemId work) {
    List<SegmentRow> all = segments.of(work);
    return all.stream()
        .findFirst()
        .flatMap(
            newest ->
                conversations
                    .find(newest.conversation())
                    .map(
                        row ->
                            arising
                                .byCustomer(row, newest, context(newest))
                                .since(all.getLast().openedAt())))
        .filter(told -> !told.facts().containsKey(WorkArose.HANDED));
  }

  private Map<String, String> context(SegmentRow segment) {
    JsonNode context =
        json.readTree(
            jdbc.sql("select context from segment where id = ?")
                .param(segment.id().value())
                .query(String.class)
                .single());
    Map<String, String> facts = new HashMap<>();
    context.properties().forEach(fact -> facts.put(fact.getKey(), fact.getValue().asString()));
    return facts;
  }
}
