/**
 * Owns how a contact is judged: gathering its facts, asking the published rules, filling in what
 * they leave open, keeping what a dry run needs. Does not own the rules. Start at {@link
 * org.dirigent.rules.judging.WrittenRules}.
 */
@NullMarked
package org.dirigent.rules.judging;

import org.jspecify.annotations.NullMarked;
