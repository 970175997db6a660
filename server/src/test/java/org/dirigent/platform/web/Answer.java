package org.dirigent.platform.web;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What the server answered. */
public record Answer(int status, HttpHeaders headers, String body) {

  /** The body as JSON. */
  public JsonNode json() {
    return Json.read(body);
  }

  /** The value at a JSON pointer such as {@code /user/login}; empty when it is not there. */
  public String at(String pointer) {
    return json().at(pointer).asString("");
  }

  /** The code of a problem; empty when it is none. */
  public String code() {
    return body.startsWith("{") ? at("/code") : "";
  }

  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  @Override
  public String toString() {
    return status + " " + body;
  }
}
