package org.dirigent.conversation.house;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * A database whose connections all break at one statement, before or after it was carried out, and
 * stay broken: what a process sees of its own death.
 */
public final class DyingDatabase extends AbstractDataSource {

  private static final int IMMORTAL = Integer.MAX_VALUE / 2;

  private final DataSource real;
  private final AtomicInteger left = new AtomicInteger(IMMORTAL);

  public DyingDatabase(DataSource real) {
    this.real = real;
  }

  /** This many statements succeed from now on. */
  public void dieAfter(int statements) {
    left.set(statements);
  }

  public boolean isDead() {
    return left.get() <= 0;
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (isDead()) {
      throw broken();
    }
    Connection connection = real.getConnection();
    return proxy(Connection.class, (_, method, args) -> onConnection(connection, method, args));
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  private Object onConnection(Connection connection, Method method, Object[] args)
      throws Throwable {
    if (method.getName().equals("commit") && (isDead() || left.decrementAndGet() <= 0)) {
      connection.rollback();
      throw broken();
    }
    if (method.getName().equals("close") && isDead() && !connection.getAutoCommit()) {
      connection.rollback();
    }
    Object result = call(connection, method, args);
    if (result instanceof PreparedStatement statement) {
      return proxy(PreparedStatement.class, (_, m, a) -> onStatement(statement, m, a));
    }
    return result;
  }

  private Object onStatement(Statement statement, Method method, Object[] args) throws Throwable {
    if (method.getName().startsWith("execute") && left.decrementAndGet() <= 0) {
      throw broken();
    }
    return call(statement, method, args);
  }

  private static Object call(Object target, Method method, Object[] args) throws Throwable {
    try {
      return method.invoke(target, args);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }

  private static SQLException broken() {
    return new SQLException("The connection is broken", "08006");
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
