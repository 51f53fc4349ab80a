package org.kado.agent.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.kado.agent.text.Phrase;

/** Whether the log folder can be written. */
final class FolderCheck implements Check {

	@Override
	public String id() {
		return "log_folder";
	}

	@Override
	public List<Finding> look(Patient patient) {
		Path folder = patient.folder();
		String where = folder.toString();
		if (!Files.isDirectory(folder)) {
			return List.of(Finding.error(id(), where, Phrase.of("doctor.folder.missing"), "doctor.folder.missing.remedy"));
		}
		Path facts = folder.resolve("facts");
		Path trial = (Files.isDirectory(facts) ? facts : folder).resolve(".kado-doctor-" + ProcessHandle.current().pid() + ".tmp");
		try {
			Files.write(trial, new byte[] { 1 });
			Files.delete(trial);
			return List.of(Finding.ok(id(), where, Phrase.of("doctor.folder.ok")));
		} catch (IOException e) {
			return List.of(Finding.error(id(), where, Phrase.of("doctor.folder.readOnly", e.toString()), "doctor.folder.readOnly.remedy"));
		}
	}
}
