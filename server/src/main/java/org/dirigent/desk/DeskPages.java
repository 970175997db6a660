package org.dirigent.desk;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the desk's files. Every address under {@code /desk/} that is no file is a place inside the
 * desk, so it gets the start page and the desk finds its way.
 */
@Configuration(proxyBeanMethods = false)
class DeskPages implements WebMvcConfigurer {

  private static final String FILES = "static/desk/";

  /** Their names change with their content. */
  private static final Duration FOR_EVER = Duration.ofDays(365);

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addRedirectViewController("/", "/desk/");
    registry.addRedirectViewController("/desk", "/desk/");
    registry.addViewController("/desk/").setViewName("forward:/desk/index.html");
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/desk/assets/**")
        .addResourceLocations("classpath:/" + FILES + "assets/")
        .setCacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable());
    registry
        .addResourceHandler("/desk/**")
        .addResourceLocations("classpath:/" + FILES)
        .setCacheControl(CacheControl.noCache())
        .resourceChain(true)
        .addResolver(new StartPageResolver());
  }

  /** The file, or else the start page. */
  private static final class StartPageResolver extends PathResourceResolver {

    @Override
    protected @Nullable Resource resolveResourceInternal(
        jakarta.servlet.http.@Nullable HttpServletRequest request,
        String path,
        List<? extends Resource> locations,
        org.springframework.web.servlet.resource.ResourceResolverChain chain) {
      Resource found = path.isEmpty() ? null : file(path, locations);
      return found != null ? found : new ClassPathResource(FILES + "index.html");
    }

    private @Nullable Resource file(String path, List<? extends Resource> locations) {
      try {
        for (Resource location : locations) {
          Resource found = getResource(path, location);
          if (found != null) {
            return found;
          }
        }
        return null;
      } catch (IOException e) {
        return null;
      }
    }
  }
}
