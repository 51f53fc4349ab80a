package org.kado.formats.telemetry;

import java.util.ArrayList;
import java.util.List;

import org.kado.store.text.BadRowException;
import org.kado.store.text.Decimals;
import org.kado.store.text.WrittenTime;

/**
 * A row of the S4 collector: one network adapter at one moment.
 *
 * @param time                   when
 * @param timeText               the same as it stands in the file
 * @param cpuPercent             mean load of those processors that were above 2 %
 * @param memoryFreePercent      memory that is free, percent of a size that nobody tells
 * @param adapter                name of the adapter
 * @param sentBytesPerSecond     mean over the period before
 * @param receivedBytesPerSecond likewise
 */
record TelemetryRow(WrittenTime time, String timeText, double cpuPercent, double memoryFreePercent, String adapter, double sentBytesPerSecond,
		double receivedBytesPerSecond) {

	static final List<String> COLUMNS = List.of("time", "cpu_usage", "ram_free", "network_adapter", "net_usage_up", "net_usage_down");

	private static final double MOST_PERCENT = 100;
	private static final double MOST_BYTES_PER_SECOND = 1e12;

	/**
	 * Takes a row apart; quotes and brackets that the tool's API left around it don't matter.
	 *
	 * @throws BadRowException where it is no such row
	 */
	static TelemetryRow of(List<String> fields, Decimals decimals) throws BadRowException {
		List<String> bare = bare(fields);
		if (bare.size() != COLUMNS.size()) {
			throw BadRowException.fields(bare.size(), COLUMNS.size());
		}
		double cpu = within(decimals, bare, 1, MOST_PERCENT);
		double memory = within(decimals, bare, 2, MOST_PERCENT);
		if (bare.get(3).isEmpty()) {
			throw BadRowException.value(COLUMNS.get(3), "");
		}
		return new TelemetryRow(WrittenTime.parse(bare.get(0), COLUMNS.get(0)), bare.get(0), cpu, memory, bare.get(3),
				within(decimals, bare, 4, MOST_BYTES_PER_SECOND), within(decimals, bare, 5, MOST_BYTES_PER_SECOND));
	}

	/** Fields without what Python puts around a list and its texts. */
	static List<String> bare(List<String> fields) {
		List<String> bare = new ArrayList<>();
		for (String field : fields) {
			bare.add(field.replaceAll("^[\\s'\"\\[(]+|[\\s'\"\\])]+$", ""));
		}
		return bare;
	}

	private static double within(Decimals decimals, List<String> fields, int column, double most) throws BadRowException {
		double value = decimals.parse(fields.get(column), COLUMNS.get(column));
		if (!(value >= 0 && value <= most)) {
			throw BadRowException.value(COLUMNS.get(column), Decimals.excerpt(fields.get(column)));
		}
		return value;
	}
}
