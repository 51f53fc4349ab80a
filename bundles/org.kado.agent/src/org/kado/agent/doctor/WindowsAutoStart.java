package org.kado.agent.doctor;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The places of Windows from which the setup and <code>kado-agent install</code> have the agent started: the Run key of the user or of the
 * PC, and a task of the Task Scheduler. Asked through <code>reg.exe</code> and <code>schtasks.exe</code>, which are part of Windows.
 */
final class WindowsAutoStart {

	private static final String RUN = "\\Software\\Microsoft\\Windows\\CurrentVersion\\Run";
	/** Where the Task Manager notes that a person has switched an entry off; below the root that holds the entry. */
	private static final String APPROVED = "\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\StartupApproved\\Run";
	private static final String VALUE = "KadoAgent";
	private static final String TASK = "Kado Agent";
	private static final String TASK_CACHE = "HKLM\\Software\\Microsoft\\Windows NT\\CurrentVersion\\Schedule\\TaskCache\\Tree\\" + TASK;
	/** The first byte is odd where the entry is switched off. */
	private static final Pattern SWITCHED_OFF = Pattern.compile("REG_BINARY\\s+[0-9A-F][13579BDF]");
	private static final Pattern DISABLED = Pattern.compile("<Enabled>\\s*false\\s*</Enabled>");
	/** The program in quotes, as the setup writes it into the registry and the task. */
	private static final Pattern PROGRAM = Pattern.compile("(?:\"|&quot;)([A-Za-z]:\\\\[^\"<>?*|&]+\\.exe)(?:\"|&quot;)");

	private static final int ASCII_END = 128;

	/** How such a place stands. */
	enum Condition {
		/** It starts the agent. */
		ON,
		/** It is there, and switched off. */
		OFF,
		/** It names a program that is not there. */
		DEAD,
		/** It is there; whether it is switched on can't be told. */
		UNTOLD,
		/** There is none. */
		ABSENT,
		/** Whether there is one can't be told: Windows' own program for that is missing or answers nothing. */
		UNKNOWN
	}

	/**
	 * One place.
	 *
	 * @param name      for people: a key of the registry, or the task
	 * @param condition how it stands
	 */
	record Place(String name, Condition condition) {
	}

	private final SystemQuery programs;
	private final Predicate<String> exists;

	/**
	 * The places of a PC.
	 *
	 * @param programs asks programs of the PC
	 * @param exists   whether a program stands under that path
	 */
	WindowsAutoStart(SystemQuery programs, Predicate<String> exists) {
		this.programs = programs;
		this.exists = exists;
	}

	/** All places, the user's own first. */
	List<Place> places() {
		return List.of(run("HKCU"), run("HKLM"), task());
	}

	private Place run(String root) {
		String name = root + RUN + "\\" + VALUE;
		try {
			Optional<String> entry = registry(root + RUN);
			if (entry.isEmpty()) {
				return new Place(name, Condition.ABSENT);
			}
			boolean off = registry(root + APPROVED).filter(text -> SWITCHED_OFF.matcher(text).find()).isPresent();
			return new Place(name, off ? Condition.OFF : startsSomething(entry.get()));
		} catch (IOException e) {
			return new Place(name, Condition.UNKNOWN);
		}
	}

	private Optional<String> registry(String key) throws IOException {
		return programs.ask(List.of("reg", "query", key, "/v", VALUE));
	}

	private Place task() {
		try {
			Optional<String> answer = programs.ask(List.of("schtasks", "/query", "/tn", TASK, "/xml"));
			Optional<String> xml = answer.map(text -> text.replace("\0", "")).filter(text -> text.contains("<Task"));
			if (xml.isPresent()) {
				return new Place("Task Scheduler\\" + TASK, DISABLED.matcher(xml.get()).find() ? Condition.OFF : startsSomething(xml.get()));
			}
			return taskByRegistry(answer.isPresent() ? Condition.UNKNOWN : Condition.ABSENT);
		} catch (IOException e) {
			return taskByRegistry(Condition.UNKNOWN);
		}
	}

	/** The names of all tasks stand there too, also of those that this user may not look at. */
	private Place taskByRegistry(Condition otherwise) {
		try {
			boolean there = programs.ask(List.of("reg", "query", TASK_CACHE)).isPresent();
			return new Place("Task Scheduler\\" + TASK, there ? Condition.UNTOLD : otherwise);
		} catch (IOException e) {
			return new Place("Task Scheduler\\" + TASK, Condition.UNKNOWN);
		}
	}

	/** Only a path in plain letters is looked for: others come through a code page that may not hold them. */
	private Condition startsSomething(String text) {
		Matcher program = PROGRAM.matcher(text);
		boolean readable = program.find() && program.group(1).chars().allMatch(c -> c < ASCII_END);
		return !readable || exists.test(program.group(1)) ? Condition.ON : Condition.DEAD;
	}
}
