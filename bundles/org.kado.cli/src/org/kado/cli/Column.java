package org.kado.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

import org.kado.views.Texts;

/**
 * A column of an answer. Its heading is the text of the key <code>column.</code> and its id.
 *
 * @param id    the name in files; never changed
 * @param right whether a table aligns it to the right
 * @param field the value in files
 * @param human the value in a table
 * @param <R>   what a row is made of
 */
record Column<R>(String id, boolean right, Function<R, Field> field, Function<R, String> human) {

	/** An instant in a table. */
	static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

	/** A name, written alike everywhere. */
	static <R> Column<R> text(String id, Function<R, String> text) {
		return new Column<>(id, false, row -> Field.known(text.apply(row)), text);
	}

	/** A word that tables translate. */
	static <R> Column<R> word(String id, Function<R, String> word, Function<R, String> human) {
		return new Column<>(id, false, row -> Field.known(word.apply(row)), human);
	}

	/** A number without a unit. */
	static <R> Column<R> count(String id, Function<R, Long> count) {
		return new Column<>(id, true, row -> Field.count(count.apply(row)), row -> Long.toString(count.apply(row)));
	}

	/** A length of time: seconds in files, hours and minutes in tables. */
	static <R> Column<R> seconds(String id, Texts texts, Function<R, Long> millis) {
		return new Column<>(id, true, row -> Field.seconds(millis.apply(row)), row -> texts.duration(millis.apply(row)));
	}

	/** The same, where there may be none. */
	static <R> Column<R> someSeconds(String id, Texts texts, Function<R, OptionalLong> millis) {
		return new Column<>(id, true, row -> millis.apply(row).isPresent() ? Field.seconds(millis.apply(row).getAsLong()) : Field.empty(),
				row -> millis.apply(row).isPresent() ? texts.duration(millis.apply(row).getAsLong()) : Texts.ABSENT);
	}

	/** A ratio 0…1: percent in tables. */
	static <R> Column<R> ratio(String id, Texts texts, Function<R, OptionalDouble> ratio) {
		return new Column<>(id, true, row -> Field.ratio(ratio.apply(row)), row -> texts.percent(ratio.apply(row)));
	}

	/** An instant with its offset. */
	static <R> Column<R> time(String id, ZoneId zone, Function<R, Optional<Instant>> time) {
		return new Column<>(id, false, row -> time.apply(row).map(at -> Field.time(at, zone)).orElse(Field.empty()),
				row -> time.apply(row).map(at -> SHORT.format(at.atZone(zone))).orElse(Texts.ABSENT));
	}
}
