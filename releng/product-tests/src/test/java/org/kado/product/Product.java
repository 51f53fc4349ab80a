package org.kado.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The four archives of {@code dist/}, each unpacked at most once per run of the tests. */
public enum Product {

	/** The agent for Linux. */
	AGENT_LINUX("kado-agent", "linux-x86_64.tar.gz"),
	/** The agent for Windows with its Java runtime. */
	AGENT_WINDOWS("kado-agent", "windows-x86_64.zip"),
	/** The workbench for Linux. */
	WORKBENCH_LINUX("kado-workbench", "linux-x86_64.tar.gz"),
	/** The workbench for Windows with its Java runtime. */
	WORKBENCH_WINDOWS("kado-workbench", "windows-x86_64.zip");

	private static final Path DIST = Path.of(System.getProperty("kado.dist"));

	private static final String VERSION = System.getProperty("kado.version").replace("-SNAPSHOT", "");

	private final String folder;

	private final String kind;

	Product(String folder, String kind) {
		this.folder = folder;
		this.kind = kind;
	}

	/** The folder with the archives and their sums. */
	public static Path dist() {
		return DIST;
	}

	/** Where the sources stand. */
	public static Path source() {
		return Path.of(System.getProperty("kado.source"));
	}

	/** The archive itself. */
	public Path archive() {
		return DIST.resolve(folder + '-' + VERSION + '-' + kind);
	}

	/** The setup of the agent for Windows. */
	public static Path setup() {
		return DIST.resolve("kado-agent-setup-" + VERSION + ".exe");
	}

	/** The one folder that the archive unpacks to. */
	public String folder() {
		return folder;
	}

	/** The version in the archive's name. */
	public static String version() {
		return VERSION;
	}

	/**
	 * The unpacked product; tests must not write into it.
	 *
	 * @return the folder that holds the starters
	 */
	public synchronized Path home() {
		Path into = Path.of("target/products").toAbsolutePath().resolve(name().toLowerCase(Locale.ROOT));
		Path home = into.resolve(folder);
		try {
			if (!Files.isDirectory(home) || Files.getLastModifiedTime(into).compareTo(Files.getLastModifiedTime(archive())) < 0) {
				unpack(into);
			}
			return home;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A starter, such as {@code kado-agent} or {@code kado.exe}. */
	public Path starter(String name) {
		return home().resolve(name);
	}

	/** The names of the files in plugins/, without versions: {@code org.kado.model}. */
	public List<String> plugins() {
		try (Stream<Path> files = Files.list(home().resolve("plugins"))) {
			return files.map(f -> f.getFileName().toString().replaceFirst("_\\d+\\.\\d.*$", "")).sorted().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void unpack(Path into) throws IOException {
		run("rm", "-rf", into.toString());
		Files.createDirectories(into);
		if (kind.endsWith(".zip")) {
			run("unzip", "-q", archive().toString(), "-d", into.toString());
		} else {
			run("tar", "-xzf", archive().toString(), "-C", into.toString());
		}
	}

	private static void run(String... command) throws IOException {
		try {
			Process process = new ProcessBuilder(command).inheritIO().start();
			if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
				throw new IOException("failed: " + String.join(" ", command));
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException(e);
		}
	}
}
