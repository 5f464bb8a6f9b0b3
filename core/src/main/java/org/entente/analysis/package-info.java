/**
 * Questions asked of a scenario beyond one run of it: why, and how sure.
 *
 * <p>Start at {@link org.entente.analysis.Disputes}: what each disputed sign or mechanism does to
 * the chance of each future. An analysis takes a scenario and settings, runs what it needs on
 * shared draws, and returns immutable values in which every estimate carries its error. To add one,
 * add a class with a static {@code of(scenario, settings, ...)} here and a command of its own.
 */
package org.entente.analysis;
