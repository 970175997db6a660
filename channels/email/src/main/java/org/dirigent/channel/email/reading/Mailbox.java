package org.dirigent.channel.email.reading;

/**
 * A name and an address as a mail writes them.
 *
 * @param name empty if there is none
 * @param address never empty; not necessarily one that works
 */
public record Mailbox(String name, String address) {

  /** {@code Name <address>}, or the address alone. */
  public String display() {
    return name.isEmpty() ? address : name + " <" + address + ">";
  }
}
