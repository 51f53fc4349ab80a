package org.kado.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that runs until it is closed, or until this Java ends, in whatever way (native/leash.c). */
final class Leash implements AutoCloseable {

	private final Process process;
	private final long pid;

	private Leash(Process process, long pid) {
		this.process = process;
		this.pid = pid;
	}

	/** Starts it; what it prints goes into the file. */
	static Leash start(Path leash, Path output, Map<String, String> environment, List<String> command) throws IOException {
		List<String> words = new ArrayList<>(List.of(leash.toString()));
		words.addAll(command);
		ProcessBuilder builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.appendTo(output.toFile()));
		builder.environment().putAll(environment);
		Process process = builder.start();
		BufferedReader answer = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
		return new Leash(process, Long.parseLong(answer.readLine()));
	}

	long pid() {
		return pid;
	}

	@Override
	public void close() {
		try {
			process.getOutputStream().close();
			if (!process.waitFor(10, TimeUnit.SECONDS)) {
				process.destroyForcibly();
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}
}
