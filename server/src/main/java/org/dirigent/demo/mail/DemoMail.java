package org.dirigent.demo.mail;

import java.time.Instant;
import java.util.List;

/**
 * A letter as the mailbox page shows it.
 *
 * @param id its message id, to answer it by
 * @param sent whether the owner of the mailbox wrote it
 */
record DemoMail(
    String id,
    Instant at,
    boolean sent,
    String from,
    String to,
    String subject,
    String text,
    List<String> files) {}
