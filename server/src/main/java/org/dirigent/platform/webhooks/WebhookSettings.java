package org.dirigent.platform.webhooks;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where webhooks may go.
 *
 * @param privateNetworks networks in CIDR notation that are not public and may be sent to all the
 *     same, without TLS too; whoever may make webhooks can reach whatever answers there
 */
@ConfigurationProperties("dirigent.webhooks")
record WebhookSettings(@DefaultValue List<String> privateNetworks) {}
