package org.kado.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.Source;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;
import org.kado.model.report.EpisodeConvention;

/** Names that stand in files and on command lines: once shipped they are only added to. */
class WireNamesTest {

	@Test
	void statesInStackingOrder() {
		assertEquals(List.of("man", "machine", "idle", "locked", "asleep", "off", "clock_suspect", "no_data"), Arrays.stream(State.values()).map(State::id).toList());
	}

	@Test
	void sources() {
		assertEquals(List.of("input", "input_counts", "cpu", "memory", "network", "process", "sleep", "lock", "shutdown", "window", "folder", "all_processes",
				"per_cpu", "disk"),
				Arrays.stream(Source.values()).map(Source::id).toList());
		Stream.of(Source.values()).forEach(s -> assertEquals(Optional.of(s), Source.find(s.id())));
		assertEquals(Optional.empty(), Source.find("gamepad"));
	}

	@Test
	void eventKinds() {
		Stream.of(EventKind.values()).forEach(k -> assertEquals(k, EventKind.of(k.id())));
		assertEquals(EventKind.UNKNOWN, EventKind.of("from_the_future"));
		assertEquals(EventKind.values().length, Stream.of(EventKind.values()).map(EventKind::id).distinct().count());
	}

	@Test
	void bucketsBasesAndConventions() {
		assertEquals(Optional.of(Bucket.HOUR), Bucket.find("hour"));
		assertEquals(Optional.empty(), Bucket.find("HOUR"));
		assertEquals(Optional.of(Basis.CALENDAR), Basis.find("24h"));
		assertEquals(Optional.empty(), Basis.find("calendar"));
		assertEquals(Optional.of(Basis.fixed(480 * 60_000)), Basis.find("fixed:480"));
		assertEquals("fixed:462.5", Basis.find("fixed:462.5").orElseThrow().id());
		for (String wrong : List.of("fixed:", "fixed:0", "fixed:1441", "fixed:-5", "fixed:1e3", "fixed")) {
			assertEquals(Optional.empty(), Basis.find(wrong), wrong);
		}
		assertEquals(Optional.of(EpisodeConvention.HOLD_OVER), EpisodeConvention.find("hold-over"));
		assertEquals(Optional.empty(), EpisodeConvention.find(""));
	}
}
