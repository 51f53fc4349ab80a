package org.kado.agent.autostart;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** A value below the user's Run key of Windows, the same that the setup makes. Written with <code>reg.exe</code>. */
final class RunEntry implements AutoStart {

	private static final String KEY = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run";
	private static final String NAME = "KadoAgent";

	private final SystemProgram program;

	RunEntry(SystemProgram program) {
		this.program = program;
	}

	@Override
	public String place() {
		return KEY + "\\" + NAME;
	}

	@Override
	public boolean present() throws IOException {
		return program.run(List.of("reg", "query", KEY, "/v", NAME), true) == 0;
	}

	@Override
	public Outcome add(StartCommand command) throws IOException {
		boolean present = present();
		require(List.of("reg", "add", KEY, "/v", NAME, "/t", "REG_SZ", "/d", line(command), "/f"));
		return present ? Outcome.CHANGED : Outcome.ADDED;
	}

	@Override
	public Outcome remove() throws IOException {
		if (!present()) {
			return Outcome.ABSENT;
		}
		require(List.of("reg", "delete", KEY, "/v", NAME, "/f"));
		return Outcome.REMOVED;
	}

	@Override
	public void start(StartCommand command) throws IOException {
		program.run(command.words(), false);
	}

	private void require(List<String> words) throws IOException {
		int code = program.run(words, true);
		if (code != 0) {
			throw new IOException(words.get(0) + " " + words.get(1) + " " + place() + ": " + code);
		}
	}

	/** Quotes are part of the value: Windows tries C:\Program.exe first where they are missing. Escaped, for reg.exe to read them back. */
	static String line(StartCommand command) {
		return command.words().stream().map(word -> "\\\"" + word + "\\\"").collect(Collectors.joining(" "));
	}
}
