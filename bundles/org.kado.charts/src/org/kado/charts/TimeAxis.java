package org.kado.charts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.kado.charts.scene.TextFont;
import org.kado.charts.scene.TextMeasure;
import org.kado.model.TimeRange;

/**
 * Ticks and labels of a time axis, in two lines: the ticks, and the days, months or years that they belong to.
 *
 * <pre>
 *   00:00  06:00  12:00  18:00  00:00  06:00  12:00
 *  |2026-04-01 (Wed)           |2026-04-02 (Thu)
 * </pre>
 *
 * @param scale where instants lie
 * @param zone  whose clock and calendar the ticks follow
 * @param ticks sorted; a label that would touch its left neighbour is empty
 * @param bands days above hours, months above days, years above months; none above years
 */
public record TimeAxis(TimeScale scale, ZoneId zone, List<Tick> ticks, List<Band> bands) {

	/** Free space between two labels, pixels. */
	private static final int LABEL_GAP = 16;
	/** How far the outer labels may stick out, pixels. */
	private static final int OVERHANG = 20;
	/** Free space beside the label of a band, pixels. */
	private static final int BAND_GAP = 4;

	/**
	 * A tick.
	 *
	 * @param epochMillis its instant
	 * @param x           its position, pixels
	 * @param label       what stands at it; may be empty
	 */
	public record Tick(long epochMillis, double x, String label) {
	}

	/**
	 * A day, month or year.
	 *
	 * @param range its whole span, which may stick out of the axis
	 * @param left  where its visible part begins, pixels
	 * @param right where its visible part ends, pixels
	 * @param label its name as far as it fits; may be empty
	 */
	public record Band(TimeRange range, double left, double right, String label) {
	}

	/** Copies the lists in. */
	public TimeAxis {
		ticks = List.copyOf(ticks);
		bands = List.copyOf(bands);
	}

	/** The densest axis whose labels keep clear of each other. */
	public static TimeAxis of(TimeScale scale, ZoneId zone, Locale locale, TextMeasure measure) {
		ChartTexts texts = new ChartTexts(locale);
		TimeStep step = step(scale, texts, measure);
		return new TimeAxis(scale, zone, ticks(scale, zone, step, texts, measure), bands(scale, zone, step, texts, measure));
	}

	private static TimeStep step(TimeScale scale, ChartTexts texts, TextMeasure measure) {
		ZonedDateTime wide = ZonedDateTime.of(2028, 12, 27, 20, 48, 58, 0, ZoneId.of("UTC"));
		for (TimeStep step : TimeStep.values()) {
			double distance = (double) step.usualMillis() * scale.width() / scale.range().millis();
			if (distance >= measure.width(shortLabel(step, wide, texts), TextFont.PLAIN) + LABEL_GAP) {
				return step;
			}
		}
		return TimeStep.YEARS_5;
	}

	private static String shortLabel(TimeStep step, ZonedDateTime time, ChartTexts texts) {
		return switch (step.unit()) {
		case SECONDS -> texts.format("HH:mm:ss", time);
		case MINUTES, HOURS -> texts.format("HH:mm", time);
		case MONTHS -> texts.datePattern("month.short", time);
		case YEARS -> texts.format("uuuu", time);
		default -> texts.format("d", time);
		};
	}

	private static List<Tick> ticks(TimeScale scale, ZoneId zone, TimeStep step, ChartTexts texts, TextMeasure measure) {
		boolean namedDays = step == TimeStep.DAYS_1
				&& (double) step.usualMillis() * scale.width() / scale.range().millis() >= measure.width("30 (Wed)", TextFont.PLAIN) + LABEL_GAP;
		List<Tick> ticks = new ArrayList<>();
		double free = scale.left() - OVERHANG;
		for (long millis : step.ticks(scale.range(), zone)) {
			ZonedDateTime time = Instant.ofEpochMilli(millis).atZone(zone);
			String label = namedDays ? texts.datePattern("day.named", time) : shortLabel(step, time, texts);
			double x = scale.x(millis);
			double half = measure.width(label, TextFont.PLAIN) / 2;
			boolean fits = x - half >= free && x + half <= scale.right() + OVERHANG;
			ticks.add(new Tick(millis, x, fits ? label : ""));
			free = fits ? x + half + LABEL_GAP / 2.0 : free;
		}
		return ticks;
	}

	private static List<Band> bands(TimeScale scale, ZoneId zone, TimeStep step, ChartTexts texts, TextMeasure measure) {
		List<Band> bands = new ArrayList<>();
		if (step.unit() == ChronoUnit.YEARS) {
			return bands;
		}
		List<TimeRange> ranges = ranges(scale, zone, step);
		int form = ranges.stream().filter(range -> scale.range().startMillis() <= range.startMillis() && range.endMillis() <= scale.range().endMillis())
				.mapToInt(range -> form(candidates(range, zone, step, texts), measure, space(scale, range))).max().orElse(0);
		for (TimeRange range : ranges) {
			List<String> candidates = candidates(range, zone, step, texts);
			// a part of a day may be one form shorter than whole days; a bare number among dates would not be read as one
			int fitting = Math.max(form, form(candidates, measure, space(scale, range)));
			String label = fitting < candidates.size() && (fitting == form || fitting == 1) ? candidates.get(fitting) : "";
			bands.add(new Band(range, Math.max(scale.left(), scale.x(range.startMillis())), Math.min(scale.right(), scale.x(range.endMillis())), label));
		}
		return bands;
	}

	private static List<TimeRange> ranges(TimeScale scale, ZoneId zone, TimeStep step) {
		List<TimeRange> ranges = new ArrayList<>();
		LocalDate date = firstOfBand(Instant.ofEpochMilli(scale.range().startMillis()).atZone(zone).toLocalDate(), step);
		while (start(date, zone) < scale.range().endMillis()) {
			LocalDate next = step.isPartOfDay() ? date.plusDays(1) : step.unit() == ChronoUnit.MONTHS ? date.plusYears(1) : date.plusMonths(1);
			ranges.add(new TimeRange(start(date, zone), start(next, zone)));
			date = next;
		}
		return ranges;
	}

	private static double space(TimeScale scale, TimeRange range) {
		return Math.min(scale.right(), scale.x(range.endMillis())) - Math.max(scale.left(), scale.x(range.startMillis())) - 2 * BAND_GAP;
	}

	/** The longest form that has room; behind the last where none has. */
	private static int form(List<String> candidates, TextMeasure measure, double space) {
		int form = 0;
		while (form < candidates.size() && measure.width(candidates.get(form), TextFont.STRONG) > space) {
			form++;
		}
		return form;
	}

	private static LocalDate firstOfBand(LocalDate date, TimeStep step) {
		if (step.isPartOfDay()) {
			return date;
		}
		return step.unit() == ChronoUnit.MONTHS ? date.withDayOfYear(1) : date.withDayOfMonth(1);
	}

	/** Forms of the name of a band, the longest first. */
	private static List<String> candidates(TimeRange range, ZoneId zone, TimeStep step, ChartTexts texts) {
		LocalDate date = range.start().atZone(zone).toLocalDate();
		if (step.isPartOfDay()) {
			return List.of(texts.fullDate(date), texts.shortDate(date), texts.format("d", date));
		}
		return step.unit() == ChronoUnit.MONTHS ? List.of(texts.datePattern("year", date)) : List.of(texts.datePattern("month.long", date), texts.datePattern("month.short", date));
	}

	private static long start(LocalDate date, ZoneId zone) {
		return date.atStartOfDay(zone).toInstant().toEpochMilli();
	}
}
