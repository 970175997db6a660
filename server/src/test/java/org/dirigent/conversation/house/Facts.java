package org.dirigent.conversation.house;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.dirigent.channel.AccountId;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.WorkArose;
import org.dirigent.conversation.WorkItemId;
import tools.jackson.databind.json.JsonMapper;

/** What stands in the database, for tests to compare. */
public final class Facts {

  private final ConversationHouse house;

  private Facts(ConversationHouse house) {
    this.house = house;
  }

  public static Facts of(ConversationHouse house) {
    return new Facts(house);
  }

  /** The kinds of a conversation's entries in their order. */
  public List<String> kinds(ConversationId conversation) {
    return texts(
        "select kind from entry where conversation_id = ? order by seq", conversation.value());
  }

  /** The seqs of a conversation's entries in their order. */
  public List<Integer> seqs(ConversationId conversation) {
    return house
        .sql()
        .sql("select seq from entry where conversation_id = ? order by seq")
        .param(conversation.value())
        .query((row, _) -> row.getInt("seq"))
        .list();
  }

  public UUID customerOf(ConversationId conversation) {
    return house
        .sql()
        .sql("select customer_id from conversation where id = ?")
        .param(conversation.value())
        .query(UUID.class)
        .single();
  }

  public String statusOf(ConversationId conversation) {
    return texts("select status from conversation where id = ?", conversation.value()).getFirst();
  }

  /** Purposes that the customer of this conversation agreed to. */
  public List<String> consentsOf(ConversationId conversation) {
    return texts(
        "select purpose from customer_consent where customer_id = ?", customerOf(conversation));
  }

  /** How far the visitor's newest segment was delivered and read. */
  public List<Integer> watermarksOf(Visitor visitor) {
    return house
        .sql()
        .sql("select delivered_upto, read_upto from segment where id = ?")
        .param(visitor.standing().orElseThrow().segment().value())
        .query((row, _) -> Arrays.asList(row.getInt(1), row.getInt(2)))
        .single();
  }

  /** The works that arose on a site, as they were told. */
  public List<WorkArose> worksOn(Site site) {
    return worksOn(site.account());
  }

  private List<WorkArose> worksOn(AccountId account) {
    var json = house.the(JsonMapper.class);
    return texts(
            """
            select payload::text from event
             where name = 'conversation.work-arose.1' and payload::text like '%' || ? || '%'
             order by position""",
            account.value().toString())
        .stream()
        .map(text -> json.readValue(text, WorkArose.class))
        .toList();
  }

  /** How the visitor's present work was told. */
  public WorkArose workOf(Visitor visitor) {
    var json = house.the(JsonMapper.class);
    return texts(
            """
            select payload::text from event
             where name = 'conversation.work-arose.1' and payload::text like '%' || ? || '%'""",
            visitor.work().toString())
        .stream()
        .map(text -> json.readValue(text, WorkArose.class))
        .findFirst()
        .orElseThrow();
  }

  /** The reasons with which the customer's departure from this work was told. */
  public List<String> departuresOf(WorkItemId work) {
    return texts(
        """
        select payload::jsonb ->> 'reason' from event
         where name = 'conversation.customer-left.1' and payload::text like '%' || ? || '%'""",
        work.toString());
  }

  private List<String> texts(String sql, Object param) {
    return house.sql().sql(sql).param(param).query((row, _) -> row.getString(1)).list();
  }
}
