package org.kado.store.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.Source;
import org.kado.store.LogStore.Setup;
import org.kado.store.Recording;
import org.kado.testing.Requirement;

/** The header tells what is watched, from which row on, and by whom the PC is used where that is wanted. */
@Requirement({"S1-25", "S2-07", "S2-16"})
class WatchedHeaderTest extends RecordingFixture {

	private static final Set<Source> WITHOUT_PROCESSES = EnumSet.complementOf(EnumSet.of(Source.PROCESS));

	private Recording open(List<String> watched, String user, String computer) throws IOException {
		Setup setup = Setups.in(folder).build();
		return store.open(new Setup(folder, setup.equipment(), setup.fingerprint(), setup.session(), setup.zone(), setup.agentVersion(),
				setup.tickMillis(), setup.pollMillis(), setup.thresholdMillis(), setup.slotMillis(), setup.memoryTotalBytes(),
				setup.processors(), setup.sources(), setup.rules(), setup.conditions(), setup.headerLanguage(), watched, user, computer));
	}

	private List<List<String>> watchedInOrder() throws IOException {
		return Collected.factsIn(folder).headers.stream().map(FactsHeader::watched).toList();
	}

	@Test
	void userAndComputerStandInItWhereTheyAreWanted() throws IOException {
		try (Recording recording = open(List.of("加工,監視.exe", "viewer"), "山田, 太郎", "PC-7")) {
			Samples.ticks(recording, NINE, 1);
		}
		FactsHeader header = Collected.factsIn(folder).headers.get(0);
		assertEquals(List.of("加工,監視.exe", "viewer"), header.watched());
		assertEquals("山田, 太郎", header.user());
		assertEquals("PC-7", header.computer());
	}

	@Test
	void elseTheFileDoesNotEvenNameTheKeys() throws IOException {
		try (Recording recording = open()) {
			Samples.ticks(recording, NINE, 1);
		}
		assertEquals(0, count(firstFile(), "h,user"));
		assertEquals(0, count(firstFile(), "h,computer"));
		FactsHeader header = Collected.factsIn(folder).headers.get(0);
		assertEquals("", header.user() + header.computer());
	}

	@Test
	void aChangeBeginsANewBlockBetweenTheRows() throws IOException {
		try (Recording recording = open(List.of("cnc"), "", "")) {
			long stamp = Samples.ticks(recording, NINE, 2);
			recording.watch(Setups.SOURCES, List.of("cnc", "laser"));
			Samples.ticks(recording, stamp, 1);
		}
		Collected read = Collected.factsIn(folder);
		assertEquals("httht", read.order.toString());
		assertEquals(List.of(), read.problems);
		assertEquals(List.of(List.of("cnc"), List.of("cnc", "laser")), watchedInOrder());
		assertEquals(List.of(1L, 2L, 3L), read.sequences());
	}

	@Test
	void beforeTheFirstRowThereIsOneBlockOnly() throws IOException {
		try (Recording recording = open(List.of("cnc"), "", "")) {
			recording.watch(WITHOUT_PROCESSES, List.of());
			Samples.ticks(recording, NINE, 1);
		}
		assertEquals(List.of(List.of()), watchedInOrder());
	}

	@Test
	void theNextDayAndTheNextStartGoOnWithWhatHolds() throws IOException {
		try (Recording recording = open(List.of("cnc"), "", "")) {
			Samples.ticks(recording, NINE, 1);
			recording.watch(Setups.SOURCES, List.of("laser"));
			Samples.ticks(recording, NINE + 86_400_000, 1);
		}
		try (Recording recording = open(List.of("laser"), "", "")) {
			Samples.ticks(recording, NINE + 86_400_000 + 5_000, 1);
		}
		assertEquals(List.of(List.of("cnc"), List.of("laser"), List.of("laser")), watchedInOrder(), "the second day has one block");
	}

	@Test
	void aBlockThatCouldNotBeWrittenComesBeforeTheNextRow() throws IOException {
		try (Recording recording = open(List.of("cnc"), "", "")) {
			long stamp = Samples.ticks(recording, NINE, 1);
			files.room = 40;
			assertThrows(IOException.class, () -> recording.watch(Setups.SOURCES, List.of("laser")));
			files.room = Long.MAX_VALUE;
			Samples.ticks(recording, stamp, 1);
		}
		Collected read = Collected.factsIn(folder);
		assertEquals(List.of("cnc"), watchedInOrder().get(0));
		assertEquals(List.of("laser"), watchedInOrder().get(watchedInOrder().size() - 1));
		assertEquals(2, read.ticks.size());
		assertEquals('t', read.order.charAt(read.order.length() - 1));
	}
}
