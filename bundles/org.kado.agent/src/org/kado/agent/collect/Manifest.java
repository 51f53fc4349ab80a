package org.kado.agent.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an installation's folder on the stick holds (docs/formats/collect.md).
 *
 * @param beacons rows of the beacons, the newest last, as they stand there
 * @param files   the files
 */
record Manifest(List<String> beacons, List<StoredFile> files) {

	static final String FIRST_LINE = "kado-manifest,1";
	private static final int SHA_COLUMN = 3;
	private static final int SOURCE_COLUMN = 4;

	/** Copies the lists in. */
	Manifest {
		beacons = List.copyOf(beacons);
		files = List.copyOf(files);
	}

	static Manifest empty() {
		return new Manifest(List.of(), List.of());
	}

	/** The bytes of the manifest. */
	byte[] bytes(Owner owner) {
		List<String> lines = new ArrayList<>(List.of(FIRST_LINE));
		lines.addAll(owner.rows());
		lines.addAll(beacons);
		files.forEach(file -> lines.add(file.row()));
		return SealedText.seal(lines, files.size());
	}

	/** Reads a manifest; empty where it is torn or something else. */
	static Optional<Manifest> read(byte[] bytes) {
		return SealedText.open(bytes, FIRST_LINE).map(rows -> {
			List<String> beacons = new ArrayList<>();
			List<StoredFile> files = new ArrayList<>();
			for (List<String> row : rows) {
				if (row.get(0).equals(Beacon.KIND)) {
					beacons.add(CsvRow.text(row.toArray()));
				} else if (row.get(0).equals(StoredFile.KIND)) {
					file(row).ifPresent(files::add);
				}
			}
			return new Manifest(beacons, files);
		});
	}

	private static Optional<StoredFile> file(List<String> row) {
		if (row.size() <= SHA_COLUMN || !row.get(2).matches("\\d{1,18}")) {
			return Optional.empty();
		}
		String source = row.size() > SOURCE_COLUMN ? row.get(SOURCE_COLUMN) : "";
		return Optional.of(new StoredFile(row.get(1), Long.parseLong(row.get(2)), row.get(SHA_COLUMN), source.isEmpty() ? row.get(1) : source));
	}
}
