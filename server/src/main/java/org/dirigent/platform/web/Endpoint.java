package org.dirigent.platform.web;

import java.lang.annotation.Annotation;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** A controller's method; what it declares counts before what its class declares. */
record Endpoint(HandlerMethod method) {

  boolean declares(Class<? extends Annotation> annotation) {
    return declared(annotation).isPresent();
  }

  <A extends Annotation> Optional<A> declared(Class<A> annotation) {
    A onMethod = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), annotation);
    return onMethod != null || methodDeclaresAnyRule()
        ? Optional.ofNullable(onMethod)
        : Optional.ofNullable(
            AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), annotation));
  }

  /** What the method or its class declares beside who may call it. */
  <A extends Annotation> Optional<A> marked(Class<A> annotation) {
    A onMethod = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), annotation);
    return Optional.ofNullable(onMethod)
        .or(
            () ->
                Optional.ofNullable(
                    AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), annotation)));
  }

  private boolean methodDeclaresAnyRule() {
    return AccessRules.DECLARATIONS.stream()
        .anyMatch(rule -> AnnotatedElementUtils.hasAnnotation(method.getMethod(), rule));
  }
}
