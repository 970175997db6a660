package org.dirigent.platform.startup;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;

/**
 * What the build tells its tests, so that the check of settings knows it.
 *
 * @param seed the seed of random worlds
 * @param lengthy whether tests that take minutes run, too
 * @param drain known to the whole product, and given to every application of a test
 */
@ConfigurationProperties("dirigent")
record SettingsOfTests(
    @Nullable String seed, @Name("long") @Nullable String lengthy, @Nullable String drain) {}
