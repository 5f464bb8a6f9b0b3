/**
 * Events in time: when something first happens, how likely it is in each year given that it has not
 * happened yet, and which of several things happens first.
 *
 * <p>Start at {@link org.entente.analysis.timing.Timing}. What is timed is an event, which strikes,
 * or a threshold: any yes/no formula of the step, which comes true. Both are put to the scenario as
 * factors of their own that draw nothing and that nothing else reads, so no trial changes. To tell
 * more about them, count it in {@code Clock}, from integers alone, so that threads can not change
 * it.
 */
package org.entente.analysis.timing;
