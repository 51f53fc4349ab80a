package org.kado.store.csv;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.Optional;

import org.kado.store.LogFormat;
import org.kado.store.LogSink;
import org.kado.store.LogSource;
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
		return OriginalReader.recognises(name, head);
	}

	@Override
	public void read(LogSource source, Optional<ZoneId> zoneForNaive, LogSink sink) throws IOException {
		try (InputStream in = source.open()) {
			new OriginalReader(source.name(), source.label(), zoneForNaive, sink).read(new ByteLines(in));
		}
	}
}
