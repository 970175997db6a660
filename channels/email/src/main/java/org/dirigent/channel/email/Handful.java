package org.dirigent.channel.email;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dirigent.channel.Postbag;

/**
 * Mails that are taken together: few enough, and small enough in all, to lie in memory. A large one
 * is alone, as is one that spoilt a handful before.
 */
record Handful(List<Message> mails, boolean alone) {

  static final int MOST = 100;

  private static final long MOST_BYTES = 2L * 1024 * 1024;

  Handful {
    mails = List.copyOf(mails);
  }

  /** These mails in their order, whose sizes are known. */
  static List<Handful> of(List<Message> mails, Set<Message> doubtful) throws MessagingException {
    var handfuls = new ArrayList<Handful>();
    var together = new ArrayList<Message>();
    long bytes = 0;
    for (Message mail : mails) {
      int size = mail.getSize();
      boolean alone = size < 0 || size > Postbag.SMALL || doubtful.contains(mail);
      if (alone || together.size() == MOST || bytes + size > MOST_BYTES) {
        close(together, handfuls);
        bytes = 0;
      }
      if (alone) {
        handfuls.add(new Handful(List.of(mail), true));
      } else {
        together.add(mail);
        bytes += size;
      }
    }
    close(together, handfuls);
    return handfuls;
  }

  private static void close(List<Message> together, List<Handful> handfuls) {
    if (!together.isEmpty()) {
      handfuls.add(new Handful(together, false));
      together.clear();
    }
  }
}
