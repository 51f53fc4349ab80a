package org.kado.store.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import org.kado.store.LogFormat;
import org.kado.store.LogSink;
import org.kado.store.LogSource;
import org.kado.store.ReadRules;
import org.kado.store.csv.minutes.OriginalReader;
import org.kado.store.csv.text.ByteLines;

/** Minute files of the original tool (docs/formats/minutes.md). */
public final class OriginalMinutesFormat implements LogFormat {

	@Override
	public String id() {
		return "s1-minutes";
	}

	@Override
	public boolean recognises(String name, byte[] head) {
		return ResavedFiles.recognises(head, plain -> OriginalReader.recognises(name, plain));
	}

	@Override
	public void read(LogSource source, ReadRules rules, LogSink sink) throws IOException {
		Optional<InputStream> found = ResavedFiles.open(source, rules, sink);
		if (found.isPresent()) {
			try (InputStream in = found.get()) {
				new OriginalReader(source.name(), source.label(), rules.zoneForNaive(), sink).read(new ByteLines(in));
			}
		}
	}
}
