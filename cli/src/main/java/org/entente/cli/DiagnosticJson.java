package org.entente.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import org.entente.scenario.Diagnostic;

/** What was found in scenario files, for editors. */
final class DiagnosticJson {
  private final JsonGenerator json;

  private DiagnosticJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes what was found in UTF-8. */
  static void write(
      OutputStream out, List<Validation.Checked> files, Collection<Diagnostic> diagnostics)
      throws IOException {
    try (JsonGenerator json = ResultJson.generator(out)) {
      new DiagnosticJson(json).all(files, diagnostics);
      json.writeRaw('\n');
    }
  }

  private void all(List<Validation.Checked> files, Collection<Diagnostic> diagnostics)
      throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("files");
    for (Validation.Checked file : files) {
      file(file);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("problems");
    for (Diagnostic diagnostic : diagnostics) {
      diagnostic(diagnostic);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void file(Validation.Checked file) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", file.file());
    json.writeBooleanField("ok", file.ok());
    json.writeArrayFieldStart("extends");
    for (String layer : file.layers()) {
      json.writeString(layer);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** A problem of a whole file stands at its first character. */
  private void diagnostic(Diagnostic diagnostic) throws IOException {
    int line = Math.max(1, diagnostic.line());
    int column = Math.max(1, diagnostic.column());
    json.writeStartObject();
    json.writeStringField("file", diagnostic.file());
    json.writeNumberField("line", line);
    json.writeNumberField("column", column);
    json.writeNumberField("endLine", line);
    json.writeNumberField("endColumn", column + diagnostic.length());
    json.writeStringField("severity", diagnostic.problem().severity().word());
    json.writeStringField("code", diagnostic.problem().code());
    json.writeStringField("path", diagnostic.problem().path().toString());
    json.writeStringField("message", diagnostic.problem().message());
    json.writeStringField("hint", diagnostic.problem().hint());
    json.writeEndObject();
  }
}
