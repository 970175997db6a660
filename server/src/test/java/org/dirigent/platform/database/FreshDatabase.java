package org.dirigent.platform.database;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextCustomizerFactories;

/**
 * Gives a test class a database of its own, with every module's tables and nothing in them.
 *
 * <p>In a plain test, ask for it as a parameter of a constructor, a method or a {@code BeforeEach}:
 * {@link TestDatabase}, {@link javax.sql.DataSource} or {@link
 * org.springframework.jdbc.core.simple.JdbcClient}. Costs a fifth of a second.
 *
 * <p>Beside {@code SpringBootTest}, the application of this class runs on it and is closed after
 * the class. That costs a whole start per class; where tests can live with each other's rows, take
 * {@link SharedDatabase}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(DatabaseExtension.class)
@ContextCustomizerFactories(DatabaseContext.class)
@DirtiesContext
public @interface FreshDatabase {}
