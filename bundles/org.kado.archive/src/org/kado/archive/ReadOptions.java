package org.kado.archive;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.kado.store.DateOrder;

/**
 * How a folder is read.
 *
 * @param zoneForNaive zone for times that stand in a file without one; empty: the rule of the file's format
 * @param dateOrder    order of day and month in dates that could be read either way; empty: asked
 * @param indexFolder  where what was read is kept, a folder for this opened folder alone; empty: it is not kept
 */
public record ReadOptions(Optional<ZoneId> zoneForNaive, Optional<DateOrder> dateOrder, Optional<Path> indexFolder) {

	/** Refuses null. */
	public ReadOptions {
		Objects.requireNonNull(zoneForNaive, "zoneForNaive");
		Objects.requireNonNull(dateOrder, "dateOrder");
		Objects.requireNonNull(indexFolder, "indexFolder");
	}

	/** Dates that could be read either way are asked about. */
	public ReadOptions(Optional<ZoneId> zoneForNaive, Optional<Path> indexFolder) {
		this(zoneForNaive, Optional.empty(), indexFolder);
	}

	/** Without an index; dates that could be read either way are asked about. */
	public ReadOptions(Optional<ZoneId> zoneForNaive) {
		this(zoneForNaive, Optional.empty(), Optional.empty());
	}

	/** The same, with that zone for times without one. */
	public ReadOptions inZone(ZoneId zone) {
		return new ReadOptions(Optional.of(zone), dateOrder, indexFolder);
	}

	/** The orders of day and month that may be said, by the ids under which people know them: "day-first". */
	public static List<String> dateOrders() {
		return Arrays.stream(DateOrder.values()).map(ReadOptions::id).toList();
	}

	/**
	 * The same, with dates read in that order.
	 *
	 * @param id one of {@link #dateOrders()}
	 * @throws IllegalArgumentException where it is none of them
	 */
	public ReadOptions withDates(String id) {
		DateOrder order = Arrays.stream(DateOrder.values()).filter(one -> id(one).equals(id)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("order of dates " + id));
		return new ReadOptions(zoneForNaive, Optional.of(order), indexFolder);
	}

	private static String id(DateOrder order) {
		return order.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The same, with what was read kept in that folder. */
	public ReadOptions withIndex(Path folder) {
		return new ReadOptions(zoneForNaive, dateOrder, Optional.of(folder));
	}

	/** Every format follows its own rule. */
	public static ReadOptions byFormat() {
		return new ReadOptions(Optional.empty());
	}
}
