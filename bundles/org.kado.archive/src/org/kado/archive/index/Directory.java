package org.kado.archive.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.kado.model.Problem;
import org.kado.model.facts.FactsHeader;

/** The entries of a pack as one block. Files of one recording share their header, and it stands there once. */
final class Directory {

	private static final Problem.Kind[] KINDS = Problem.Kind.values();

	private Directory() {
	}

	static void write(BlockOutput out, Collection<Entry> entries) {
		Map<FactsHeader, Integer> headers = new LinkedHashMap<>();
		entries.forEach(entry -> entry.segments().forEach(segment -> headers.putIfAbsent(segment.header(), headers.size())));
		out.list(headers.keySet(), HeaderBlock::write);
		out.list(entries, (o, entry) -> write(o, entry, headers));
	}

	private static void write(BlockOutput out, Entry entry, Map<FactsHeader, Integer> headers) {
		FileStamp stamp = entry.stamp();
		out.text(stamp.label()).number(stamp.bytes()).number(stamp.modifiedMillis()).text(stamp.options()).text(entry.format());
		out.list(entry.segments(), (o, segment) -> {
			o.text(inner(entry, segment.label())).number(headers.get(segment.header())).number(segment.rows()).number(segment.firstSequence()).number(segment.lastSequence());
			o.number(segment.firstMillis()).number(segment.lastMillis());
			o.list(segment.clock(), ClockBlock::write);
			Place.write(o, segment.place());
			ResumeBlock.write(o, segment.resume());
		});
		out.list(entry.minutes(), (o, minutes) -> {
			HeaderBlock.write(o.text(inner(entry, minutes.label())), minutes.header());
			o.number(minutes.firstMillis()).number(minutes.lastMillis());
			Place.write(o, minutes.place());
		});
		out.list(entry.problems(), Directory::write);
		out.list(entry.beacons(), ClockBlock::write);
		out.list(entry.spans(), SpanBlock::write);
	}

	static void write(BlockOutput out, Problem problem) {
		out.text(problem.file()).number(problem.line()).number(problem.kind().ordinal()).text(problem.detail());
	}

	static Problem readProblem(BlockInput in) throws IndexDamageException {
		return new Problem(in.text(), in.number(), KINDS[in.choice(KINDS.length)], in.text());
	}

	/** What follows the label of an archive; empty where the file is none. */
	private static String inner(Entry entry, String label) {
		return label.substring(entry.stamp().label().length());
	}

	static List<Entry> read(BlockInput in) throws IndexDamageException {
		List<FactsHeader> headers = new ArrayList<>(in.list(HeaderBlock::read));
		Map<String, String> texts = new HashMap<>();
		return in.list(each -> entry(each, headers, texts));
	}

	/** What stands with every file, such as its format, is held once. */
	private static Entry entry(BlockInput in, List<FactsHeader> headers, Map<String, String> texts) throws IndexDamageException {
		FileStamp stamp = new FileStamp(in.text(), in.number(), in.number(), once(in.text(), texts));
		String label = stamp.label();
		return new Entry(stamp, once(in.text(), texts),
				in.list(each -> new Entry.Segment(joined(label, each.text()), headers.get(each.choice(headers.size())), each.integer(), each.number(), each.number(),
						each.number(), each.number(), each.list(ClockBlock::read), Place.read(each), ResumeBlock.read(each))),
				in.list(each -> new Entry.Minutes(joined(label, each.text()), HeaderBlock.readMinutes(each), each.number(), each.number(), Place.read(each))),
				in.list(Directory::readProblem),
				in.list(ClockBlock::readBeacon), in.list(SpanBlock::read));
	}

	private static String once(String text, Map<String, String> texts) {
		return texts.computeIfAbsent(text, each -> each);
	}

	private static String joined(String label, String inner) {
		return inner.isEmpty() ? label : label + inner;
	}
}
