package org.kado.agent.glance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsGlanceTest {

	private static final String HEADER = "\uFEFFkado-facts,1\r\nh,installation,x\r\nh,tick_ms,5000\r\nh,source,cpu\r\nh,source,input\r\nh,end\r\n";

	@TempDir
	Path folder;

	private Path facts;

	@BeforeEach
	void makeFolder() throws IOException {
		facts = Files.createDirectory(folder.resolve("facts"));
	}

	private void put(String name, String text) throws IOException {
		Files.writeString(facts.resolve(name), text);
	}

	@Test
	void tellsTheNewestDayOfAllSessions() throws IOException {
		put("20260401_a_x_s1.csv", HEADER + "t,9,9999999,5000,1,0,0,,,,,,,1.0,5\r\n");
		put("20260402_a_x_s1.csv", HEADER + "e,1,100000,5,agent_start,version=1\r\nt,2,105000,5000,2,4000,1500,,,,,,,1.0,5\r\nt,3,110000,5000,0,,,,,,,,,1.0,5\r\n");
		put("20260402_a_x_s2.csv", HEADER + "e,7,104000,5,clock_change,shift_ms=-600000\r\nt,8,108000,5000,,,,,,,,,,1.0,5\r\n");
		FactsGlance glance = FactsGlance.at(folder);
		assertEquals(2, glance.files().size());
		assertEquals(OptionalLong.of(110_000), glance.lastRowMillis());
		assertEquals(OptionalLong.of(103_500), glance.lastInputMillis());
		assertEquals(OptionalLong.of(5_000), glance.tickMillis());
		assertTrue(glance.inputRecorded());
		assertEquals(List.of("agent_start", "clock_change"), glance.events().stream().map(FactsGlance.EventLine::kind).toList());
		assertEquals(Optional.of("-600000"), glance.events().get(1).find("shift_ms"));
	}

	@Test
	void damageIsCountedAndCutLinesArePassedOver() throws IOException {
		put("20260402_a_x_s1.csv", HEADER + "t,2,105000,5000,0,,\u0018\r\nt,3,1\0\0\0\r\nt,4,110000,5000,0,,,\r\nt,5,11");
		FactsGlance glance = FactsGlance.at(folder);
		assertEquals(2, glance.damagedLines());
		assertEquals(OptionalLong.of(110_000), glance.lastRowMillis());
	}

	@Test
	void aLaterBlockWithoutInputCounts() throws IOException {
		put("20260402_a_x_s1.csv", HEADER + HEADER.substring(HEADER.indexOf("h,installation")).replace("h,source,input\r\n", ""));
		assertFalse(FactsGlance.at(folder).inputRecorded());
	}

	@Test
	void nothingRecordedTellsNothing() throws IOException {
		put("20260401_a_x_s1.csv.gz", "packed");
		for (Path place : List.of(folder, folder.resolve("none"))) {
			FactsGlance glance = FactsGlance.at(place);
			assertEquals(new FactsGlance(List.of(), OptionalLong.empty(), OptionalLong.empty(), false, OptionalLong.empty(), List.of(), 0), glance);
		}
		assertEquals(new FolderSizes(1, 6, 0, 0), FolderSizes.at(folder));
	}
}
