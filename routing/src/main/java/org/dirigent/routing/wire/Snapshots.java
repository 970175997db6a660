package org.dirigent.routing.wire;

import org.dirigent.routing.MalformedBytes;
import org.dirigent.routing.Snapshot;
import org.dirigent.routing.state.StateImage;

/// Snapshots, sealed with a hash of their bytes.
public final class Snapshots {

  private Snapshots() {}

  public static Snapshot of(StateImage image, long position) {
    byte[] state = Format.CURRENT.write(image);
    return new Snapshot(position, Format.VERSION, hash(state), state);
  }

  public static StateImage open(Snapshot snapshot) {
    if (snapshot.format() != Format.VERSION) {
      throw new MalformedBytes(
          "the snapshot is of format %d, this engine reads %d"
              .formatted(snapshot.format(), Format.VERSION));
    }
    long hash = hash(snapshot.state());
    if (hash != snapshot.hash()) {
      throw new MalformedBytes(
          "the snapshot says its hash is %x, its bytes have %x".formatted(snapshot.hash(), hash));
    }
    return Format.CURRENT.readState(snapshot.state());
  }

  /// FNV-1a: tells damage and difference, not malice.
  private static long hash(byte[] bytes) {
    long hash = 0xcbf29ce484222325L;
    for (byte each : bytes) {
      hash = (hash ^ (each & 0xff)) * 0x100000001b3L;
    }
    return hash;
  }
}
