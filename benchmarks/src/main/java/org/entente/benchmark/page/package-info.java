/**
 * Measures whole processes and, through JMH, what happens inside; keeps the figures, and makes the
 * page of results from them. {@link org.entente.benchmark.page.Main} is where it starts.
 *
 * <p>To show something more: put a figure into {@code Figures} where it is measured ({@code
 * ColdRuns}, {@code SteadyRuns}), and a table into {@code Tables} or a place into the template.
 */
package org.entente.benchmark.page;
