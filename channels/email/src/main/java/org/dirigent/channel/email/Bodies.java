package org.dirigent.channel.email;

import jakarta.mail.MessagingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.eclipse.angus.mail.imap.protocol.UIDSet;

/** Fetches small mails as they are, many by one command; none of them is marked as seen by that. */
final class Bodies {

  private Bodies() {}

  /**
   * The bytes of these mails by their numbers; those that the server keeps to itself are missing.
   */
  static Map<Long, byte[]> of(IMAPFolder folder, List<Long> uids) throws MessagingException {
    var set = UIDSet.createUIDSets(uids.stream().mapToLong(Long::longValue).toArray());
    var bodies = new HashMap<Long, byte[]>();
    folder.doCommand(
        protocol -> {
          fetch(protocol, UIDSet.toString(set), bodies);
          return bodies;
        });
    return bodies;
  }

  private static void fetch(IMAPProtocol protocol, String numbers, Map<Long, byte[]> bodies)
      throws ProtocolException {
    Response[] answers = protocol.command("UID FETCH " + numbers + " (UID BODY.PEEK[])", null);
    // The folder has to hear what else the server says on the way, such as that mail came.
    protocol.notifyResponseHandlers(answers);
    for (Response answer : answers) {
      if (answer instanceof FetchResponse fetched) {
        add(fetched, bodies);
      }
    }
    protocol.handleResult(answers[answers.length - 1]);
  }

  private static void add(FetchResponse fetched, Map<Long, byte[]> bodies) {
    var uid = Optional.ofNullable(fetched.getItem(UID.class));
    Optional.ofNullable(fetched.getItem(BODY.class))
        .map(BODY::getByteArray)
        .ifPresent(bytes -> uid.ifPresent(number -> bodies.put(number.uid, bytes.getNewBytes())));
  }
}
