package org.kado.formats.cpuhistory;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.kado.formats.EquipmentName;
import org.kado.formats.sqlite.Database;
import org.kado.model.Problem;
import org.kado.store.LogFormat;
import org.kado.store.LogSink;
import org.kado.store.LogSource;
import org.kado.store.ReadRules;
import org.kado.store.text.Problems;

/** The SQLite database of the CPU history service, {@code data.db}, and what SQLite leaves beside a database that is open (docs/formats/samples.md). */
public final class CpuHistoryFormat implements LogFormat {

	private static final List<Charset> CHARSETS = List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

	@Override
	public String id() {
		return CpuHistoryReader.TOOL;
	}

	@Override
	public boolean recognises(String name, byte[] head) {
		if (Database.begins(head)) {
			// the list of tables stands in the first page, and large pages are not seen whole
			return Database.pageBytes(head) > head.length || CHARSETS.stream().anyMatch(charset -> namesTable(new String(head, charset)));
		}
		return Database.isJournal(head);
	}

	private static boolean namesTable(String text) {
		return text.toLowerCase(Locale.ROOT).contains(CpuHistoryReader.TABLE);
	}

	@Override
	public void read(LogSource source, ReadRules rules, LogSink sink) throws IOException {
		Problems problems = new Problems(source.label(), sink);
		byte[] head;
		try (var in = source.open()) {
			head = in.readNBytes(Database.HEAD_BYTES);
		}
		if (Database.isJournal(head)) {
			problems.add(0, Problem.Kind.DATABASE_OPEN, source.name());
		} else {
			new CpuHistoryReader(rules.zoneForNaive(), problems, sink).read(source, EquipmentName.of(source, ""));
		}
	}
}
