package org.dirigent.conversation.outbox;

import java.time.Instant;
import org.dirigent.channel.Capabilities;
import org.dirigent.channel.Channel;
import org.dirigent.conversation.Senders;
import org.dirigent.platform.AfterRestore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What waited to be sent when a backup was taken may have been sent since. Where the channel would
 * not recognise it by its id, nobody sends it once more: it counts as begun, so that it becomes
 * unknown and people decide.
 */
@Component
final class DoubtfulAfterRestore implements AfterRestore {

  private static final Logger log = LoggerFactory.getLogger(DoubtfulAfterRestore.class);

  private final JdbcClient jdbc;
  private final Senders senders;

  DoubtfulAfterRestore(JdbcClient jdbc, Senders senders) {
    this.jdbc = jdbc;
    this.senders = senders;
  }

  @Override
  public void run(Instant backup) {
    String[] recognising =
        senders.all().stream()
            .filter(channel -> idempotent(channel.capabilities()))
            .map(Channel::name)
            .map(name -> name.value())
            .toArray(String[]::new);
    int doubtful =
        jdbc.sql(
                """
                update outbox o set begun = true
                 where o.state = 'queued' and not exists (
                   select from (
                     select channel from channel_account where id = o.account_id
                     union all
                     select channel from segment where id = o.segment_id and o.account_id is null
                   ) as way where way.channel = any(?))""")
            .param(recognising)
            .update();
    log.warn("{} messages that waited at the backup may be out; their authors are asked", doubtful);
  }

  private static boolean idempotent(Capabilities capabilities) {
    return capabilities.idempotent();
  }
}
