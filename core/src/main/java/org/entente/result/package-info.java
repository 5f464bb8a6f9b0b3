/**
 * What a run found out. Start at {@link org.entente.result.Simulation}; {@link
 * org.entente.result.Settings} says how a run is done.
 *
 * <p>Behind these, a {@code Tally} collects the engine's columns: exact counts of yes/no values,
 * choices and futures; moments that merge chunk by chunk in a fixed order ({@code MomentTree}); and
 * for quantiles, counts of values by cell together with the values that may still turn out to be a
 * wanted quantile ({@code NumberTotal}, {@code Windows}). Memory does not grow with the trials but
 * for these kept values, which grow like their square root and are given up where they would exceed
 * a budget. Nothing depends on the number of threads.
 *
 * <p>To add a statistic of numbers, make its partial result mergeable: one that is exact in any
 * order may stand in {@code NumberTotal}, one that rounds belongs into {@code Moments}, which fixes
 * the order; then give {@link org.entente.result.NumberSummary} a method that returns it with its
 * error, and hold its merging to the laws in {@code MergeTest}.
 */
package org.entente.result;
