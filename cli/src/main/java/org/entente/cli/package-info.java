/**
 * The command line {@code entente}: options in, scenarios run, tables, JSON or CSV out.
 *
 * <p>{@link org.entente.cli.Main} is the front door. Classes named {@code …Command} only read
 * options; the work is in classes of their own ({@code Runs}, {@code Validation}, {@code Explain}),
 * which are not loaded before they are needed. All streams come in a {@code Console}, so tests run
 * whole commands in their own process.
 *
 * <p>To add a command: a class with its options, named in {@code Main}'s list of subcommands; a
 * class that does the work and says what went wrong by a {@code Failure}; a test that runs it
 * through {@code Cli}; a section in {@code docs/command-line.md}. To add a statistic to the
 * results: {@code ResultJson}, {@code ResultCsv} and {@code result.schema.json}, which a test holds
 * together.
 */
package org.entente.cli;
