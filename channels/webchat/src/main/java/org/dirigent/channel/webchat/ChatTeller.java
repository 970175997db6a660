package org.dirigent.channel.webchat;

import org.dirigent.channel.ChannelPorts;
import org.dirigent.channel.Cursor;
import org.dirigent.channel.SocketEndpoint;
import org.jspecify.annotations.Nullable;

/** Looks at what was noted and tells it; knows what one tab has been told already. One thread. */
final class ChatTeller {

  private static final int PAGE = 100;

  private final Visitor visitor;
  private final ChannelPorts ports;
  private final SocketEndpoint.Connection connection;
  private @Nullable Cursor told;
  private @Nullable WhereView where;
  private String read = "";

  ChatTeller(Visitor visitor, ChannelPorts ports, SocketEndpoint.Connection connection) {
    this.visitor = visitor;
    this.ports = ports;
    this.connection = connection;
  }

  /** False once nothing can be told any more. */
  boolean tell(ChatNews.Noted news) {
    if (news.resumeAfter() != null) {
      told = new Cursor(news.resumeAfter());
    }
    return (!news.transcript() || tellLines())
        && (!news.whereabouts() || tellWhereabouts())
        && (news.readUpTo() == null || tellRead(news.readUpTo()))
        && (news.typing() == null || connection.send(Frames.typing(news.typing())));
  }

  /** Nothing is told before the widget said where it is; it will say so. */
  private boolean tellLines() {
    boolean more = told != null;
    while (more && told != null) {
      var page = ports.transcripts().after(visitor.site(), visitor.address(), told, PAGE);
      var view = LinesView.of(visitor, page);
      if (view.cursor() != null) {
        told = new Cursor(view.cursor());
      } else if (view.restarted()) {
        told = Cursor.START;
      }
      if ((!view.lines().isEmpty() || view.restarted()) && !connection.send(Frames.lines(view))) {
        return false;
      }
      if (!view.read().isEmpty() && !tellRead(view.read())) {
        return false;
      }
      more = page.more();
    }
    return true;
  }

  private boolean tellWhereabouts() {
    var now = WhereView.of(ports.waitingRoom().whereabouts(visitor.site(), visitor.address()));
    if (now.equals(where)) {
      return true;
    }
    where = now;
    return connection.send(Frames.where(now));
  }

  private boolean tellRead(String upTo) {
    if (upTo.equals(read)) {
      return true;
    }
    read = upTo;
    return connection.send(Frames.read(upTo));
  }
}
