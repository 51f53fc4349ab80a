package org.kado.store.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import org.kado.store.LogFormat;
import org.kado.store.LogSink;
import org.kado.store.LogSource;
import org.kado.store.ReadRules;
import org.kado.store.csv.minutes.MinutesReader;
import org.kado.store.csv.text.ByteLines;

/** Kado's minute files (docs/formats/minutes.md). */
public final class MinutesFormat implements LogFormat {

	@Override
	public String id() {
		return "kado-minutes";
	}

	@Override
	public boolean recognises(String name, byte[] head) {
		return ResavedFiles.recognises(head, plain -> MinutesReader.recognises(plain));
	}

	@Override
	public void read(LogSource source, ReadRules rules, LogSink sink) throws IOException {
		Optional<InputStream> found = ResavedFiles.open(source, rules, sink);
		if (found.isPresent()) {
			try (InputStream in = found.get()) {
				new MinutesReader(source.name(), source.label(), sink).read(new ByteLines(in));
			}
		}
	}

	@Override
	public boolean isForeign() {
		return false;
	}
}
