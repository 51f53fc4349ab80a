package org.kado.agent.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Notices sticks that carry a marker: each once, as long as it stays in. A stick that is pulled and put in again, or another one in its
 * place, counts anew. Belongs to one thread.
 */
public final class StickWatch {

	private static final int MAX_MARKER_BYTES = 4096;

	private final Drives drives;
	private final Map<Path, String> seen = new HashMap<>();

	/** Watches these drives. */
	public StickWatch(Drives drives) {
		this.drives = drives;
	}

	/** Looks once and hands on the roots of marked sticks that have appeared since the last look. */
	public void look(Consumer<Path> appeared) {
		List<Path> present = drives.present();
		Set<Path> gone = new HashSet<>(seen.keySet());
		present.forEach(gone::remove);
		gone.forEach(seen::remove);
		for (Path root : present) {
			Optional<String> marker = marker(root.resolve(StickNames.MARKER)).or(() -> marker(root.resolve(StickNames.MARKER_TEXT)));
			if (marker.isEmpty()) {
				seen.remove(root);
			} else if (!marker.get().equals(seen.put(root, marker.get()))) {
				appeared.accept(root);
			}
		}
	}

	/** What the marker holds; empty where there is none that can be read. */
	private static Optional<String> marker(Path file) {
		if (!Files.isRegularFile(file)) {
			return Optional.empty();
		}
		try (var in = Files.newInputStream(file)) {
			return Optional.of(Sha256.of(in.readNBytes(MAX_MARKER_BYTES)));
		} catch (IOException e) {
			return Optional.empty(); // being pulled
		}
	}
}
