package org.kado.store.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.kado.store.AppendedFormat;

/** A facts file that grew, read on from where it could be: the same as read from its beginning, wherever it was cut. */
class FactsResumeTest {

	private static final int FILES = 300;
	private static final String FIRST = "kado-facts,1\r\n";
	private static final String HEADER = "h,installation,11111111-1111-4111-8111-111111111111\r\nh,equipment,press\r\nh,zone,Asia/Tokyo\r\nh,session,%d\r\nh,agent,1\r\nh,tick_ms,5000\r\n"
			+ "h,poll_ms,1000\r\nh,threshold_ms,60000\r\nh,source,input\r\nh,source,process\r\nh,rule,run,process,a.exe,20.0\r\nh,end\r\n";
	private static final String[] ODD = { "?\r\n", "zz,1,2\r\n", "t,1\r\n", "t,7,x,5,,,,,,,,,,,\r\n", "p,7,a.exe,1,2,3,4\r\n", "\r\n", "e,9,9,9,lock,torn~\r\n", "\"e\",5,5,5,lock\r\n", "h,end\r\n",
			"\"h\",end\r\n", FIRST, "h,equipment,lathe\r\n", "\uFEFFt,3,3,5,,,,,,,,,,,\r\n", "t,4,4,5,,,,,,,,,,,\n" };

	private final FactsFormat format = new FactsFormat();

	@Test
	void aFileThatGrewIsReadOnFromAnywhere() throws IOException {
		int readOn = 0;
		int tried = 0;
		for (long seed = 0; seed < FILES; seed++) {
			Random random = new Random(seed);
			byte[] content = file(random).getBytes(StandardCharsets.UTF_8);
			Collected whole = Collected.facts(content);
			for (int i = 0; i < 8; i++) {
				byte[] before = Arrays.copyOf(content, random.nextInt(content.length + 1));
				List<Collected.Place> places = Collected.facts(before).places;
				if (!places.isEmpty()) {
					tried++;
					readOn += isReadOn(before, places.get(places.size() - 1), content, whole, "seed " + seed + " cut at " + before.length) ? 1 : 0;
				}
			}
		}
		assertTrue(tried > FILES, "tried " + tried);
		assertTrue(readOn > tried / 2, readOn + " of " + tried);
		assertTrue(readOn < tried, "some can't be: " + readOn + " of " + tried);
	}

	private boolean isReadOn(byte[] before, Collected.Place place, byte[] content, Collected whole, String what) throws IOException {
		Collected first = Collected.facts(before);
		Collected rest = new Collected();
		byte[] bytes = Arrays.copyOfRange(content, (int) place.offset(), content.length);
		if (!format.readOn("label/x.csv", new ByteArrayInputStream(bytes), new AppendedFormat.Place(place.offset(), place.line()), first.headers.get(place.headers() - 1), rest)) {
			return false;
		}
		assertEquals(whole.headers, first.headers.subList(0, place.headers()), what);
		assertEquals(whole.ticks, joined(first.ticks.subList(0, place.ticks()), rest.ticks), what);
		assertEquals(whole.events, joined(first.events.subList(0, place.events()), rest.events), what);
		assertEquals(whole.anchors, joined(first.anchors.subList(0, place.anchors()), rest.anchors), what);
		assertEquals(whole.problems, rest.problems, what);
		Collected.Place last = whole.places.get(whole.places.size() - 1);
		Collected.Place lastOfRest = rest.places.get(rest.places.size() - 1);
		assertEquals(last.offset(), lastOfRest.offset(), what);
		assertEquals(last.line(), lastOfRest.line(), what);
		assertEquals(last.ticks(), place.ticks() + lastOfRest.ticks(), what);
		return true;
	}

	private static <T> List<T> joined(List<T> first, List<T> second) {
		List<T> both = new ArrayList<>(first);
		both.addAll(second);
		return both;
	}

	@Test
	void noPlaceIsToldOnceSomethingWasDamaged() throws IOException {
		assertEquals(1, Collected.facts(FIRST + HEADER.formatted(1) + tick(1) + "?\r\n" + tick(2)).places.size());
		assertTrue(Collected.facts(FIRST + tick(1)).places.isEmpty(), "no header");
	}

	@Test
	void anotherHeaderHangsOnWhatStandsBefore() throws IOException {
		Collected before = Collected.facts(FIRST + HEADER.formatted(1) + tick(1));
		assertFalse(format.readOn("x", new ByteArrayInputStream((tick(1) + "h,end\r\n" + tick(2)).getBytes(StandardCharsets.UTF_8)), new AppendedFormat.Place(9, 9),
				before.headers.get(0), new Collected()));
	}

	private static String tick(int number) {
		return "t," + number + "," + number * 5000L + ",5000,0,,,,,,,,,11.7,2996866\r\n";
	}

	private static String file(Random random) {
		StringBuilder file = new StringBuilder(FIRST).append(HEADER.formatted(1));
		int oddOf = random.nextInt(3) == 0 ? 12 : 200;
		for (int i = 1, rows = 3 + random.nextInt(60); i < rows; i++) {
			switch (random.nextInt(oddOf)) {
				case 0 -> file.append(ODD[random.nextInt(ODD.length)]);
				case 1 -> file.append(HEADER.formatted(1 + random.nextInt(3)));
				case 2, 3 -> file.append("e," + i + "," + i * 5000L + "," + i * 5000L + ",lock\r\n");
				case 4, 5 -> file.append("a," + i * 5000L + "," + i * 4000L + ",1000\r\n");
				case 6 -> file.append("o," + i * 5000L + ",5000,7,100,200,0\r\n");
				default -> file.append(tick(i)).append(random.nextBoolean() ? "p," + i + ",a.exe,1,35,202572,0\r\n" : "").append(random.nextBoolean() ? "r," + i + ",1,\r\n" : "");
			}
		}
		return file.toString();
	}
}
