package org.dirigent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dirigent.platform.database.SharedDatabase;
import org.dirigent.platform.web.DeclaredSecurity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published description of the API is what the controllers really are. The desk's client is
 * generated from it.
 */
@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@SharedDatabase
@Import({ExactSchemas.class, DeclaredSecurity.class})
@TestPropertySource(
    properties = {
      "springdoc.api-docs.enabled=true",
      "springdoc.api-docs.version=openapi_3_1",
      "springdoc.paths-to-match=/api/**",
      "springdoc.default-produces-media-type=application/json",
      "springdoc.writer-with-order-by-keys=true"
    })
class OpenApiTest {

  private static final Path PUBLISHED = Path.of("../docs/reference/openapi.json");

  private final JsonMapper json =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Autowired MockMvc http;

  @Test
  void the_published_description_is_the_one_of_the_controllers() throws Exception {
    String described =
        http.perform(get("/v3/api-docs")).andReturn().getResponse().getContentAsString();
    JsonNode document = json.readTree(described);
    ((tools.jackson.databind.node.ObjectNode) document).remove("servers");
    String now = json.writeValueAsString(document) + "\n";
    if (Boolean.getBoolean("test.write")) {
      Files.writeString(PUBLISHED, now);
    }
    assertThat(document.path("openapi").asString()).startsWith("3.1");
    assertThat(now)
        .as(
            "The API differs from docs/reference/openapi.json. If that is meant, write it anew:"
                + " ./dirigent test -pl server -Dtest=OpenApiTest -Dtest.write=true."
                + " The next build makes the desk's client from it.")
        .isEqualTo(Files.exists(PUBLISHED) ? Files.readString(PUBLISHED) : "");
  }
}
