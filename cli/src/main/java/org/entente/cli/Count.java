package org.entente.cli;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of trials as people write it: 100000, 100_000, 1e5, 100k or 1M. */
final class Count implements ITypeConverter<Long> {
  private static final Pattern FORM =
      Pattern.compile("([0-9][0-9_]*(?:\\.[0-9]+)?(?:[eE][+]?[0-9]{1,2})?)([kKM]?)");

  @Override
  public Long convert(String text) {
    Matcher form = FORM.matcher(text);
    if (form.matches()) {
      BigDecimal number = new BigDecimal(form.group(1).replace("_", ""));
      BigDecimal count = number.scaleByPowerOfTen(power(form.group(2))).stripTrailingZeros();
      if (count.signum() > 0 && count.scale() <= 0 && count.precision() - count.scale() <= 18) {
        return count.longValueExact();
      }
    }
    throw new TypeConversionException(
        "expected a whole number of trials such as 100000, 1e5, 100k or 1M, found '" + text + "'");
  }

  private static int power(String suffix) {
    return switch (suffix) {
      case "k", "K" -> 3;
      case "M" -> 6;
      default -> 0;
    };
  }
}
