package org.kado.formats.sysstat;

import java.util.List;
import java.util.Optional;

import org.kado.formats.sample.HostSamples;
import org.kado.store.text.BadRowException;
import org.kado.store.text.Decimals;

/**
 * An activity of {@code sar} that tells something Kado keeps: processors, memory, network interfaces or disks, by the columns of its header.
 * Versions name and order them differently.
 *
 * @param kind    what it is
 * @param columns number of columns behind host, interval and time
 * @param first   places of the columns that are read; {@link #MISSING} where the version has none
 * @param second  the second ones
 * @param third   the third ones
 * @param factor  by which figures are multiplied
 */
record SadfActivity(Kind kind, int columns, int first, int second, int third, double factor) {

	private static final int MISSING = -1;
	private static final int OFFSET = 3;
	private static final double KIB = 1024;
	private static final double SECTOR = 512;

	/** What is measured. */
	enum Kind {
		CPU, MEMORY_AVAILABLE, MEMORY_FREE, NETWORK, DISK
	}

	/** The activity with these columns; empty where Kado keeps nothing of it. */
	static Optional<SadfActivity> of(List<String> columns) {
		return switch (columns.get(0)) {
			case "CPU" -> of(Kind.CPU, columns, 1, "%idle", "%iowait");
			case "kbmemfree" -> columns.contains("kbavail") ? of(Kind.MEMORY_AVAILABLE, columns, KIB, "kbavail")
					: of(Kind.MEMORY_FREE, columns, KIB, "kbmemfree", "kbbuffers", "kbcached");
			case "IFACE" -> columns.contains("rxkB/s") ? of(Kind.NETWORK, columns, KIB, "rxkB/s", "txkB/s") : of(Kind.NETWORK, columns, 1, "rxbyt/s", "txbyt/s");
			case "DEV" -> columns.contains("rkB/s") ? of(Kind.DISK, columns, KIB, "rkB/s", "wkB/s")
					: of(Kind.DISK, columns, SECTOR, "rd_sec/s", "wr_sec/s");
			default -> Optional.empty();
		};
	}

	private static Optional<SadfActivity> of(Kind kind, List<String> columns, double factor, String... names) {
		int[] places = new int[3];
		for (int i = 0; i < places.length; i++) {
			places[i] = i < names.length ? columns.indexOf(names[i]) : MISSING;
			if (i < names.length && places[i] < 0) {
				return Optional.empty();
			}
		}
		return Optional.of(new SadfActivity(kind, columns.size(), places[0], places[1], places[2], factor));
	}

	/** By what its rows of one thing are told from those of another. */
	String track(String[] fields) {
		return kind + (kind == Kind.MEMORY_AVAILABLE || kind == Kind.MEMORY_FREE ? "" : fields[OFFSET]);
	}

	/** Whether what is available has to be summed, since the version does not tell it. */
	boolean isFreeMemoryDerived() {
		return kind == Kind.MEMORY_FREE;
	}

	/** Adds what the row tells; false where it tells nothing. */
	boolean add(HostSamples host, int stretch, long stampMillis, String[] fields, Decimals decimals) throws BadRowException {
		String name = fields[OFFSET];
		double one = figure(fields, first, decimals);
		double other = figure(fields, second, decimals);
		switch (kind) {
			case CPU -> {
				return isOnline(fields, decimals) && require(load(host, stretch, stampMillis, name, 100 - one - other), fields[OFFSET + first]);
			}
			case MEMORY_AVAILABLE, MEMORY_FREE -> {
				double available = kind == Kind.MEMORY_AVAILABLE ? one : one + other + figure(fields, third, decimals);
				return require(host.memory(stretch, stampMillis, available), fields[OFFSET + first]);
			}
			case NETWORK -> {
				return require(host.network(stretch, stampMillis, name, one, other), fields[OFFSET + first]);
			}
			default -> {
				return require(host.disk(stretch, stampMillis, name, one, other), fields[OFFSET + first]);
			}
		}
	}

	private static boolean load(HostSamples host, int stretch, long stampMillis, String processor, double percent) {
		boolean all = processor.equals("-1") || processor.equals("all");
		return all ? host.cpu(stretch, stampMillis, percent) : host.processor(stretch, stampMillis, processor, percent);
	}

	/** A processor that is off shows zeros everywhere, also as its idle time. */
	private boolean isOnline(String[] fields, Decimals decimals) throws BadRowException {
		double sum = 0;
		for (int column = 1; column < columns; column++) {
			sum += decimals.parse(fields[OFFSET + column], "CPU");
		}
		return sum > 1;
	}

	private double figure(String[] fields, int column, Decimals decimals) throws BadRowException {
		return column == MISSING ? 0 : decimals.parse(fields[OFFSET + column], "value") * factor;
	}

	private static boolean require(boolean taken, String shown) throws BadRowException {
		if (!taken) {
			throw BadRowException.value("value", Decimals.excerpt(shown));
		}
		return true;
	}
}
