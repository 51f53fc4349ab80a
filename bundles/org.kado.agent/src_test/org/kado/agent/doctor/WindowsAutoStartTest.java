package org.kado.agent.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.testing.Requirement;

/** Whichever auto-start the setup made must be found, and what Windows does not tell must not pass for well. */
@Requirement({"S1-17", "S1-44"})
class WindowsAutoStartTest {

	private static final String RUN = "reg query %s\\Software\\Microsoft\\Windows\\CurrentVersion\\Run /v KadoAgent";
	private static final String APPROVED = "reg query %s\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\StartupApproved\\Run /v KadoAgent";
	private static final String TASK = "schtasks /query /tn Kado Agent /xml";
	private static final String TASK_CACHE = "reg query HKLM\\Software\\Microsoft\\Windows NT\\CurrentVersion\\Schedule\\TaskCache\\Tree\\Kado Agent";
	private static final String STARTER = "C:\\Program Files\\Kado\\kado-agentw.exe";
	private static final String ENTRY = "\r\nHKEY_X\\Run\r\n    KadoAgent    REG_SZ    \"" + STARTER + "\"\r\n";
	private static final String SWITCHED_ON = "    KadoAgent    REG_BINARY    020000000000000000000000\r\n";
	private static final String SWITCHED_OFF = "    KadoAgent    REG_BINARY    03000000A1B2C3D4E5F6DA01\r\n";

	@TempDir
	Path temp;

	private final Map<String, String> answers = new HashMap<>();
	/** Programs that Windows does not have. */
	private String missing = "nothing";
	private boolean starterThere = true;
	private TestPatient pc;

	@BeforeEach
	void aWindowsPc() {
		pc = new TestPatient(temp);
		pc.windows = true;
		pc.programs = words -> {
			if (words.get(0).equals(missing)) {
				throw new IOException("no " + missing);
			}
			return Optional.ofNullable(answers.get(String.join(" ", words)));
		};
	}

	private static String task(String settings) {
		return "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\r\n<Task version=\"1.2\"><Settings>" + settings + "</Settings><Actions><Exec><Command>\""
				+ STARTER + "\"</Command></Exec></Actions></Task>\r\n";
	}

	private String found() throws IOException {
		Finding finding = new AutoStartCheck(path -> path.equals(STARTER) && starterThere).look(pc.patient()).get(0);
		return finding.level().id() + " " + finding.what().id().replace("doctor.autoStart.", "") + " [" + finding.where().replaceAll("\\\\Software.*?KadoAgent", "") + "]";
	}

	@Test
	void withoutAnyPlaceItIsMissing() throws IOException {
		assertEquals("error missing []", found());
	}

	@Test
	void eachPlaceIsEnough() throws IOException {
		answers.put(RUN.formatted("HKCU"), ENTRY);
		assertEquals("ok ok [HKCU]", found());
		answers.put(APPROVED.formatted("HKCU"), SWITCHED_ON);
		assertEquals("ok ok [HKCU]", found());
		answers.clear();
		answers.put(RUN.formatted("HKLM"), ENTRY);
		assertEquals("ok ok [HKLM]", found());
		answers.put(TASK, task(""));
		assertEquals("ok ok [HKLM, Task Scheduler\\Kado Agent]", found());
		answers.remove(RUN.formatted("HKLM"));
		assertEquals("ok ok [Task Scheduler\\Kado Agent]", found());
	}

	@Test
	void theTaskManagerNotesWhatIsSwitchedOffBelowTheRootOfTheEntry() throws IOException {
		answers.put(RUN.formatted("HKLM"), ENTRY);
		answers.put(APPROVED.formatted("HKCU"), SWITCHED_OFF);
		assertEquals("ok ok [HKLM]", found(), "another entry's");
		answers.put(APPROVED.formatted("HKLM"), SWITCHED_OFF);
		assertEquals("error off [HKLM]", found());
		answers.put(TASK, task("<Enabled>true</Enabled>"));
		assertEquals("ok ok [Task Scheduler\\Kado Agent]", found());
		answers.put(TASK, task("<Enabled>false</Enabled>"));
		assertEquals("error off [HKLM, Task Scheduler\\Kado Agent]", found());
	}

	@Test
	void anEntryOfAProgramThatIsGoneStartsNothing() throws IOException {
		starterThere = false;
		answers.put(RUN.formatted("HKCU"), ENTRY);
		assertEquals("error dead [HKCU]", found());
		answers.put(RUN.formatted("HKCU"), ENTRY.replace("Program Files", "??"));
		assertEquals("ok ok [HKCU]", found(), "a name that the code page does not hold can't be looked for");
		answers.clear();
		answers.put(TASK, task(""));
		assertEquals("error dead [Task Scheduler\\Kado Agent]", found());
	}

	@Test
	void whatWindowsDoesNotTellIsAWarning() throws IOException {
		missing = "schtasks";
		assertEquals("warning unknown [Task Scheduler\\Kado Agent]", found());
		answers.put(TASK_CACHE, "HKEY_LOCAL_MACHINE\\...");
		assertEquals("warning untold [Task Scheduler\\Kado Agent]", found());
		answers.put(RUN.formatted("HKLM"), ENTRY);
		assertEquals("ok ok [HKLM]", found());
		missing = "reg";
		answers.clear();
		assertEquals("warning unknown [HKCU, HKLM]", found().replace(", Task Scheduler\\Kado Agent", ""));
		missing = "nothing";
		answers.put(TASK, "");
		assertEquals("warning unknown [Task Scheduler\\Kado Agent]", found(), "as the schtasks of Wine answers");
		answers.remove(TASK);
		answers.put(TASK_CACHE, "HKEY_LOCAL_MACHINE\\...");
		assertEquals("warning untold [Task Scheduler\\Kado Agent]", found(), "a task that this user may not read");
	}
}
