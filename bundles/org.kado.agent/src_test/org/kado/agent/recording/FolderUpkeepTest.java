package org.kado.agent.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.kado.agent.text.Phrase;
import org.kado.model.facts.EventKind;
import org.kado.store.Recording;
import org.kado.store.Upkeep;
import org.kado.testing.Requirement;

/** Care for the log folder, round by round. */
@SuppressWarnings("resource") // no thread is started here
class FolderUpkeepTest {

	private static final long MEGABYTE = 1_000_000;

	private final List<String> events = new ArrayList<>();
	private final List<Phrase> notices = new ArrayList<>();
	private final List<Integer> leftOut = new ArrayList<>();
	private final List<Integer> asked = new ArrayList<>();
	private OptionalLong free = OptionalLong.of(1_000 * MEGABYTE);
	private Upkeep next = Upkeep.NOTHING;
	private boolean unreadable;

	private FolderUpkeep upkeep(long reserveMegabytes) {
		Recording recording = (Recording) Proxy.newProxyInstance(Recording.class.getClassLoader(), new Class<?>[] { Recording.class },
				(proxy, method, args) -> switch (method.getName()) {
				case "freeBytes" -> free;
				case "leaveOut" -> leftOut.add((Integer) args[0]) ? null : null;
				case "upkeep" -> {
					asked.add((Integer) args[0]);
					if (unreadable) {
						throw new IOException("gone");
					}
					yield next;
				}
				default -> throw new IllegalStateException(method.getName());
				});
		return new FolderUpkeep(recording, new FolderUpkeep.Policy(reserveMegabytes * MEGABYTE, 31),
				(kind, details) -> events.add(kind.id() + new TreeMap<>(details)), notices::add);
	}

	@Test
	@Requirement("A29")
	void detailIsLeftOutBelowTheReserveAndComesBackWithAMargin() {
		FolderUpkeep upkeep = upkeep(200);
		List<Long> megabytes = List.of(300L, 199L, 150L, 149L, 160L, 205L, 219L, 221L, 205L, 200L, 199L);
		for (long each : megabytes) {
			free = OptionalLong.of(each * MEGABYTE);
			upkeep.round();
		}
		assertEquals(List.of(1, 2, 1, 0, 1), leftOut);
		assertEquals(List.of("disk_low{free_mb=199, left_out=n, reserve_mb=200}", "disk_low{free_mb=149, left_out=n c, reserve_mb=200}",
				"disk_low{free_mb=205, left_out=n, reserve_mb=200}", "disk_enough{free_mb=221, reserve_mb=200}", "disk_low{free_mb=199, left_out=n, reserve_mb=200}"),
				events);
		assertEquals(List.of("run.diskLow", "run.diskLow", "run.diskLow", "run.diskEnough", "run.diskLow"), notices.stream().map(Phrase::id).toList());
	}

	@Test
	@Requirement("A29")
	void withEachQuarterOfTheReserveOneKindMoreIsLeftOut() {
		FolderUpkeep upkeep = upkeep(200);
		for (long each : List.of(200L, 199L, 150L, 149L, 99L, 49L, 0L)) {
			free = OptionalLong.of(each * MEGABYTE);
			upkeep.round();
		}
		assertEquals(List.of(1, 2, 3, 4), leftOut);
		assertTrue(events.get(events.size() - 1).contains("left_out=n c d s"), events.toString());
	}

	@Test
	void withoutReserveOrKnownSpaceNothingIsLeftOut() {
		free = OptionalLong.of(1);
		upkeep(0).round();
		free = OptionalLong.empty();
		upkeep(200).round();
		assertEquals(List.of(), leftOut);
	}

	@Test
	void whatWasDoneIsTold() {
		FolderUpkeep upkeep = upkeep(200);
		next = new Upkeep("a.csv", "", "", true);
		assertTrue(upkeep.round());
		next = new Upkeep("", "b.csv.gz", "", true);
		assertTrue(upkeep.round());
		next = new Upkeep("", "", "c.csv: locked", true);
		assertTrue(upkeep.round());
		next = Upkeep.NOTHING;
		assertFalse(upkeep.round());
		assertEquals(List.of("facts_deleted{file=b.csv.gz}"), events);
		assertEquals(List.of(Phrase.of("run.upkeepFailed", "c.csv: locked")), notices);
		assertEquals(List.of(31, 31, 31, 31), asked);
	}

	@Test
	void folderThatCannotBeListedIsTriedAgain() {
		unreadable = true;
		FolderUpkeep upkeep = upkeep(200);
		assertFalse(upkeep.round());
		unreadable = false;
		next = new Upkeep("a.csv", "", "", true);
		assertTrue(upkeep.round());
	}

	@Test
	void eventsOfOtherThreadsStandInTheFactsWithTheNextTick() {
		Run run = Run.from("2026-04-01T10:00:00Z");
		run.host.at(12, () -> run.rows.eventLater(EventKind.DISK_LOW, java.util.Map.of("free_mb", "1")));
		WrittenRows written = run.until(60);
		assertEquals(1, written.events(EventKind.DISK_LOW).size());
		assertEquals(run.written.ticks().get(2).stampMillis(), written.events(EventKind.DISK_LOW).get(0).stampMillis());
	}
}
