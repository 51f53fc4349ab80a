package org.kado.model.usage;

import java.util.OptionalInt;

import org.kado.model.report.UsageFigures;

/**
 * One equipment in a ranking.
 *
 * @param rank         1 for the one used most; equal figures have equal ranks; empty where there is no utilisation
 * @param installation id of the installation
 * @param equipment    name of the equipment
 * @param figures      its use
 */
public record RankedEquipment(OptionalInt rank, String installation, String equipment, UsageFigures figures) {
}
