package org.kado.archive.stick;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

import org.kado.archive.file.ClockBeacon;

/**
 * What a manifest or a beacon on a stick says (docs/formats/collect.md). Only whole ones can be read.
 *
 * @param installation UUID of the installation; empty where it does not say
 * @param beacons      visits
 * @param files        copies that lie below the manifest's folder; a beacon names none
 */
public record StickManifest(String installation, List<ClockBeacon> beacons, List<Copy> files) {

	/** Name of a manifest. */
	public static final String NAME = "kado-manifest.csv";

	private static final String MANIFEST = "kado-manifest";
	private static final String BEACON = "kado-beacon";

	/**
	 * A copied file.
	 *
	 * @param file   path below the manifest's folder, with /
	 * @param bytes  its size
	 * @param sha256 its hash, hexadecimal in small letters
	 */
	public record Copy(String file, long bytes, String sha256) {
	}

	/** Copies the lists in. */
	public StickManifest {
		beacons = List.copyOf(beacons);
		files = List.copyOf(files);
	}

	/** Reads a manifest or a beacon; empty where it is torn or something else. */
	public static Optional<StickManifest> read(byte[] bytes) {
		return SealedRows.open(bytes, MANIFEST).or(() -> SealedRows.open(bytes, BEACON)).map(StickManifest::of);
	}

	private static StickManifest of(List<List<String>> rows) {
		String installation = rows.stream().filter(row -> row.size() > 2 && row.get(0).equals("h") && row.get(1).equals("installation")) //
				.map(row -> row.get(2)).findFirst().orElse("");
		List<ClockBeacon> beacons = new ArrayList<>();
		List<Copy> files = new ArrayList<>();
		for (List<String> row : rows) {
			switch (row.get(0)) {
				case "c" -> beacon(installation, new Row(row)).ifPresent(beacons::add);
				case "f" -> copy(new Row(row)).ifPresent(files::add);
				default -> {
					// whose files these are; later versions may add kinds of row
				}
			}
		}
		return new StickManifest(installation, beacons, files);
	}

	/** Columns of a beacon, see docs/formats/collect.md; those in between are of no use here. */
	private static Optional<ClockBeacon> beacon(String installation, Row row) {
		OptionalLong utcMillis = row.number(2);
		OptionalLong monotonicMillis = row.number(3);
		if (row.text(1).isEmpty() || utcMillis.isEmpty() || monotonicMillis.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(new ClockBeacon(row.text(1), installation, utcMillis.getAsLong(), monotonicMillis.getAsLong(), row.number(9), row.number(11),
				(int) row.number(12).orElse(0)));
	}

	private static Optional<Copy> copy(Row row) {
		OptionalLong bytes = row.number(2);
		return bytes.isPresent() && !row.text(1).isEmpty()
				? Optional.of(new Copy(row.text(1), bytes.getAsLong(), row.text(3).toLowerCase(Locale.ROOT)))
				: Optional.empty();
	}

	private record Row(List<String> fields) {

		String text(int column) {
			return column < fields.size() ? fields.get(column) : "";
		}

		OptionalLong number(int column) {
			return text(column).matches("-?\\d{1,17}") ? OptionalLong.of(Long.parseLong(text(column))) : OptionalLong.empty();
		}
	}
}
