package org.dirigent.routing;

/// A way to reach an agent, such as `desk` or `phone`. Several channels may need the same one.
public record Medium(String value) {

  public Medium {
    Checks.name(value, "a medium");
  }

  @Override
  public String toString() {
    return value;
  }
}
