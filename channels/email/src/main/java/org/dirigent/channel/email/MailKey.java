package org.dirigent.channel.email;

import java.util.HexFormat;
import java.util.List;
import org.dirigent.channel.DeliveryKey;

/**
 * The delivery key of one mail: by its raw bytes, so that it is taken once however often it comes.
 */
record MailKey(String hash) {

  static MailKey of(byte[] sha256) {
    return new MailKey(HexFormat.of().formatHex(sha256, 0, 16));
  }

  /** Of a mail that lies in the postbag under this name. */
  static MailKey named(DeliveryKey name) {
    return new MailKey(name.value());
  }

  DeliveryKey name() {
    return new DeliveryKey(hash);
  }

  DeliveryKey mail() {
    return new DeliveryKey(hash + ":mail");
  }

  DeliveryKey bounce() {
    return new DeliveryKey(hash + ":bounce");
  }

  /** As whatever it may turn out to be. */
  List<DeliveryKey> deliveries() {
    return List.of(mail(), bounce());
  }
}
