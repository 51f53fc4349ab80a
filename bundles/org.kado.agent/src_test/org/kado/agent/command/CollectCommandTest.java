package org.kado.agent.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.agent.collect.CollectLock;
import org.kado.agent.configuration.HostEnvironment;
import org.kado.agent.control.StopSignal;
import org.kado.testing.Requirement;

@Requirement("S1-19")
class CollectCommandTest {

	@TempDir
	Path temp;

	private Path logs;
	private Path stick;
	private TestConsole console;

	@BeforeEach
	void record() throws IOException {
		logs = Files.createDirectories(temp.resolve("ログ/facts")).getParent();
		stick = Files.createDirectory(temp.resolve("stick"));
		Files.writeString(temp.resolve("a.yaml"), "equipment: 設備A\nlog_folder: '" + logs + "'\nzone: Asia/Tokyo\n");
		Files.writeString(logs.resolve("kado-installation.txt"),
				"kado-installation,1\r\ninstallation,3f2a91cc-5b7e-4c1d-9a38-0e6d1b2c4f55\r\nfingerprint,\r\n");
		Files.writeString(logs.resolve("facts/20260401_設備A_3f2a91cc_s1.csv"), "kado-facts,1\r\n");
	}

	private int collect(Locale locale, String... arguments) {
		console = new TestConsole(locale);
		HostEnvironment environment = new HostEnvironment(false, "pc-7", temp, Map.of(), Optional.empty(), Locale.ENGLISH, ZoneId.of("UTC"));
		AgentContext context = new AgentContext(new TestHost(), environment, "1.2.3", console.console, new StopSignal(), millis -> {
			// collecting waits for nobody
		});
		return new AgentCommandLine(context)
				.execute(Stream.concat(Stream.of("collect", "--config", temp.resolve("a.yaml").toString()), Stream.of(arguments)).toList());
	}

	@Test
	void copiesAndSaysThatTheStickMayBeRemoved() throws IOException {
		assertEquals(0, collect(Locale.ENGLISH, stick.toString(), "--true-time", "2026-04-01 09:30"), () -> console.err());
		assertEquals(List.of("設備A_3f2a91cc: 2 files copied (0.1 KiB), 0 were there already", "The stick may be removed."), console.out().lines().toList());
		assertTrue(console.err().contains("2 of 2: facts/20260401_設備A_3f2a91cc_s1.csv"), console.err());
		Path folder = stick.resolve("kado/設備A_3f2a91cc");
		assertEquals(-1, Files.mismatch(logs.resolve("facts/20260401_設備A_3f2a91cc_s1.csv"), folder.resolve("facts/20260401_設備A_3f2a91cc_s1.csv")));
		String manifest = Files.readString(folder.resolve("kado-manifest.csv"));
		assertTrue(manifest.contains(",,,,1775003400000,60000\r\n"), manifest);
		String result = Files.readString(folder.resolve("kado-result.txt"));
		assertTrue(result.startsWith("\uFEFFkado-result,1\r\nCollected at 20") && result.endsWith("The stick may be removed.\r\n"), result);
		assertEquals(0, collect(Locale.JAPANESE, stick.toString(), "--check"));
		assertEquals(List.of("設備A_3f2a91cc：0 個のファイルをコピーしました（0.0 KiB）。2 個はすでにありました", "USB メモリーを取り外してかまいません。"),
				console.out().lines().toList());
	}

	@Test
	void whatCannotBeDoneHasItsOwnCodeAndAdvice() throws IOException {
		assertEquals(7, collect(Locale.ENGLISH, temp.resolve("none").toString()));
		assertTrue(console.err().contains("is the stick in"), console.err());
		assertEquals(2, collect(Locale.ENGLISH, logs.resolve("facts").toString()));
		assertEquals(2, collect(Locale.ENGLISH, stick.toString(), "--true-time", "half past nine"));
		assertEquals(2, collect(Locale.ENGLISH));
		try (CollectLock other = CollectLock.take(logs).orElseThrow()) {
			assertFalse(CollectLock.take(logs).isPresent());
			assertEquals(1, collect(Locale.ENGLISH, stick.toString()));
			assertTrue(console.err().contains("another collection"), console.err());
		}
		Files.writeString(stick.resolve("kado"), "a file where the folder should be");
		assertEquals(7, collect(Locale.ENGLISH, stick.toString()));
		assertTrue(console.out().contains("Nothing is lost"), console.out());
	}

	@Test
	void anEmptyLogFolderHasNothingToCollect() throws IOException {
		Files.delete(logs.resolve("kado-installation.txt"));
		Files.delete(logs.resolve("facts/20260401_設備A_3f2a91cc_s1.csv"));
		assertEquals(1, collect(Locale.ENGLISH, stick.toString()));
		assertTrue(console.out().contains("nothing to collect yet"), console.out());
	}
}
