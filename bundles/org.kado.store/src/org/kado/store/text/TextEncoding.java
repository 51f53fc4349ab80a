package org.kado.store.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The encoding of a text, found from its bytes: UTF-8 with or without byte order mark, UTF-16, and what spreadsheets save on Japanese,
 * Chinese, Russian and western Windows. Where two encodings are as likely and give different texts, that is said: what is ASCII is the
 * same in all of them.
 *
 * @param charset the encoding
 * @param certain whether no other encoding is nearly as likely
 */
public record TextEncoding(Charset charset, boolean certain) {

	/** What Excel saves as CSV on Japanese Windows: Shift JIS with the extensions of NEC and IBM. */
	public static final Charset CP932 = Charset.forName("windows-31j");

	private static final List<Charset> LEGACY = List.of(CP932, Charset.forName("GBK"), Charset.forName("windows-1251"), Charset.forName("windows-1252"));
	/** Scores that are closer to each other than this tell nothing. */
	private static final double CLEAR = 0.15;
	/** And by so much further apart they must be if there is but one character; half of it if there are two. */
	private static final double CLEAR_OF_ONE = 0.6;
	/** A file of UTF-8 may be damaged in places; text of another encoding hardly ever holds so many good characters of UTF-8. */
	private static final int GOOD_FOR_ONE_BAD = 4;

	/** The encoding of a text of which this is the beginning or all. */
	public static TextEncoding of(byte[] bytes) {
		EncodingScan scan = new EncodingScan();
		scan.add(bytes, bytes.length);
		return of(scan);
	}

	/** The encoding of a text, all of which is looked at; the caller closes the stream. */
	public static TextEncoding of(InputStream in) throws IOException {
		EncodingScan scan = new EncodingScan();
		byte[] buffer = new byte[1 << 16];
		for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
			scan.add(buffer, read);
		}
		return of(scan);
	}

	private static TextEncoding of(EncodingScan scan) {
		if (scan.utf16().isPresent()) {
			return new TextEncoding(scan.utf16().get(), true);
		}
		boolean mark = scan.hasUtf8Mark();
		if (mark || scan.badUtf8() == 0 || scan.goodUtf8() >= GOOD_FOR_ONE_BAD * scan.badUtf8()) {
			return new TextEncoding(StandardCharsets.UTF_8, true);
		}
		return legacy(scan.sample());
	}

	/** Encodings that a text which begins so may have, the likeliest first; for readers that know a word that must stand in it. */
	public static List<Charset> candidates(byte[] head) {
		EncodingScan scan = new EncodingScan();
		scan.add(head, head.length);
		TextEncoding likeliest = of(scan);
		Stream<Charset> others = scored(scan.sample()).stream().map(Scored::charset);
		return Stream.of(Stream.of(likeliest.charset), others, Stream.of(StandardCharsets.UTF_8)).flatMap(each -> each).distinct().toList();
	}

	private static List<Scored> scored(byte[] sample) {
		return LEGACY.stream().map(charset -> Scored.of(charset, sample)).sorted(Comparator.comparingDouble(Scored::score).reversed()).toList();
	}

	private static TextEncoding legacy(byte[] sample) {
		List<Scored> scored = scored(sample);
		Scored best = scored.get(0);
		double margin = CLEAR + CLEAR_OF_ONE / Math.max(1, best.text.chars().filter(c -> c >= 0x80).count());
		boolean certain = scored.stream().skip(1).allMatch(other -> other.score < best.score - margin || other.text.equals(best.text));
		return new TextEncoding(best.charset, certain);
	}

	private record Scored(Charset charset, String text, double score) {

		static Scored of(Charset charset, byte[] sample) {
			String text = new String(sample, charset);
			return new Scored(charset, text, new Plausibility(charset).of(text));
		}
	}
}
