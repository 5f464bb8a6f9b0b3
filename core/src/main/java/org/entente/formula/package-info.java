/**
 * The formula language: its grammar, its tree and its functions.
 *
 * <p>{@link org.entente.formula.Parser} turns text into a {@link org.entente.formula.Node} or says
 * everything that is wrong with it, {@link org.entente.formula.Printer} turns it back. What names
 * mean and whether the types fit is not decided here: that takes a scenario.
 *
 * <p>To add a function, add a row to {@link org.entente.formula.Function}. If it is pure
 * arithmetic, that is all: parser, checker, engine and documentation read the table. Put its
 * computation into {@link org.entente.numeric.Numeric} with a test against published values, and
 * run the test of {@code docs/formulas.md}, which shows the row to add there. A function of time,
 * events or paths also needs its meaning in {@code org.entente.equation}.
 */
package org.entente.formula;
