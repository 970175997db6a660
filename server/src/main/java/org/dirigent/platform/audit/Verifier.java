package org.dirigent.platform.audit;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Follows the chain from its beginning and names the first place where it does not hold. */
@Component
final class Verifier {

  private static final int PAGE = 1000;

  private final JdbcClient jdbc;
  private final Chain chain;

  Verifier(JdbcClient jdbc, Chain chain) {
    this.jdbc = jdbc;
    this.chain = chain;
  }

  /** What following the chain showed; entries that are added meanwhile are not looked at. */
  Verdict verify() {
    Head end = Head.read(jdbc, "");
    Head reached = Head.START;
    while (reached.position() < end.position()) {
      List<Link> links = after(reached.position());
      if (links.isEmpty()) {
        return broken(reached.position() + 1, "the entry is missing");
      }
      for (Link link : links) {
        Optional<Verdict> fault = fault(link, reached);
        if (fault.isPresent()) {
          return fault.get();
        }
        reached = new Head(link.row().position(), link.hash());
      }
    }
    return end(end, reached);
  }

  private Optional<Verdict> fault(Link link, Head before) {
    long position = link.row().position();
    if (position != before.position() + 1) {
      return Optional.of(broken(before.position() + 1, "the entry is missing"));
    }
    boolean genuine = MessageDigest.isEqual(chain.hash(link.row(), before.hash()), link.hash());
    return genuine
        ? Optional.empty()
        : Optional.of(broken(position, "the entry is not what was recorded"));
  }

  private static Verdict end(Head end, Head reached) {
    boolean meets =
        reached.position() > end.position() || MessageDigest.isEqual(reached.hash(), end.hash());
    return meets
        ? new Verdict(true, reached.position(), HexFormat.of().formatHex(reached.hash()), "")
        : broken(reached.position(), "the last entry is not the one that the head names");
  }

  private static Verdict broken(long position, String fault) {
    return new Verdict(false, position, "", "Entry " + position + ": " + fault);
  }

  private List<Link> after(long position) {
    return jdbc.sql(
            "select "
                + AuditRow.COLUMNS
                + ", hash from audit_entry where position > ? order by position limit "
                + PAGE)
        .param(position)
        .query((row, _) -> new Link(AuditRow.read(row), row.getBytes("hash")))
        .list();
  }

  private record Link(AuditRow row, byte[] hash) {}

  /**
   * What a verification showed.
   *
   * @param position the last entry looked at, or the first that does not hold
   * @param hash of the last entry; kept elsewhere, it proves later that nothing was rewritten
   * @param fault what does not hold; empty when intact
   */
  record Verdict(boolean intact, long position, String hash, String fault) {}
}
