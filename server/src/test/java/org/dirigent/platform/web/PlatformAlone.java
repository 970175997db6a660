package org.dirigent.platform.web;

import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/**
 * The module {@code platform} as an application of its own: it stands without those above it. Bears
 * no stereotype, so that no scan of another test finds it.
 */
@EnableAutoConfiguration
@ComponentScan(
    basePackages = "org.dirigent.platform",
    excludeFilters = {
      @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
      @Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class)
    })
@ConfigurationPropertiesScan("org.dirigent.platform")
public class PlatformAlone {}
