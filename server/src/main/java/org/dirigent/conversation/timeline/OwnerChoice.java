package org.dirigent.conversation.timeline;

import java.util.Optional;
import org.dirigent.workforce.AgentId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Tells an owner who is not spoken of, and stays, from one who is taken away by {@code null}. */
final class OwnerChoice extends ValueDeserializer<Optional<AgentId>> {

  @Override
  public Optional<AgentId> deserialize(JsonParser json, DeserializationContext context) {
    return Optional.of(context.readValue(json, AgentId.class));
  }

  @Override
  public Object getNullValue(DeserializationContext context) {
    return Optional.empty();
  }

  @Override
  public @Nullable Object getAbsentValue(DeserializationContext context) {
    return null;
  }
}
