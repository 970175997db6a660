package org.dirigent.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Bounds every body that a controller reads as an object. Controllers that take a raw stream bound
 * it themselves, as the file store does.
 */
@RestControllerAdvice
class BodyLimit extends RequestBodyAdviceAdapter {

  private final DataSize limit;

  BodyLimit(WebSettings settings) {
    this.limit = settings.requestLimit();
  }

  @Override
  public boolean supports(
      MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public HttpInputMessage beforeBodyRead(
      HttpInputMessage message,
      MethodParameter parameter,
      Type target,
      Class<? extends HttpMessageConverter<?>> converter)
      throws IOException {
    if (message.getHeaders().getContentLength() > limit.toBytes()) {
      throw new BoundedBody.TooLarge(limit).problem();
    }
    return new Bounded(message.getHeaders(), new BoundedBody(message.getBody(), limit));
  }

  private record Bounded(HttpHeaders headers, InputStream body) implements HttpInputMessage {

    @Override
    public HttpHeaders getHeaders() {
      return headers;
    }

    @Override
    public InputStream getBody() {
      return body;
    }
  }
}
