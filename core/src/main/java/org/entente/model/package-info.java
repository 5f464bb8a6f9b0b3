/**
 * The domain: a {@link org.entente.model.Scenario} and everything that is written in it, as
 * immutable values that know no files, no threads and no country.
 *
 * <p>Start at {@link org.entente.model.Scenario}. Formulas are kept as text here; package {@code
 * org.entente.formula} parses them and {@code org.entente.equation} checks what they mean.
 *
 * <p>To add a parametric family of distributions, add a row to {@link org.entente.model.Family} and
 * its law in {@code org.entente.distribution}. To add a process, add a record to {@link
 * org.entente.model.Process} and its formula in {@code org.entente.equation}. Both tables are read
 * by reader, schema and documentation, and tests hold them together.
 */
package org.entente.model;
