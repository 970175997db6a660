package org.dirigent.platform.web;

import java.io.IOException;
import java.sql.SQLException;
import org.dirigent.platform.IdSource;
import org.dirigent.platform.ProblemOccurred;
import org.dirigent.platform.Problems;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever a controller throws into problem details; nothing leaves as a stack trace. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  private static final String NO_SUCH_CHARACTER = "22021";

  private final IdSource ids;

  ProblemAdvice(IdSource ids) {
    this.ids = ids;
  }

  @ExceptionHandler
  ResponseEntity<Object> refused(ProblemOccurred occurred) {
    return ProblemBody.response(occurred);
  }

  @ExceptionHandler({
    TransientDataAccessException.class,
    CannotCreateTransactionException.class,
    DataAccessResourceFailureException.class
  })
  ResponseEntity<Object> busy(Exception e) {
    log.warn("The database did not answer in time: {}", e.getClass().getSimpleName());
    return ProblemBody.response(WebProblems.databaseAway());
  }

  /** Text that the database cannot keep is the sender's mistake: there is one such character. */
  @ExceptionHandler
  @Nullable ResponseEntity<Object> unfit(DataIntegrityViolationException e) {
    boolean unreadable =
        e.getMostSpecificCause() instanceof SQLException cause
            && NO_SUCH_CHARACTER.equals(cause.getSQLState());
    return unreadable
        ? ProblemBody.response(
            Problems.MALFORMED.because("A value holds the character 0, which cannot be kept."))
        : unexpected(e);
  }

  /** Our mistake: the caller gets a number, the log gets the number and the trace. */
  @ExceptionHandler
  @Nullable ResponseEntity<Object> unexpected(Exception e) {
    if (senderIsGone(e)) {
      return null;
    }
    String incident = ids.next().toString();
    log.error("Incident {}", incident, e);
    return ProblemBody.response(
        WebProblems.INTERNAL.because("The server failed. Report incident " + incident + "."));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return status.is5xxServerError()
        ? unexpected(e)
        : ProblemBody.response(KnownRefusals.describe(e, status), headers);
  }

  private static boolean senderIsGone(Exception e) {
    return e instanceof IOException
        && e.getClass().getName().equals("org.apache.catalina.connector.ClientAbortException");
  }
}
