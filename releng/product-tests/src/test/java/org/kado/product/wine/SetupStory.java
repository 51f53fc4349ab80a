package org.kado.product.wine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.kado.product.Await;
import org.kado.product.Hands;
import org.kado.product.Hands.Sent;
import org.kado.product.OwnDisplay;
import org.kado.product.Product;
import org.kado.product.Running;

/**
 * What happens on a PC from the first setup to the last, step by step, since each needs the one before. The second setup is the first
 * one again; what it finds was made older than it is.
 *
 * @param stopped set up where the agent can't start
 * @param first   set up by an IT tool, in a Japanese folder
 * @param day     logged on, worked and paused, Java killed
 * @param upgrade upgraded while it records
 * @param vain    upgraded while a program can't be stopped
 * @param removed uninstalled
 */
record SetupStory(Stopped stopped, First first, Day day, Upgrade upgrade, Vain vain, Removed removed) {

	static final String EQUIPMENT = "試験設備";

	/** Java's own starter does not find itself there: the code page of this Windows has no such letters. */
	static final String HOME = "C:\\稼働\\Kado";

	static final int SLOT_MILLIS = 5000;

	static final String MEMO = "# 私のメモ: keep this";

	private static final String OLD_VERSION = "0.0.1";

	/** Stands for a bundle of the version before. */
	private static final String STALE = "plugins/org.kado.stale_0.0.1.jar";

	private static final Duration WORK = Duration.ofSeconds(12);

	private static final Duration PAUSE = Duration.ofSeconds(18);

	/**
	 * A setup on a PC where the agent can't start.
	 *
	 * @param code exit code
	 * @param log  what it wrote for whoever installs
	 * @param run  what starts with Windows
	 * @param left whether anything was left in the folder of the programs
	 */
	record Stopped(int code, String log, Optional<String> run, boolean left) {

		static Stopped happen(WinePc pc, InstalledAgent agent) throws IOException, InterruptedException {
			int code = agent.setUp(Map.of("KADO_JAVA_HOME", "C:\\無い"));
			return new Stopped(code, agent.log("kado-agent-setup.log"), pc.registry(InstalledAgent.RUN_KEY, "KadoAgent"), pc.findUserFile("kado-agent.exe").isPresent());
		}
	}

	/**
	 * The first setup.
	 *
	 * @param code          exit code
	 * @param run           what starts with Windows
	 * @param log           what it wrote for whoever installs
	 * @param configuration what it wrote for the agent
	 * @param status        the bytes of an entry of the start menu, in UTF-16
	 */
	record First(int code, Optional<String> run, String log, String configuration, String status) {

		static First happen(WinePc pc, InstalledAgent agent) throws IOException, InterruptedException {
			// the agent says in Japanese what it did
			Map<String, String> japanese = Map.of("JAVA_TOOL_OPTIONS", WinePc.JAVA_OPTIONS + " -Duser.language=ja");
			int code = agent.setUp(japanese, "/EQUIPMENT=" + EQUIPMENT, "/LOGDIR=" + InstalledAgent.LOG_FOLDER, "/THRESHOLD=5", "/NOSTART", "/D=" + HOME);
			Path entry = pc.findUserFile("Status.lnk").orElseThrow();
			return new First(code, pc.registry(InstalledAgent.RUN_KEY, "KadoAgent"), agent.log("kado-agent-setup.log"),
					Files.readString(agent.configuration()), Files.readString(entry, StandardCharsets.ISO_8859_1).replace("\0", ""));
		}
	}

	/**
	 * A day of work.
	 *
	 * @param sent        the inputs
	 * @param endMillis   UTC when the pause after them was over
	 * @param minutes     lines of the minute file then
	 * @param starts      starts of the recorder in the end, one of them after Java was killed
	 */
	record Day(List<Sent> sent, long endMillis, List<String> minutes, int starts) {

		static Day happen(WinePc pc, InstalledAgent agent, Hands hands) throws IOException, InterruptedException {
			hands.work(WORK);
			Thread.sleep(PAUSE.toMillis());
			long endMillis = System.currentTimeMillis();
			Path file = agent.minutes().get(0);
			long slots = (WORK.toMillis() + PAUSE.toMillis()) / SLOT_MILLIS;
			Await.until(slots + " rows", InstalledAgent.PATIENCE, () -> InstalledAgent.lines(file).count() > slots, () -> InstalledAgent.lines(file).toList().toString());
			List<String> minutes = InstalledAgent.lines(file).toList();
			crashJava(pc);
			agent.awaitFacts(2, ",agent_start,");
			return new Day(hands.sent(), endMillis, minutes, agent.facts(",agent_start,").size());
		}
	}

	/**
	 * An upgrade while it records.
	 *
	 * @param code          exit code
	 * @param version       version in the registry
	 * @param starter       bytes of kado-agentw.exe
	 * @param stale         whether the bundle of the version before is still there
	 * @param stops         ends in order
	 * @param starts        starts of the recorder
	 * @param configuration the configuration
	 */
	record Upgrade(int code, String version, byte[] starter, boolean stale, List<String> stops, int starts, String configuration) {

		static Upgrade happen(WinePc pc, InstalledAgent agent, int startsBefore) throws IOException, InterruptedException {
			int code = agent.setUp("/THRESHOLD=10");
			agent.awaitFacts(startsBefore + 1, ",agent_start,");
			return new Upgrade(code, registeredVersion(pc), Files.readAllBytes(agent.home().resolve("kado-agentw.exe")), Files.exists(agent.home().resolve(STALE)),
					agent.facts(",agent_stop,"), agent.facts(",agent_start,").size(), Files.readString(agent.configuration()));
		}
	}

	/**
	 * An upgrade that a program prevents which nobody can stop.
	 *
	 * @param code    exit code
	 * @param version version in the registry, where an older one stood
	 * @param log     what it wrote for whoever installs
	 * @param starts  starts of the recorder
	 */
	record Vain(int code, String version, String log, int starts) {

		static Vain happen(WinePc pc, InstalledAgent agent, int startsBefore) throws IOException, InterruptedException {
			pc.wine("reg", "add", InstalledAgent.UNINSTALL_KEY, "/v", "DisplayVersion", "/d", OLD_VERSION, "/f");
			Path folder = Files.createDirectories(pc.file("C:\\other"));
			Files.write(folder.resolve("other.yaml"), List.of("log_folder: C:\\other\\logs"));
			Path starter = agent.home().resolve("kado-agent.exe");
			try (Running other = pc.start(folder, folder.resolve("errors.txt"), starter, "run", "--config", "other.yaml")) {
				Await.until("another recorder", InstalledAgent.PATIENCE, () -> Files.isDirectory(folder.resolve("logs/facts")), other::text);
				int code = agent.setUp();
				agent.awaitFacts(startsBefore + 1, ",agent_start,");
				Vain vain = new Vain(code, registeredVersion(pc), agent.log("kado-agent-setup.log"), agent.facts(",agent_start,").size());
				pc.runToEnd(starter, "stop", "--config", "C:\\other\\other.yaml");
				other.waitForExit(InstalledAgent.PATIENCE);
				return vain;
			}
		}
	}

	/**
	 * What is there after the uninstaller.
	 *
	 * @param log           what it wrote
	 * @param run           what starts with Windows
	 * @param version       version in the registry
	 * @param entry         an entry of the start menu
	 * @param startsBefore  starts of the recorder that the facts told before
	 * @param starts        those they tell now
	 * @param stops         ends in order
	 * @param configuration the configuration
	 */
	record Removed(String log, Optional<String> run, Optional<String> version, Optional<Path> entry, int startsBefore, int starts, List<String> stops,
			String configuration) {

		static Removed happen(WinePc pc, InstalledAgent agent) throws IOException, InterruptedException {
			int startsBefore = agent.facts(",agent_start,").size();
			Path home = agent.home();
			Path configuration = agent.configuration();
			// it goes on as a copy of itself
			pc.runToEnd(home.resolve("uninstall.exe"), "/S");
			Await.until("the end of " + home, InstalledAgent.PATIENCE, () -> !Files.exists(home) && agent.log("kado-agent-uninstall.log").contains("logs"),
					() -> agent.log("kado-agent-uninstall.log"));
			return new Removed(agent.log("kado-agent-uninstall.log"), pc.registry(InstalledAgent.RUN_KEY, "KadoAgent"),
					pc.registry(InstalledAgent.UNINSTALL_KEY, "DisplayVersion"), pc.findUserFile("Status.lnk"), startsBefore,
					agent.facts(",agent_start,").size(), agent.facts(",agent_stop,"), Files.readString(configuration));
		}
	}

	/** Lets it all happen. */
	static SetupStory happen(WinePc pc) throws IOException, InterruptedException {
		InstalledAgent agent = new InstalledAgent(pc);
		Stopped stopped = Stopped.happen(pc, agent);
		First first = First.happen(pc, agent);
		editByHand(agent, first.configuration());
		makeOlder(pc, agent);
		try (OwnDisplay display = WinePc.openDisplay(); Running session = pc.logOn(display)) {
			agent.awaitFacts(session, 1, ",agent_start,");
			Day day = Day.happen(pc, agent, new Hands(display));
			Upgrade upgrade = Upgrade.happen(pc, agent, day.starts());
			Vain vain = Vain.happen(pc, agent, upgrade.starts());
			Removed removed = Removed.happen(pc, agent);
			return new SetupStory(stopped, first, day, upgrade, vain, removed);
		}
	}

	/** Windows' own tools end a program under Wine as if it had ended well. */
	private static void crashJava(WinePc pc) throws InterruptedException {
		Path source = Product.source().resolve("releng/setup/windows/test/crash.c");
		Path program = pc.file("C:\\crash.exe");
		List<String> compiler = List.of("x86_64-w64-mingw32-gcc", "-std=c11", "-municode", "-O2", "-static", source.toString(), "-o", program.toString());
		try (Running compiling = Running.start(program.getParent(), Map.of(), compiler)) {
			if (compiling.waitForExit(InstalledAgent.PATIENCE) != 0 || pc.runToEnd(program) != 0) {
				throw new AssertionError("no java.exe was ended " + compiling.text());
			}
		}
	}

	private static void editByHand(InstalledAgent agent, String configuration) throws IOException {
		String edited = configuration.replace("\ntick_seconds: 5\r", "\ntick_seconds: 1  " + MEMO + "\r").replace("\nslot_seconds: 60\r", "\nslot_seconds: 5\r")
				.replace("\n#header_language: ja\r", "\nheader_language: ja\r").replace("\n#zone: Asia/Tokyo\r", "\nzone: UTC\r");
		Files.writeString(agent.configuration(), edited);
	}

	private static void makeOlder(WinePc pc, InstalledAgent agent) throws IOException, InterruptedException {
		pc.wine("reg", "add", InstalledAgent.UNINSTALL_KEY, "/v", "DisplayVersion", "/d", OLD_VERSION, "/f");
		// what stands behind its end does not keep a program from running
		Files.writeString(agent.home().resolve("kado-agentw.exe"), "old", StandardOpenOption.APPEND);
		Files.writeString(agent.home().resolve(STALE), "old");
	}

	private static String registeredVersion(WinePc pc) throws InterruptedException {
		return pc.registry(InstalledAgent.UNINSTALL_KEY, "DisplayVersion").orElse("none");
	}
}
