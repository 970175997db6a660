package org.dirigent.channel.email;

import java.util.concurrent.CompletableFuture;
import org.dirigent.channel.Account;
import org.dirigent.channel.Lease;

/** A mailbox that this node watches, and its right to be the only one. */
record Watch(Lease lease, Postbox postbox) {

  static Watch begin(Lease lease, Postbox postbox) {
    return new Watch(lease, postbox.begin());
  }

  Account account() {
    return postbox.mailbox().account();
  }

  boolean held() {
    return lease.held();
  }

  /** The same right, with other settings. */
  Watch anew(Postbox changed) {
    postbox.close();
    return begin(lease, changed);
  }

  /** The mailbox is ours no more; what was taken out of it is read before another may begin. */
  void retire() {
    postbox.retire();
    var _ = postbox.ended().thenRun(lease::release);
  }

  /** Ends watching; only when nothing is looked at any more another node may begin. */
  CompletableFuture<Void> end() {
    postbox.close();
    return postbox.ended().thenRun(lease::release);
  }
}
