package org.kado.agent.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.kado.agent.text.Phrase;

/** Whether there is room for what is to be recorded. */
final class DiskCheck implements Check {

	private static final long MEGABYTE = 1_000_000;
	/** A few days, uncompressed. */
	private static final long LEAST_BYTES = 20 * MEGABYTE;

	@Override
	public String id() {
		return "disk";
	}

	@Override
	public List<Finding> look(Patient patient) throws IOException {
		Path folder = patient.folder();
		if (!Files.isDirectory(folder)) {
			return List.of(); // told by the check of the folder
		}
		return List.of(finding(folder.toString(), folder.toFile().getUsableSpace(), patient.configuration().retention().reserveMegabytes()));
	}

	Finding finding(String where, long usableBytes, int reserveMegabytes) {
		Phrase what = Phrase.of("doctor.disk.free", Long.toString(usableBytes / MEGABYTE));
		if (usableBytes < LEAST_BYTES) {
			return Finding.error(id(), where, what, "doctor.disk.remedy");
		}
		return usableBytes < reserveMegabytes * MEGABYTE ? Finding.warning(id(), where, what, "doctor.disk.remedy") : Finding.ok(id(), where, what);
	}
}
