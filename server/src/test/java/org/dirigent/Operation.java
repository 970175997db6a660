package org.dirigent;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the interface offers under one method and path, as its description says. */
record Operation(String method, String path, List<JsonNode> parameters, boolean body) {

  String name() {
    return method + " " + path;
  }

  boolean names(String in) {
    return parameters.stream().anyMatch(each -> each.path("in").asString().equals(in));
  }

  /** The path with this as every id. */
  String with(String id) {
    String address = path.replace("{kind}", "note").replaceAll("\\{[^}]+}", id);
    String demanded =
        parameters.stream()
            .filter(each -> each.path("in").asString().equals("query"))
            .filter(each -> each.path("required").asBoolean())
            .map(each -> each.path("name").asString() + "=a.txt")
            .collect(Collectors.joining("&"));
    return demanded.isEmpty() ? address : address + "?" + demanded;
  }
}
