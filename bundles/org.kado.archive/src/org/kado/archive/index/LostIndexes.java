package org.kado.archive.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Indexes of folders that can't be found any more. They may come back, as sticks do; so they stay until together they take too much room.
 *
 * @param home     folder with a folder for each index
 * @param note     name of the file that says which folder an index belongs to, written at each use
 * @param mostBytes so much may they keep
 */
public record LostIndexes(Path home, String note, long mostBytes) {

	/** An index whose folder is not there. @param usedMillis when it was used last, since the epoch */
	private record Lost(Path place, long bytes, long usedMillis) {
	}

	/**
	 * Deletes those that were used longest ago, as far as needed. What can't be looked at or deleted stays.
	 *
	 * @param inUse the place of an index that stays in any case
	 */
	public void delete(Path inUse) {
		List<Lost> lost = new ArrayList<>();
		try (DirectoryStream<Path> places = Files.newDirectoryStream(home, place -> !place.equals(inUse) && isLost(place))) {
			for (Path place : places) {
				lost.add(new Lost(place, IndexFolder.bytes(place), Files.getLastModifiedTime(place.resolve(note)).toMillis()));
			}
		} catch (IOException e) {
			return; // it is tried again at the next opening
		}
		lost.sort(Comparator.comparingLong(Lost::usedMillis));
		long bytes = lost.stream().mapToLong(Lost::bytes).sum();
		for (Lost index : lost) {
			if (bytes > mostBytes) {
				bytes -= index.bytes();
				deletePacks(index.place());
			}
		}
	}

	private static void deletePacks(Path place) {
		try {
			IndexFolder.delete(place);
		} catch (IOException e) {
			// it stays
		}
	}

	private boolean isLost(Path place) {
		try {
			Path folder = Path.of(Files.readString(place.resolve(note), StandardCharsets.UTF_8).strip());
			return Files.notExists(folder);
		} catch (IOException | InvalidPathException e) {
			return false; // no index of ours, or one that can't be read now
		}
	}
}
