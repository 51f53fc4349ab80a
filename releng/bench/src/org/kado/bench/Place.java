package org.kado.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * What the bench works with.
 *
 * @param work    folder for all that is made
 * @param product an unpacked agent
 * @param java    Java that it runs on
 * @param peer    the script of the psutil peers
 * @param display X display, such as ":98"
 */
record Place(Path work, Path product, Path java, Path peer, String display) {

	/** Names of the watched processes; the kernel keeps 15 bytes. */
	static final List<String> WATCHED = List.of("bench-press", "bench-mill", "bench-lathe", "bench-oven");

	/** A program of native/. */
	Path program(String name) {
		return work.resolve(name);
	}
}
