package org.dirigent.platform.webhooks;

import java.util.List;

/** How somebody wants a webhook to be, once it was looked at. */
record WebhookWish(String name, String url, List<String> types, boolean active) {}
