package org.kado.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kado.analysis.Figures.DAY;
import static org.kado.analysis.Figures.HOUR;
import static org.kado.analysis.Figures.MINUTE;
import static org.kado.analysis.Figures.SECOND;
import static org.kado.analysis.Figures.analyse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.kado.analysis.health.CollectionDays;
import org.kado.analysis.health.HealthChecks;
import org.kado.analysis.sum.SumScope;
import org.kado.model.Problem;
import org.kado.model.TimeRange;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.Source;
import org.kado.model.health.CollectedDay;
import org.kado.model.health.CollectionRow;
import org.kado.model.health.HealthFinding;

/** Every check finds what it is for, and nothing in a recording where all is well. */
class HealthChecksTest {

	private static final long NOW = Recording.BASE + 30 * DAY;

	private static List<HealthFinding> of(InstallationFacts facts, long lastMillis) {
		return new HealthChecks(lastMillis, NOW).of(facts, analyse(facts));
	}

	private static List<String> ids(Recording recording) {
		InstallationFacts facts = recording.installation();
		return of(facts, analyse(facts).period().endMillis()).stream().map(HealthFinding::check).toList();
	}

	private static Recording well() {
		return Recording.fromBase().start().work(0, 20 * SECOND).runTo(10 * MINUTE);
	}

	@Test
	void nothingIsFoundWhereAllIsWell() {
		assertEquals(List.of(), ids(well()));
	}

	@Test
	void clocks() {
		assertEquals(List.of("clock_hour", "clock_suspect"), ids(well().runTo(2 * HOUR).setClock(-HOUR).runTo(3 * HOUR)));
		assertEquals(List.of("clock_set"), ids(well().setClock(5 * MINUTE).runTo(20 * MINUTE)));
		assertEquals(List.of(), ids(well().setClock(30 * SECOND).runTo(20 * MINUTE)), "half a minute is no matter");
		assertEquals(List.of("clock_ahead"), ids(Recording.from("2026-06-01T00:00:00Z").start().run(MINUTE)));
	}

	@Test
	void daysThatNobodyCollected() {
		InstallationFacts facts = well().installation();
		long end = analyse(facts).period().endMillis();
		HealthFinding late = of(facts, end + 4 * DAY).get(0);
		assertEquals("not_collected", late.check());
		assertEquals(4 * DAY, late.millis());
		assertEquals(List.of(), of(facts, end + 2 * DAY));
		assertEquals(List.of("dark_days"), ids(well().hole(2 * DAY).run(MINUTE)));
	}

	@Test
	void sources() {
		Recording broken = well().event(EventKind.SOURCE_BROKEN, "source", "input", "reason", "x").run(MINUTE);
		InstallationFacts facts = broken.installation();
		HealthFinding finding = of(facts, analyse(facts).period().endMillis()).get(0);
		assertEquals(List.of("source_broken", "input"), List.of(finding.check(), finding.detail()));
		assertEquals(MINUTE, finding.millis());
		assertEquals(List.of(), ids(well().event(EventKind.SOURCE_BROKEN, "source", "input").run(MINUTE).event(EventKind.SOURCE_RESTORED, "source", "input").run(MINUTE)));
		Recording without = Recording.fromBase();
		without.sources = EnumSet.of(Source.PROCESS);
		assertEquals(List.of("no_input"), ids(without.start().run(MINUTE)));
		assertEquals(List.of("ghost_input"), ids(Recording.fromBase().start().inputEvery(20 * SECOND, 0, HOUR).runTo(2 * HOUR)));
	}

	@Test
	void agentsAndDisks() {
		Recording restarts = Recording.fromBase();
		for (int i = 0; i < 6; i++) {
			restarts.start().run(MINUTE);
		}
		assertEquals(List.of("agent_restarts"), ids(restarts));
		assertEquals(List.of("disk_low"), ids(well().event(EventKind.DISK_LOW, "free_mb", "90").run(MINUTE)));
		assertEquals(List.of(), ids(well().event(EventKind.DISK_LOW, "free_mb", "90").run(MINUTE).event(EventKind.DISK_ENOUGH, "free_mb", "900").run(MINUTE)));
		assertEquals(List.of("write_failed"), ids(well().event(EventKind.WRITE_FAILED, "failed_ms", "5000", "reason", "x").run(MINUTE)));
		assertEquals(List.of("power_cuts"), ids(well().event(EventKind.TORN_TAIL, "bytes", "7").run(MINUTE)));
		assertEquals(List.of("zone_changed"), ids(well().event(EventKind.ZONE_CHANGE, "zone", "Asia/Tokyo").run(MINUTE)));
		Recording stalls = well();
		for (int i = 0; i < 11; i++) {
			stalls.event(EventKind.STALL, "missed_ms", "10000").run(MINUTE);
		}
		assertEquals(List.of("tick_holes"), ids(stalls));
	}

	@Test
	void twoAgentsAtOnce() {
		Recording first = Recording.fromBase().start().runTo(2 * HOUR);
		Recording second = Recording.fromBase();
		second.session = "2";
		second.start().runTo(HOUR);
		InstallationFacts facts = Recording.installation(first.facts(), second.facts());
		HealthFinding finding = of(facts, analyse(facts).period().endMillis()).get(0);
		assertEquals("two_agents", finding.check());
		assertEquals(HOUR, finding.millis());
	}

	@Test
	void wholeFolders() {
		InstallationFacts one = well().installation();
		Recording other = Recording.fromBase();
		other.thresholdMillis = 120_000;
		InstallationFacts two = other.start().run(MINUTE).installation();
		List<Problem> problems = List.of(new Problem("a.csv", 1, Problem.Kind.CONFLICTING_ROWS, ""), new Problem("b.csv", 0, Problem.Kind.UNREADABLE, ""),
				new Problem("c.csv", 0, Problem.Kind.ZONE_ASSUMED, ""), new Problem("d.csv", 0, Problem.Kind.CONFLICTING_ROWS, ""));
		List<HealthFinding> findings = HealthChecks.of(List.of(one, two), problems);
		assertEquals(List.of("duplicate_name", "threshold_differs", "unreadable_files", "conflicts", "naive_zone"), findings.stream().map(HealthFinding::check).toList());
		assertEquals("60 s, 120 s", findings.get(1).detail());
		assertEquals(2, findings.get(3).count());
		assertEquals(List.of(), HealthChecks.of(List.of(one), List.of()));
	}

	@Test
	void collectedDays() {
		Recording recording = Recording.from("2026-04-02T00:00:00Z").start().run(DAY).hole(DAY).run(DAY / 2);
		recording.event(EventKind.DISK_LOW, "free_mb", "100");
		recording.run(HOUR).event(EventKind.DISK_LOW, "free_mb", "80");
		InstallationFacts facts = recording.run(HOUR).installation();
		TimeRange folder = new TimeRange(Recording.BASE, Recording.BASE + 6 * DAY);
		CollectionRow row = CollectionDays.of(facts, analyse(facts), folder, new SumScope(ZoneId.of("UTC"), Optional.empty()));
		assertEquals(List.of(CollectedDay.Kind.OUTSIDE, CollectedDay.Kind.WHOLE, CollectedDay.Kind.MISSING, CollectedDay.Kind.PART, CollectedDay.Kind.NOT_COLLECTED,
				CollectedDay.Kind.NOT_COLLECTED), row.days().stream().map(CollectedDay::kind).toList());
		assertEquals(Optional.of(LocalDate.of(2026, 4, 5)), row.missingSince());
		assertEquals(Instant.ofEpochMilli(Recording.BASE + 3 * DAY + DAY / 2 + 5 * HOUR), row.diskFull().orElseThrow(), "80 MB left at 20 MB an hour");
	}

	@Test
	void theDocumentListsEveryCheck() throws IOException {
		String document = Files.readString(Path.of("..", "..", "docs", "formats", "figures.md"));
		String section = document.substring(document.indexOf("### What is looked for"));
		Set<String> listed = Pattern.compile("(?m)^\\| `(\\w+)` \\|").matcher(section).results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
		assertEquals(new TreeSet<>(HealthChecks.IDS), listed);
	}
}
