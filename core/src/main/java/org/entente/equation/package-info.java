/**
 * A scenario as one set of equations: {@link org.entente.equation.Equations#of} parses every
 * formula, binds and types its names, writes processes out as formulas, sorts factors and events by
 * what they need in a step, and reports every problem at once.
 *
 * <p>Bound formulas are {@link org.entente.equation.Term}s: names are resolved, {@code previous},
 * {@code initial} and {@code moved} have become lags, windows of years have become steps. Both the
 * compiler and its slow twin in {@code org.entente.engine} read them.
 *
 * <p>{@code Units} holds formulas to the units that are declared, {@code UnitChecker} reckons those
 * of one formula, and {@code Need} says what each place of a scenario asks for.
 *
 * <p>To add a process, write its template in {@link org.entente.equation.Processes}, and the range
 * of its arguments in {@code StepBuilder.checks}, and their units in {@code Units.argument}.
 */
package org.entente.equation;
