package org.dirigent.conversation.pictures;

import java.util.Arrays;
import java.util.Optional;

/** Pictures that can do nothing but be looked at, told by their first bytes. */
enum PictureKind {
  PNG("image/png", 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'),
  JPEG("image/jpeg", 0, 0xff, 0xd8, 0xff),
  GIF_87("image/gif", 0, 'G', 'I', 'F', '8', '7', 'a'),
  GIF_89("image/gif", 0, 'G', 'I', 'F', '8', '9', 'a'),
  WEBP("image/webp", 8, 'W', 'E', 'B', 'P', 'V', 'P', '8');

  private final String mediaType;
  private final int from;
  private final int[] mark;

  PictureKind(String mediaType, int from, int... mark) {
    this.mediaType = mediaType;
    this.from = from;
    this.mark = mark;
  }

  String mediaType() {
    return mediaType;
  }

  static Optional<PictureKind> of(byte[] bytes) {
    return Arrays.stream(values()).filter(kind -> kind.begins(bytes)).findFirst();
  }

  private boolean begins(byte[] bytes) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= from + i || (bytes[from + i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
