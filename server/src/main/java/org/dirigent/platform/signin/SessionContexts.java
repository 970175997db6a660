package org.dirigent.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Tells the security chain who a request comes from. The database is asked once, and only for
 * requests that want to know. Sessions are opened and ended by {@link SignIn}, never here.
 */
@Component("sessionContexts")
final class SessionContexts implements SecurityContextRepository {

  private final PostgresSessions sessions;

  SessionContexts(PostgresSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Late(SingletonSupplier.of(() -> load(request)));
  }

  @Override
  @SuppressWarnings("deprecation") // the interface still asks for it; nobody calls it any more
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return load(holder.getRequest());
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return SessionCookie.read(request).isPresent();
  }

  private SecurityContext load(HttpServletRequest request) {
    return SessionCookie.read(request)
        .flatMap(sessions::use)
        .map(SessionRow::authentication)
        .map(SecurityContextImpl::new)
        .orElseGet(SecurityContextImpl::new);
  }

  /** A context that is looked up when first asked for. */
  private record Late(Supplier<SecurityContext> context) implements DeferredSecurityContext {

    @Override
    public SecurityContext get() {
      return context.get();
    }

    /** Never made up here: either a session says who it is, or nobody is signed in. */
    @Override
    public boolean isGenerated() {
      return false;
    }
  }
}
