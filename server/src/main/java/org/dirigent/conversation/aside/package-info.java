/**
 * Owns what is set aside: conversations that are nobody's work until somebody says that they are
 * wanted, and what people decided about senders. Does not know what a newsletter or spam is, the
 * adapter and the rules do, nor takes anything in; the inbox does. Start at {@link
 * org.dirigent.conversation.aside.Shelving} and {@link
 * org.dirigent.conversation.aside.KnownSenders}.
 */
@NullMarked
package org.dirigent.conversation.aside;

import org.jspecify.annotations.NullMarked;
