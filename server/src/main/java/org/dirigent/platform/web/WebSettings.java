package org.dirigent.platform.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How this server stands in the web.
 *
 * @param trustedProxies networks in CIDR notation whose X-Forwarded-* headers are believed; empty
 *     means that nobody's are
 * @param origins further origins that count as our own pages, such as {@code https://desk.example};
 *     needed only where a proxy changes the Host header
 * @param requestLimit most bytes of a request body that is read as JSON
 * @param openRequestsPerMinute most requests per minute and address to endpoints that need no
 *     session; an office behind one address shares it
 */
@ConfigurationProperties("dirigent.web")
record WebSettings(
    @DefaultValue List<String> trustedProxies,
    @DefaultValue List<String> origins,
    @DefaultValue("256KB") DataSize requestLimit,
    @DefaultValue("1200") int openRequestsPerMinute) {}
