package org.kado.sampling.folder;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Finds out from looks at a folder whether a new folder in it is filling (S1-40): from where it appears until it holds enough files, or too
 * long has passed.
 *
 * <pre>
 *   looks     │     │     │     │     │
 *   new folder      ▲ 3   9    20 files
 *   filling         ├───────────┤           until 20 files
 * </pre>
 *
 * Used by one thread.
 */
final class FolderJobs {

	private static final long NEVER = Long.MIN_VALUE;

	private final int untilFiles;
	private final long atMostMillis;
	private final Set<String> known = new HashSet<>();
	/** Folders that are filling, and since when. */
	private final Map<String, Long> jobs = new HashMap<>();
	private long lookedMillis = NEVER;

	FolderJobs(int untilFiles, long atMostMillis) {
		this.untilFiles = untilFiles;
		this.atMostMillis = atMostMillis;
	}

	/**
	 * Looks at the folder.
	 *
	 * @param monotonicMillis now
	 * @return whether a folder is filling
	 * @throws IOException where that can't be said; the next look goes on from the last one that could
	 */
	boolean look(FolderView view, long monotonicMillis) throws IOException {
		Set<String> names = view.names();
		known.retainAll(names);
		jobs.keySet().retainAll(names);
		for (String name : names) {
			if (known.add(name)) {
				appeared(name, view, monotonicMillis);
			}
		}
		lookedMillis = monotonicMillis;
		endJobs(view, monotonicMillis);
		return !jobs.isEmpty();
	}

	/** It can't have appeared before the last look, whatever its times say: clocks of file servers differ. */
	private void appeared(String name, FolderView view, long monotonicMillis) {
		OptionalLong age = view.ageMillis(name);
		if (age.isPresent()) {
			long ageMillis = lookedMillis == NEVER ? age.getAsLong() : Math.min(age.getAsLong(), monotonicMillis - lookedMillis);
			jobs.put(name, monotonicMillis - ageMillis);
		}
	}

	private void endJobs(FolderView view, long monotonicMillis) throws IOException {
		for (Iterator<Map.Entry<String, Long>> each = jobs.entrySet().iterator(); each.hasNext();) {
			Map.Entry<String, Long> job = each.next();
			if (monotonicMillis - job.getValue() >= atMostMillis || view.count(job.getKey(), untilFiles) >= untilFiles) {
				each.remove();
			}
		}
	}
}
