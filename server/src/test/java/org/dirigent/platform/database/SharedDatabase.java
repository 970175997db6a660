package org.dirigent.platform.database;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextCustomizerFactories;

/**
 * Runs the application of a {@code SpringBootTest} on a database that it shares with every other
 * test class of the same configuration, so that the application starts once for all of them. Tests
 * bring their own customers, agents and ids, and never count all rows of a table.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ContextCustomizerFactories(DatabaseContext.class)
public @interface SharedDatabase {}
