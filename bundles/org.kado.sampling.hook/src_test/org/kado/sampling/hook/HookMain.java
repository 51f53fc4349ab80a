package org.kado.sampling.hook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

import org.kado.sampling.InputCounter;

/** A process with the real hook that does as told: a hook belongs to a display, and a display to a process. */
final class HookMain {

	private HookMain() {
	}

	public static void main(String[] arguments) throws IOException {
		InputCounter.Counts counts = new InputCounter.Counts();
		try (InputCounter counter = new JNativeHookCounter();
				BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII))) {
			Runnable stop = counter::close;
			for (String command = commands.readLine(); command != null; command = commands.readLine()) {
				switch (command) {
					case "start" -> System.out.println(counter.start());
					case "drain" -> System.out.println(counter.drain(counts) + " " + counts.keys + " " + counts.clicks + " " + counts.moves + " " + counts.wheel);
					case "restart" -> {
						counter.restart();
						awaitRestart();
						System.out.println("restarted");
					}
					default -> {
						stop.run();
						System.out.println("stopped");
					}
				}
			}
		}
		System.exit(0);
	}

	private static void awaitRestart() {
		Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("kado hook")).forEach(thread -> {
			try {
				thread.join();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		});
	}
}
