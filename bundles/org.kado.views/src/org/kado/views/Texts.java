package org.kado.views;

import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.ResourceBundle;

import org.kado.model.Problem;
import org.kado.model.State;
import org.kado.model.TimeRange;
import org.kado.model.health.CollectedDay;
import org.kado.model.health.HealthFinding;
import org.kado.model.kpi.Kpi;
import org.kado.model.kpi.KpiFigure;
import org.kado.model.kpi.WaterfallStep;
import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;

/**
 * What people read: names, problems, dates and figures in English or Japanese. Digits are half-width and the decimal point is
 * a point in both. Immutable and safe for use by several threads.
 */
public final class Texts {

	/** Stands where a figure is undefined or was never recorded. */
	public static final String ABSENT = "–";

	private static final long SECOND_MILLIS = 1000;
	private static final long MINUTE_MILLIS = 60 * SECOND_MILLIS;
	/** From here on seconds are left out. */
	private static final long WHOLE_MINUTES_FROM_MILLIS = 10 * MINUTE_MILLIS;

	private final Locale locale;
	private final ResourceBundle messages;

	/** Texts in Japanese where the locale's language is that, else in English. */
	public Texts(Locale locale) {
		this.locale = locale.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? Locale.JAPANESE : Locale.ENGLISH;
		// without the control, a Japanese computer would answer a French question in Japanese
		messages = ResourceBundle.getBundle("org.kado.views.messages", this.locale, Texts.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	/** Japanese or English. */
	public Locale locale() {
		return locale;
	}

	/** Name of a state. */
	public String state(State state) {
		return text("state." + state.id());
	}

	/** Name of a basis. */
	public String basis(Basis basis) {
		return basis.kind() == Basis.Kind.FIXED ? text("basis.fixed", basis.fixedMinutes()) : text("basis." + basis.id());
	}

	/** How input became episodes, of what a timeline or row records of it. */
	public String convention(String recorded) {
		return new ConventionWords(messages).of(recorded);
	}

	/** Name of a figure. */
	public String kpi(Kpi kpi) {
		return text("kpi." + kpi.id());
	}

	/** The formula of a figure as people read it; files hold {@link Kpi#formula()} in every language. */
	public String formula(Kpi kpi) {
		return text("formula." + kpi.id());
	}

	/** What a figure needs that is not there. */
	public String lack(KpiFigure.Lack lack) {
		return text("lack." + lack.id());
	}

	/** What a step of a waterfall is about. */
	public String waterfallStep(WaterfallStep.Kind kind) {
		return text("step." + kind.id());
	}

	/** What a row spans. */
	public String bucket(Bucket bucket) {
		return text("bucket." + bucket.id());
	}

	/** A word of its own. */
	public String term(Term term) {
		return text(term.key());
	}

	/** How much a problem matters. */
	public String severity(Problem.Severity severity) {
		return text("severity." + severity.name());
	}

	/** What is wrong and what to do, without file and line. */
	public String problem(Problem problem) {
		String detail = problem.detail().isEmpty() ? "" : text("problem.detail", problem.detail());
		return text("problem." + problem.kind().name(), detail);
	}

	/** The same with file and line before it, as <code>file:line: what is wrong</code>. */
	public String locatedProblem(Problem problem) {
		String place = problem.line() == 0 ? problem.file() : problem.file() + ":" + problem.line();
		return place + ": " + problem(problem);
	}

	/** What a check found, and with what. */
	public String finding(HealthFinding finding) {
		String what = sentence("health." + finding.check(), Long.toString(finding.count()), duration(finding.millis()), finding.detail());
		return finding.equipment().isEmpty() ? what : finding.equipment() + ": " + what;
	}

	/** What to do about it. */
	public String remedy(HealthFinding finding) {
		return sentence("health." + finding.check() + ".remedy");
	}

	/** How much was collected of a day. */
	public String collected(CollectedDay.Kind kind) {
		return text("collected." + kind.id());
	}

	/** A length of time: 7 h 42 min, below ten minutes 3 min 20 s, below a minute 42 s. */
	public String duration(long millis) {
		if (millis > 0 && millis < SECOND_MILLIS) {
			return text("duration.below.second");
		}
		long seconds = Math.round(millis / (double) SECOND_MILLIS);
		if (seconds < 60) {
			return text("duration.seconds", seconds);
		}
		if (seconds * SECOND_MILLIS < WHOLE_MINUTES_FROM_MILLIS) {
			return seconds % 60 == 0 ? text("duration.minutes", seconds / 60) : text("duration.minutes.seconds", seconds / 60, seconds % 60);
		}
		long minutes = Math.round(millis / (double) MINUTE_MILLIS);
		return minutes < 60 ? text("duration.minutes", minutes) : text("duration.hours", minutes / 60, minutes % 60);
	}

	/** A ratio 0…1 as percent with one decimal. */
	public String percent(double ratio) {
		return text("percent", String.format(Locale.ROOT, "%.1f", ratio * 100));
	}

	/** The same, {@link #ABSENT} where the ratio is undefined. */
	public String percent(OptionalDouble ratio) {
		return ratio.isPresent() ? percent(ratio.getAsDouble()) : ABSENT;
	}

	/** Two ratios 0…1 as one range in percent, {@link #ABSENT} where either is undefined. */
	public String percentRange(OptionalDouble low, OptionalDouble high) {
		if (low.isEmpty() || high.isEmpty()) {
			return ABSENT;
		}
		return text("percent.range", String.format(Locale.ROOT, "%.1f", low.getAsDouble() * 100),
				String.format(Locale.ROOT, "%.1f", high.getAsDouble() * 100));
	}

	/** A day of the week: Wed. */
	public String weekday(DayOfWeek day) {
		return day.getDisplayName(TextStyle.SHORT, locale);
	}

	/** A date with its day of the week: 2026-04-01 (Wed). */
	public String date(LocalDate date) {
		return DateTimeFormatter.ofPattern("uuuu-MM-dd (EEE)", locale).format(date);
	}

	/** The same with the time to the minute: 2026-04-01 (Wed) 08:30. */
	public String dateTime(ZonedDateTime time) {
		return DateTimeFormatter.ofPattern("uuuu-MM-dd (EEE) HH:mm", locale).format(time);
	}

	/** First to last day of a half-open span; within one day the times of that day. */
	public String period(TimeRange range, ZoneId zone) {
		ZonedDateTime start = range.start().atZone(zone);
		ZonedDateTime end = range.end().atZone(zone);
		LocalDate lastDay = (range.isEmpty() ? end : end.minusNanos(1)).toLocalDate();
		if (start.toLocalDate().equals(lastDay)) {
			DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm", locale);
			// the end of a day is its 24:00, not the next day's 00:00
			String until = end.toLocalDate().equals(lastDay) ? time.format(end) : "24:00";
			return text("period", dateTime(start), until);
		}
		return text("period", date(start.toLocalDate()), date(lastDay));
	}

	private String sentence(String key, Object... values) {
		return new MessageFormat(messages.getString(key), Locale.ROOT).format(values);
	}

	private String text(String key, Object... values) {
		String pattern = messages.getString(key);
		if (values.length == 0) {
			return pattern;
		}
		Object[] words = new Object[values.length];
		for (int i = 0; i < values.length; i++) {
			words[i] = values[i].toString();
		}
		return new MessageFormat(pattern, Locale.ROOT).format(words);
	}
}
