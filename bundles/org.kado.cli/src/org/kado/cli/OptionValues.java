package org.kado.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.kado.archive.ReadOptions;
import java.util.stream.Collectors;

import org.kado.model.facts.MachineRule;
import org.kado.model.report.Basis;

/** Turns the words behind options into values, or refuses them and says what is allowed. An option not given is null. */
final class OptionValues {

	private static final Pattern LENGTH = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*(ms|s|min|h|)");
	private static final Map<String, Long> UNIT_MILLIS = Map.of("ms", 1L, "s", 1000L, "", 1000L, "min", 60_000L, "h", 3_600_000L);
	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);
	private static final long LONGEST_THRESHOLD_MILLIS = 24 * 3_600_000L;

	private static final int MOST_PERCENT = 1000;

	private final CliTexts texts;

	OptionValues(CliTexts texts) {
		this.texts = texts;
	}

	/** The idle threshold; without a unit the number means seconds. */
	OptionalLong thresholdMillis(String word) {
		return word == null ? OptionalLong.empty() : OptionalLong.of(length("--threshold", word));
	}

	/** A length of time in milliseconds, from 1 ms to a day; without a unit the number means seconds. */
	long length(String option, String word) {
		Matcher length = LENGTH.matcher(word.strip().toLowerCase(Locale.ROOT));
		if (length.matches()) {
			BigDecimal millis = new BigDecimal(length.group(1)).multiply(BigDecimal.valueOf(UNIT_MILLIS.get(length.group(2))));
			if (millis.compareTo(BigDecimal.ONE) >= 0 && millis.compareTo(BigDecimal.valueOf(LONGEST_THRESHOLD_MILLIS)) <= 0) {
				return millis.longValue();
			}
		}
		throw refused(option, word, texts.text("allowed.threshold"));
	}

	/** A machine rule: a process that uses at least so much CPU, percent of one core. */
	MachineRule rule(String option, String word) {
		int colon = word.lastIndexOf(':');
		try {
			double percent = new BigDecimal(word.substring(colon + 1).replace("%", "").strip()).doubleValue();
			if (colon > 0 && percent >= 0) {
				return new MachineRule(word, word.substring(0, colon).strip(), percent);
			}
		} catch (NumberFormatException e) {
			// refused below
		}
		throw refused(option, word, texts.text("allowed.rule"));
	}

	/** Percent as a ratio; empty where none was given. */
	OptionalDouble percent(String option, String word) {
		if (word == null) {
			return OptionalDouble.empty();
		}
		try {
			double percent = new BigDecimal(word.replace("%", "").strip()).doubleValue();
			if (percent >= 0 && percent <= MOST_PERCENT) {
				return OptionalDouble.of(percent / 100);
			}
		} catch (NumberFormatException e) {
			// refused below, like one out of range
		}
		throw refused(option, word, "0 … " + MOST_PERCENT);
	}

	/** A zone such as Asia/Tokyo or +09:00. */
	Optional<ZoneId> zone(String word) {
		try {
			return Optional.ofNullable(word).map(String::strip).map(ZoneId::of);
		} catch (DateTimeException e) {
			throw refused("--zone", word, texts.text("allowed.zone"));
		}
	}

	/** How logs are read: zone of times without one, order of dates, index; each where it was said. */
	ReadOptions reading(String zone, String dates, Optional<Path> index) {
		ReadOptions options = ReadOptions.byFormat();
		Optional<ZoneId> naive = zone(zone);
		if (naive.isPresent()) {
			options = options.inZone(naive.get());
		}
		if (dates != null) {
			options = options.withDates(choice("--dates", dates, ReadOptions.dateOrders().toArray(String[]::new), Function.identity()));
		}
		return index.isPresent() ? options.withIndex(index.get()) : options;
	}

	/** One of several ids. */
	<E> E choice(String option, String word, E[] all, Function<E, String> id) {
		List<String> ids = new ArrayList<>();
		for (E one : all) {
			if (id.apply(one).equals(word)) {
				return one;
			}
			ids.add(id.apply(one));
		}
		throw refused(option, word, String.join(", ", ids));
	}

	/** What utilisation is divided by. */
	Basis basis(String word) {
		return basis("--basis", word);
	}

	/** The same of another option. */
	Basis basis(String option, String word) {
		return Basis.find(word).orElseThrow(() -> {
			String names = Basis.named().stream().map(Basis::id).collect(Collectors.joining(", "));
			return refused(option, word, texts.text("allowed.basis", names));
		});
	}

	/** The language of words in a file; where none is named, that of the command. */
	Locale language(String word, Locale usual) {
		Locale[] languages = {Locale.ENGLISH, Locale.JAPANESE};
		return word == null ? usual : choice("--lang", word, languages, Locale::getLanguage);
	}

	/** A day such as 2026-04-01. */
	LocalDate date(String option, String word) {
		try {
			return LocalDate.parse(word.strip().replace('/', '-'), DAY);
		} catch (DateTimeException e) {
			throw refused(option, word, texts.text("allowed.date"));
		}
	}

	/** A whole number of the range, both ends included. */
	int number(String option, String word, int least, int most) {
		try {
			int number = Integer.parseInt(word.strip());
			if (number >= least && number <= most) {
				return number;
			}
		} catch (NumberFormatException e) {
			// refused below, like a number out of range
		}
		throw refused(option, word, least + " … " + most);
	}

	/** How many problems are listed. */
	int problems(String word) {
		return word.equals("all") ? Integer.MAX_VALUE : number("--problems", word, 0, Integer.MAX_VALUE);
	}

	/** A refusal that says what is allowed. */
	RefusalException refused(String option, String word, String allowed) {
		return new RefusalException(ExitCode.USAGE, texts.text("refused.value", option, word, allowed));
	}
}
