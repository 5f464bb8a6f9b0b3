package org.entente.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ScopeType;

/**
 * An option or parameter of a command: it is told to picocli once, and asked for its value when the
 * command line is read. {@link Command} makes them.
 *
 * @param <T> the type of the value
 */
abstract class Argument<T> {
  private ArgSpec spec;

  /** What picocli is told. */
  abstract ArgSpec build();

  /** What picocli knows it by, always the same. */
  final ArgSpec spec() {
    if (spec == null) {
      spec = build();
    }
    return spec;
  }

  /**
   * Its value, of an argument that always has one: a parameter, a flag, an option with a default.
   */
  final T value() {
    return spec().getValue();
  }

  /** Its value, if it has one. */
  final Optional<T> optional() {
    return Optional.ofNullable(spec().<T>getValue());
  }

  /** Whether it stands on the command line. */
  final boolean given() {
    return !spec().stringValues().isEmpty();
  }

  /**
   * A parameter, which has no name, only a place.
   *
   * @param <T> the type of its value
   */
  static final class Parameter<T> extends Argument<T> {
    private final PositionalParamSpec.Builder builder;

    private Parameter(String label, String... description) {
      builder =
          PositionalParamSpec.builder().paramLabel(label).required(true).description(description);
    }

    /** One word. */
    static <T> Parameter<T> one(String label, Class<T> type, String... description) {
      Parameter<T> parameter = new Parameter<>(label, description);
      parameter.builder.type(type);
      return parameter;
    }

    /** So many words, such as {@code 1..*}. */
    static <T> Parameter<List<T>> several(
        String label, String arity, Class<T> type, String... description) {
      Parameter<List<T>> parameter = new Parameter<>(label, description);
      parameter.builder.type(List.class).auxiliaryTypes(type).arity(arity);
      return parameter;
    }

    @Override
    ArgSpec build() {
      return builder.build();
    }
  }

  /**
   * An option, which has a name.
   *
   * @param <T> the type of its value
   */
  static final class Option<T> extends Argument<T> {
    private final OptionSpec.Builder builder;

    private Option(String name, String... description) {
      builder = OptionSpec.builder(name).description(description);
    }

    /** One without a value, which is true if the option is given. */
    static Option<Boolean> flag(String name, String... description) {
      Option<Boolean> option = new Option<>(name, description);
      option.builder.type(boolean.class).initialValue(false);
      return option;
    }

    /** One with a value. */
    static <T> Option<T> one(String name, String label, Class<T> type, String... description) {
      Option<T> option = new Option<>(name, description);
      option.builder.paramLabel(label).type(type);
      return option;
    }

    /** One that can be given many times. */
    static <T> Option<List<T>> many(
        String name, String label, Class<T> type, String... description) {
      Option<List<T>> option = new Option<>(name, description);
      option.builder.paramLabel(label).type(List.class).auxiliaryTypes(type);
      return option;
    }

    /** Takes this value, in words, if the option is not given. */
    Option<T> byDefault(String value) {
      builder.defaultValue(value);
      return this;
    }

    /** Reads its words in another way than is usual for its type. */
    Option<T> readBy(ITypeConverter<T> reader) {
      builder.converters(reader);
      return this;
    }

    /** Takes several values at once, with commas between them. */
    Option<T> withCommas() {
      builder.splitRegex(",");
      return this;
    }

    /** Belongs to the commands below this one, too. */
    Option<T> everywhere() {
      builder.scopeType(ScopeType.INHERIT);
      return this;
    }

    @Override
    ArgSpec build() {
      return builder.build();
    }
  }
}
