/**
 * Scenario files in JSON: reading, checking, laying one over another, and writing them.
 *
 * <p>Start at {@link org.entente.scenario.Scenarios}. A file goes through these hands: {@code
 * TextFile} (bytes to text, with limits), {@code JsonReader} (text to a {@code Json} tree that
 * knows where everything is written; {@code Syntax} explains what is not JSON), {@code Layers} and
 * {@code Overlay} (a variant laid over what it extends), {@code Binder} with {@code Values} and
 * {@code Distributions} (tree to {@link org.entente.model.Scenario}), and at last the checks of
 * what its formulas mean. {@code Findings} collects what is wrong on the way, {@code Variants}
 * notices what a variant may have misspelt; each kind of problem has a code and a section in {@code
 * docs/errors.md}. {@code ScenarioWriter} and {@code Layout} go back from scenario to text.
 *
 * <p>To add a member: name it in {@code Vocabulary} (this fixes its place in the order), read it in
 * {@code Binder} or {@code Values}, write it in {@code ScenarioWriter}, describe it in {@code
 * scenario.schema.json} and in {@code docs/scenario-format.md}. The tests fail until all five
 * agree. A parametric family of distributions needs nothing here but its description in the schema:
 * it is read off {@link org.entente.model.Family}.
 */
package org.entente.scenario;
