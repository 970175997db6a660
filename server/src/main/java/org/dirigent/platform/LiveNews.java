package org.dirigent.platform;

/**
 * One piece of live news as it travels: already JSON, so that it is encoded once however many
 * listen, and could cross to another node.
 *
 * @param json an object
 */
public record LiveNews(LiveTopic topic, String type, String json) {}
