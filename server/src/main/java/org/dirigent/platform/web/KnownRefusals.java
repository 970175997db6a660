package org.dirigent.platform.web;

import java.util.List;
import java.util.Locale;
import org.dirigent.platform.FieldProblem;
import org.dirigent.platform.Problem;
import org.dirigent.platform.ProblemOccurred;
import org.dirigent.platform.Problems;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/** Says what the framework's own refusals mean to a caller, without repeating what they sent. */
final class KnownRefusals {

  private KnownRefusals() {}

  static ProblemOccurred describe(Exception e, HttpStatusCode status) {
    return switch (e) {
      case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
      case MethodArgumentNotValidException invalid -> invalid(fields(invalid));
      case HandlerMethodValidationException invalid -> invalid(fields(invalid));
      case MethodArgumentTypeMismatchException mismatch ->
          wrong(mismatch.getName(), "wrong-type", mismatch);
      case TypeMismatchException mismatch ->
          wrong(String.valueOf(mismatch.getPropertyName()), "wrong-type", mismatch);
      case MissingServletRequestParameterException missing ->
          missing("parameter", missing.getParameterName());
      case MissingRequestHeaderException missing -> missing("header", missing.getHeaderName());
      case HttpRequestMethodNotSupportedException method ->
          WebProblems.METHOD.because(
              "%s is not possible here. Allowed: %s."
                  .formatted(
                      method.getMethod(), String.join(", ", names(method.getSupportedMethods()))));
      case HttpMediaTypeNotSupportedException type ->
          WebProblems.MEDIA_TYPE.because(
              "Content type %s is not taken here. Send application/json."
                  .formatted(type.getContentType()));
      case NoResourceFoundException nothing -> nothing();
      case NoHandlerFoundException nothing -> nothing();
      default -> byStatus(status);
    };
  }

  /** What a status alone says; for refusals that we know nothing more about. */
  static ProblemOccurred byStatus(HttpStatusCode status) {
    Problem problem =
        switch (status.value()) {
          case 401 -> Problems.NOT_SIGNED_IN;
          case 403 -> Problems.NOT_ALLOWED;
          case 404 -> Problems.NOT_FOUND;
          case 405 -> WebProblems.METHOD;
          case 406 -> WebProblems.NOT_ACCEPTABLE;
          case 409 -> Problems.CONFLICT;
          case 412 -> Problems.STALE;
          case 413 -> Problems.TOO_LARGE;
          case 415 -> WebProblems.MEDIA_TYPE;
          case 429 -> Problems.TOO_MANY;
          case 503 -> Problems.BUSY;
          default -> status.is5xxServerError() ? WebProblems.INTERNAL : Problems.MALFORMED;
        };
    return problem.because(problem.title() + ".");
  }

  private static ProblemOccurred nothing() {
    return Problems.NOT_FOUND.because("This address does not exist.");
  }

  private static ProblemOccurred unreadable(HttpMessageNotReadableException e) {
    return switch (e.getMostSpecificCause()) {
      case BoundedBody.TooLarge large -> large.problem();
      case JacksonException broken -> broken(broken);
      default -> Problems.MALFORMED.because("The body is missing or cannot be read as JSON.");
    };
  }

  /** Where the JSON is wrong; never what stands there. */
  private static ProblemOccurred broken(JacksonException e) {
    String path = path(e);
    var place = e.getLocation();
    String where =
        place == null
            ? ""
            : " at line %d, column %d".formatted(place.getLineNr(), place.getColumnNr());
    ProblemOccurred problem =
        Problems.MALFORMED.because(
            path.isEmpty()
                ? "The body is not valid JSON%s.".formatted(where)
                : "The value of '%s' cannot be read%s.".formatted(path, where));
    return path.isEmpty()
        ? problem
        : problem.at(new FieldProblem(path, "wrong-type", "This value cannot be read"));
  }

  private static String path(JacksonException e) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
  }

  private static ProblemOccurred missing(String kind, String name) {
    return Problems.MALFORMED
        .because("The %s '%s' is missing.".formatted(kind, name))
        .at(new FieldProblem(name, "required", "This value is missing"));
  }

  private static ProblemOccurred wrong(String name, String code, TypeMismatchException e) {
    Class<?> type = e.getRequiredType();
    String wanted = type == null ? "this" : type.getSimpleName();
    return Problems.MALFORMED
        .because("The value of '%s' cannot be read as %s.".formatted(name, wanted))
        .at(new FieldProblem(name, code, "This value cannot be read"));
  }

  private static ProblemOccurred invalid(List<FieldProblem> fields) {
    String names = String.join(", ", fields.stream().map(FieldProblem::field).toList());
    return Problems.INVALID
        .because("Check these values: " + names + ".")
        .at(fields.toArray(FieldProblem[]::new));
  }

  private static List<FieldProblem> fields(MethodArgumentNotValidException e) {
    return e.getBindingResult().getAllErrors().stream()
        .map(
            error ->
                fault(error instanceof FieldError f ? f.getField() : error.getObjectName(), error))
        .toList();
  }

  private static List<FieldProblem> fields(HandlerMethodValidationException e) {
    return e.getParameterValidationResults().stream().flatMap(KnownRefusals::faults).toList();
  }

  private static java.util.stream.Stream<FieldProblem> faults(ParameterValidationResult result) {
    String name = String.valueOf(result.getMethodParameter().getParameterName());
    return result.getResolvableErrors().stream()
        .map(error -> fault(error instanceof FieldError f ? f.getField() : name, error));
  }

  private static FieldProblem fault(String field, MessageSourceResolvable error) {
    String[] codes = error.getCodes();
    String constraint = codes == null || codes.length == 0 ? "invalid" : codes[codes.length - 1];
    return new FieldProblem(field, code(constraint), String.valueOf(error.getDefaultMessage()));
  }

  /** {@code NotBlank} and its kin are {@code required}; others keep their name in lower case. */
  private static String code(String constraint) {
    return switch (constraint) {
      case "NotNull", "NotBlank", "NotEmpty" -> "required";
      default -> constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    };
  }

  private static String[] names(String @org.jspecify.annotations.Nullable [] methods) {
    return methods == null ? new String[0] : methods;
  }
}
