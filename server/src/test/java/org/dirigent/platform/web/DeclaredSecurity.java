package org.dirigent.platform.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dirigent.platform.OpenToPublic;
import org.dirigent.platform.Scope;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** Says in the published description how to call each operation: by session, or by which scope. */
@TestConfiguration
public class DeclaredSecurity {

  @Bean
  GlobalOperationCustomizer callers() {
    return DeclaredSecurity::describe;
  }

  @Bean
  GlobalOpenApiCustomizer schemes() {
    return api -> {
      api.getComponents()
          .addSecuritySchemes(
              "bearerAuth",
              new SecurityScheme()
                  .type(SecurityScheme.Type.HTTP)
                  .scheme("bearer")
                  .bearerFormat("dgt_")
                  .description("An access token; an operation names the scope that it needs."));
      api.getComponents()
          .addSecuritySchemes(
              "session",
              new SecurityScheme()
                  .type(SecurityScheme.Type.APIKEY)
                  .in(SecurityScheme.In.COOKIE)
                  .name("__Host-dirigent")
                  .description("Changes also carry X-CSRF-Token."));
    };
  }

  private static Operation describe(Operation operation, HandlerMethod method) {
    Endpoint endpoint = new Endpoint(method);
    if (!endpoint.declares(OpenToPublic.class)) {
      operation.addSecurityItem(new SecurityRequirement().addList("session"));
      ScopeRules.needed(endpoint, verb(method))
          .map(Scope::word)
          .ifPresent(
              scope ->
                  operation.addSecurityItem(
                      new SecurityRequirement().addList("bearerAuth", List.of(scope))));
    }
    return operation;
  }

  private static String verb(HandlerMethod method) {
    var mapping =
        AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
    return Arrays.stream(mapping.method())
        .map(each -> HttpMethod.valueOf(each.name()).name())
        .collect(Collectors.joining());
  }
}
