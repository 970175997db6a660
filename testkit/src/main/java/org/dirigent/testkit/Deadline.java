package org.dirigent.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// Every test of the class, or this one, ends within a minute; on failure all threads are dumped.
/// For tests that wait for other threads or processes: none of them may hang a build.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Timeout(60)
@ExtendWith(ThreadDump.class)
public @interface Deadline {}
