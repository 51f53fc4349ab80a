package org.kado.archive.index;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.kado.archive.clock.Visit;
import org.kado.archive.file.FileSegment;
import org.kado.archive.file.KeptRows;
import org.kado.archive.file.MinuteFile;
import org.kado.archive.file.ResumePoint;
import org.kado.archive.merge.InstallationParts;
import org.kado.archive.merge.MinuteTable;
import org.kado.model.facts.FactsHeader;

/** What one installation is merged of as a block; rows stay in their packs. */
final class PartsBlock {

	/** Finds the blocks of a pack. */
	interface Packs {

		BlockFile get(int number) throws IndexDamageException;
	}

	private PartsBlock() {
	}

	/** The block. */
	static ByteBuffer of(InstallationParts parts) {
		BlockOutput out = new BlockOutput();
		write(out, parts);
		return out.bytes();
	}

	/** All of whose rows an index has. */
	static void write(BlockOutput out, InstallationParts parts) {
		Map<FactsHeader, Integer> numbers = new IdentityHashMap<>();
		List<FactsHeader> headers = new ArrayList<>();
		for (FileSegment segment : parts.segments()) {
			numbers.computeIfAbsent(segment.header(), header -> {
				headers.add(header);
				return headers.size() - 1;
			});
		}
		LabelRun labels = new LabelRun();
		out.text(parts.id()).list(headers, HeaderBlock::write);
		out.list(parts.segments(), (o, segment) -> write(o, segment, numbers.get(segment.header()), labels));
		out.list(parts.tables(), (o, table) -> o.text(table.id()).list(table.files(), (p, minutes) -> write(p, minutes, labels)));
		out.list(parts.spans(), SpanBlock::write);
		out.list(parts.visits(), (o, visit) -> {
			o.text(visit.file()).number(visit.importMillis());
			ClockBlock.write(o, visit.beacon());
		});
	}

	private static void write(BlockOutput out, FileSegment segment, int header, LabelRun labels) {
		labels.write(out, segment.label());
		out.number(header).number(segment.rows()).number(segment.firstSequence()).number(segment.lastSequence()).number(segment.firstMillis())
				.number(segment.lastMillis());
		out.list(segment.clock(), ClockBlock::write);
		write(out, segment.kept().orElseThrow());
		ResumeBlock.write(out, segment.resume());
	}

	private static void write(BlockOutput out, MinuteFile minutes, LabelRun labels) {
		labels.write(out, minutes.label());
		HeaderBlock.write(out, minutes.header());
		write(out.number(minutes.firstMillis()).number(minutes.lastMillis()), minutes.kept().orElseThrow());
	}

	private static void write(BlockOutput out, KeptRows kept) {
		out.number(kept.pack()).number(kept.offset()).number(kept.length()).number(kept.checksum()).number(kept.stamp());
	}

	static InstallationParts read(BlockInput in, Packs packs) throws IndexDamageException {
		String id = in.text();
		List<FactsHeader> headers = in.list(HeaderBlock::read);
		LabelRun labels = new LabelRun();
		return new InstallationParts(id, in.list(each -> segment(each, headers, labels, packs)),
				in.list(table -> new MinuteTable(table.text(), table.list(each -> minutes(each, labels, packs)))), in.list(SpanBlock::read), in.list(PartsBlock::visit));
	}

	private static Visit visit(BlockInput in) throws IndexDamageException {
		String file = in.text();
		long importMillis = in.number();
		return new Visit(file, ClockBlock.readBeacon(in), importMillis);
	}

	private static FileSegment segment(BlockInput in, List<FactsHeader> headers, LabelRun labels, Packs packs) throws IndexDamageException {
		String label = labels.read(in);
		FactsHeader header = headers.get(in.choice(headers.size()));
		int rows = in.integer();
		long firstSequence = in.number();
		long lastSequence = in.number();
		long firstMillis = in.number();
		long lastMillis = in.number();
		var clock = in.list(ClockBlock::read);
		KeptRows kept = kept(in);
		Optional<ResumePoint> resume = ResumeBlock.read(in);
		return new FileSegment(label, Pack.facts(packs.get(kept.pack()), header, kept, resume), rows, firstSequence, lastSequence, firstMillis, lastMillis, clock,
				Optional.of(kept), resume);
	}

	private static MinuteFile minutes(BlockInput in, LabelRun labels, Packs packs) throws IndexDamageException {
		String label = labels.read(in);
		var header = HeaderBlock.readMinutes(in);
		long firstMillis = in.number();
		long lastMillis = in.number();
		KeptRows kept = kept(in);
		return new MinuteFile(label, header, Pack.minutes(packs.get(kept.pack()), kept), firstMillis, lastMillis, Optional.of(kept));
	}

	private static KeptRows kept(BlockInput in) throws IndexDamageException {
		return new KeptRows(in.integer(), in.number(), in.integer(), in.integer(), in.number());
	}
}
