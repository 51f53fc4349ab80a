package org.kado.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A display of our own, without anybody at it. */
final class VirtualDisplay implements AutoCloseable {

	private static final int FIRST = 90;
	private static final int LAST = 190;
	private static final int TRIES = 50;

	private final Leash server;
	private final String name;

	private VirtualDisplay(Leash server, String name) {
		this.server = server;
		this.name = name;
	}

	/** Starts one with a free number. */
	static VirtualDisplay start(Path work) throws IOException, InterruptedException {
		for (int number = FIRST; number <= LAST; number++) {
			Path socket = Path.of("/tmp/.X11-unix/X" + number);
			if (Files.exists(socket) || Files.exists(Path.of("/tmp/.X" + number + "-lock"))) {
				continue;
			}
			Leash server = Leash.start(work.resolve("leash"), work.resolve("display.log"), Map.of(),
					List.of("Xvfb", ":" + number, "-screen", "0", "800x600x24", "-nolisten", "tcp"));
			for (int i = 0; i < TRIES && !Files.exists(socket); i++) {
				Thread.sleep(100);
			}
			if (Files.exists(socket)) {
				return new VirtualDisplay(server, ":" + number);
			}
			server.close();
		}
		throw new IOException("no display could be started; see " + work.resolve("display.log"));
	}

	String name() {
		return name;
	}

	@Override
	public void close() {
		server.close();
	}
}
