package org.dirigent.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares who may call an endpoint: signed-in people with one of these roles. What agents may read
 * (GET), supervisors may read too. An endpoint under {@code /api} that declares neither this nor
 * {@link AllowedToSignedIn} nor {@link OpenToPublic} answers 403 to everybody, and a test names it.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedTo {

  /** The roles of which one is enough. */
  Role[] value();
}
