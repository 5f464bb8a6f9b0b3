package org.entente.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.result.Simulation;

/**
 * Fingerprints of results, one for each future, factor, event and outcome: the SHA-256 of what the
 * JSON result says of it, which has all digits of every number, so that equal fingerprints are
 * equal bits.
 */
final class Digests {
  private Digests() {}

  /** Writes a part of a result. */
  @FunctionalInterface
  private interface Part {
    void write(ResultJson results) throws IOException;
  }

  /** The fingerprints by place, such as {@code factors.trade}, in the order of the result. */
  static Map<String, String> of(Simulation simulation) {
    Map<String, String> digests = new LinkedHashMap<>();
    boolean yearly = ResultJson.isYearly(simulation);
    simulation
        .futures()
        .forEach(
            future -> digests.put("futures." + future.id(), digest(json -> json.future(future))));
    simulation
        .factors()
        .forEach(
            factor ->
                digests.put(
                    "factors." + factor.name(), member(json -> json.factor(factor, yearly))));
    simulation
        .events()
        .forEach(
            event ->
                digests.put("events." + event.name(), member(json -> json.event(event, yearly))));
    simulation
        .outcomes()
        .forEach(
            outcome ->
                digests.put("outcomes." + outcome.name(), member(json -> json.outcome(outcome))));
    return digests;
  }

  /** The fingerprint of what is written as a member of an object. */
  private static String member(Part part) {
    return digest(
        results -> {
          results.json().writeStartObject();
          part.write(results);
          results.json().writeEndObject();
        });
  }

  private static String digest(Part part) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = ResultJson.generator(bytes)) {
      part.write(new ResultJson(json));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return sha256(bytes.toByteArray());
  }

  /** The fingerprint of all fingerprints together. */
  static String whole(Map<String, String> digests) {
    StringBuilder text = new StringBuilder();
    digests.forEach((place, digest) -> text.append(place).append(' ').append(digest).append('\n'));
    return sha256(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** SHA-256 in hexadecimal digits. */
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
