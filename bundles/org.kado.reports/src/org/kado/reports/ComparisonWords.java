package org.kado.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kado.model.compare.BeforeAfter;
import org.kado.model.compare.Side;
import org.kado.views.Term;
import org.kado.views.Texts;

/**
 * A comparison as rows of words.
 *
 * @param texts in which language
 */
record ComparisonWords(ReportTexts texts) {

	private static final double PERCENT = 100;

	/** What stands above the columns. */
	List<String> heads() {
		List<String> heads = new ArrayList<>(List.of(texts.figures().term(Term.EQUIPMENT)));
		List.of("before_days", "before_mean", "after_days", "after_mean", "difference", "interval", "chance", "refused").forEach(column -> heads.add(texts.text("compared." + column)));
		return heads;
	}

	/** Whether a column holds figures. */
	static boolean isNumber(int column) {
		return column > 0 && column < 8;
	}

	/** A row for each equipment; what is refused, or has no interval, is empty and says why. */
	List<List<String>> rows(List<BeforeAfter> equipment) {
		return equipment.stream().map(each -> List.of(each.equipment(), days(each.before()), texts.figures().percent(each.before().mean()), days(each.after()),
				texts.figures().percent(each.after().mean()), points(each.difference()), interval(each), chance(each.chance()), refused(each))).toList();
	}

	/** How days are counted, for below the table. */
	String method(ReportComparison comparison) {
		return texts.text("compared.method", comparison.leastCoveragePercent());
	}

	private String days(Side side) {
		return texts.text("compared.days", side.counted(), side.days().size());
	}

	private String interval(BeforeAfter each) {
		return each.low().isEmpty() || each.high().isEmpty() ? Texts.ABSENT : points(each.low()) + " \u2026 " + points(each.high());
	}

	/** With a sign, and a true minus. */
	private static String points(OptionalDouble ratio) {
		return ratio.isEmpty() ? Texts.ABSENT : String.format(Locale.ROOT, "%+.1f", ratio.getAsDouble() * PERCENT).replace('-', '\u2212');
	}

	private static String chance(OptionalDouble chance) {
		return chance.isEmpty() ? Texts.ABSENT : String.format(Locale.ROOT, "%.4f", chance.getAsDouble());
	}

	private String refused(BeforeAfter each) {
		return Stream.concat(each.shortages().stream(), each.withoutInterval().stream()).map(shortage -> texts.text("compared.lacking." + shortage.kind().id(), texts.text(shortage.before() ? "compared.before" : "compared.after"),
				shortage.found(), shortage.needed())).distinct().collect(Collectors.joining(texts.text("report.comma")));
	}
}
