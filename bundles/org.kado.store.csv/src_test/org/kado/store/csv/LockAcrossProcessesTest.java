package org.kado.store.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.store.AlreadyRecordingException;
import org.kado.store.Recording;
import org.kado.testing.Requirement;

/** The lock between real processes: it is seen by others, and it dies with its holder. */
class LockAcrossProcessesTest {

	@TempDir
	private Path folder;

	@Test
	@Requirement("A30")
	void lockOfAnotherProcessIsSeenAndDiesWithIt() throws Exception {
		Process holder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto", "-cp",
				System.getProperty("java.class.path"), HoldsLock.class.getName(), folder.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		try (BufferedReader said = new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))) {
			assertEquals("recording", said.readLine());
			for (int attempt = 0; attempt < 2; attempt++) {
				IOException e = assertThrows(AlreadyRecordingException.class, () -> new CsvLogStore().open(Setups.in(folder).build()));
				assertTrue(e.getMessage().endsWith("by process " + holder.pid()), e.getMessage());
			}
		} finally {
			holder.destroyForcibly().waitFor();
		}
		try (Recording recording = new CsvLogStore().open(Setups.in(folder).build())) {
			assertEquals(3, recording.nextSequence());
		}
		assertEquals(2, Collected.factsIn(folder).ticks.size());
	}
}
