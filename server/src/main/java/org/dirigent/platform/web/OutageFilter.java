package org.dirigent.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says "come back" when the database is away while the chain asks it whose session this is. Without
 * it people would read that we made a mistake, and pages that they are signed out.
 */
final class OutageFilter extends OncePerRequestFilter {

  private final ProblemWriter problems;

  OutageFilter(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (DataAccessResourceFailureException
        | TransientDataAccessException
        | CannotCreateTransactionException away) {
      logger.warn("The database did not answer in time: " + away.getClass().getSimpleName());
      problems.write(response, WebProblems.databaseAway());
    }
  }
}
