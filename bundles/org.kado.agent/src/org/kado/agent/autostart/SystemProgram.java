package org.kado.agent.autostart;

import java.io.IOException;
import java.util.List;

/** Runs programs of the operating system. */
@FunctionalInterface
public interface SystemProgram {

	/** How a program ended that was started and left alone. */
	int LEFT_RUNNING = 0;

	/**
	 * Runs a program.
	 *
	 * @param words program and arguments
	 * @param await whether to wait for its end
	 * @return its exit code, or {@link #LEFT_RUNNING} where it was not waited for
	 * @throws IOException where it can't be started
	 */
	int run(List<String> words, boolean await) throws IOException;

	/** The programs of this PC; their output is dropped. */
	static SystemProgram ofThisPc() {
		return (words, await) -> {
			Process process = new ProcessBuilder(words).redirectOutput(ProcessBuilder.Redirect.DISCARD)
					.redirectError(ProcessBuilder.Redirect.DISCARD).start();
			process.getOutputStream().close();
			try {
				return await ? process.waitFor() : LEFT_RUNNING;
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new IOException(e);
			}
		};
	}
}
