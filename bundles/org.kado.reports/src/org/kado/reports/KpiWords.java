package org.kado.reports;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kado.model.kpi.Kpi;
import org.kado.model.kpi.KpiFigure;
import org.kado.model.kpi.KpiReport;
import org.kado.model.kpi.WaterfallStep;
import org.kado.views.Texts;

/**
 * Figures and waterfalls as rows of words.
 *
 * @param texts in which language
 */
record KpiWords(ReportTexts texts) {

	private static final double HOUR_MILLIS = 3_600_000;

	/** The figures that at least one of the equipment has. */
	static List<Kpi> derived(List<KpiReport> reports) {
		return Stream.of(Kpi.values()).filter(kpi -> reports.stream().anyMatch(report -> report.figures().get(kpi.ordinal()).lacking().isEmpty())).toList();
	}

	/** The value with its unit. */
	String value(KpiFigure figure) {
		return word(figure.kpi(), figure.value());
	}

	/** From the least to the most that it may be; empty where that is the value itself. */
	String range(KpiFigure figure) {
		if (figure.value().isEmpty() || figure.low().equals(figure.high())) {
			return "";
		}
		return figure.kpi().unit() == Kpi.Unit.RATIO ? texts.figures().percentRange(figure.low(), figure.high())
				: word(figure.kpi(), figure.low()) + " \u2013 " + word(figure.kpi(), figure.high());
	}

	private String word(Kpi kpi, OptionalDouble value) {
		if (kpi.unit() == Kpi.Unit.RATIO) {
			return texts.figures().percent(value);
		}
		return value.isEmpty() ? Texts.ABSENT : texts.figures().duration(Math.round(value.getAsDouble() * HOUR_MILLIS));
	}

	/** What no equipment has, each with what it would need; empty where all is there. */
	String lacking(List<KpiReport> reports) {
		List<Kpi> derived = derived(reports);
		return reports.stream().limit(1).flatMap(report -> report.figures().stream()).filter(figure -> !derived.contains(figure.kpi()) && figure.lacking().isPresent())
				.map(figure -> texts.text("report.lack", texts.figures().kpi(figure.kpi()), texts.figures().lack(figure.lacking().get())))
				.collect(Collectors.joining(texts.text("report.comma")));
	}

	/** Step, time, what is left, and the utilisation where a basis is reached. */
	List<List<String>> waterfall(KpiReport report) {
		List<WaterfallStep> steps = report.waterfall().planned().isEmpty() ? report.waterfall().observed() : report.waterfall().planned();
		return steps.stream().map(step -> List.of(texts.figures().waterfallStep(step.kind()), signed(step.millis()), texts.figures().duration(step.remainingMillis()),
				utilisation(report, step))).toList();
	}

	private String signed(long millis) {
		return millis == 0 ? "" : millis < 0 ? "\u2212" + texts.figures().duration(-millis) : "+" + texts.figures().duration(millis);
	}

	private String utilisation(KpiReport report, WaterfallStep step) {
		return step.basis().flatMap(basis -> report.figures().stream().filter(figure -> figure.kpi().id().equals("utilisation_" + basis.id())).findFirst()).map(this::value).orElse("");
	}
}
