package org.dirigent.platform.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dirigent.customer.CustomerChanged;
import org.dirigent.customer.CustomerId;
import org.dirigent.platform.EventLog;
import org.dirigent.platform.web.Answer;
import org.dirigent.platform.web.Browser;
import org.dirigent.platform.web.Json;
import org.dirigent.testkit.Await;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What tests of webhooks do again and again: making one, letting something happen, looking. */
final class Telling implements AutoCloseable {

  static final String TYPE = "customer.changed";

  private final Browser admin;
  private final JdbcClient jdbc;
  private final EventLog events;
  private final TransactionTemplate transaction;
  private final Receiver crm;

  Telling(
      Browser admin,
      JdbcClient jdbc,
      EventLog events,
      TransactionTemplate transaction,
      Receiver crm) {
    this.admin = admin;
    this.jdbc = jdbc;
    this.events = events;
    this.transaction = transaction;
    this.crm = crm;
  }

  Browser admin() {
    return admin;
  }

  JdbcClient jdbc() {
    return jdbc;
  }

  @Override
  public void close() {
    crm.close();
    admin
        .get("/api/webhooks")
        .json()
        .forEach(each -> admin.delete(path(each.path("id").asString())));
  }

  CustomerId happens() {
    CustomerId customer = new CustomerId(UUID.randomUUID());
    transaction.executeWithoutResult(_ -> events.append(new CustomerChanged(customer)));
    return customer;
  }

  List<Receiver.Letter> arrived(int count) {
    Await.until(count + " letters arrived", () -> crm.letters().size() >= count);
    return crm.letters();
  }

  Answer make(String url, String... types) {
    Answer made =
        admin.post("/api/webhooks", Map.of("name", "CRM", "url", url, "types", List.of(types)));
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    return made;
  }

  Answer change(String id, int version, boolean active) {
    var body = Map.of("name", "CRM", "url", crm.url(), "types", List.of(TYPE), "active", active);
    return admin.send(
        admin
            .request(path(id))
            .header("If-Match", "\"" + version + "\"")
            .header("Content-Type", "application/json")
            .PUT(java.net.http.HttpRequest.BodyPublishers.ofString(Json.write(body))));
  }

  void due(String id) {
    jdbc.sql("update webhook_delivery set next_at = now() where webhook_id = ?::uuid")
        .param(id)
        .update();
  }

  JsonNode delivery(String id, java.util.function.Predicate<JsonNode> fits) {
    return Await.value(
        "the log shows it",
        () ->
            admin
                .get(path(id) + "/deliveries")
                .json()
                .path("items")
                .valueStream()
                .filter(fits)
                .findFirst());
  }

  JsonNode off(String id) {
    return Await.value(
        "it is off",
        () ->
            Optional.of(admin.get(path(id)).json())
                .filter(webhook -> !webhook.path("active").asBoolean()));
  }

  static String path(String id) {
    return "/api/webhooks/" + id;
  }

  /** As a receiver computes it, from nothing but the standard. */
  static String hmac(String secret, Receiver.Letter letter) throws GeneralSecurityException {
    byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    byte[] head = (letter.id() + "." + letter.timestamp() + ".").getBytes(StandardCharsets.UTF_8);
    byte[] signed = Arrays.copyOf(head, head.length + letter.body().length);
    System.arraycopy(letter.body(), 0, signed, head.length, letter.body().length);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return Base64.getEncoder().encodeToString(mac.doFinal(signed));
  }
}
