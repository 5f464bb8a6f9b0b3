package org.entente.benchmark.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What kind of machine and Java the figures come from. */
final class Machine {
  private Machine() {}

  static void describe(Figures figures) throws IOException {
    int processors = Runtime.getRuntime().availableProcessors();
    String model = found("/proc/cpuinfo", "(?m)^model name\\s*:\\s*(.*)$", "");
    String kind = (model + " (" + System.getProperty("os.arch") + ")").strip();
    String kibibytes = found("/proc/meminfo", "(?m)^MemTotal:\\s*(\\d+)", "");
    String memory =
        kibibytes.isEmpty()
            ? ""
            : String.format(
                Locale.ROOT, ", %d GiB", Math.round(Long.parseLong(kibibytes) / 1048576.0));
    figures.fact("machine", processors + " processors of kind " + kind + memory);
    figures.fact(
        "java",
        System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
    figures.fact("system", System.getProperty("os.name"));
    figures.fact("date", LocalDate.now(ZoneOffset.UTC).toString());
  }

  private static String found(String file, String pattern, String otherwise) throws IOException {
    Path path = Path.of(file);
    if (!Files.isReadable(path)) {
      return otherwise;
    }
    Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(path));
    return matcher.find() ? matcher.group(1) : otherwise;
  }
}
