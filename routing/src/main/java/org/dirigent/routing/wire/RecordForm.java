package org.dirigent.routing.wire;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A record, written as its components in the order of their declaration.
final class RecordForm implements Form {

  private final String name;
  private final List<Component> components;
  private final MethodHandle constructor;

  private RecordForm(String name, List<Component> components, MethodHandle constructor) {
    this.name = name;
    this.components = components;
    this.constructor = constructor;
  }

  static RecordForm of(Class<?> type, Forms forms) {
    RecordComponent[] declared = type.getRecordComponents();
    List<Component> components = new ArrayList<>();
    for (RecordComponent component : declared) {
      components.add(
          new Component(
              component.getName(), forms.of(component.getGenericType()), accessor(component)));
    }
    return new RecordForm(Forms.name(type), List.copyOf(components), constructor(type, declared));
  }

  @Override
  public void write(Object value, ByteSink out) {
    for (Component component : components) {
      component.form().write(component.of(value), out);
    }
  }

  /// What the record itself refuses, no engine wrote.
  @Override
  public Object read(ByteSource in) {
    Object[] values = new Object[components.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = components.get(i).form().read(in);
    }
    try {
      return (Object) constructor.invokeExact(values);
    } catch (IllegalArgumentException e) {
      throw in.malformed("a possible " + name, String.valueOf(e.getMessage()));
    } catch (Throwable e) {
      throw new IllegalStateException("cannot make a " + name, e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<String> definition() {
    return Optional.of(
        String.join(
            ", ",
            components.stream()
                .map(component -> component.name() + ": " + component.form().name())
                .toList()));
  }

  private static MethodHandle accessor(RecordComponent component) {
    try {
      return MethodHandles.publicLookup()
          .unreflect(component.getAccessor())
          .asType(MethodType.methodType(Object.class, Object.class));
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(component + " is not public", e);
    }
  }

  private static MethodHandle constructor(Class<?> type, RecordComponent[] components) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return MethodHandles.publicLookup()
          .findConstructor(type, MethodType.methodType(void.class, types))
          .asSpreader(Object[].class, types.length)
          .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type + " has no public constructor", e);
    }
  }

  private record Component(String name, Form form, MethodHandle accessor) {

    Object of(Object value) {
      try {
        return (Object) accessor.invokeExact(value);
      } catch (Throwable e) {
        throw new IllegalStateException("cannot read " + name, e);
      }
    }
  }
}
