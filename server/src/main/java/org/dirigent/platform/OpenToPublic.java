package org.dirigent.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares an endpoint that anybody may call without a session. Such an endpoint names the {@link
 * RateLimit} that protects it.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenToPublic {

  /** Why no session is needed, for whoever reviews the list of open endpoints. */
  String because();
}
