package org.kado.store.csv;

import java.io.IOException;
import java.nio.file.Path;

import org.kado.store.Recording;

/** A process that records until it is ended from outside. */
final class HoldsLock {

	private HoldsLock() {
	}

	public static void main(String[] arguments) throws IOException {
		try (Recording recording = new CsvLogStore().open(Setups.in(Path.of(arguments[0])).build())) {
			Samples.ticks(recording, Samples.NINE, 2);
			System.out.println("recording");
			// the end of the input is the end of the test
			while (System.in.read() >= 0) {
				Samples.ticks(recording, Samples.NINE + 10_000, 1);
			}
		}
	}
}
