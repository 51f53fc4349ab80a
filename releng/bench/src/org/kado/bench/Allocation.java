package org.kado.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an agent allocates per tick, all threads together. It runs with {@code -XX:-UseTLAB}, so that every object is taken from the heap at
 * once and the heap's fill, which {@code jcmd GC.heap_info} tells to the KB without running any Java, is the sum of all that was allocated
 * since the last collection. Nothing has to be put into the agent for this.
 */
final class Allocation {

	static final String JAVA_FLAGS = "-XX:-UseTLAB";
	private static final Pattern USED = Pattern.compile("generation\\s+total \\d+K, used (\\d+)K");

	private final MeasuredAgent agent;
	private long usedAtReset;
	private long ticksAtReset;

	Allocation(MeasuredAgent agent) {
		this.agent = agent;
	}

	/** Begins anew, with an empty young generation. */
	void reset() throws IOException, InterruptedException {
		jcmd("GC.run");
		usedBytes(); // what the first question costs is not the agent's
		usedAtReset = usedBytes();
		ticksAtReset = agent.countTicks();
	}

	/** Bytes per tick since {@link #reset}. */
	double bytesPerTick() throws IOException, InterruptedException {
		double bytes = usedBytes() - usedAtReset;
		if (bytes < 0) {
			throw new IOException("the heap was collected while its growth was measured");
		}
		return bytes / (agent.countTicks() - ticksAtReset);
	}

	private long usedBytes() throws IOException, InterruptedException {
		Matcher matcher = USED.matcher(jcmd("GC.heap_info"));
		long kilobytes = 0;
		int generations = 0;
		while (matcher.find()) {
			kilobytes += Long.parseLong(matcher.group(1));
			generations++;
		}
		if (generations != 2) {
			throw new IOException("no heap of two generations");
		}
		return kilobytes * 1024;
	}

	/** With the jcmd of the Java that runs this; it talks to older ones. */
	private String jcmd(String command) throws IOException, InterruptedException {
		String program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
		Process process = new ProcessBuilder(program, Long.toString(agent.pid()), command).redirectErrorStream(true).start();
		String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.waitFor() != 0) {
			throw new IOException("jcmd " + command + ": " + answer);
		}
		return answer;
	}
}
