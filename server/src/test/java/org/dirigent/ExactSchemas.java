package org.dirigent;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Describes our records as exactly as they are: a name for each, what is always there, and what may
 * be null. Without it two records called Page would be one, and everything would be optional.
 */
@TestConfiguration
class ExactSchemas {

  private final FullNames names = new FullNames();

  @Bean
  ModelResolver modelResolver() {
    return new ModelResolver(Json31.mapper(), names).openapi31(true);
  }

  @Bean
  GlobalOpenApiCustomizer exactly() {
    return this::describe;
  }

  private void describe(OpenAPI api) {
    Map<String, Schema> schemas = api.getComponents().getSchemas();
    api.getPaths().values().stream()
        .map(PathItem::readOperations)
        .flatMap(List::stream)
        .filter(operation -> operation.getParameters() != null)
        .forEach(operation -> operation.setParameters(parameters(operation, schemas)));
    schemas.remove("CsrfToken");
    Set<String> asked = asked(api, schemas);
    schemas.forEach(
        (name, schema) ->
            Optional.ofNullable(names.known.get(name))
                .filter(type -> type.getRawClass().isRecord() && schema.getProperties() != null)
                .ifPresent(type -> tighten(schema, type, asked.contains(name))));
  }

  /** What the framework hands in is none; an object of query parameters is its members. */
  private static List<Parameter> parameters(Operation operation, Map<String, Schema> schemas) {
    return operation.getParameters().stream()
        .filter(parameter -> !parameter.getName().equals("csrf"))
        .flatMap(parameter -> spread(parameter, schemas))
        .toList();
  }

  private static Stream<Parameter> spread(Parameter parameter, Map<String, Schema> schemas) {
    Schema<?> schema = parameter.getSchema();
    if (schema == null || schema.get$ref() == null || !"query".equals(parameter.getIn())) {
      return Stream.of(parameter);
    }
    String name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
    Map<String, Schema> members = schemas.get(name).getProperties();
    return members.entrySet().stream()
        .map(member -> new Parameter().in("query").name(member.getKey()).schema(member.getValue()));
  }

  /** What is sent to us may leave out what may be null; what we send never does. */
  private static void tighten(Schema<?> schema, JavaType type, boolean asked) {
    Set<String> required = new TreeSet<>();
    members(
        type,
        (name, component) -> {
          if (schema.getProperties().containsKey(name)) {
            boolean mayBeNull = mayBeNull(component);
            if (mayBeNull) {
              schema.getProperties().computeIfPresent(name, (_, property) -> orNull(property));
            }
            if (!mayBeNull || !asked) {
              required.add(name);
            }
          }
        });
    schema.setRequired(required.isEmpty() ? null : List.copyOf(required));
  }

  private static void members(JavaType type, BiConsumer<String, RecordComponent> each) {
    for (RecordComponent component : type.getRawClass().getRecordComponents()) {
      if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
        JavaType inner =
            type.getBindings().isEmpty()
                ? Json31.mapper().constructType(component.getGenericType())
                : type.getBindings().getBoundType(0);
        members(inner, each);
      } else {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        each.accept(
            renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value(),
            component);
      }
    }
  }

  private static boolean mayBeNull(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
        || component.getType() == Optional.class;
  }

  private static Schema<?> orNull(Schema<?> property) {
    if (property.get$ref() == null && property.getTypes() != null) {
      Set<String> types = new LinkedHashSet<>(property.getTypes());
      types.add("null");
      property.setTypes(types);
      return property;
    }
    Schema<?> nothing = new JsonSchema().types(new HashSet<>(Set.of("null")));
    return new JsonSchema().anyOf(List.of(property, nothing));
  }

  private static Set<String> asked(OpenAPI api, Map<String, Schema> schemas) {
    Set<String> found = new HashSet<>();
    api.getPaths().values().stream()
        .map(PathItem::readOperations)
        .flatMap(List::stream)
        .map(Operation::getRequestBody)
        .filter(java.util.Objects::nonNull)
        .flatMap(body -> body.getContent().values().stream())
        .forEach(media -> follow(media.getSchema(), schemas, found));
    return found;
  }

  private static void follow(@Nullable Schema<?> schema, Map<String, Schema> all, Set<String> to) {
    if (schema == null) {
      return;
    }
    if (schema.get$ref() != null) {
      String name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
      if (to.add(name)) {
        follow(all.get(name), all, to);
      }
    }
    follow(schema.getItems(), all, to);
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(property -> follow(property, all, to));
    }
  }

  /** A nested type carries the name of the one around it, without "Endpoint". */
  private static final class FullNames extends TypeNameResolver {

    final Map<String, JavaType> known = new ConcurrentHashMap<>();

    @Override
    public String nameForType(JavaType type, Set<Options> options) {
      String name = super.nameForType(type, options);
      known.put(name, type);
      return name;
    }

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
      Class<?> around = type.getEnclosingClass();
      if (around == null || !type.getName().startsWith("org.dirigent.")) {
        return super.nameForClass(type, options);
      }
      String outer = nameForClass(around, options).replace("Endpoint", "");
      String own = type.getSimpleName();
      return own.startsWith(outer) ? own : outer + own;
    }
  }
}
