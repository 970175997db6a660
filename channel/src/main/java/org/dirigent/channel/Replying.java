package org.dirigent.channel;

import java.util.List;
import java.util.Optional;

/**
 * What a mail answers, best proof first.
 *
 * @param ours messages of ours that it names in a way that only we can have signed
 * @param id its own id, without brackets
 * @param theirs ids of other mails that it names, nearest first
 */
public record Replying(List<MessageId> ours, Optional<String> id, List<String> theirs) {

  /** Longest id that is kept; a longer one is no proof of anything. */
  public static final int LONGEST = 250;

  private static final int MOST = 50;

  public Replying {
    ours = ours.stream().distinct().limit(MOST).toList();
    id = id.filter(Replying::fits);
    theirs = theirs.stream().filter(Replying::fits).distinct().limit(MOST).toList();
  }

  private static boolean fits(String id) {
    return !id.isBlank() && id.length() <= LONGEST && id.chars().noneMatch(c -> c < ' ');
  }
}
