package org.kado.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Idle processes that bring the number of processes of this PC to where it is wanted; the watched ones are among them (native/crowd.c). */
final class Crowd implements AutoCloseable {

	private static final int NAMES = 40;

	private final Process process;
	private final BufferedReader answers;
	private final List<Long> watchedPids = new ArrayList<>();
	private int members;

	Crowd(Path program, List<String> watchedNames) throws IOException {
		process = new ProcessBuilder(program.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
		for (String name : watchedNames) {
			watchedPids.add(tell("+ " + name));
		}
	}

	/** The processes to watch, in the order of their names. */
	List<Long> watchedPids() {
		return List.copyOf(watchedPids);
	}

	/** Starts or ends processes until the PC has so many in all, or as few as it can have. @return how many it has */
	int bringTo(int processes) throws IOException {
		int now = processesOfThisPc();
		for (; now < processes; now++) {
			tell("+ crowd " + members++ % NAMES);
		}
		for (; now > processes && members > 0; now--) {
			tell("-");
			members--;
		}
		return processesOfThisPc();
	}

	static int processesOfThisPc() throws IOException {
		int count = 0;
		try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
			for (Path ignored : processes) {
				count++;
			}
		}
		return count;
	}

	private long tell(String line) throws IOException {
		process.getOutputStream().write((line + '\n').getBytes(StandardCharsets.UTF_8));
		process.getOutputStream().flush();
		long pid = Long.parseLong(answers.readLine());
		if (pid < 0) {
			throw new IOException("the crowd can't be changed: " + line);
		}
		return pid;
	}

	@Override
	public void close() {
		try {
			process.getOutputStream().close();
			process.waitFor();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			process.destroy();
			Thread.currentThread().interrupt();
		}
	}
}
