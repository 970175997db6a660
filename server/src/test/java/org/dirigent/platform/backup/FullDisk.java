package org.dirigent.platform.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A disk with room for so many bytes. */
final class FullDisk implements SeekableByteChannel {

  private final SeekableByteChannel below;
  private long room;

  FullDisk(SeekableByteChannel below, long room) {
    this.below = below;
    this.room = room;
  }

  @Override
  public int write(ByteBuffer bytes) throws IOException {
    room -= bytes.remaining();
    if (room < 0) {
      throw new IOException("No space left on device");
    }
    return below.write(bytes);
  }

  @Override
  public int read(ByteBuffer bytes) throws IOException {
    return below.read(bytes);
  }

  @Override
  public long position() throws IOException {
    return below.position();
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    below.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return below.size();
  }

  @Override
  public SeekableByteChannel truncate(long size) throws IOException {
    below.truncate(size);
    return this;
  }

  @Override
  public boolean isOpen() {
    return below.isOpen();
  }

  @Override
  public void close() throws IOException {
    below.close();
  }
}
