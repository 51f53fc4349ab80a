package org.kado.fuzz;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.kado.fuzz.ReaderTarget.Quoted;
import org.kado.formats.activitywatch.ActivityWatchFormat;
import org.kado.formats.collectl.CollectlFormat;
import org.kado.formats.cpuhistory.CpuHistoryFormat;
import org.kado.formats.mtconnect.ShdrFormat;
import org.kado.formats.perfmon.PerfmonFormat;
import org.kado.formats.prometheus.ScrapeFormat;
import org.kado.formats.records.RecordsFormat;
import org.kado.formats.sysstat.SadfFormat;
import org.kado.formats.telemetry.TelemetryFormat;
import org.kado.store.LogFormat;
import org.kado.store.csv.FactsFormat;
import org.kado.store.csv.MinutesFormat;
import org.kado.store.csv.OriginalMinutesFormat;

/** All that takes bytes from outside, by the names that {@code ./fuzz} knows. */
public final class Targets {

	private static final String S1_NAME = "230301-230331_facility_A.csv";

	private Targets() {
	}

	/** The readers of log files. */
	static List<ReaderTarget> readers() {
		return List.of(new ReaderTarget(new FactsFormat(), "facts.csv", Quoted.ALL), resaved(new MinutesFormat(), "minutes.csv"), resaved(new OriginalMinutesFormat(), S1_NAME),
				foreign(new ActivityWatchFormat(), "buckets.json"), foreign(new CollectlFormat(), "press.tab"), foreign(new CpuHistoryFormat(), "data.db"),
				foreign(new PerfmonFormat(), "relog.csv"), foreign(new RecordsFormat(), "records.csv"), foreign(new SadfFormat(), "sadf.csv"),
				foreign(new ScrapeFormat(), "press.prom"), foreign(new ShdrFormat(), "mill.txt"), foreign(new TelemetryFormat(), "data.csv"));
	}

	private static ReaderTarget foreign(LogFormat format, String name) {
		return new ReaderTarget(format, name, Quoted.NONE);
	}

	/** A spreadsheet may have saved it again. */
	private static ReaderTarget resaved(LogFormat format, String name) {
		return new ReaderTarget(format, name, Quoted.PLAIN_TEXT);
	}

	/** All targets by name. */
	public static Map<String, FuzzTarget> all() {
		Map<String, FuzzTarget> targets = new TreeMap<>();
		readers().forEach(reader -> targets.put(reader.format().id(), reader));
		targets.put("kado-calendar", new CalendarTarget());
		return targets;
	}

	/** The target of that name; IllegalArgumentException names those that there are. */
	static FuzzTarget require(String name) {
		FuzzTarget target = all().get(name);
		if (target == null) {
			throw new IllegalArgumentException("there is no reader '" + name + "' but " + String.join(", ", all().keySet()));
		}
		return target;
	}
}
