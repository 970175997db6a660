package org.dirigent.platform.web;

import jakarta.servlet.DispatcherType;
import org.dirigent.platform.Origins;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** The chain that every request passes: origin, CSRF, session, access rule. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

  /** Channels are reached by foreign pages and by providers; they prove themselves otherwise. */
  private static final RequestMatcher CHANNELS =
      PathPatternRequestMatcher.pathPattern("/channel/**");

  @Bean
  ProblemWriter problemWriter(JsonMapper json) {
    return new ProblemWriter(json);
  }

  @Bean
  Origins origins(WebSettings settings) {
    return new RequestOrigins(settings.origins());
  }

  @Bean
  Endpoints endpoints(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    return new Endpoints(mappings);
  }

  /** Read by our pages' scripts and sent back as a header, which no foreign page can do. */
  @Bean
  CsrfTokenRepository csrfTokens() {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("__Host-dirigent-csrf");
    tokens.setHeaderName("X-CSRF-Token");
    tokens.setCookiePath("/");
    tokens.setCookieCustomizer(cookie -> cookie.httpOnly(false).secure(true).sameSite("Lax"));
    return tokens;
  }

  @Bean
  SecurityFilterChain securityFilterChain(
      HttpSecurity http,
      SecurityContextRepository sessions,
      CsrfTokenRepository csrfTokens,
      ProblemWriter problems,
      OriginFilter originFilter,
      Endpoints endpoints) {
    SecurityProblems refusals = new SecurityProblems(problems);
    return withoutWhatPagesOfOldNeed(http)
        .securityContext(context -> context.securityContextRepository(sessions))
        .csrf(csrf -> protect(csrf, csrfTokens))
        .addFilterBefore(originFilter, CsrfFilter.class)
        .headers(SecurityHeaders::set)
        .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .authorizeHttpRequests(
            rules ->
                rules
                    .dispatcherTypeMatchers(
                        DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers("/actuator/health", "/actuator/health/**")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .denyAll()
                    .anyRequest()
                    .access(new AccessRules(endpoints)))
        .build();
  }

  @Bean
  OriginFilter originFilter(Origins origins, ProblemWriter problems) {
    return new OriginFilter(origins, CHANNELS, problems);
  }

  private static HttpSecurity withoutWhatPagesOfOldNeed(HttpSecurity http) {
    return http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable);
  }

  /** The token is loaded for every request, so that each page finds its cookie. */
  private static void protect(CsrfConfigurer<HttpSecurity> csrf, CsrfTokenRepository tokens) {
    CsrfTokenRequestAttributeHandler handler = new CsrfTokenRequestAttributeHandler();
    csrf.csrfTokenRepository(tokens)
        .csrfTokenRequestHandler(handler)
        .ignoringRequestMatchers(CHANNELS);
  }
}
