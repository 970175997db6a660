package org.dirigent.channel.email;

import java.util.HexFormat;
import org.dirigent.channel.DeliveryKey;

/**
 * The delivery key of one mail: by its raw bytes, so that it is taken once however often it comes.
 */
record MailKey(String hash) {

  static MailKey of(byte[] sha256) {
    return new MailKey(HexFormat.of().formatHex(sha256, 0, 16));
  }

  DeliveryKey mail() {
    return new DeliveryKey(hash + ":mail");
  }

  DeliveryKey bounce() {
    return new DeliveryKey(hash + ":bounce");
  }
}
