package org.dirigent.demo;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Leads {@code /demo} to the entry of the invented company's pages, which are plain files. */
@Configuration(proxyBeanMethods = false)
class DemoPages implements WebMvcConfigurer {

  @Override
  public void addViewControllers(ViewControllerRegistry views) {
    views.addRedirectViewController("/demo", "/demo/index.html");
    views.addRedirectViewController("/demo/", "/demo/index.html");
  }
}
