package org.kado.store.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.store.LogFormat;
import org.kado.store.Recording;

/** Readers never throw, whatever a file holds, and rows that are whole count whatever is around them. */
class ReaderFuzzTest {

	private static final int RUNS = 400;
	private static final String S1 = "日付,時刻,実作業有無,マシンタイム,アクティブなウィンドウの名前\r\n2023-03-01,10:00,1,0,メモ帳\r\n2023-03-01,10:01,0,1,\"a, \"\"b\"\"\"\r\n";
	private static final String MINUTES = "日付,時刻,実作業有無,マシンタイム,UTCオフセット,連番,記録秒,設置ID,しきい値秒,人秒,機械秒,待機秒,ロック秒,スリープ秒,電源断秒,時刻不確か秒,データなし秒\r\n"
			+ "2026-04-01,09:01,1,0,+09:00,1,60,0a1b2c3d,60,59.5,0.5,0,,,,0,0\r\n".repeat(5);
	private static final List<LogFormat> FORMATS = List.of(new FactsFormat(), new MinutesFormat(), new OriginalMinutesFormat());

	@TempDir
	private Path folder;

	@Test
	void rowsBetweenRubbishCount() throws IOException {
		List<byte[]> batches = batches();
		for (long seed = 0; seed < RUNS; seed++) {
			Random random = new Random(seed);
			ByteArrayOutputStream content = new ByteArrayOutputStream();
			content.writeBytes(batches.get(0));
			int good = 0;
			for (int i = 1; i < batches.size(); i++) {
				if (random.nextInt(3) == 0) {
					content.writeBytes(rubbish(random));
				}
				content.writeBytes(batches.get(i));
				good++;
			}
			Collected read = Collected.facts(content.toByteArray());
			List<Long> numbers = read.ticks.stream().map(TickCopy::sequence).filter(number -> number <= 1000).toList();
			assertEquals(good, numbers.size(), "seed " + seed);
			for (TickCopy tick : read.ticks) {
				if (tick.sequence() <= 1000) {
					assertEquals(TickCopy.of(Samples.full(tick.sequence(), tick.stamp())), tick, "seed " + seed);
				}
			}
		}
	}

	@Test
	void changedBytesNeverThrow() throws IOException {
		ByteArrayOutputStream facts = new ByteArrayOutputStream();
		batches().forEach(facts::writeBytes);
		List<byte[]> contents = List.of(facts.toByteArray(), MINUTES.getBytes(StandardCharsets.UTF_8), S1.getBytes(StandardCharsets.UTF_8));
		for (long seed = 0; seed < RUNS; seed++) {
			Random random = new Random(seed);
			byte[] content = contents.get(random.nextInt(contents.size())).clone();
			for (int i = random.nextInt(30); i >= 0; i--) {
				content[random.nextInt(content.length)] = interesting(random);
			}
			for (LogFormat format : FORMATS) {
				format.recognises("230301-230331_x.csv", content);
				Collected read = new Collected().read(format, "230301-230331_x.csv", content, Optional.empty());
				assertTrue(read.problems.size() <= 1000, "seed " + seed);
			}
		}
	}

	@Test
	void randomBytesNeverThrow() throws IOException {
		for (long seed = 0; seed < RUNS; seed++) {
			Random random = new Random(seed);
			byte[] content = new byte[random.nextInt(3000)];
			for (int i = 0; i < content.length; i++) {
				content[i] = interesting(random);
			}
			for (LogFormat format : FORMATS) {
				format.recognises("x", content);
				Collected read = new Collected().read(format, "x", content, Optional.of(Setups.TOKYO));
				assertTrue(read.problems.size() <= 1000, "seed " + seed);
			}
		}
	}

	/** Header, then 30 batches of a tick each. */
	private List<byte[]> batches() throws IOException {
		try (Recording recording = new CsvLogStore().open(Setups.in(folder).build())) {
			Samples.ticks(recording, Samples.NINE, 30);
		}
		String content = Files.readString(Collected.factsFiles(folder).get(0));
		List<byte[]> batches = new ArrayList<>();
		int start = 0;
		for (int next = content.indexOf("\nt,"); next >= 0; next = content.indexOf("\nt,", start)) {
			batches.add(content.substring(start, next + 1).getBytes(StandardCharsets.UTF_8));
			start = next + 1;
		}
		batches.add(content.substring(start).getBytes(StandardCharsets.UTF_8));
		Files.delete(Collected.factsFiles(folder).get(0));
		Files.delete(folder.resolve("kado-installation.txt"));
		assertEquals(31, batches.size());
		return batches;
	}

	/** Lines of rubbish; never a header, which would rightly change what follows. */
	private static byte[] rubbish(Random random) {
		byte[] line = new byte[random.nextInt(80) + 1];
		for (int i = 0; i < line.length; i++) {
			line[i] = interesting(random);
		}
		if (line[0] == 'h' || line[0] == 'k') {
			line[0] = 'g';
		}
		for (int i = 0; i < line.length - 1; i++) {
			if (line[i] == '\n' && (line[i + 1] == 'h' || line[i + 1] == 'k')) {
				line[i + 1] = 0;
			}
		}
		line[line.length - 1] = '\n';
		return line;
	}

	private static byte interesting(Random random) {
		String often = "\"\",,,\n\r\0tpneaih0123456789-.=\u0018";
		return random.nextInt(3) == 0 ? (byte) random.nextInt(256) : (byte) often.charAt(random.nextInt(often.length()));
	}
}
