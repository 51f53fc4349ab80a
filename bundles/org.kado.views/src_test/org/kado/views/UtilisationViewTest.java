package org.kado.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.kado.archive.LogFolder;
import org.kado.model.TimeRange;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.report.ReportRow;
import org.kado.model.report.StateTimeline;

class UtilisationViewTest {

	private static final String ID = FactsBuilder.ID.toString();

	private final UtilisationView view = new UtilisationView(new FactsBuilder().ticks(5, 1000).folder(), AnalysisSettings.asRecorded());

	@Test
	void statesAreFoundOutOnce() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			Callable<StateTimeline> question = () -> view.findTimeline(ID).orElseThrow();
			for (Future<StateTimeline> answer : threads.invokeAll(List.of(question, question, question, question))) {
				assertSame(view.timelines().get(0), answer.get());
			}
		} finally {
			threads.shutdownNow();
		}
	}

	@Test
	void otherSettingsDecideAnew() {
		UtilisationView other = view.with(AnalysisSettings.asRecorded().withThresholdMillis(10_000));
		assertNotSame(view.timelines().get(0), other.timelines().get(0));
		assertSame(view.folder(), other.folder());
		assertEquals(10_000, other.settings().thresholdMillis().getAsLong());
	}

	@Test
	void unknownInstallationsHaveNoTimeline() {
		assertEquals(Optional.empty(), view.findTimeline("unknown"));
	}

	@Test
	void thePeriodRunsFromTheFirstRecordToTheLast() {
		assertEquals(Optional.of(new TimeRange(0, 1_000_000)), view.period());
		LogFolder empty = new LogFolder(Path.of("logs"), List.of(), List.of(), 0, 0);
		assertEquals(Optional.empty(), new UtilisationView(empty, AnalysisSettings.asRecorded()).period());
	}

	@Test
	void everyEquipmentIsListedWithItsTotal() {
		EquipmentSummary summary = view.equipment(Basis.OBSERVED, Optional.empty()).get(0);
		assertEquals("press", summary.equipment());
		assertEquals(ID, summary.installation());
		assertEquals(FactsBuilder.TOKYO, summary.zone());
		assertEquals(Optional.empty(), summary.total().date());
		assertEquals(view.report(Bucket.EQUIPMENT, Basis.OBSERVED, Optional.empty()), List.of(summary.total()));
	}

	@Test
	void theZoneAskedForDecidesTheDays() {
		ZoneId utc = ZoneOffset.UTC;
		ReportRow row = view.report(Bucket.DAY, Basis.OBSERVED, Optional.of(utc)).get(0);
		assertEquals(utc, row.date().orElseThrow().getZone());
		assertEquals(utc, view.equipment(Basis.OBSERVED, Optional.of(utc)).get(0).zone());
		assertEquals(FactsBuilder.TOKYO, view.report(Bucket.DAY, Basis.OBSERVED, Optional.empty()).get(0).date().orElseThrow().getZone());
	}

	@Test
	void atItsEndsTheTimeShownStandsForWholeDays() {
		long midnight = -9 * 3_600_000L;
		TimeRange day = new TimeRange(midnight, midnight + 86_400_000);
		assertEquals(day, view.wholeDaysAtTheEnds(new TimeRange(0, 1_000_000)));
		assertEquals(new TimeRange(5, day.endMillis()), view.wholeDaysAtTheEnds(new TimeRange(5, 1_000_000)));
		assertEquals(new TimeRange(day.startMillis(), 999_999), view.wholeDaysAtTheEnds(new TimeRange(0, 999_999)));
		assertEquals(view.report(Bucket.DAY, Basis.OBSERVED, Optional.empty()), view.report(Bucket.DAY, Basis.OBSERVED, day));
	}
}
