/**
 * The command line {@code entente}: options in, scenarios run, tables, JSON or CSV out.
 *
 * <p>{@link org.entente.cli.Main} is the front door. Each command is a {@code Command}, named
 * {@code …Command}, that says what it takes and reads it; the work is in classes of their own
 * ({@code Runs}, {@code Validation}, {@code Explain}), which are not loaded before they are needed.
 * All streams come in a {@code Console}, so tests run whole commands in their own process.
 *
 * <p>To add a command: a {@code Command} with a field for each option, as its Javadoc shows; a line
 * for it in {@code Main}'s list of commands; a class that does the work and says what went wrong by
 * a {@code Failure}; a test that runs it through {@code Cli}; a section in {@code
 * docs/command-line.md}. Options that several commands share are in {@code SimulationOptions} and
 * {@code TargetOption}. Picocli reads the command line, told by {@code Command} and {@code
 * Argument} what there is: its annotations stay unused, and what runs at every start does without
 * lambdas, streams and hash codes of records, as each costs milliseconds there. To add a statistic
 * to the results: {@code ResultJson}, {@code ResultCsv} and {@code result.schema.json}, which a
 * test holds together.
 */
package org.entente.cli;
