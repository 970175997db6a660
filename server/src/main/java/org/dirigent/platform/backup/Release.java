package org.dirigent.platform.backup;

/** The release that this is, as archives name it. */
final class Release {

  static final String NAME = name();

  private Release() {}

  private static String name() {
    String version = Release.class.getPackage().getImplementationVersion();
    return version == null ? "from sources" : version;
  }
}
