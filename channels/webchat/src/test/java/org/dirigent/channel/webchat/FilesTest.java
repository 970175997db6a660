package org.dirigent.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.dirigent.channel.Content;
import org.dirigent.channel.Inbound;
import org.junit.jupiter.api.Test;

/** Files go up, come back with a receipt, and are seen by whom they belong to. */
final class FilesTest {

  private final Shop shop = new Shop();

  @Test
  void a_file_goes_up_is_said_and_comes_down() {
    var token = shop.visitor();
    var uploaded = upload(token, "invoice.txt", "four bicycles");
    assertThat(uploaded.status()).isEqualTo(201);
    var receipt = uploaded.json().path("receipt").asString();
    assertThat(say(token, receipt).status()).isEqualTo(201);
    var content = shop.taken(Inbound.Message.class).getFirst().content();
    assertThat(content)
        .isInstanceOfSatisfying(
            Content.File.class, file -> assertThat(file.name()).isEqualTo("invoice.txt"));
    var down = shop.call("GET", "files/" + uploaded.json().path("id").asString(), token, "");
    assertThat(down.body()).isEqualTo("four bicycles");
    assertThat(down.headers())
        .containsEntry("Content-Disposition", "attachment")
        .containsEntry("X-Content-Type-Options", "nosniff");
  }

  @Test
  void nobody_else_can_say_or_see_it() {
    var mine = upload(shop.visitor(), "invoice.txt", "mine");
    var other = shop.visitor();
    assertThat(say(other, mine.json().path("receipt").asString()).code()).isEqualTo("unknown-file");
    var path = "files/" + mine.json().path("id").asString();
    assertThat(shop.call("GET", path, other, "").code()).isEqualTo("unknown-file");
  }

  @Test
  void what_the_house_refuses_is_refused_with_its_code() {
    var token = shop.visitor();
    assertThat(upload(token, "page.html", "<script>").code()).isEqualTo("type-not-allowed");
    assertThat(upload(token, "empty.txt", "").code()).isEqualTo("empty");
  }

  @Test
  void a_site_may_take_no_files() {
    shop.configure("files", "false");
    assertThat(upload(shop.visitor(), "a.txt", "a").code()).isEqualTo("files-not-taken");
  }

  private Shop.Answer upload(String token, String name, String bytes) {
    return shop.call("POST", "files?name=" + name, token, bytes);
  }

  private Shop.Answer say(String token, String receipt) {
    var body = Json.MAPPER.writeValueAsString(Map.of("key", "message-1", "file", receipt));
    return shop.call("POST", "messages", token, body);
  }
}
