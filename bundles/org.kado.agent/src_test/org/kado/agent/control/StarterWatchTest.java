package org.kado.agent.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;

import org.junit.jupiter.api.Test;

class StarterWatchTest {

	private final StopSignal signal = new StopSignal();

	@Test
	void theEndOfTheInputStopsAndNothingElse() throws IOException, InterruptedException {
		try (PipedOutputStream starter = new PipedOutputStream(); PipedInputStream input = new PipedInputStream(starter)) {
			Thread thread = StarterWatch.start(input, signal);
			assertTrue(thread.isDaemon());
			starter.write('x');
			starter.flush();
			assertFalse(signal.requested());
			starter.close();
			thread.join();
			assertEquals("starter", signal.reason());
		}
	}

	@Test
	@SuppressWarnings("resource") // closed before it is read
	void aBrokenInputIsAnEnd() throws InterruptedException, IOException {
		InputStream closed = InputStream.nullInputStream();
		closed.close();
		StarterWatch.start(closed, signal).join();
		assertTrue(signal.requested());
	}
}
