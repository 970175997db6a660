package org.dirigent.demo;

import java.util.Set;
import org.dirigent.platform.Role;

/** The invented people of the invented company. */
enum DemoPerson {
  ANNA("anna", "Anna Beispiel", "Anna", Set.of(Role.AGENT)),
  BEN("ben", "Ben Muster", "Ben", Set.of(Role.AGENT)),
  CLARA("clara", "Clara Probe", "Clara", Set.of(Role.AGENT, Role.SUPERVISOR)),
  DAVID("david", "David Demo", "David", Set.of(Role.ADMINISTRATOR));

  private final String login;
  private final String name;
  private final String publicName;
  private final Set<Role> roles;

  DemoPerson(String login, String name, String publicName, Set<Role> roles) {
    this.login = login;
    this.name = name;
    this.publicName = publicName;
    this.roles = roles;
  }

  String login() {
    return login;
  }

  String displayName() {
    return name;
  }

  /** What customers read. */
  String publicName() {
    return publicName;
  }

  Set<Role> roles() {
    return roles;
  }
}
