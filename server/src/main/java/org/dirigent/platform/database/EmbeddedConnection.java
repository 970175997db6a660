package org.dirigent.platform.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Where the embedded server is, in the words that the connection pool asks for. */
record EmbeddedConnection(EmbeddedPostgres server) implements JdbcConnectionDetails {

  @Override
  public String getUsername() {
    return server.user();
  }

  @Override
  public String getPassword() {
    return server.password();
  }

  @Override
  public String getJdbcUrl() {
    return server.url();
  }
}
