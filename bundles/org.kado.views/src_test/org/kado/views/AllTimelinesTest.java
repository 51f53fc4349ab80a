package org.kado.views;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.analysis.StateAnalysis;
import org.kado.archive.index.KeptStates;
import org.kado.model.facts.Event;
import org.kado.model.facts.EventKind;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.SessionFacts;
import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.model.facts.TickColumns;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.StateTimeline;

/** States of several installations, decided by several threads: the same, in the same order, as by one. */
class AllTimelinesTest {

	private static final AnalysisSettings SETTINGS = AnalysisSettings.asRecorded();
	private static final int TICK_MILLIS = 60_000;
	private static final int TICKS = 300;
	private static final int SEEDS = 12;
	private static final int MANY = 23;

	@TempDir
	Path folder;

	/** Hears which installation's rows are fetched. */
	private interface Fetching {

		void of(int installation);
	}

	private static FactsSegment.Rows rows(int installation, int day) {
		SplittableRandom random = new SplittableRandom(installation * 1_000L + day);
		TickColumns.Builder columns = new TickColumns.Builder();
		List<Event> events = new ArrayList<>();
		Tick tick = new Tick();
		for (int i = 1; i <= TICKS; i++) {
			long number = (long) day * TICKS + i;
			long stamp = number * TICK_MILLIS;
			if (random.nextInt(60) == 0) {
				events.add(new Event(number, stamp - TICK_MILLIS, stamp - TICK_MILLIS, random.nextBoolean() ? EventKind.LOCK : EventKind.UNLOCK, Map.of()));
			}
			tick.begin(number, stamp, TICK_MILLIS);
			if (i / 50 % 2 == 0 && random.nextInt(3) > 0) {
				tick.input(1, stamp - 1_000, stamp - 1_000, -1, -1);
			} else {
				tick.noInput();
			}
			columns.add(tick);
		}
		return new FactsSegment.Rows(columns.build(), events, List.of());
	}

	private static InstallationFacts facts(int installation, int days, Fetching fetching) {
		FactsHeader header = new FactsHeader(1, new UUID(1, installation), "f", "press " + installation, ZoneId.of("Asia/Tokyo"), "1", "0.1", TICK_MILLIS, 1000, 120_000, 1, 1,
				Set.of(Source.INPUT, Source.LOCK), List.of());
		List<FactsSegment> segments = IntStream.range(0, days).mapToObj(day -> new FactsSegment(header, () -> {
			fetching.of(installation);
			return rows(installation, day);
		}, OptionalLong.of(installation * 1_000L + day))).toList();
		return new InstallationFacts("id" + installation, header.equipment(), header.zone(), List.of(new SessionFacts("1", segments)), List.of());
	}

	private static AllTimelines all(Stream<InstallationFacts> facts, Optional<Path> index, int threads) {
		Optional<KeptStates> kept = index.map(path -> new KeptStates(path, StateAnalysis.VERSION));
		return new AllTimelines(facts.map(one -> new LazyTimeline(SETTINGS, kept, one)).toList(), threads);
	}

	private AllTimelines many(Optional<Path> index, int threads, Fetching fetching) {
		return all(IntStream.range(0, MANY).mapToObj(installation -> facts(installation, 1, fetching)), index, threads);
	}

	private static long living() {
		return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("kado-states")).count();
	}

	private static Map<String, byte[]> files(Path index) throws IOException {
		Map<String, byte[]> files = new TreeMap<>();
		try (Stream<Path> all = Files.list(index)) {
			for (Path file : all.toList()) {
				files.put(file.getFileName().toString(), Files.readAllBytes(file));
			}
		}
		return files;
	}

	/** Some installations, and some days later the same and others: those that grew go on, those that did not are found. */
	private static List<List<StateTimeline>> lived(long seed, Optional<Path> index, int threads) {
		SplittableRandom random = new SplittableRandom(seed);
		int[] days = new int[random.nextInt(1, 9)];
		List<List<StateTimeline>> told = new ArrayList<>();
		for (int look = 0; look < 3; look++) {
			for (int i = 0; i < days.length; i++) {
				days[i] += random.nextInt(3);
			}
			int present = look == 0 ? random.nextInt(days.length + 1) : days.length;
			told.add(all(IntStream.range(0, present).mapToObj(i -> facts(i, days[i], installation -> { })), index, threads).stream().toList());
			assertEquals(IntStream.range(0, present).mapToObj(i -> "id" + i).toList(), told.get(look).stream().map(StateTimeline::installation).toList());
		}
		return told;
	}

	@Test
	void severalThreadsTellWhatOneTells() throws IOException {
		for (long seed = 1; seed <= SEEDS; seed++) {
			Path alone = Files.createDirectory(folder.resolve(seed + "-1"));
			List<List<StateTimeline>> expected = lived(seed, Optional.of(alone), 1);
			for (int threads : new int[] {2, 4}) {
				Path index = Files.createDirectory(folder.resolve(seed + "-" + threads));
				assertEquals(expected, lived(seed, Optional.of(index), threads), "seed " + seed);
				assertEquals(expected, lived(seed, Optional.empty(), threads), "seed " + seed);
				Map<String, byte[]> files = files(alone);
				Map<String, byte[]> others = files(index);
				assertEquals(files.keySet(), others.keySet());
				files.forEach((name, bytes) -> assertArrayEquals(bytes, others.get(name), name));
			}
		}
		assertEquals(0, living());
	}

	/** As many as there are threads: they wait for each other, and none goes on alone. */
	@Test
	void asManyAreDecidedAtOnceAsThereAreThreads() {
		for (int threads : new int[] {2, 4}) {
			CyclicBarrier together = new CyclicBarrier(threads);
			Queue<Throwable> alone = new ConcurrentLinkedQueue<>();
			boolean[] met = new boolean[threads];
			Stream<InstallationFacts> each = IntStream.range(0, threads).mapToObj(i -> facts(i, 1, installation -> {
				try {
					if (!met[installation]) {
						together.await(30, TimeUnit.SECONDS);
						met[installation] = true;
					}
				} catch (Exception e) {
					alone.add(e);
				}
			}));
			assertEquals(threads, all(each, Optional.empty(), threads).stream().toList().size());
			assertEquals(List.of(), List.copyOf(alone));
		}
	}

	/** What was decided lies in a file before the rows of another installation are fetched. */
	@Test
	void rowsOfNoMoreInstallationsThanThreadsAreFetchedAtATime() throws IOException {
		for (int threads : new int[] {1, 2, 4}) {
			Path index = Files.createDirectory(folder.resolve("index" + threads));
			Set<Integer> begun = ConcurrentHashMap.newKeySet();
			Queue<Integer> tooMany = new ConcurrentLinkedQueue<>();
			many(Optional.of(index), threads, installation -> {
				synchronized (begun) {
					if (begun.add(installation) && begun.size() - states(index) > threads) {
						tooMany.add(installation);
					}
				}
			}).stream().forEach(timeline -> assertFalse(timeline.period().isEmpty()));
			assertEquals(MANY, states(index));
			assertEquals(List.of(), List.copyOf(tooMany));
		}
	}

	private static int states(Path index) {
		return index.toFile().list((parent, name) -> name.endsWith(KeptStates.ENDING)).length;
	}

	/** The first of those that fail, in their order, tells why, as if there were one thread; installations before it are known. */
	@Test
	void theFirstThatFailsIsTold() {
		Map<Integer, RuntimeException> failures = Map.of(9, new IllegalStateException("nine"), 10, new IllegalStateException("ten"), 11, new IllegalStateException("eleven"));
		for (int threads : new int[] {1, 2, 4}) {
			AllTimelines all = many(Optional.empty(), threads, installation -> {
				if (failures.containsKey(installation)) {
					throw failures.get(installation);
				}
			});
			for (int time = 0; time < 2; time++) {
				List<StateTimeline> told = new ArrayList<>();
				assertSame(failures.get(9), assertThrows(IllegalStateException.class, () -> all.stream().forEach(told::add)));
				assertEquals(9, told.size());
				assertEquals(0, living());
			}
		}
	}

	/** The other thread ends what it had begun. */
	@Test
	void whereOneFailsNoOtherIsBegun() {
		CompletableFuture<Thread> failed = new CompletableFuture<>();
		Set<Integer> others = ConcurrentHashMap.newKeySet();
		AllTimelines all = many(Optional.empty(), 2, installation -> {
			if (installation == 9) {
				failed.complete(Thread.currentThread());
				throw new IllegalStateException("nine");
			}
			if (installation > 9) {
				others.add(installation);
				join(failed.orTimeout(30, TimeUnit.SECONDS).join());
			}
		});
		assertThrows(IllegalStateException.class, () -> all.stream().toList());
		assertTrue(Set.of(10).containsAll(others), others.toString());
	}

	private static void join(Thread thread) {
		try {
			thread.join();
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void errorsAreToldAsWell() {
		AssertionError error = new AssertionError();
		AllTimelines all = many(Optional.empty(), 2, installation -> {
			if (installation == 1) {
				throw error;
			}
		});
		assertSame(error, assertThrows(AssertionError.class, () -> all.stream().toList()));
	}

	/** Where the memory does for one at a time, that is how it goes on. */
	@Test
	void whatFailsOnlyBesideAnotherIsDecidedAlone() {
		Thread asking = Thread.currentThread();
		AllTimelines all = many(Optional.empty(), 2, installation -> {
			if (Thread.currentThread() != asking) {
				throw new OutOfMemoryError();
			}
		});
		assertEquals(MANY, all.stream().toList().size());
	}

	/** Whoever cancels a job may interrupt its thread: it goes to the end, as with one thread, and the job can see it then. */
	@Test
	void anInterruptedThreadWaitsForTheOthersAndStaysInterrupted() {
		List<StateTimeline> expected = many(Optional.empty(), 1, installation -> { }).stream().toList();
		Thread asking = Thread.currentThread();
		AllTimelines all = many(Optional.empty(), 2, installation -> asking.interrupt());
		List<StateTimeline> told = all.stream().toList();
		long left = living();
		assertTrue(Thread.interrupted());
		assertEquals(0, left);
		assertEquals(expected, told);
	}

	/** The second one waits for what the first one decides. */
	@Test
	void whereTwoAskForOneInstallationItIsDecidedOnce() {
		AtomicInteger fetched = new AtomicInteger();
		List<LazyTimeline> asked = new ArrayList<>();
		Queue<StateTimeline> told = new ConcurrentLinkedQueue<>();
		Thread second = new Thread(() -> told.add(asked.get(0).timeline()));
		asked.add(new LazyTimeline(SETTINGS, Optional.empty(), facts(1, 1, installation -> {
			if (fetched.incrementAndGet() == 1) {
				second.start();
				while (second.isAlive() && second.getState() != Thread.State.BLOCKED) {
					Thread.onSpinWait();
				}
			}
		})));
		StateTimeline first = asked.get(0).timeline();
		join(second);
		assertEquals(1, fetched.get());
		assertSame(first, told.remove());
	}

	@Test
	void whoAsksASecondTimeHasNothingDecided() throws Exception {
		AtomicInteger fetched = new AtomicInteger();
		AllTimelines all = many(Optional.empty(), 2, installation -> fetched.incrementAndGet());
		Queue<List<StateTimeline>> told = new ConcurrentLinkedQueue<>();
		List<Thread> asking = IntStream.range(0, 3).mapToObj(i -> new Thread(() -> told.add(all.stream().toList()))).toList();
		asking.forEach(Thread::start);
		for (Thread thread : asking) {
			thread.join();
		}
		int before = fetched.get();
		told.add(all.stream().toList());
		assertEquals(before, fetched.get());
		assertEquals(4, told.size());
		told.forEach(each -> IntStream.range(0, MANY).forEach(i -> assertSame(told.peek().get(i), each.get(i))));
	}
}
