import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Stands in for the Equinox launcher in the launchers' self-test: prints how it was started, then does what it is told.
 * <p>
 * The folder in the environment variable FAKE_FOLDER receives {@code starts}, a line with the epoch millis of each start, and may
 * hold {@code plan}, one deed a line, one line for each start (the last line for all further starts). Without a plan, the last
 * argument of the form {@code do=DEED} counts. What is printed is ASCII: other characters are escaped.
 */
final class FakeLauncher {

	private final Path folder = Path.of(System.getenv("FAKE_FOLDER"));

	public static void main(String[] arguments) throws Exception {
		FakeLauncher launcher = new FakeLauncher();
		launcher.describe(arguments);
		launcher.act(launcher.nextDeed(arguments));
	}

	private void describe(String[] arguments) {
		for (String argument : arguments) {
			tell("arg", argument);
		}
		for (String flag : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
			tell("vm", flag);
		}
		tell("jar", System.getProperty("java.class.path"));
		tell("wide", System.getenv("KADO_ARGUMENTS"));
	}

	private static void tell(String name, String value) {
		StringBuilder line = new StringBuilder(name).append('=');
		String.valueOf(value).chars().forEach(c -> {
			if (c >= ' ' && c < 127) {
				line.append((char) c);
			} else {
				line.append(String.format("\\u%04x", c));
			}
		});
		System.out.println(line);
	}

	private String nextDeed(String[] arguments) throws IOException {
		Path starts = folder.resolve("starts");
		Files.writeString(starts, System.currentTimeMillis() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		Path plan = folder.resolve("plan");
		if (Files.exists(plan)) {
			List<String> deeds = Files.readAllLines(plan);
			return deeds.get(Math.min(Files.readAllLines(starts).size(), deeds.size()) - 1);
		}
		String last = arguments[arguments.length - 1];
		return last.startsWith("do=") ? last.substring(3) : "exit:0";
	}

	private void act(String deed) throws Exception {
		String[] words = deed.split(":", 2);
		switch (words[0]) {
			case "exit" -> System.exit(Integer.parseInt(words[1]));
			case "halt" -> Runtime.getRuntime().halt(Integer.parseInt(words[1]));
			case "crash" -> crash();
			case "echo" -> echo();
			case "say" -> System.out.println("\u8a2d\u5099");
			case "live" -> live();
			case "obey" -> obey();
			case "leave" -> leaveChildBehind();
			default -> throw new IllegalArgumentException(deed);
		}
	}

	/** A real access violation. */
	private static void crash() throws ReflectiveOperationException {
		Field field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
		field.setAccessible(true);
		Object unsafe = field.get(null);
		unsafe.getClass().getMethod("putAddress", long.class, long.class).invoke(unsafe, 0L, 1L);
	}

	private static void echo() throws IOException {
		StringBuilder text = new StringBuilder();
		/* Byte by byte and not from System.in: whatever asks how much there is fails on a pipe under Wine 8. */
		try (FileInputStream in = new FileInputStream(FileDescriptor.in)) {
			for (int c = in.read(); c >= 0; c = in.read()) {
				text.append((char) c);
			}
		}
		text.toString().lines().forEach(line -> tell("in", line));
	}

	/** Until somebody makes a file {@code end}; the file {@code alive} holds how often it looked. */
	private void live() throws IOException, InterruptedException {
		Runtime.getRuntime().addShutdownHook(new Thread(this::cleanUp));
		for (int looks = 1; Files.notExists(folder.resolve("end")); looks++) {
			note("alive", String.valueOf(looks));
			Thread.sleep(100);
		}
		System.exit(0);
	}

	/** Until its standard input ends. */
	private void obey() throws IOException {
		note("alive", "1");
		try (FileInputStream in = new FileInputStream(FileDescriptor.in)) {
			while (in.read() >= 0) {
				// whatever is said, only the end counts
			}
		}
		note("obeyed", "");
		System.exit(0);
	}

	/** Takes its time, so that a launcher which does not wait for it is found out. */
	private void cleanUp() {
		try {
			Thread.sleep(1000);
			note("hook", "ran");
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void note(String name, String text) {
		try {
			Files.writeString(folder.resolve(name), text);
		} catch (IOException e) {
			e.printStackTrace();
		}
	}

	private static void leaveChildBehind() throws IOException {
		String java = Path.of(System.getProperty("java.home"), "bin", "java.exe").toString();
		new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), "FakeLauncher", "do=live").start();
	}
}
