/**
 * Owns channel accounts: the configured connections of channels, with their settings and encrypted
 * secrets. Does not know what a setting means; its channel does. Start at {@link
 * org.dirigent.conversation.accounts.AccountRows}.
 */
@NullMarked
package org.dirigent.conversation.accounts;

import org.jspecify.annotations.NullMarked;
