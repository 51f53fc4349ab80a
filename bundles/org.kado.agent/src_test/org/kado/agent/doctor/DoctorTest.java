package org.kado.agent.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.agent.doctor.Finding.Level;
import org.kado.agent.glance.FactsGlance.EventLine;
import org.kado.agent.text.Texts;
import org.kado.sampling.LastInputProbe;

class DoctorTest {

	@TempDir
	Path temp;

	private TestPatient pc;

	@BeforeEach
	void aHealthyPc() throws IOException {
		pc = new TestPatient(temp);
		Files.createDirectories(temp.resolve("KadoLogs/facts"));
		Files.writeString(temp.resolve("KadoLogs/facts/20260402_a_x_s1.csv"), "\uFEFFkado-facts,1\r\n");
		Files.createDirectories(temp.resolve("config/autostart"));
		Files.writeString(temp.resolve("config/autostart/kado-agent.desktop"), "[Desktop Entry]\nX-GNOME-Autostart-enabled=true\n");
	}

	/** What one check found, as "level key". */
	private String found(Check check) throws IOException {
		return String.join("; ", check.look(pc.patient()).stream().map(finding -> finding.level().id() + " " + finding.what().id()).toList());
	}

	@Test
	void aHealthyPcIsWell() {
		List<Finding> findings = new Doctor().look(pc.patient());
		assertEquals(List.of("java", "auto_start", "log_folder", "disk", "recording", "input", "clock", "facts"), findings.stream().map(Finding::check).toList());
		assertTrue(findings.stream().filter(finding -> !finding.check().equals("disk")).allMatch(finding -> finding.level() == Level.OK), findings.toString());
	}

	@Test
	void everyWordHasItsText() {
		pc.agents = List.of();
		pc.noProbe = true;
		pc.damagedLines = 3;
		for (String kind : List.of("write_failed", "source_broken", "stall")) {
			pc.events.add(new EventLine(0, kind, List.of("reason=x")));
			pc.events.add(new EventLine(0, "clock_change", List.of("shift_ms=5000")));
			for (Locale locale : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
				Texts texts = new Texts(locale);
				for (Finding finding : new Doctor().look(pc.patient())) {
					String text = texts.of("doctor.check." + finding.check()) + texts.of("doctor.level." + finding.level().id()) + texts.of(finding.what())
							+ finding.remedy().map(texts::of).orElse("");
					assertFalse(text.contains("{"), text);
				}
			}
		}
	}

	@Test
	void autoStartIsLookedForInAllPlaces() throws IOException {
		assertEquals("ok doctor.autoStart.ok", found(new AutoStartCheck()));
		Files.writeString(temp.resolve("config/autostart/kado-agent.desktop"), "[Desktop Entry]\nHidden=true\n");
		assertEquals("error doctor.autoStart.off", found(new AutoStartCheck()));
		Files.delete(temp.resolve("config/autostart/kado-agent.desktop"));
		assertEquals("error doctor.autoStart.missing", found(new AutoStartCheck()));
		Path wants = Files.createDirectories(temp.resolve("config/systemd/user/graphical-session.target.wants"));
		Files.createSymbolicLink(wants.resolve("kado-agent.service"), Path.of("../kado-agent.service"));
		assertEquals("ok doctor.autoStart.ok", found(new AutoStartCheck()));
	}

	@Test
	void theFolderMustBeThereAndTakeFiles() throws IOException {
		assertEquals("ok doctor.folder.ok", found(new FolderCheck()));
		try (var files = Files.list(temp.resolve("KadoLogs/facts"))) {
			assertEquals(1, files.count(), "nothing is left behind");
		}
		Files.delete(temp.resolve("KadoLogs/facts/20260402_a_x_s1.csv"));
		Files.delete(temp.resolve("KadoLogs/facts"));
		Files.delete(temp.resolve("KadoLogs"));
		assertEquals("error doctor.folder.missing", found(new FolderCheck()));
		assertEquals("", found(new DiskCheck()));
	}

	@Test
	void littleRoomWarnsAndNoRoomIsAnError() {
		DiskCheck check = new DiskCheck();
		assertEquals(Level.OK, check.finding("x", 200_000_000, 200).level());
		assertEquals(Level.WARNING, check.finding("x", 199_999_999, 200).level());
		assertEquals(Level.WARNING, check.finding("x", 20_000_000, 200).level());
		assertEquals(Level.ERROR, check.finding("x", 19_999_999, 200).level());
	}

	@Test
	void rowsMustReallyCome() throws IOException {
		pc.lastRowMillis = OptionalLong.of(pc.utcMillis - 25_000);
		assertEquals("ok doctor.recording.ok", found(new RecordingCheck()));
		pc.lastRowMillis = OptionalLong.of(pc.utcMillis - 25_001);
		assertEquals("error doctor.recording.stuck", found(new RecordingCheck()));
		pc.lastRowMillis = OptionalLong.empty();
		assertEquals("error doctor.recording.stuck", found(new RecordingCheck()));
		pc.agents = List.of();
		assertEquals("error doctor.recording.never", found(new RecordingCheck()));
		pc.lastRowMillis = OptionalLong.of(1);
		assertEquals("error doctor.recording.none", found(new RecordingCheck()));
	}

	@Test
	void inputMustAdvanceOrHaveAdvanced() throws IOException {
		pc.answers.addAll(List.of(LastInputProbe.NONE, LastInputProbe.NONE, 5L));
		assertEquals("ok doctor.input.advances", found(new InputCheck()));
		assertEquals("ok doctor.input.last", found(new InputCheck()));
		pc.lastInputMillis = OptionalLong.of(pc.utcMillis - 86_400_001);
		assertEquals("warning doctor.input.last", found(new InputCheck()));
		pc.lastInputMillis = OptionalLong.empty();
		assertEquals("warning doctor.input.never", found(new InputCheck()));
		pc.answers.addAll(List.of(LastInputProbe.NONE, LastInputProbe.BROKEN));
		assertEquals("error doctor.input.broken", found(new InputCheck()));
		pc.inputRecorded = false;
		assertEquals("error doctor.input.notRecorded", found(new InputCheck()));
		pc.noProbe = true;
		assertEquals("error doctor.input.none", found(new InputCheck()));
	}

	@Test
	void theClockMustBePlausible() throws IOException {
		assertEquals("ok doctor.clock.ok", found(new ClockCheck()));
		pc.systemZone = ZoneId.of("UTC");
		pc.events.add(new EventLine(pc.utcMillis, "clock_change", List.of("shift_ms=-600000")));
		assertEquals("warning doctor.clock.zone; warning doctor.clock.changed", found(new ClockCheck()));
		assertEquals(List.of("2026-04-02 09:30:00", "-600"), new ClockCheck().look(pc.patient()).get(1).what().arguments());
		pc.systemZone = ZoneId.of("Japan");
		pc.events.clear();
		assertEquals("ok doctor.clock.ok", found(new ClockCheck()));
		pc.utcMillis = 946_684_800_000L;
		assertEquals("error doctor.clock.year; error doctor.clock.future", found(new ClockCheck()));
	}

	@Test
	void whatWasRecordedMustBeReadable() throws IOException {
		Files.writeString(temp.resolve("KadoLogs/facts/20260401_a_x_s1.csv"), "saved by a spreadsheet");
		pc.damagedLines = 1;
		pc.events.add(new EventLine(0, "write_failed", List.of("lost_rows=3")));
		assertEquals("warning doctor.facts.foreign; warning doctor.facts.damaged; warning doctor.facts.trouble", found(new FactsCheck()));
	}

	@Test
	void anOldOrSmallJavaIsAnError() {
		assertEquals(Level.OK, new JavaCheck(17, "17.0.12", "64", "").look(pc.patient()).get(0).level());
		assertEquals(Level.ERROR, new JavaCheck(11, "11", "64", "").look(pc.patient()).get(0).level());
		assertEquals(Level.ERROR, new JavaCheck(21, "21", "32", "").look(pc.patient()).get(0).level());
	}

	@Test
	void aCheckThatFailsIsToldAndStopsNoOther() {
		pc.programs = words -> {
			throw new IllegalStateException("no registry");
		};
		pc.windows = true;
		List<Finding> findings = new Doctor().look(pc.patient());
		assertEquals(8, findings.size());
		assertEquals("doctor.failed", findings.get(1).what().id());
	}
}
