package org.kado.formats.cpuhistory;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;

import org.kado.formats.sample.HostSamples;
import org.kado.formats.sample.SampleStamps;
import org.kado.formats.sqlite.BadDatabaseException;
import org.kado.formats.sqlite.Database;
import org.kado.formats.sqlite.Row;
import org.kado.model.Problem;
import org.kado.store.LogSink;
import org.kado.store.LogSource;
import org.kado.store.OpenQuestion;
import org.kado.store.text.BadRowException;
import org.kado.store.text.Decimals;
import org.kado.store.text.Problems;
import org.kado.store.text.ZoneTimes;

/**
 * Reads the database of the CPU history service (docs/formats/samples.md): the samples of table {@code cpu_load}. Its means in {@code cpu_average} are
 * no samples, and are not read. Times are on the PC's clock and tell no zone.
 */
final class CpuHistoryReader {

	static final String TOOL = "cpu-history";
	static final String TABLE = "cpu_load";

	private static final String TIME = "timestamp";
	private static final String LOAD = "load";
	private static final int DATE_LENGTH = 10;
	/** Seconds since the epoch are below this, milliseconds above. */
	private static final double LARGEST_SECONDS = 1e11;

	private final Optional<ZoneId> zone;
	private final Problems problems;
	private final LogSink sink;
	private final LoadRows rows = new LoadRows();
	private final Decimals decimals = new Decimals();
	private Optional<String> naive = Optional.empty();

	/** @param zone zone of times that tell none, if somebody said it */
	CpuHistoryReader(Optional<ZoneId> zone, Problems problems, LogSink sink) {
		this.zone = zone;
		this.problems = problems;
		this.sink = sink;
	}

	/** Reads the database. @param host its name is nowhere in it */
	void read(LogSource source, String host) throws IOException {
		try {
			Database database = Database.open(source, fault -> problems.add(0, Problem.Kind.DAMAGED_LINE, fault.getMessage()));
			if (database.isInWalMode()) {
				problems.add(0, Problem.Kind.DATABASE_OPEN, "WAL");
			}
			Optional<Database.Table> table = database.findTable(TABLE);
			int time = table.map(t -> t.columns().indexOf(TIME)).orElse(-1);
			int load = table.map(t -> t.columns().indexOf(LOAD)).orElse(-1);
			if (time < 0 || load < 0) {
				problems.add(0, Problem.Kind.NOT_RECOGNISED, TABLE + "(" + TIME + ", " + LOAD + ")");
				return;
			}
			database.rows(table.get(), row -> take(row, time, load));
		} catch (BadDatabaseException e) {
			problems.add(0, Problem.Kind.DAMAGED_LINE, e.getMessage());
		}
		tell(host);
	}

	private void take(Row row, int time, int load) {
		try {
			Optional<String> text = row.text(time);
			double percent = percent(row, load);
			if (text.isPresent()) {
				local(row.id(), text.get(), percent);
			} else {
				OptionalDouble epoch = row.number(time);
				double number = epoch.orElseThrow(() -> SampleStamps.bad("NULL"));
				double millis = Math.abs(number) < LARGEST_SECONDS ? number * 1000 : number;
				rows.add(row.id(), SampleStamps.plausible((long) millis, Double.toString(number)), false, percent);
			}
		} catch (BadRowException e) {
			problems.add(row.id(), e);
		}
	}

	private double percent(Row row, int load) throws BadRowException {
		if (row.isNull(load)) {
			return Double.NaN; // nothing was measured, which is not 0
		}
		Optional<String> text = row.text(load);
		double percent = text.isPresent() ? decimals.parse(text.get(), LOAD) : row.number(load).orElse(Double.NaN);
		if (!(percent >= 0 && percent <= 100)) {
			throw BadRowException.value(LOAD, Double.toString(percent));
		}
		return percent;
	}

	/** {@code 2023-04-28 10:00:00}, perhaps with fractions of a second, and perhaps with a distance from UTC behind it. */
	private void local(long id, String text, double percent) throws BadRowException {
		if (text.length() < DATE_LENGTH + 9 || text.charAt(4) != '-' || text.charAt(7) != '-' || " T".indexOf(text.charAt(DATE_LENGTH)) < 0) {
			throw SampleStamps.bad(text);
		}
		String time = text.substring(DATE_LENGTH + 1);
		int sign = Math.max(Math.max(time.indexOf('+'), time.indexOf('-')), time.indexOf('Z'));
		long local = SampleStamps.localMillis(SampleStamps.number(text, 0, 4, text), SampleStamps.number(text, 5, 7, text),
				SampleStamps.number(text, 8, DATE_LENGTH, text), sign < 0 ? time : time.substring(0, sign), text);
		if (sign >= 0) {
			rows.add(id, local - offsetMillis(time.substring(sign), text), false, percent);
		} else {
			naive = naive.or(() -> Optional.of(text));
			rows.add(id, local, true, percent);
		}
	}

	private static long offsetMillis(String offset, String text) throws BadRowException {
		try {
			return ZoneOffset.of(offset).getTotalSeconds() * 1000L;
		} catch (DateTimeException e) {
			throw SampleStamps.bad(text);
		}
	}

	private void tell(String host) {
		if (naive.isPresent() && zone.isEmpty()) {
			sink.question(new OpenQuestion(OpenQuestion.Kind.ZONE, Decimals.excerpt(naive.get())));
			return;
		}
		ZoneId clock = zone.orElse(ZoneOffset.UTC);
		HostSamples samples = new HostSamples(TOOL, host, clock);
		ZoneTimes times = new ZoneTimes(clock);
		long[] last = {Long.MIN_VALUE};
		int[] stretch = {0};
		rows.inOrder((id, millis, local, percent) -> {
			long stamp = local ? times.utcMillis(millis) : millis;
			if (stamp < last[0]) {
				stretch[0]++;
				problems.add(id, Problem.Kind.TIME_WENT_BACK, Instant.ofEpochMilli(last[0]) + " → " + Instant.ofEpochMilli(stamp));
			}
			last[0] = stamp;
			samples.cpu(stretch[0], stamp, percent);
		});
		samples.tell(sink);
	}
}
