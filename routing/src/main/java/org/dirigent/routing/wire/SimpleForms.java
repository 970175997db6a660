package org.dirigent.routing.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Forms that are not made of a declaration of ours.
final class SimpleForms {

  private SimpleForms() {}

  record LongForm() implements Form {
    @Override
    public void write(Object value, ByteSink out) {
      out.putNumber((Long) value);
    }

    @Override
    public Object read(ByteSource in) {
      return in.nextNumber();
    }

    @Override
    public String name() {
      return "long";
    }
  }

  record IntForm() implements Form {
    @Override
    public void write(Object value, ByteSink out) {
      out.putNumber((Integer) value);
    }

    @Override
    public Object read(ByteSource in) {
      long value = in.nextNumber();
      if (value != (int) value) {
        throw in.malformed("an int", Long.toString(value));
      }
      return (int) value;
    }

    @Override
    public String name() {
      return "int";
    }
  }

  record BooleanForm() implements Form {
    @Override
    public void write(Object value, ByteSink out) {
      out.putNumber((Boolean) value ? 1 : 0);
    }

    @Override
    public Object read(ByteSource in) {
      return in.nextBelow(2, "0 or 1") == 1;
    }

    @Override
    public String name() {
      return "boolean";
    }
  }

  record TextForm() implements Form {
    @Override
    public void write(Object value, ByteSink out) {
      byte[] bytes = ((String) value).getBytes(StandardCharsets.UTF_8);
      out.putNumber(bytes.length);
      out.putAll(bytes);
    }

    @Override
    public Object read(ByteSource in) {
      return new String(in.next(in.nextCount()), StandardCharsets.UTF_8);
    }

    @Override
    public String name() {
      return "text";
    }
  }

  record OptionalForm(Form element) implements Form {
    @Override
    public void write(Object value, ByteSink out) {
      Optional<?> optional = (Optional<?>) value;
      out.putNumber(optional.isPresent() ? 1 : 0);
      optional.ifPresent(present -> element.write(present, out));
    }

    @Override
    public Object read(ByteSource in) {
      boolean present = in.nextBelow(2, "0 (absent) or 1 (present)") == 1;
      return present ? Optional.of(element.read(in)) : Optional.empty();
    }

    @Override
    public String name() {
      return "perhaps " + element.name();
    }
  }

  record ListForm(Form element) implements Form {
    @Override
    public void write(Object value, ByteSink out) {
      List<?> list = (List<?>) value;
      out.putNumber(list.size());
      list.forEach(each -> element.write(each, out));
    }

    @Override
    public Object read(ByteSource in) {
      int count = in.nextCount();
      List<Object> list = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        list.add(element.read(in));
      }
      return List.copyOf(list);
    }

    @Override
    public String name() {
      return "list of " + element.name();
    }
  }
}
