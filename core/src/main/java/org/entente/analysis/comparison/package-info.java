/**
 * What a variant changes: two scenarios on the same draws, trial by trial, and which of the
 * variant's overrides a change of a result is due to.
 *
 * <p>Start at {@link org.entente.analysis.comparison.Comparison}. Its way: {@code Matching} decides
 * which outputs of the two programs are compared and says why others are not; the engine runs both
 * programs side by side, or a {@code Recording} of each is read; {@code PairSink} turns each pair
 * of columns into derived ones (difference, sign, joint value) that {@link
 * org.entente.result.Derived} counts; {@code Contrasts} puts the counts under the scenario's names.
 * To compare another kind of output, give it a key in {@code Matching} and a place in {@link
 * org.entente.analysis.comparison.Contrast}.
 */
package org.entente.analysis.comparison;
