package org.dirigent.platform.live;

import org.dirigent.platform.LiveConnectionListener.Ending;
import org.springframework.web.socket.CloseStatus;

/** Why we end a connection, as its listeners and its browser are told. */
enum Farewell {
  SESSION_ENDED(Ending.ENDED_BY_US, 4401, "The session has ended"),
  RIGHTS_CHANGED(Ending.ENDED_BY_US, 4403, "Your rights have changed, connect again"),
  SILENT(Ending.LOST, 4408, "No answer to a ping"),
  TOO_MANY_TABS(Ending.ENDED_BY_US, 4409, "Too many connections of one person"),
  TOO_SLOW(Ending.TOO_SLOW, 4413, "Reading too slowly, connect again"),
  UNWRITABLE(Ending.LOST, 1011, "The socket cannot be written"),
  FAILED(Ending.ENDED_BY_US, 1011, "The snapshot failed, connect again later");

  private final Ending ending;
  private final CloseStatus status;

  Farewell(Ending ending, int code, String reason) {
    this.ending = ending;
    this.status = new CloseStatus(code, reason);
  }

  Ending ending() {
    return ending;
  }

  CloseStatus status() {
    return status;
  }
}
