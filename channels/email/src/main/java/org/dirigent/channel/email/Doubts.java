package org.dirigent.channel.email;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The mails of a folder that spoilt a handful, or did not come out of their mailbox: each goes
 * alone and after all others, until it is taken. What is forgotten here is found out again.
 */
final class Doubts {

  private static final int REMEMBERED = 1_000;

  private final Map<Long, Integer> tries =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Integer> eldest) {
          return size() > REMEMBERED;
        }
      };

  boolean none() {
    return tries.isEmpty();
  }

  boolean about(long uid) {
    return tries.containsKey(uid);
  }

  /** One of these is at fault, or none. */
  void amongst(Collection<Long> uids) {
    uids.forEach(uid -> tries.putIfAbsent(uid, 0));
  }

  /** This one did not come out. */
  void failed(long uid) {
    tries.merge(uid, 1, Integer::sum);
  }

  /** How often this one did not come out. */
  int tries(long uid) {
    return tries.getOrDefault(uid, 0);
  }

  void settled(long uid) {
    tries.remove(uid);
  }
}
