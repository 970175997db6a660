package org.dirigent.platform.web;

import java.time.Duration;
import java.time.InstantSource;
import org.apache.catalina.valves.RemoteIpValve;
import org.dirigent.platform.RateLimits;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Limits, and whom to believe about where a request came from. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

  @Bean
  RateLimits rateLimits(InstantSource clock) {
    return new BucketRateLimits(clock);
  }

  @Bean
  WebMvcConfigurer openEndpointLimit(RateLimits limits, WebSettings settings) {
    OpenEndpointLimit limit =
        new OpenEndpointLimit(
            limits.of("open-requests", settings.openRequestsPerMinute(), Duration.ofMinutes(1)));
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(limit);
      }
    };
  }

  /** Without trusted proxies there is no valve, and X-Forwarded-* is just noise. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> trustedProxies(WebSettings settings) {
    return factory -> {
      if (!settings.trustedProxies().isEmpty()) {
        factory.addEngineValves(believing(String.join(",", settings.trustedProxies())));
      }
    };
  }

  private static RemoteIpValve believing(String networks) {
    RemoteIpValve valve = new RemoteIpValve();
    valve.setInternalProxies(networks);
    valve.setRemoteIpHeader("X-Forwarded-For");
    valve.setProtocolHeader("X-Forwarded-Proto");
    valve.setHostHeader("X-Forwarded-Host");
    valve.setPortHeader("X-Forwarded-Port");
    return valve;
  }
}
