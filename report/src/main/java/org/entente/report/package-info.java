/**
 * Results as one self-contained page of HTML that works without a network.
 *
 * <p>Start at {@link org.entente.report.Report}. A page is a list of {@code Section}s. A section
 * writes headings, sentences, {@code Grid}s and {@code Chart}s with an {@code Html}; a chart has no
 * numbers of its own: the script of the page, {@code report.js}, draws it from the grid below it,
 * so picture and table can not differ. To add a section, implement {@code Section} and name it in
 * {@code Page}; to add a kind of chart, add its drawing to {@code report.js}.
 */
package org.entente.report;
