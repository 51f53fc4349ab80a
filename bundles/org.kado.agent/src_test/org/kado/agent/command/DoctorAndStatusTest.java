package org.kado.agent.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.agent.configuration.HostEnvironment;
import org.kado.agent.control.AgentMark;
import org.kado.agent.control.StopSignal;

class DoctorAndStatusTest {

	@TempDir
	Path temp;

	private Path logs;
	private TestConsole console;
	private LocalDate today;

	@BeforeEach
	void record() throws IOException {
		logs = Files.createDirectories(temp.resolve("ログ/facts")).getParent();
		Files.writeString(temp.resolve("a.yaml"), "equipment: 設備A\nlog_folder: '" + logs + "'\nzone: UTC\n");
		long now = System.currentTimeMillis();
		today = Instant.ofEpochMilli(now).atZone(ZoneId.of("UTC")).toLocalDate();
		String day = DateTimeFormatter.BASIC_ISO_DATE.format(today);
		Files.writeString(logs.resolve("facts/" + day + "_設備A_3f2a91cc_s1.csv"),
				"\uFEFFkado-facts,1\r\nh,installation,x\r\nh,tick_ms,5000\r\nh,source,input\r\nh,end\r\ne,1," + now + ",5,source_broken,reason=\"x\",source=input\r\nt,2," + now
						+ ",5000,1,0,0,,,,,,,1,1\r\n");
		Files.writeString(logs.resolve(day + "-" + day + "_設備A_稼働率.csv"),
				"\uFEFFdate,time,man_hours,machine_time,utc_offset,sequence,covered_s,installation,threshold_s,man_s,machine_s,idle_s,no_data_s\r\n" + today
						+ ",00:01,1,0,Z,1,60,x,60,45,0,15,0\r\n" + today + ",00:02,1,0,Z,2,60,x,60,60,0,0,0\r\n");
	}

	private int run(Locale locale, String verb, String... arguments) {
		console = new TestConsole(locale);
		HostEnvironment environment = new HostEnvironment(false, "pc-7", temp, Map.of("XDG_CONFIG_HOME", temp.resolve("config").toString()), Optional.empty(),
				Locale.ENGLISH, ZoneId.of("UTC"));
		AgentContext context = new AgentContext(new TestHost(), environment, "1.2.3", console.console, new StopSignal(), millis -> {
			// time does not matter here
		});
		return new AgentCommandLine(context)
				.execute(Stream.concat(Stream.of(verb, "--config", temp.resolve("a.yaml").toString()), Stream.of(arguments)).toList());
	}

	@Test
	void statusTellsTodayAndTheLastEvents() throws IOException {
		assertEquals(4, run(Locale.ENGLISH, "status"));
		assertTrue(console.out().contains("today (" + today + "): Person 2 min, Machine 0 min, Idle 0 min, No data "), console.out());
		assertTrue(console.out().contains("facts files: 1, 0.2 KiB; minute files: 1, 0.2 KiB; free disk: "), console.out());
		assertTrue(console.out().contains("  a source could not be read  (source_broken reason=\"x\" source=input)"), console.out());
		try (AgentMark mark = AgentMark.take(logs, "1", "c1").orElseThrow()) {
			assertEquals(0, run(Locale.JAPANESE, "status"));
			assertTrue(console.out().contains("今日（" + today + "）：人 2分、機械 0分、待機 0分、データなし "), console.out() + mark.session());
		}
		assertEquals(4, run(Locale.ENGLISH, "status", "--format", "json"));
		assertTrue(console.out().contains("\"today\": {\"date\": \"" + today + "\", \"man_s\": 105, \"machine_s\": 0, \"idle_s\": 15, \"locked_s\": 0,"), console.out());
		assertTrue(console.out().contains("\"details\": \"reason=\\\"x\\\" source=input\""), console.out());
		assertEquals(2, run(Locale.ENGLISH, "status", "--format", "xml"));
	}

	@Test
	void doctorHasCodesForPrograms() {
		assertEquals(6, run(Locale.ENGLISH, "doctor"));
		List<String> lines = console.out().lines().toList();
		assertTrue(lines.get(0).startsWith("ok       configuration: can be used  [" + temp.resolve("a.yaml")), console.out());
		assertTrue(console.out().contains("ERROR    auto-start: nothing starts the agent when somebody logs on\n         -> Run \"kado-agent install\""), console.out());
		assertTrue(console.out().contains("ERROR    human input: this desktop tells no time of the last input: no desktop here"), console.out());
		assertEquals("What is marked ERROR keeps the agent from recording as it should.", lines.get(lines.size() - 1));
		assertEquals(6, run(Locale.JAPANESE, "doctor"));
		assertTrue(console.out().contains("異常  自動起動：ログオンしてもエージェントが起動しません\n      → この PC を使うユーザーで"), console.out());
		assertEquals(6, run(Locale.ENGLISH, "doctor", "--format", "json"));
		assertTrue(console.out().startsWith("{\"worst\": \"error\", \"findings\": [{\"level\": \"ok\", \"check\": \"configuration\","), console.out());
		assertTrue(console.out().contains("\"remedy\": null}"), console.out());
	}

	@Test
	void doctorTellsAConfigurationThatCannotBeUsed() throws IOException {
		Files.writeString(temp.resolve("a.yaml"), "equipmnt: A\n");
		assertEquals(6, run(Locale.ENGLISH, "doctor"));
		assertTrue(console.err().contains("did you mean \"equipment\"?"), console.err());
		assertTrue(console.out().startsWith("ERROR    configuration: cannot be used"), console.out());
		assertFalse(console.out().contains("Java"), console.out());
	}
}
