package org.kado.archive.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

import org.kado.model.column.PackedLongs;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.MinuteColumns;
import org.kado.model.facts.MinuteSeries;
import org.kado.model.facts.SessionFacts;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.StateBorder;

/**
 * A hash of all that states are decided from: the merged facts of an installation, the settings, and the version of the rules. Rows that lie in
 * the index are not looked at for it: their checksum stands for them.
 *
 * @param installation hash of the installation's id
 * @param key          hash of settings and version, then hash of the facts
 */
record StatesKey(String installation, String key) {

	private static final int PREFIX_LENGTH = 16;
	private static final Pattern NAME = Pattern.compile("[0-9a-f]{16}-[0-9a-f]{32}\\" + KeptStates.ENDING);

	static StatesKey of(InstallationFacts facts, AnalysisSettings settings, int version) {
		return new StatesKey(prefix(facts.id()), settings(settings, version).concat(stamp(facts)));
	}

	/** A hash of the facts; the one that was kept with them, where it was. */
	static String stamp(InstallationFacts facts) {
		return facts.stamp().orElseGet(() -> hex(facts(facts).bytes()));
	}

	/**
	 * A hash of the facts that states up to a border were decided from, in so far as they are told without fetching rows.
	 *
	 * @return empty where the facts don't reach as far, or rows have no stamp because they were joined or their times were put right
	 */
	static Optional<String> beginning(InstallationFacts facts, StateBorder border) {
		return beginning(facts, border, false);
	}

	/** Whether states up to a border were decided from these facts, or from facts of which these are what grew: of its last segment only the rows before the border must be those of then. */
	static boolean isBeginning(String key, InstallationFacts facts, StateBorder border) {
		return beginning(facts, border, false).filter(key::equals).isPresent() || beginning(facts, border, true).filter(key::equals).isPresent();
	}

	private static Optional<String> beginning(InstallationFacts facts, StateBorder border, boolean beforeItGrew) {
		BlockOutput out = new BlockOutput().text(facts.id());
		for (StateBorder.Session known : border.sessions()) {
			Optional<List<FactsSegment>> segments = facts.sessions().stream().filter(session -> session.session().equals(known.session())).findFirst()
					.map(SessionFacts::segments).filter(all -> all.size() >= known.through()).map(all -> all.subList(0, known.through()));
			if (segments.isEmpty() || segments.get().stream().anyMatch(segment -> segment.stamp().isEmpty())) {
				return Optional.empty();
			}
			Optional<FactsSegment.Beginning> last = beforeItGrew && !known.ended() ? lastBefore(known, segments.get()) : Optional.empty();
			writeSegments(out.text(known.session()).number(known.through()), segments.get(), last.map(FactsSegment.Beginning::stamp));
		}
		facts.minutes().forEach(series -> writeMinutes(out, series, MinuteColumns.of(series.rows()).countUpTo(border.millis())));
		return Optional.of(hex(out.bytes()));
	}

	/** What the segment that holds the border was before it grew; empty where that reached less far than the border. */
	private static Optional<FactsSegment.Beginning> lastBefore(StateBorder.Session known, List<FactsSegment> segments) {
		int last = segments.size() - 1;
		return segments.get(last).beginning()
				.filter(then -> known.rows() <= then.ticks() + segments.subList(known.from(), last).stream().mapToInt(segment -> segment.ticks().size()).sum());
	}

	/** The first minute rows; a series that has none of them is as none. */
	private static void writeMinutes(BlockOutput out, MinuteSeries series, int rows) {
		if (rows > 0) {
			HeaderBlock.write(out, series.header());
			out.number(series.slotMillis()).list(MinuteColumns.of(series.rows()).columns(), (o, column) -> o.column(first(column, rows)));
		}
	}

	/** Some columns end where nothing follows but 0. */
	private static PackedLongs first(PackedLongs column, int rows) {
		PackedLongs.Builder first = new PackedLongs.Builder();
		first.add(column, Math.min(rows, column.size()));
		while (first.size() < rows) {
			first.add(0);
		}
		return first.build();
	}

	/** How names of files of an installation and of settings begin. */
	static String prefix(InstallationFacts facts, AnalysisSettings settings, int version) {
		return prefix(facts.id()) + '-' + settings(settings, version);
	}

	private static String settings(AnalysisSettings settings, int version) {
		BlockOutput out = new BlockOutput().number(version);
		out.number(settings.thresholdMillis().orElse(-1)).text(settings.convention().id()).number(settings.rules().isPresent() ? 1 : 0);
		settings.rules().ifPresent(rules -> HeaderBlock.write(out, rules));
		return hex(out.bytes());
	}

	private static BlockOutput facts(InstallationFacts facts) {
		BlockOutput out = new BlockOutput().text(facts.id()).text(facts.equipment()).text(facts.zone().getId());
		for (SessionFacts session : facts.sessions()) {
			out.text(session.session()).number(session.segments().size());
			writeSegments(out, session.segments(), Optional.empty());
		}
		out.list(facts.minutes(), StatesKey::writeMinutes);
		return out.list(facts.spans(), SpanBlock::write);
	}

	/** Files of one recording share their header, so it is written where it changes. The last one may be given another stamp. */
	private static void writeSegments(BlockOutput out, List<FactsSegment> segments, Optional<Long> lastStamp) {
		Optional<FactsHeader> before = Optional.empty();
		for (FactsSegment segment : segments) {
			if (before.isEmpty() || before.get() != segment.header()) {
				before = Optional.of(segment.header());
				HeaderBlock.write(out.number(-1), segment.header());
			}
			if (lastStamp.isPresent() && segment == segments.get(segments.size() - 1)) {
				out.number(1).fixed(lastStamp.get());
			} else if (segment.stamp().isPresent()) {
				out.number(1).fixed(segment.stamp().getAsLong());
			} else {
				SegmentBlock.write(out.number(0), segment);
			}
		}
	}

	private static void writeMinutes(BlockOutput out, MinuteSeries series) {
		HeaderBlock.write(out, series.header());
		out.number(series.slotMillis());
		SegmentBlock.write(out, MinuteColumns.of(series.rows()));
	}

	/** Two checksums of different kinds, 64 bits together; the system computes them, so that even a program that has just started does so at once. */
	private static String hex(ByteBuffer bytes) {
		CRC32C first = new CRC32C();
		first.update(bytes.duplicate());
		CRC32 second = new CRC32();
		second.update(bytes.duplicate());
		return HexFormat.of().toHexDigits(first.getValue() << Integer.SIZE | second.getValue());
	}

	/** How names of an installation begin. */
	static String prefix(String installation) {
		return hex(ByteBuffer.wrap(installation.getBytes(StandardCharsets.UTF_8)));
	}

	static String prefixOf(String fileName) {
		return fileName.substring(0, PREFIX_LENGTH);
	}

	/** The beginning of a name that tells installation and settings. */
	static String settingsOf(String fileName) {
		return fileName.substring(0, 2 * PREFIX_LENGTH + 1);
	}

	static boolean isFileName(String name) {
		return NAME.matcher(name).matches();
	}

	String fileName() {
		return installation.concat("-").concat(key).concat(KeptStates.ENDING); // the operator has classes made at its first use
	}
}
