package org.entente.cli;

import java.util.List;
import java.util.Optional;
import org.entente.analysis.Disputes.Dispute;
import org.entente.analysis.sensitivity.Drivers;
import org.entente.analysis.sensitivity.SobolIndices;
import org.entente.result.Settings;
import org.entente.scenario.ScenarioFile;

/**
 * What {@code entente sensitivity} found out.
 *
 * @param file the scenario
 * @param settings how each run went
 * @param top the most inputs shown in a table
 * @param wide whether tables show all measures
 * @param drivers what drives the targets, if asked for
 * @param indices the indices of groups, if asked for
 * @param disputes what hangs on each dispute, if asked for
 */
record SensitivityResult(
    ScenarioFile file,
    Settings settings,
    int top,
    boolean wide,
    Optional<Drivers> drivers,
    Optional<SobolIndices> indices,
    Optional<List<Dispute>> disputes) {}
