package org.kado.archive.index;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.kado.model.facts.EquipmentName;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.report.ClockRepair;
import org.kado.model.report.ReadFile;

/** What an opening tells as a block; of installations no more than their names. */
final class OpeningBlock {

	/** Finds what an installation recorded, which stands at that place. */
	interface Recordings {

		Supplier<InstallationFacts.Recorded> at(Place place);
	}

	private OpeningBlock() {
	}

	/**
	 * Writes it.
	 *
	 * @param parts  for each installation where it stands what it is merged of
	 * @param stamps for each installation by what its facts are told from others; empty where they must be looked at for it
	 */
	static void write(BlockOutput out, Opening opening, List<Place> parts, List<Optional<String>> stamps) {
		out.list(opening.problems(), Directory::write).number(opening.filesRead()).number(opening.bytesRead());
		out.list(opening.repairs(), OpeningBlock::repair);
		out.list(opening.rows().entrySet(), (o, rows) -> o.text(rows.getKey()).number(rows.getValue()));
		out.number(opening.installations().size());
		for (int i = 0; i < parts.size(); i++) {
			InstallationFacts facts = opening.installations().get(i);
			out.text(facts.id()).text(facts.equipment()).text(facts.zone().getId());
			out.list(facts.names(), (o, name) -> o.text(name.name()).number(name.firstMillis()).number(name.lastMillis()));
			out.text(stamps.get(i).orElse(""));
			Place.write(out, parts.get(i));
		}
	}

	private static void repair(BlockOutput out, ClockRepair repair) {
		out.text(repair.installation()).text(repair.session()).number(repair.firstMillis()).number(repair.lastMillis()).number(repair.firstShiftMillis())
				.number(repair.lastShiftMillis()).number(repair.leastMillis()).number(repair.mostMillis()).list(repair.visits(), BlockOutput::text);
	}

	static Opening read(BlockInput in, Recordings recordings) throws IndexDamageException {
		var problems = in.list(Directory::readProblem);
		int filesRead = in.integer();
		long bytesRead = in.number();
		List<ClockRepair> repairs = in.list(each -> new ClockRepair(each.text(), each.text(), each.number(), each.number(), each.number(), each.number(),
				each.number(), each.number(), each.list(BlockInput::text)));
		Map<String, Long> rows = new HashMap<>();
		in.list(each -> Map.entry(each.text(), each.number())).forEach(one -> rows.put(one.getKey(), one.getValue()));
		return new Opening(in.list(each -> installation(each, recordings)), problems, filesRead, bytesRead, repairs, rows);
	}

	private static InstallationFacts installation(BlockInput in, Recordings recordings) throws IndexDamageException {
		String id = in.text();
		String equipment = in.text();
		ZoneId zone = zone(in.text());
		List<EquipmentName> names = in.list(each -> new EquipmentName(each.text(), each.number(), each.number()));
		Optional<String> stamp = Optional.of(in.text()).filter(text -> !text.isEmpty());
		return new InstallationFacts(id, equipment, zone, names, recordings.at(Place.read(in)), stamp);
	}

	private static ZoneId zone(String id) throws IndexDamageException {
		try {
			return ZoneId.of(id);
		} catch (DateTimeException e) {
			throw new IndexDamageException(e.getMessage());
		}
	}

	/** Files that a format recognised as a block. */
	static ByteBuffer tally(List<ReadFile> files) {
		BlockOutput out = new BlockOutput();
		write(out, files);
		return out.bytes();
	}

	static void write(BlockOutput out, List<ReadFile> files) {
		Map<String, Integer> texts = new LinkedHashMap<>();
		for (ReadFile file : files) {
			List.of(file.format(), file.equipment()).forEach(text -> texts.putIfAbsent(text, texts.size()));
			file.installations().forEach(text -> texts.putIfAbsent(text, texts.size()));
		}
		LabelRun labels = new LabelRun();
		out.list(texts.keySet(), BlockOutput::text);
		out.list(files, (o, file) -> {
			labels.write(o, file.label());
			o.number(texts.get(file.format())).number(texts.get(file.equipment())).number(file.rows()).list(file.installations(), (one, id) -> one.number(texts.get(id)));
		});
	}

	static List<ReadFile> readFiles(BlockInput in) throws IndexDamageException {
		List<String> texts = new ArrayList<>(in.list(BlockInput::text));
		LabelRun labels = new LabelRun();
		return in.list(each -> {
			String label = labels.read(each);
			String format = text(each, texts);
			String equipment = text(each, texts);
			long rows = each.number();
			return new ReadFile(label, format, each.list(id -> text(id, texts)), equipment, rows);
		});
	}

	private static String text(BlockInput in, List<String> texts) throws IndexDamageException {
		return texts.get(in.choice(texts.size()));
	}
}
