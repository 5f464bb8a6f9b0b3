/**
 * What drives a result, and how much of its spread is ignorance and how much is chance.
 *
 * <ul>
 *   <li>{@link org.entente.analysis.sensitivity.Drivers} reads the inputs and results of a run that
 *       was made anyway: rank and partial rank correlations, conditional means, first-order
 *       indices, PAWN; also by year, and for each year's noise and strikes.
 *   <li>{@link org.entente.analysis.sensitivity.SobolIndices} draws groups of inputs anew while the
 *       rest is frozen: first-order and total indices, told apart by ignorance and chance.
 * </ul>
 *
 * <p>Both take targets by name or as a formula ({@link
 * org.entente.analysis.sensitivity.SensitivityTarget}), need memory that does not grow with the
 * trials, and give the same bits on any number of threads. Every index has a standard error and an
 * interval, and says whether the sample resolves it from nothing at all.
 *
 * <p>To add a measure from a run already made, compute it from the counts and sums that {@code
 * Crossing} keeps for each pair of an input and a target, and give it a member in {@link
 * org.entente.analysis.sensitivity.Driver}. To add a way to group the inputs, add a constant to
 * {@link org.entente.analysis.sensitivity.Grouping}.
 */
package org.entente.analysis.sensitivity;
