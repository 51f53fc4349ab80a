package org.kado.product.wine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.kado.product.Await;
import org.kado.product.OwnDisplay;
import org.kado.product.Running;

/**
 * A Windows PC of Wine's, fresh and of its own. Closing it ends all its programs and takes it away.
 * <p>
 * Its code page holds no Japanese, as that of an English Windows.
 */
final class WinePc implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	/** Wine 8 lacks what the usual seed generator of JDK 21 asks Windows for; that of Windows itself is there. */
	private static final List<String> PROVIDERS = List.of("SunMSCAPI", "SUN", "SunRsaSign", "SunEC", "SunJSSE", "SunJCE");

	/** Options that every Java on this PC needs. */
	static final String JAVA_OPTIONS = "-Djava.security.properties=C:\\wine.security";

	private static final int WIDTH_PIXELS = 1280;

	private static final int HEIGHT_PIXELS = 800;

	private final Path prefix;

	private WinePc(Path prefix) {
		this.prefix = prefix;
	}

	/**
	 * Makes the PC and boots it.
	 *
	 * @param prefix a folder that is made; what is there already is removed
	 */
	static WinePc boot(Path prefix) throws IOException, InterruptedException {
		WinePc pc = new WinePc(prefix.toAbsolutePath());
		pc.remove();
		Files.createDirectories(prefix);
		pc.tool("wineboot", "-i");
		// the workbench's widgets refuse the Windows 7 that Wine 8 pretends to be
		pc.tool("wine", "reg", "add", "HKCU\\Software\\Wine", "/v", "Version", "/d", "win10", "/f");
		StringBuilder security = new StringBuilder();
		for (String provider : PROVIDERS) {
			security.append("security.provider.").append(PROVIDERS.indexOf(provider) + 1).append('=').append(provider).append('\n');
		}
		Files.writeString(pc.prefix.resolve("drive_c/wine.security"), security);
		return pc;
	}

	/** A display for {@link #startOnDesktop}. */
	static OwnDisplay openDisplay() throws InterruptedException {
		return OwnDisplay.start(WIDTH_PIXELS, HEIGHT_PIXELS);
	}

	/** How a program of this PC names a file of the real one. */
	static String nameOf(Path file) {
		return "Z:" + file.toAbsolutePath().toString().replace('/', '\\');
	}

	/** The real file that a program of this PC calls so, with a drive C. */
	Path file(String windowsPath) {
		return prefix.resolve("drive_c").resolve(windowsPath.substring("C:\\".length()).replace('\\', '/'));
	}

	/** The only file of that name in the folders of the users; empty where there is none yet. */
	Optional<Path> findUserFile(String name) throws IOException {
		try (Stream<Path> files = Files.walk(prefix.resolve("drive_c/users"))) {
			return files.filter(file -> file.getFileName().toString().equals(name)).findFirst();
		}
	}

	/** A text of the registry; empty where there is no such value. */
	Optional<String> registry(String key, String value) throws InterruptedException {
		// what reg prints is in a code page; what it exports is UTF-16
		Path exported = file("C:\\exported.reg");
		Pattern line = Pattern.compile("\"" + Pattern.quote(value) + "\"=\"(.*)\"");
		if (run("wine", "reg", "export", key, "C:\\exported.reg", "/y") != 0) {
			return Optional.empty();
		}
		try {
			return Files.readAllLines(exported, StandardCharsets.UTF_16).stream().map(line::matcher).filter(Matcher::matches)
					.map(found -> found.group(1).replaceAll("\\\\(.)", "$1")).findFirst();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Runs a program to its end, in the folder C:\, and returns its exit code. */
	int runToEnd(Path program, String... arguments) throws InterruptedException {
		return runToEnd(Map.of(), program, arguments);
	}

	/** As {@link #runToEnd(Path, String...)}, with these variables of the environment. */
	int runToEnd(Map<String, String> variables, Path program, String... arguments) throws InterruptedException {
		List<String> command = new ArrayList<>(List.of("wine", program.toString()));
		command.addAll(List.of(arguments));
		Map<String, String> all = new HashMap<>(variables);
		all.put("DISPLAY", "");
		try (Running running = Running.start(prefix.resolve("drive_c"), environment(all), command, prefix.resolve("errors.txt"))) {
			return running.waitForExit(PATIENCE);
		}
	}

	/** Runs one of Wine's own programs, which has to succeed. */
	void wine(String... arguments) throws InterruptedException {
		List<String> command = new ArrayList<>(List.of("wine"));
		command.addAll(List.of(arguments));
		tool(command.toArray(String[]::new));
	}

	/** Logs a user on at a desktop that fills the display, as {@link #startOnDesktop} does: starts what is to start with Windows. */
	Running logOn(OwnDisplay display) {
		return startOnDesktop(display, prefix.resolve("drive_c"), file("C:\\windows\\system32\\wineboot.exe"));
	}

	/**
	 * Starts a program whose output and exit code are wanted; it sees no input.
	 *
	 * @param folder  its working directory
	 * @param errors  receives what it writes to standard error
	 * @param program an {@code .exe}
	 */
	Running start(Path folder, Path errors, Path program, String... arguments) {
		List<String> command = new ArrayList<>(List.of("wine", program.toString()));
		command.addAll(List.of(arguments));
		return Running.start(folder, environment(Map.of("DISPLAY", "")), command, errors);
	}

	/**
	 * Starts a program on a desktop that fills the display: only there Wine tells of input. It ends with the program, but not with its exit code.
	 *
	 * @param display as large as {@link #openDisplay()} makes it
	 * @param folder  its working directory
	 * @param program an {@code .exe}
	 */
	Running startOnDesktop(OwnDisplay display, Path folder, Path program, String... arguments) {
		List<String> command = new ArrayList<>(List.of("wine", "explorer", "/desktop=kado," + WIDTH_PIXELS + 'x' + HEIGHT_PIXELS, nameOf(program)));
		command.addAll(List.of(arguments));
		return Running.start(folder, environment(display.environment()), command);
	}

	/**
	 * Starts a program whose exit code is wanted and which has windows, if hidden ones; it sees no input, and all such programs see each other.
	 *
	 * @param display as large as {@link #openDisplay()} makes it
	 * @param folder  its working directory
	 * @param program an {@code .exe}
	 */
	Running startWithWindows(OwnDisplay display, Path folder, Path program, String... arguments) {
		List<String> command = new ArrayList<>(List.of("wine", program.toString()));
		command.addAll(List.of(arguments));
		return Running.start(folder, environment(display.environment()), command);
	}

	/** Ends all programs and services; the next program boots it again. */
	void switchOff() throws InterruptedException {
		// 1: there is none any more, since its last program has ended
		run("wineserver", "-k");
		Await.until("the end of all programs of the PC", PATIENCE, () -> running().isEmpty(), () -> running().toString());
	}

	@Override
	public void close() throws IOException {
		try {
			switchOff();
			remove();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException(e);
		}
	}

	/** Programs of this PC that still run. */
	private List<ProcessHandle> running() {
		String mine = "WINEPREFIX=" + prefix;
		return ProcessHandle.allProcesses().filter(process -> environmentOf(process).contains(mine)).toList();
	}

	private static List<String> environmentOf(ProcessHandle process) {
		try {
			return List.of(Files.readString(Path.of("/proc/" + process.pid() + "/environ"), StandardCharsets.ISO_8859_1).split("\0"));
		} catch (IOException e) {
			// it has ended, or is another user's
			return List.of();
		}
	}

	private void tool(String... command) throws InterruptedException {
		int code = run(command);
		if (code != 0) {
			throw new AssertionError(String.join(" ", command) + " ended with " + code);
		}
	}

	private int run(String... command) throws InterruptedException {
		try (Running running = Running.start(Path.of("").toAbsolutePath(), environment(Map.of("DISPLAY", "")), List.of(command))) {
			return running.waitForExit(PATIENCE);
		}
	}

	private void remove() throws InterruptedException {
		try (Running running = Running.start(Path.of("").toAbsolutePath(), Map.of(), List.of("rm", "-rf", prefix.toString()))) {
			running.waitForExit(PATIENCE);
		}
	}

	private Map<String, String> environment(Map<String, String> more) {
		Map<String, String> all = new HashMap<>(Map.of("WINEPREFIX", prefix.toString(), "WINEDEBUG", "-all", "WINEDLLOVERRIDES", "mscoree=;mshtml=",
				"LANG", "C.UTF-8", "LC_ALL", "C.UTF-8", "TZ", "UTC", "KADO_NO_DIALOG", "1"));
		all.put("JAVA_TOOL_OPTIONS", JAVA_OPTIONS);
		all.putAll(more);
		return all;
	}
}
