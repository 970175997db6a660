package org.dirigent.platform.files;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.dirigent.platform.StoredFile;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Hands a file to a browser so that it can do nothing there. */
final class Download extends AbstractResource {

  /** No script, no form, no further request, and no part in our origin. */
  private static final String SANDBOX = "default-src 'none'; sandbox";

  private final StoredFile file;
  private final FileRows rows;

  private Download(StoredFile file, FileRows rows) {
    this.file = file;
    this.rows = rows;
  }

  static ResponseEntity<Resource> of(StoredFile file, FileRows rows) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .header("Content-Disposition", disposition(file).toString())
        .header("Content-Security-Policy", SANDBOX)
        .header("X-Content-Type-Options", "nosniff")
        .body(new Download(file, rows));
  }

  @Override
  public long contentLength() {
    return file.size();
  }

  @Override
  public InputStream getInputStream() {
    return new Pieces(rows, file.id(), file.size());
  }

  @Override
  public String getDescription() {
    return "file " + file.id();
  }

  private static ContentDisposition disposition(StoredFile file) {
    var kind =
        AllowedTypes.isImage(file.mediaType())
            ? ContentDisposition.inline()
            : ContentDisposition.attachment();
    return kind.filename(file.name(), StandardCharsets.UTF_8).build();
  }
}
