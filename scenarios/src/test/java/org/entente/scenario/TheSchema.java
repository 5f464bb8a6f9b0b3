package org.entente.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** The schema as a text and as a validator knows it. */
final class TheSchema {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  static final JsonNode TEXT = parse(Scenarios.schema());
  private static final Schema WHOLE =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(TEXT);

  private TheSchema() {}

  static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** What is wrong with a whole file. */
  static List<Error> errors(JsonNode file) {
    return WHOLE.validate(file);
  }

  /** A part of the schema, or what it refers to, that has a member; missing if none has. */
  static JsonNode withMember(JsonNode part, String member) {
    return part.has(member) || !part.has("$ref")
        ? part
        : withMember(TEXT.at(part.get("$ref").asText().substring(1)), member);
  }
}
