package org.entente.scenario;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.model.Path;
import org.entente.model.Problem;

/**
 * A table in a data file, in CSV by RFC 4180: commas between fields, quotes around fields that hold
 * commas, quotes or line ends, and the names of the columns in the first line. Empty lines are
 * skipped. Numbers are written with a decimal point.
 */
final class DataTable {
  /** The most rows that are read. */
  static final int MAX_ROWS = 500_000;

  /** More faults of one column than this are not worth reading. */
  private static final int MOST_FAULTS = 5;

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,4})?");

  private final Document document;
  private final List<CsvRecord> records;

  private DataTable(Document document, List<CsvRecord> records) {
    this.document = document;
    this.records = records;
  }

  /**
   * Reads a table.
   *
   * @param document a text in CSV
   * @param path which member of the scenario names it
   * @param findings receives what is wrong with it as a whole
   * @return the table; empty if something is wrong
   */
  static Optional<DataTable> read(Document document, Path path, Findings findings) {
    findings.opened(document);
    DataTable table = new DataTable(document, new ArrayList<>());
    boolean whole = table.readRecords(path, findings);
    return whole && table.isTable(path, findings) ? Optional.of(table) : Optional.empty();
  }

  private boolean readRecords(Path path, Findings findings) {
    try {
      CsvReader<CsvRecord> reader =
          CsvReader.builder()
              .allowMissingFields(true)
              .allowExtraFields(true)
              .allowExtraCharsAfterClosingQuote(false)
              .ofCsvRecord(document.text());
      for (CsvRecord row : reader) {
        records.add(row);
        if (records.size() > MAX_ROWS + 1) {
          add(row, 0, path, "too-large", "more than " + MAX_ROWS + " rows", "", findings);
          return false;
        }
      }
      boolean ends = document.text().chars().filter(c -> c == '"').count() % 2 == 0;
      return ends || quotes(path, findings, 0);
    } catch (CsvParseException e) {
      return quotes(path, findings, 1);
    }
  }

  /** Tells of quotes that do not match; the place is that of the last record that was read. */
  private boolean quotes(Path path, Findings findings, int linesOn) {
    long last = records.isEmpty() ? 1 : records.get(records.size() - 1).getStartingLineNumber();
    Location at = new Location(document, document.startOfLine((int) last + linesOn));
    String message = "a quoted field that does not end, or after whose end more text follows";
    String hint = "a quote inside a quoted field is written twice: \"\"";
    findings.add(at, 1, Problem.of("not-csv", path, message, hint));
    return false;
  }

  private boolean isTable(Path path, Findings findings) {
    if (records.isEmpty()) {
      Location at = new Location(document, 0);
      String message = "expected the names of columns in the first line, found an empty file";
      findings.add(at, 1, Problem.of("empty-file", path, message, ""));
      return false;
    }
    int width = records.get(0).getFieldCount();
    int faults = 0;
    for (CsvRecord row : records) {
      if (row.getFieldCount() != width && ++faults <= MOST_FAULTS) {
        String message =
            "expected "
                + width
                + fields(width)
                + " as in the first line, found "
                + row.getFieldCount();
        add(row, 0, path, "wrong-size", message, separatorHint(row), findings);
      }
    }
    return faults == 0;
  }

  private static String fields(int count) {
    return count == 1 ? " field" : " fields";
  }

  private static String separatorHint(CsvRecord row) {
    return row.getField(0).contains(";") ? "fields are separated by commas, not semicolons" : "";
  }

  /**
   * The numbers of a column, from the second line on.
   *
   * @param name the column's name in the scenario
   * @param path where that is
   * @param findings receives what is wrong
   * @return empty if anything is wrong
   */
  List<Double> column(Json.Text name, Path path, Findings findings) {
    List<String> names = records.get(0).getFields().stream().map(String::strip).toList();
    int index = names.indexOf(name.value().strip());
    if (index < 0 || names.lastIndexOf(names.get(index)) != index) {
      String message = index < 0 ? "there is no column '" : "there is more than one column '";
      String where = "' in " + document.name();
      String hint = index < 0 ? columnHint(name.value(), names) : "";
      findings.add("unknown-column", name.at(), path, message + name.value() + where, hint);
      return List.of();
    }
    if (records.size() == 1) {
      add(
          records.get(0),
          index,
          path,
          "empty-list",
          "expected a row below the names of the columns, found none",
          "",
          findings);
      return List.of();
    }
    return numbers(index, path, findings);
  }

  private static String columnHint(String name, List<String> names) {
    boolean semicolons = names.size() == 1 && names.get(0).contains(";");
    return semicolons
        ? "fields are separated by commas, not semicolons"
        : Nearest.hint(name, names);
  }

  private List<Double> numbers(int index, Path path, Findings findings) {
    List<Double> numbers = new ArrayList<>();
    int faults = 0;
    for (CsvRecord row : records.subList(1, records.size())) {
      String field = row.getField(index).strip();
      double number = NUMBER.matcher(field).matches() ? Double.parseDouble(field) : Double.NaN;
      if (Double.isFinite(number)) {
        numbers.add(number);
      } else if (++faults <= MOST_FAULTS) {
        String found = field.isEmpty() ? "an empty field" : new Json.Text(null, field).described();
        String message = "expected a number, found " + found;
        add(row, index, path, "wrong-type", message, numberHint(field), findings);
      }
    }
    return faults == 0 ? numbers : List.of();
  }

  private static String numberHint(String field) {
    if (field.isEmpty()) {
      return "a gap has no value: leave the line out, or keep the column in a file of its own";
    }
    return field.matches("[+-]?\\d+,\\d+") ? "write a decimal point" : "";
  }

  private void add(
      CsvRecord row,
      int index,
      Path path,
      String code,
      String message,
      String hint,
      Findings findings) {
    int start = document.startOfLine((int) row.getStartingLineNumber());
    Location at = new Location(document, fieldStart(start, index));
    int end = fieldStart(start, index + 1);
    int length = Math.max(1, end - at.offset() - 1);
    findings.add(at, length, Problem.of(code, path, message, hint));
  }

  /**
   * Where a field of the record that starts somewhere begins; one past its end if there is none.
   */
  private int fieldStart(int recordStart, int index) {
    String text = document.text();
    int i = recordStart;
    boolean quoted = false;
    for (int field = 0; field < index && i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      if (!quoted && (c == '\n' || c == '\r')) {
        return i + 1;
      }
      field += !quoted && c == ',' ? 1 : 0;
    }
    return i < text.length() ? i : text.length() + 1;
  }
}
