package org.dirigent.workforce;

/** What an administrator configures has a name that people read, unique among its kind in use. */
public interface Named {

  /** 1 to 80 characters. */
  String name();
}
