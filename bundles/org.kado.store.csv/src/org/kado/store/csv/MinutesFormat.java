package org.kado.store.csv;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.Optional;

import org.kado.store.LogFormat;
import org.kado.store.LogSink;
import org.kado.store.LogSource;
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
		return MinutesReader.recognises(head);
	}

	@Override
	public void read(LogSource source, Optional<ZoneId> zoneForNaive, LogSink sink) throws IOException {
		try (InputStream in = source.open()) {
			new MinutesReader(source.name(), source.label(), sink).read(new ByteLines(in));
		}
	}
}
