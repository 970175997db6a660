/**
 * Owns how a picture that a mail only points at is fetched for somebody who asks to see it, so that
 * no browser at the desk ever reaches out. Does not own pictures that came with the mail: they are
 * its files. Start at {@link org.dirigent.conversation.pictures.RemotePictures}.
 */
@NullMarked
package org.dirigent.conversation.pictures;

import org.jspecify.annotations.NullMarked;
