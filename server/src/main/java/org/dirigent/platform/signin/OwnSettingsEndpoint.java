package org.dirigent.platform.signin;

import org.dirigent.platform.AllowedToSignedIn;
import org.dirigent.platform.Problems;
import org.dirigent.platform.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** How each person likes their screens: one JSON object that only the screens understand. */
@RestController
@RequestMapping("/api/me/settings")
@AllowedToSignedIn
class OwnSettingsEndpoint {

  private static final int LONGEST = 65_536;

  private final JdbcClient jdbc;

  OwnSettingsEndpoint(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  String read(@AuthenticationPrincipal SignedIn me) {
    return jdbc.sql("select body from account_settings where account_id = ?")
        .param(me.id().value())
        .query(String.class)
        .optional()
        .orElse("{}");
  }

  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void write(@RequestBody ObjectNode body, @AuthenticationPrincipal SignedIn me) {
    String text = body.toString();
    if (text.length() > LONGEST) {
      throw Problems.TOO_LARGE.because(
          "The settings have %d characters, and %d is the limit."
              .formatted(text.length(), LONGEST));
    }
    jdbc.sql(
            """
            insert into account_settings (account_id, body) values (?, ?::jsonb)
            on conflict (account_id) do update set body = excluded.body
            """)
        .params(me.id().value(), text)
        .update();
  }
}
