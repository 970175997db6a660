package org.dirigent.platform.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.platform.FileId;
import org.dirigent.platform.StoredFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files as rows: one for what is known, and one for each piece of the content. */
@Component
final class FileRows {

  /** Most orphans that go in one sweep, so that nobody waits for it. */
  private static final int SWEEP = 20;

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final FileSettings settings;

  FileRows(JdbcClient jdbc, InstantSource clock, FileSettings settings) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.settings = settings;
  }

  void begin(FileId id, String name) {
    jdbc.sql("insert into stored_file (id, name, begun_at) values (?, ?, ?)")
        .params(id.value(), name, now())
        .update();
  }

  void addPiece(FileId id, int position, byte[] content) {
    jdbc.sql("insert into stored_file_piece (file_id, position, content) values (?, ?, ?)")
        .params(id.value(), position, content)
        .update();
  }

  Optional<byte[]> piece(FileId id, int position) {
    return jdbc.sql("select content from stored_file_piece where file_id = ? and position = ?")
        .params(id.value(), position)
        .query((row, _) -> row.getBytes(1))
        .optional();
  }

  void finish(FileId id, String mediaType, long size, String sha256) {
    jdbc.sql(
            """
            update stored_file set ready = true, media_type = ?, size = ?, sha256 = ? where id = ?
            """)
        .params(mediaType, size, sha256, id.value())
        .update();
  }

  /** A small file at once, in one round trip and one commit. */
  void insertWhole(FileId id, String name, String mediaType, byte[] content) {
    jdbc.sql(
            """
            with file as (
              insert into stored_file (id, name, begun_at, ready, media_type, size, sha256)
              values (?, ?, ?, true, ?, ?, encode(sha256(?), 'hex')) returning id)
            insert into stored_file_piece (file_id, position, content) select id, 0, ? from file""")
        .params(id.value(), name, now(), mediaType, content.length, content, content)
        .update();
  }

  /** Small files that something refers to already, by one statement. */
  void insertKept(List<FileId> ids, String name, String mediaType, List<byte[]> contents) {
    UUID[] keys = ids.stream().map(FileId::value).toArray(UUID[]::new);
    byte[][] bytes = contents.toArray(byte[][]::new);
    jdbc.sql(
            """
            with piece as materialized (select * from unnest(?, ?) as t (id, content)),
            file as (
              insert into stored_file (id, name, begun_at, ready, kept, media_type, size, sha256)
              select id, ?, ?, true, true, ?, length(content), encode(sha256(content), 'hex')
                from piece)
            insert into stored_file_piece (file_id, position, content)
            select id, 0, content from piece""")
        .params(keys, bytes, name, now(), mediaType)
        .update();
  }

  boolean keep(FileId id) {
    return jdbc.sql("update stored_file set kept = true where id = ? and ready")
            .param(id.value())
            .update()
        == 1;
  }

  Optional<StoredFile> find(FileId id) {
    return jdbc.sql(
            """
            select id, name, media_type, size, sha256, begun_at
              from stored_file where id = ? and ready
            """)
        .param(id.value())
        .query((row, _) -> read(row))
        .optional();
  }

  void delete(FileId id) {
    jdbc.sql("delete from stored_file where id = ?").param(id.value()).update();
  }

  /** Removes some of the files that nobody refers to, half-arrived ones included. */
  void sweep() {
    jdbc.sql(
            """
            delete from stored_file where id in (
              select id from stored_file where not kept and begun_at < ?
               order by begun_at limit ? for update skip locked)
            """)
        .params(now().minus(settings.orphans()), SWEEP)
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static StoredFile read(ResultSet row) throws SQLException {
    return new StoredFile(
        new FileId(row.getObject("id", UUID.class)),
        row.getString("name"),
        row.getString("media_type"),
        row.getLong("size"),
        row.getString("sha256"),
        row.getObject("begun_at", OffsetDateTime.class).toInstant());
  }
}
