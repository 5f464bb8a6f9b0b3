/**
 * What a scenario says and what it rests on, value by value: the evidence ledger.
 *
 * <p>Start at {@link org.entente.analysis.explanation.Explanation#of}. Nothing is simulated here;
 * the odds that formulas of events imply come from {@link org.entente.analysis.Odds}. To have
 * another kind of value explained, add it to {@code Explainer}, and to {@code Literals} what of it
 * claims something.
 */
package org.entente.analysis.explanation;
