package org.kado.agent.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.kado.agent.glance.FactsGlance.EventLine;
import org.kado.agent.text.Phrase;

/** Whether what was recorded can be read, and whether recording had trouble on the newest day. */
final class FactsCheck implements Check {

	private static final byte[] FIRST_LINE = "\uFEFFkado-facts,".getBytes(StandardCharsets.UTF_8);
	private static final Set<String> TROUBLE = Set.of("write_failed", "source_broken", "stall");

	@Override
	public String id() {
		return "facts";
	}

	@Override
	public List<Finding> look(Patient patient) throws IOException {
		List<Finding> findings = new ArrayList<>();
		Path folder = patient.folder().resolve("facts");
		int files = 0;
		if (Files.isDirectory(folder)) {
			try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.csv")) {
				for (Path file : entries) {
					files++;
					if (!isFacts(file)) {
						findings.add(Finding.warning(id(), file.toString(), Phrase.of("doctor.facts.foreign"), "doctor.facts.foreign.remedy"));
					}
				}
			}
		}
		if (patient.facts().damagedLines() > 0) {
			findings.add(Finding.warning(id(), folder.toString(), Phrase.of("doctor.facts.damaged", Integer.toString(patient.facts().damagedLines())),
					"doctor.facts.damaged.remedy"));
		}
		patient.facts().events().stream().filter(event -> TROUBLE.contains(event.kind())).reduce((first, last) -> last)
				.ifPresent(event -> findings.add(trouble(patient, event)));
		return findings.isEmpty() ? List.of(Finding.ok(id(), folder.toString(), Phrase.of("doctor.facts.ok", Integer.toString(files)))) : findings;
	}

	private Finding trouble(Patient patient, EventLine event) {
		return Finding.warning(id(), patient.folder().toString(),
				Phrase.of("doctor.facts.trouble", patient.time(event.utcMillis()), event.kind() + " " + String.join(" ", event.details())),
				"doctor.facts.trouble." + event.kind());
	}

	private static boolean isFacts(Path file) {
		try (InputStream in = Files.newInputStream(file)) {
			return Arrays.equals(FIRST_LINE, in.readNBytes(FIRST_LINE.length));
		} catch (IOException e) {
			return false;
		}
	}
}
