package org.kado.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The idle threshold beside logs that know no input. */
class ThresholdOptionTest {

	@TempDir
	Path folder;

	private void facts(String source) {
		new GoldenFolder(folder).text("facts/20260401_x.csv", """
				kado-facts,1\r
				h,installation,3f2a91cc-5b7e-4c1d-9a38-0e6d1b2c4f55\r
				h,equipment,press\r
				h,zone,Asia/Tokyo\r
				h,session,1\r
				h,tick_ms,600000\r
				h,poll_ms,1000\r
				h,threshold_ms,600000\r
				h,source,%s\r
				h,end\r
				t,1,1775001600000,600000,,,,,,,,,,,\r
				""".formatted(source));
	}

	@Test
	void rowsOfTenMinutesWithoutInputDoNotForbidAMinute() {
		facts("cpu");
		assertEquals(0, Run.kado(folder, "report", ".", "--threshold", "60s").code());
	}

	@Test
	void rowsOfTenMinutesWithInputDo() {
		facts("input");
		Run run = Run.kado(folder, "report", ".", "--threshold", "60s");
		assertEquals(ExitCode.USAGE.code(), run.code());
		assertTrue(run.err().contains("600s") || run.err().contains("10min") || run.err().contains("600"), run.err());
	}
}
