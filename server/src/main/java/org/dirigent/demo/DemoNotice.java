package org.dirigent.demo;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dirigent.platform.DemoSettings;
import org.dirigent.platform.Role;
import org.dirigent.platform.StartupNotice;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says where a newcomer goes, and as whom. */
@Component
@Order(10)
class DemoNotice implements StartupNotice {

  private final DemoSettings settings;
  private final DemoPasswords passwords;

  DemoNotice(DemoSettings settings, DemoPasswords passwords) {
    this.settings = settings;
    this.passwords = passwords;
  }

  @Override
  public List<String> lines(URI home) {
    Map<DemoPerson, String> known = passwords.known();
    if (!settings.demo() || known.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "Play a customer:  "
            + home.resolve("/demo/")
            + "   (the shop and its people are invented)");
    lines.add("Play an agent:    " + home.resolve("/desk/") + "   in another tab");
    known.forEach((person, password) -> lines.add("    " + line(person, password)));
    return lines;
  }

  private static String line(DemoPerson person, String password) {
    return "%-8s %-18s %s".formatted(person.login(), password, roles(person));
  }

  private static String roles(DemoPerson person) {
    return person.roles().stream()
        .sorted()
        .map(Role::name)
        .map(name -> name.toLowerCase(java.util.Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
