package org.dirigent.platform.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.dirigent.platform.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What a request is: method, address and the bytes of its body, taken while somebody reads them, so
 * that no body is held in memory for it.
 */
final class Fingerprint extends HttpServletRequestWrapper {

  private static final int BUFFER = 8_192;

  /** More than any request of ours may have. */
  private static final long LONGEST = 100_000_000;

  private final MessageDigest digest = sha256();
  private @Nullable Reading reading;

  Fingerprint(HttpServletRequest request) {
    super(request);
    String line =
        request.getMethod() + " " + request.getRequestURI() + " " + request.getQueryString();
    digest.update(line.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (reading == null) {
      reading = new Reading(super.getInputStream(), digest);
    }
    return reading;
  }

  /** The fingerprint, once the rest of the body is read. */
  byte[] taken() throws IOException {
    ServletInputStream rest = getInputStream();
    byte[] buffer = new byte[BUFFER];
    long left = LONGEST;
    int read = rest.read(buffer);
    while (read >= 0) {
      left -= read;
      if (left < 0) {
        throw Problems.TOO_LARGE.because("The body is larger than any that is taken.");
      }
      read = rest.read(buffer);
    }
    return digest.digest();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }

  private static final class Reading extends ServletInputStream {

    private final ServletInputStream body;
    private final MessageDigest digest;

    Reading(ServletInputStream body, MessageDigest digest) {
      this.body = body;
      this.digest = digest;
    }

    @Override
    public int read() throws IOException {
      int read = body.read();
      if (read >= 0) {
        digest.update((byte) read);
      }
      return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = body.read(into, offset, length);
      if (read > 0) {
        digest.update(into, offset, read);
      }
      return read;
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
