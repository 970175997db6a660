package org.dirigent.platform.web;

import jakarta.servlet.DispatcherType;
import org.dirigent.platform.Origins;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * The chain that every request passes: origin, CSRF, session or token, access rule. Channels, which
 * foreign pages and providers call, have a chain of their own that comes before.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

  /** Forms without scripts, for people without a session: the secret in the path stands for it. */
  private static final String LINKS = "/task/**";

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

  /** Timing every filter costs each message more than taking it in, and nobody reads the times. */
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
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
      SecurityContextRepository callers,
      CsrfTokenRepository csrfTokens,
      ProblemWriter problems,
      Origins origins,
      Endpoints endpoints) {
    SecurityProblems refusals = new SecurityProblems(problems);
    return withoutWhatPagesOfOldNeed(http)
        .securityContext(context -> context.securityContextRepository(callers))
        .csrf(
            csrf ->
                csrf.ignoringRequestMatchers(LINKS)
                    .ignoringRequestMatchers(Bearer::in)
                    .csrfTokenRepository(csrfTokens)
                    .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
        .addFilterBefore(new OutageFilter(problems), SecurityContextHolderFilter.class)
        .addFilterBefore(new OriginFilter(origins, problems), CsrfFilter.class)
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

  private static HttpSecurity withoutWhatPagesOfOldNeed(HttpSecurity http) {
    return http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable);
  }
}
