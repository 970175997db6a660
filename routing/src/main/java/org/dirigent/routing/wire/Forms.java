package org.dirigent.routing.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The forms of all types, each made once. A record is written as its components in order, so its
/// declaration is its form; a sealed family as the number of the member and then the member.
final class Forms {

  private final List<Family> families;
  private final Map<Type, Form> made = new LinkedHashMap<>();

  Forms(List<Family> families) {
    this.families = families;
  }

  Form of(Type type) {
    Form form = made.get(type);
    if (form == null) {
      form = make(type);
      made.put(type, form);
    }
    return form;
  }

  /// What stands behind the names of all forms made so far.
  SortedMap<String, String> definitions() {
    SortedMap<String, String> definitions = new TreeMap<>();
    for (Form form : made.values()) {
      form.definition().ifPresent(definition -> definitions.put(form.name(), definition));
    }
    return definitions;
  }

  /// The class's name without its package.
  static String name(Class<?> type) {
    String name = type.getName();
    return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
  }

  private Form make(Type type) {
    if (type instanceof ParameterizedType generic) {
      Form element = of(generic.getActualTypeArguments()[0]);
      return generic.getRawType() == List.class
          ? new SimpleForms.ListForm(element)
          : new SimpleForms.OptionalForm(element);
    }
    Class<?> named = (Class<?>) type;
    for (Family family : families) {
      if (family.root() == named) {
        List<Form> forms = family.members().stream().map(this::of).toList();
        return new FamilyForm(name(named), family.members(), forms);
      }
    }
    if (named.isRecord()) {
      return RecordForm.of(named, this);
    }
    return named.isEnum()
        ? new EnumForm(name(named), List.of(named.getEnumConstants()))
        : simple(named);
  }

  private static Form simple(Class<?> type) {
    return switch (type.getName()) {
      case "long", "java.lang.Long" -> new SimpleForms.LongForm();
      case "int" -> new SimpleForms.IntForm();
      case "boolean" -> new SimpleForms.BooleanForm();
      case "java.lang.String" -> new SimpleForms.TextForm();
      default -> throw new IllegalArgumentException("there is no form for " + type);
    };
  }

  /// A constant, written as its position.
  private record EnumForm(String name, List<?> constants) implements Form {
    @Override
    public void write(Object value, ByteSink out) {
      out.putNumber(((Enum<?>) value).ordinal());
    }

    @Override
    public Object read(ByteSource in) {
      return constants.get(in.nextBelow(constants.size(), "a " + name));
    }

    @Override
    public Optional<String> definition() {
      return Optional.of(String.join(" | ", constants.stream().map(Object::toString).toList()));
    }
  }

  /// A member of a sealed family, written after its number.
  private record FamilyForm(String name, List<Class<?>> members, List<Form> forms) implements Form {
    @Override
    public void write(Object value, ByteSink out) {
      int number = members.indexOf(value.getClass());
      out.putNumber(number);
      forms.get(number).write(value, out);
    }

    @Override
    public Object read(ByteSource in) {
      return forms.get(in.nextBelow(forms.size(), "a " + name)).read(in);
    }

    @Override
    public Optional<String> definition() {
      return Optional.of(String.join(" | ", forms.stream().map(Form::name).toList()));
    }
  }
}
