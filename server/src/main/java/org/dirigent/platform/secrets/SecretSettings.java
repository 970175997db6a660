package org.dirigent.platform.secrets;

import org.dirigent.platform.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the master key comes from.
 *
 * @param masterKey 32 bytes in Base64; absent means the file {@code keys/master} in the data
 *     directory, made on the first start
 */
@ConfigurationProperties("dirigent.secrets")
record SecretSettings(@Nullable Secret masterKey) {}
