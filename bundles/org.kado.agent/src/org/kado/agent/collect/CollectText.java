package org.kado.agent.collect;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import org.kado.agent.collect.CollectResult.Failure;
import org.kado.agent.collect.CollectResult.Outcome;
import org.kado.agent.text.Texts;

/** Tells a person how a collection ended, and what to do. */
public final class CollectText {

	private static final int MAX_FAILURES = 20;
	private static final long KIBIBYTE = 1 << 10;
	private static final long MEBIBYTE = 1 << 20;
	private static final long GIBIBYTE = 1L << 30;

	private final Texts texts;

	/** In that language. */
	public CollectText(Texts texts) {
		this.texts = texts;
	}

	/** What was done and what was not, a line each. */
	public List<String> lines(CollectResult result) {
		List<String> lines = new ArrayList<>();
		if (result.outcome() != Outcome.NOTHING) {
			lines.add(texts.of("collect.summary", result.folder(), Integer.toString(result.copied()), size(result.copiedBytes()),
					Integer.toString(result.unchanged())));
		}
		result.failures().stream().limit(MAX_FAILURES).forEach(failure -> lines.add(line(failure)));
		if (result.failures().size() > MAX_FAILURES) {
			lines.add(texts.of("collect.more", Integer.toString(result.failures().size() - MAX_FAILURES)));
		}
		return lines;
	}

	/** The last word: whether the stick may be removed, or what to do. */
	public String end(CollectResult result) {
		return texts.of(switch (result.outcome()) {
		case DONE -> "collect.end.done";
		case NOTHING -> "collect.end.nothing";
		case PARTLY -> "collect.end.partly";
		case FULL -> "collect.end.full";
		case STICK_FAILED -> "collect.end.stickFailed";
		});
	}

	/** A size for people. */
	public static String size(long bytes) {
		if (bytes < MEBIBYTE) {
			return size(bytes, KIBIBYTE, " KiB");
		}
		return bytes < GIBIBYTE ? size(bytes, MEBIBYTE, " MiB") : size(bytes, GIBIBYTE, " GiB");
	}

	private static String size(long bytes, long unitBytes, String unit) {
		return BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(unitBytes), 1, RoundingMode.HALF_UP).toPlainString() + unit;
	}

	private String line(Failure failure) {
		return texts.of(failure.reason(), failure.file(), failure.detail());
	}
}
