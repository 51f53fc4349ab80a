package org.kado.reports;

/**
 * Neighbouring rows of a sheet.
 *
 * @param sheet name of the sheet
 * @param first number of the first row, from 1
 * @param last  number of the last one
 */
record Rows(String sheet, int first, int last) {
}
