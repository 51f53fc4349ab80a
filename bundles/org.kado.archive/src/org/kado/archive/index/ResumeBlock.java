package org.kado.archive.index;

import java.util.Optional;

import org.kado.archive.file.ResumePoint;
import org.kado.model.facts.FactsSegment;

/** From where a file is read on as values of a block. */
final class ResumeBlock {

	private ResumeBlock() {
	}

	static void write(BlockOutput out, Optional<ResumePoint> resume) {
		out.number(resume.isPresent() ? 1 : 0);
		resume.ifPresent(point -> {
			ResumePoint.Mark place = point.place();
			out.number(place.offset()).number(place.line()).number(place.ticks()).number(place.events()).number(place.anchors());
			out.number(point.seal().head()).number(point.seal().number()).number(point.seal().checksum());
			out.list(point.grown().stream().toList(), (o, before) -> o.number(before.stamp()).number(before.ticks()));
		});
	}

	static Optional<ResumePoint> read(BlockInput in) throws IndexDamageException {
		if (in.choice(2) == 0) {
			return Optional.empty();
		}
		ResumePoint.Mark place = new ResumePoint.Mark(in.number(), in.number(), in.integer(), in.integer(), in.integer());
		ResumePoint.BlockSeal seal = new ResumePoint.BlockSeal(in.integer(), in.integer(), in.integer());
		return Optional.of(new ResumePoint(place, seal, in.list(each -> new FactsSegment.Beginning(each.number(), each.integer())).stream().findFirst()));
	}
}
