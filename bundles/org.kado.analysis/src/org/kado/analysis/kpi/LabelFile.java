package org.kado.analysis.kpi;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.kado.model.TimeRange;
import org.kado.model.kpi.EquipmentState;
import org.kado.model.kpi.Label;
import org.kado.model.kpi.LabelFault;

/** Reads a file of labels (docs/formats/labels.md) from its text. Faults are collected; a file with one is not to be used. */
public final class LabelFile {

	/** The first line of every file of labels. */
	public static final String FIRST_LINE = "kado-labels,1";

	private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder().appendPattern("uuuu-M-d['T'][' ']H:mm[:ss][XXX]").toFormatter(Locale.ROOT)
			.withResolverStyle(ResolverStyle.STRICT);
	private static final int REMARK = 4;

	private final List<Label> labels = new ArrayList<>();
	private final List<Integer> lines = new ArrayList<>();
	private final List<LabelFault> faults = new ArrayList<>();
	private Optional<ZoneId> zone;
	private int line;

	private LabelFile(Optional<ZoneId> zone) {
		this.zone = zone;
	}

	/**
	 * What was read.
	 *
	 * @param labels the labels in file order
	 * @param faults what is wrong, by line
	 */
	public record Result(List<Label> labels, List<LabelFault> faults) {

		/** Copies the lists in. */
		public Result {
			labels = List.copyOf(labels);
			faults = List.copyOf(faults);
		}
	}

	/**
	 * Reads labels.
	 *
	 * @param text the file's text
	 * @param zone zone of times without an offset, where the file names none
	 */
	public static Result read(String text, Optional<ZoneId> zone) {
		LabelFile file = new LabelFile(zone);
		for (String row : text.replace("\uFEFF", "").lines().toList()) {
			file.line++;
			file.take(Arrays.stream(row.split("[,;\\t]", -1)).map(field -> field.replace('"', ' ').strip()).toList());
		}
		if (file.line == 0) {
			file.fault(LabelFault.Kind.FIRST_LINE, "");
		}
		return new Result(file.labels, file.faults);
	}

	private void fault(LabelFault.Kind kind, String found) {
		faults.add(new LabelFault(Math.max(1, line), kind, found));
	}

	private void take(List<String> fields) {
		if (line == 1) {
			if (!String.join(",", fields).replaceFirst(",+$", "").equals(FIRST_LINE)) {
				fault(LabelFault.Kind.FIRST_LINE, fields.get(0));
			}
		} else if (fields.get(0).equals("zone") && fields.stream().skip(2).allMatch(String::isEmpty)) {
			zone(fields.size() > 1 ? fields.get(1) : "");
		} else if (!fields.get(0).startsWith("#") && !fields.stream().allMatch(String::isEmpty) && !isHeading(fields)) {
			label(fields);
		}
	}

	private static boolean isHeading(List<String> fields) {
		return fields.get(0).equals("installation") && fields.size() > 1 && fields.get(1).equals("start");
	}

	private void zone(String text) {
		try {
			zone = Optional.of(ZoneId.of(text));
		} catch (DateTimeException e) {
			fault(LabelFault.Kind.ZONE, text);
		}
	}

	private void label(List<String> fields) {
		if (fields.size() < REMARK || fields.subList(0, REMARK).stream().anyMatch(String::isEmpty)) {
			fault(LabelFault.Kind.FIELDS, String.join(",", fields));
			return;
		}
		Optional<Instant> start = time(fields.get(1));
		Optional<Instant> end = time(fields.get(2));
		Optional<EquipmentState> state = EquipmentState.findLabel(fields.get(3));
		if (state.isEmpty()) {
			fault(LabelFault.Kind.LABEL, fields.get(3));
		}
		if (start.isPresent() && end.isPresent() && !start.get().isBefore(end.get())) {
			fault(LabelFault.Kind.TIMES_REVERSED, fields.get(1) + ", " + fields.get(2));
		} else if (start.isPresent() && end.isPresent() && state.isPresent()) {
			add(new Label(fields.get(0), TimeRange.of(start.get(), end.get()), state.get(), fields.size() > REMARK ? fields.get(REMARK) : ""));
		}
	}

	private Optional<Instant> time(String text) {
		try {
			TemporalAccessor time = TIME.parse(text.replace('/', '-'));
			if (time.isSupported(ChronoField.OFFSET_SECONDS)) {
				return Optional.of(OffsetDateTime.from(time).toInstant());
			}
			if (zone.isPresent()) {
				return Optional.of(LocalDateTime.from(time).atZone(zone.get()).toInstant());
			}
		} catch (DateTimeException e) {
			// told below, like a time without zone
		}
		fault(LabelFault.Kind.TIME, text);
		return Optional.empty();
	}

	private void add(Label label) {
		for (int i = 0; i < labels.size(); i++) {
			boolean same = labels.get(i).installation().equals(label.installation());
			if (same && labels.get(i).range().overlaps(label.range())) {
				fault(LabelFault.Kind.OVERLAP, Integer.toString(lines.get(i)));
				return;
			}
		}
		labels.add(label);
		lines.add(line);
	}
}
