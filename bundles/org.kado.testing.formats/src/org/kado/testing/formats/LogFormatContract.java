package org.kado.testing.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kado.store.LogFormat;
import org.kado.store.ReadRules;

/** What every reader of logs keeps to. Each reader's test extends this one and names the reader. */
@Timeout(120)
public abstract class LogFormatContract {

	private static final List<String> NAMES = List.of("x", "data.csv", "a.json", "230301-230331_x.csv", "20220401-20220430_設備A_稼働率.csv", "");
	private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
	private static final int RUNS = 300;
	private static final int MOST_PROBLEMS = 1010;

	/** The reader. */
	protected abstract LogFormat format();

	/** What is said of the fixtures; a zone by default, since many have none. */
	protected ReadRules rules() {
		return ReadRules.inZone(ZoneOffset.UTC);
	}

	/** Whether a file is lines of text; else nothing is tried with line ends and byte order marks. */
	protected boolean isText() {
		return true;
	}

	/** Whether files with bare CR are read as well. */
	protected boolean takesBareCr() {
		return true;
	}

	/** Whether rows of a cut file may be these; by default the first ones of the whole file. */
	protected boolean mayRemain(List<String> cut, List<String> whole) {
		return cut.size() <= whole.size() && whole.subList(0, cut.size()).equals(cut);
	}

	private List<Fixture> own() {
		List<Fixture> own = Fixture.of(format().id());
		assertFalse(own.isEmpty(), "no fixture of " + format().id());
		return own;
	}

	/** Reads with a reader of its own. */
	protected final Told read(Fixture fixture) throws IOException {
		return read(format(), fixture);
	}

	private Told read(LogFormat format, Fixture fixture) throws IOException {
		Told told = new Told();
		format.read(fixture, rules(), told);
		return told;
	}

	@Test
	void knowsItsOwnByContentUnderAnyName() throws IOException {
		for (Fixture fixture : own()) {
			assertTrue(format().recognises(fixture.name(), fixture.head()), fixture.toString());
			for (String name : NAMES) {
				assertTrue(format().recognises(name, fixture.head()), fixture + " as " + name);
			}
			assertFalse(read(fixture).rows().isEmpty(), fixture.toString());
			assertEquals(List.of(), read(fixture).questions(), fixture.toString());
		}
	}

	@Test
	void refusesFilesOfAllOthers() {
		for (Fixture fixture : Fixture.all()) {
			if (!fixture.format().equals(format().id())) {
				assertFalse(format().recognises(fixture.name(), fixture.head()), fixture.toString());
				NAMES.forEach(name -> assertFalse(format().recognises(name, fixture.head()), fixture + " as " + name));
			}
		}
	}

	@Test
	void anyBytesAreReadToAnEnd() throws IOException {
		for (long seed = 0; seed < RUNS; seed++) {
			Random random = new Random(seed);
			byte[] bytes = new byte[random.nextInt(3000)];
			for (int i = 0; i < bytes.length; i++) {
				bytes[i] = interesting(random);
			}
			endures(new Fixture("", "x", bytes), seed);
		}
	}

	@Test
	void changedBytesAreReadToAnEnd() throws IOException {
		List<Fixture> own = own();
		for (long seed = 0; seed < RUNS; seed++) {
			Random random = new Random(seed);
			Fixture fixture = own.get(random.nextInt(own.size()));
			byte[] bytes = fixture.content();
			for (int i = random.nextInt(20); i >= 0; i--) {
				bytes[random.nextInt(bytes.length)] = interesting(random);
			}
			endures(fixture.with(bytes), seed);
		}
	}

	private void endures(Fixture fixture, long seed) throws IOException {
		try {
			format().recognises("230301-230331_x.csv", fixture.head());
			assertTrue(read(fixture).problems().size() <= MOST_PROBLEMS, "seed " + seed);
		} catch (RuntimeException e) {
			throw new AssertionError("seed " + seed, e);
		}
	}

	private static byte interesting(Random random) {
		String often = "\"\",,,;\t\n\r\0:|{}[]tpneaih0123456789-.=/\u0018";
		return random.nextInt(3) == 0 ? (byte) random.nextInt(256) : (byte) often.charAt(random.nextInt(often.length()));
	}

	@Test
	void whatStandsBeforeACutIsKept() throws IOException {
		for (Fixture fixture : own()) {
			byte[] bytes = fixture.content();
			Told whole = read(fixture);
			Told before = new Told();
			boolean inFirstLine = true;
			for (int cut = 0; cut < bytes.length; cut++) {
				Told told = read(fixture.with(Arrays.copyOf(bytes, cut)));
				assertTrue(mayRemain(told.rows(), whole.rows()), fixture + " cut at " + cut + ": " + told.rows());
				boolean inLine = cut > 0 && !isBreak(bytes[cut - 1]) && !isBreak(bytes[cut]);
				if (isText() && inLine && !inFirstLine) {
					boolean more = told.rows().size() > before.rows().size() || told.problems().size() > before.problems().size();
					assertTrue(more, fixture + " cut at " + cut + ": nothing is said of the line that was cut");
				} else if (cut > 0 && isBreak(bytes[cut - 1])) {
					inFirstLine = false;
					before = told;
				}
			}
		}
	}

	private static boolean isBreak(byte b) {
		return b == '\r' || b == '\n';
	}

	@Test
	void zerosOfAPowerCutHideNothing() throws IOException {
		for (Fixture fixture : own()) {
			Told whole = read(fixture);
			Told zeroed = read(fixture.with(joined(fixture.content(), new byte[512])));
			assertEquals(whole.rows(), zeroed.rows(), fixture.toString());
			if (isPlain(fixture)) {
				assertTrue(zeroed.problems().size() > whole.problems().size(), fixture.toString());
				int middle = lineStartInTheMiddle(fixture.content());
				byte[] first = Arrays.copyOf(fixture.content(), middle);
				byte[] rest = Arrays.copyOfRange(fixture.content(), middle, fixture.content().length);
				Told within = read(fixture.with(joined(first, new byte[512], new byte[] {first[first.length - 1]}, rest)));
				assertEquals(whole.rows(), within.rows(), fixture.toString());
				assertTrue(within.problems().size() > whole.problems().size(), fixture.toString());
			}
		}
	}

	@Test
	void lineEndsMakeNoDifference() throws IOException {
		for (Fixture fixture : own()) {
			for (String end : takesBareCr() ? List.of("\n", "\r\n", "\r") : List.of("\n", "\r\n")) {
				if (isPlain(fixture)) {
					String text = new String(fixture.content(), StandardCharsets.ISO_8859_1).replaceAll("\r\n|\r|\n", end);
					Fixture other = fixture.with(text.getBytes(StandardCharsets.ISO_8859_1));
					assertTrue(format().recognises("x", other.head()), fixture + " with " + end.length() + " bytes a line end");
					assertEquals(read(fixture).rows(), read(other).rows(), fixture.toString());
				}
			}
		}
	}

	@Test
	void byteOrderMarksMakeNoDifference() throws IOException {
		for (Fixture fixture : own()) {
			if (isPlain(fixture)) {
				byte[] bytes = fixture.content();
				int middle = lineStartInTheMiddle(bytes);
				byte[] first = Arrays.copyOf(bytes, middle);
				byte[] rest = Arrays.copyOfRange(bytes, middle, bytes.length);
				Fixture marked = fixture.with(joined(MARK, MARK, first, MARK, MARK, rest));
				assertTrue(format().recognises("x", marked.head()), fixture.toString());
				assertEquals(read(fixture).rows(), read(marked).rows(), fixture.toString());
			}
		}
	}

	@Test
	void nothingIsRememberedFromFileToFile() throws IOException {
		LogFormat reader = format();
		for (Fixture fixture : own()) {
			List<String> alone = read(fixture).rows();
			for (Fixture other : own()) {
				read(reader, other.with(Arrays.copyOf(other.content(), other.content().length / 2)));
				Told again = read(reader, fixture);
				assertEquals(alone, again.rows(), fixture + " after " + other);
			}
		}
	}

	@Test
	void threadsShareAReader() throws Exception {
		LogFormat reader = format();
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			for (Fixture fixture : own()) {
				List<String> alone = read(fixture).rows();
				List<Future<List<String>>> all = new ArrayList<>();
				for (int i = 0; i < 40; i++) {
					all.add(threads.submit(() -> read(reader, fixture).rows()));
				}
				for (Future<List<String>> one : all) {
					assertEquals(alone, one.get(), fixture.toString());
				}
			}
		} finally {
			threads.shutdownNow();
		}
	}

	/** Whether bytes may be put between the lines: a text that is no UTF-16. */
	private boolean isPlain(Fixture fixture) {
		boolean zero = false;
		for (byte b : fixture.content()) {
			zero |= b == 0;
		}
		return isText() && !zero;
	}

	private static int lineStartInTheMiddle(byte[] bytes) {
		int at = bytes.length / 2;
		while (at < bytes.length && !(isBreak(bytes[at - 1]) && !isBreak(bytes[at]))) {
			at++;
		}
		return at;
	}

	private static byte[] joined(byte[]... parts) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			all.writeBytes(part);
		}
		return all.toByteArray();
	}
}
