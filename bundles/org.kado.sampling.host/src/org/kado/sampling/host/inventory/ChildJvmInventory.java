package org.kado.sampling.host.inventory;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.kado.sampling.HardwareInventory;

/**
 * Asks OSHI in a short-lived Java of its own, so that what it loads is gone with it and nothing it does can hurt the agent.
 * Takes seconds; any thread but the recording one.
 */
public final class ChildJvmInventory implements HardwareInventory {

	private final Path java;
	private final List<Path> classPath;
	private final String mainClass;
	private final Duration limit;

	/**
	 * An inventory that has not been read.
	 *
	 * @param classPath what holds {@link InventoryMain} and the libraries it needs
	 * @param limit     after this long the child is ended and the inventory empty
	 */
	public ChildJvmInventory(List<Path> classPath, Duration limit) {
		this(javaOf(System.getProperty("kado.java"), Path.of(System.getProperty("java.home"))), classPath, InventoryMain.class.getName(), limit);
	}

	ChildJvmInventory(Path java, List<Path> classPath, String mainClass, Duration limit) {
		this.java = Objects.requireNonNull(java, "java");
		this.classPath = List.copyOf(classPath);
		this.mainClass = Objects.requireNonNull(mainClass, "mainClass");
		this.limit = Objects.requireNonNull(limit, "limit");
	}

	@Override
	public Map<String, String> read() {
		if (classPath.isEmpty()) {
			return Map.of();
		}
		try {
			Process child = new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
			Thread watchdog = new Thread(() -> endInTime(child), "kado-inventory-limit");
			watchdog.setDaemon(true);
			watchdog.start();
			child.getOutputStream().close();
			try (InputStream out = child.getInputStream()) {
				return InventoryText.parse(new String(out.readAllBytes(), StandardCharsets.UTF_8));
			}
		} catch (IOException e) {
			// The inventory is an extra: without it everything else is recorded all the same.
			return Map.of();
		}
	}

	private List<String> command() {
		String path = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
		return List.of(java.toString(), "-Xmx64m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData",
				"-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"), "-cp", path, mainClass);
	}

	private void endInTime(Process child) {
		try {
			if (!child.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
				child.destroyForcibly();
			}
		} catch (InterruptedException e) {
			child.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * On Windows the one that opens no console window.
	 *
	 * @param given the program that the starter says Java was started by, where java.exe would not find itself; null where it says none
	 */
	static Path javaOf(String given, Path home) {
		if (given != null) {
			return Path.of(given);
		}
		Path withoutConsole = home.resolve("bin/javaw.exe");
		return Files.exists(withoutConsole) ? withoutConsole : home.resolve("bin/java");
	}
}
