package org.dirigent.platform.database;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hands a test class its database. */
final class DatabaseExtension implements ParameterResolver, AfterAllCallback {

  private static final Map<Class<?>, TestDatabase> databases = new ConcurrentHashMap<>();

  /**
   * The database of a test class, made when first asked for; nested classes use the outer one's.
   */
  static TestDatabase databaseOf(Class<?> testClass) {
    Class<?> outermost = testClass;
    while (outermost.getEnclosingClass() != null) {
      outermost = outermost.getEnclosingClass();
    }
    return databases.computeIfAbsent(outermost, owner -> TestDatabase.fresh());
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    Class<?> type = parameter.getParameter().getType();
    return type == TestDatabase.class || type == DataSource.class || type == JdbcClient.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    TestDatabase database = databaseOf(test.getRequiredTestClass());
    Class<?> type = parameter.getParameter().getType();
    if (type == TestDatabase.class) {
      return database;
    }
    return type == DataSource.class ? database.dataSource() : database.jdbc();
  }

  @Override
  public void afterAll(ExtensionContext test) {
    TestDatabase database = databases.get(test.getRequiredTestClass());
    if (database != null) {
      database.close();
    }
  }
}
