package org.kado.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels are the numbers that a person would write. */
class CountAxisTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"0.83|0.1|0 0.2 0.4 0.6 0.8 1", "0.3|0.1|0 0.1 0.2 0.3", "1.9|0.1|0 0.5 1 1.5 2", "70|1|0 20 40 60 80", "0|1|0 1", "10|0.1|0 5 10", "2000000|1|0 500000 1000000 1500000 2000000"})
	void labelsAreShort(double most, double leastStep, String labels) {
		Sheet sheet = new Sheet(ChartOptions.of(900, Locale.ENGLISH), new FixedMeasure());
		CountAxis.of(sheet, 64, 140, 120, most, leastStep).draw(400, "");
		assertEquals(List.of(labels.split(" ")), Marks.words(sheet.scene(160, "", "")));
	}
}
