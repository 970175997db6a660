/**
 * Owns the protocol between the widget and Dirigent: sessions, messages, files, sockets, and the
 * proof of who is signed in at the site. Does not know who a visitor is, who answers, or what is
 * stored. Start at {@link org.dirigent.channel.webchat.WebChat}.
 */
@NullMarked
package org.dirigent.channel.webchat;

import org.jspecify.annotations.NullMarked;
